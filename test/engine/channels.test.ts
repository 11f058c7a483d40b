import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { applyEdits, check, editsOf, makeArticle, ruleById, scoreOf } from '../../src/engine';
import { type Encoding, encode } from '../rules/encoding/transcode';
import { TEXTS } from './texts/languages';

/**
 * Texts of four scripts, written in each encoding and read in each code page, where no byte is lost on the way: every channel there is, on texts the
 * decoder was developed with and on others. Double-byte encodings that are read as each other are in test/rules/encoding/mojibake.test.ts.
 */
const WRITTEN: Readonly<Record<keyof typeof TEXTS, readonly Encoding[]>> = {
	hans: ['utf-8', 'gbk'],
	hant: ['utf-8', 'big5'],
	ja: ['utf-8', 'shift_jis'],
	ko: ['utf-8', 'euc-kr'],
};

const UNIT = /\\([0-9a-f]{4})|\\(-)|(.)/gsu;

/** Code pages by name, bytes 80 to FF; an empty string for a byte without a character. */
const PAGES = readFileSync(join(process.cwd(), 'data/code-pages.tsv'), 'utf8')
	.split('\n')
	.filter((line) => line && !line.startsWith('#'))
	.map((line) => line.split('\t'))
	.map(([name, , cells]) => ({
		name: name!,
		high: Array.from(cells!.matchAll(UNIT), ([, hex, none, plain]) =>
			hex ? String.fromCharCode(Number.parseInt(hex, 16)) : none ? '' : plain!,
		),
	}));

function readIn(bytes: readonly number[], high: readonly string[]): string | undefined {
	const characters = bytes.map((byte) => (byte < 0x80 ? String.fromCharCode(byte) : high[byte - 0x80]!));
	return characters.includes('') ? undefined : characters.join('');
}

const rules = [ruleById.get('encoding/mojibake')!];

interface Outcome {
	readonly channel: string;
	readonly isRight: boolean;
	/** Something was changed, and not into what it was. */
	readonly isWrong: boolean;
	readonly score: number;
}

function outcomesOf(pick: (texts: readonly string[]) => string): Outcome[] {
	return Object.entries(WRITTEN).flatMap(([script, encodings]) =>
		encodings.flatMap((encoding) => {
			const text = pick(TEXTS[script as keyof typeof TEXTS]);
			const bytes = encode(text, encoding);
			return PAGES.flatMap(({ name, high }): Outcome[] => {
				const misread = readIn(bytes, high);
				if (misread === undefined) return [];
				const article = makeArticle(misread);
				const findings = check(article, undefined, rules);
				const repaired = applyEdits(misread, editsOf(findings, 'safe'));
				const isRight = repaired === text;
				const isWrong = !isRight && repaired !== misread;
				return [{ channel: `${script} ${encoding} as ${name}`, isRight, isWrong, score: scoreOf(article, []) }];
			});
		}),
	);
}

suite('every encoding read in every code page', () => {
	const halves = {
		'the development texts': (all: readonly string[]) => all[0]!,
		'a text held out': (all: readonly string[]) => all.at(-1)!,
	};
	for (const [name, pick] of Object.entries(halves)) {
		test(`is restored by safe fixes, and never into something else: ${name}`, function () {
			this.timeout(120_000);
			const outcomes = outcomesOf(pick);
			assert.ok(outcomes.length > 150, `${outcomes.length} channels`);
			assert.deepEqual(
				outcomes.filter(({ isWrong }) => isWrong).map(({ channel }) => channel),
				[],
			);
			const missed = outcomes.filter(({ isRight }) => !isRight).map(({ channel }) => channel);
			assert.ok(missed.length <= outcomes.length * 0.05, missed.join('; '));
			assert.deepEqual(
				outcomes.filter(({ score }) => score > 30).map(({ channel }) => channel),
				[],
				'a ruined text scores 30 at most',
			);
		});
	}
});
