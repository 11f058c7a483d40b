import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check, clean, editsOf, makeArticle, metadataOf, type Span } from '../../src/engine';
import { GENERATORS, randomFrom } from './fuzz-inputs';

/**
 * Whatever the text, these things hold. Inputs are made from their number: `CURATOR_FUZZ=20000` takes as many in place of a quick
 * selection, `CURATOR_FUZZ_FIRST=N` begins with the Nth, which is how a failure is made again.
 */
const COUNT = Number(process.env.CURATOR_FUZZ ?? 1000);
const FIRST = Number(process.env.CURATOR_FUZZ_FIRST ?? 0);

const samples = 'test/samples/clean';
const texts = readdirSync(samples).map((name) => readFileSync(join(samples, name), 'utf8'));
const names = Object.keys(GENERATORS);

const inputOf = (number: number) => {
	const name = names[number % names.length]!;
	return { name, text: GENERATORS[name]!(randomFrom(number), texts) };
};

const isBetweenHalves = (text: string, offset: number) => /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(offset - 1, offset + 1));

function assertInside(text: string, { start, end }: Span, what: string): void {
	assert.ok(start >= 0 && start <= end && end <= text.length, `${what}: ${start}-${end} of ${text.length}`);
	assert.ok(!isBetweenHalves(text, start) && !isBetweenHalves(text, end), `${what}: ${start}-${end} cuts a character`);
}

function assertDisjoint(edits: readonly Span[], what: string): void {
	edits.forEach((edit, at) => {
		assert.ok((edits[at + 1]?.start ?? Number.POSITIVE_INFINITY) >= edit.end, `${what}: edits overlap`);
	});
}

function examine(text: string): void {
	const article = makeArticle(text);
	const findings = check(article);
	for (const finding of findings) {
		assertInside(text, finding, finding.rule);
		assert.ok(finding.start < finding.end, `${finding.rule}: empty`);
		for (const { edits } of finding.fixes) {
			for (const edit of edits) assertInside(text, edit, `${finding.rule}, an edit`);
			assertDisjoint(edits, finding.rule);
		}
	}
	assertDisjoint(editsOf(findings, 'review'), 'all fixes');
	for (const value of Object.values(metadataOf(article)).flat()) {
		if (value.value !== null) for (const span of value.spans) assertInside(text, span, value.value);
	}
}

/** The text with other line ends, or behind a byte order mark, says the same, and cleaning changes the same in it and keeps its form. */
function compareForms(text: string): void {
	const once = clean(text, { fixes: 'safe' }).text;
	if (!text.startsWith('\ufeff')) assert.equal(clean(`\ufeff${text}`, { fixes: 'safe' }).text, `\ufeff${once}`, 'a byte order mark');
	if (text.includes('\r') || !text.includes('\n')) return;
	for (const end of ['\r\n', '\r'])
		assert.equal(clean(text.replaceAll('\n', end), { fixes: 'safe' }).text, once.replaceAll('\n', end), JSON.stringify(end));
}

suite(`fuzz: ${COUNT} inputs of ${names.length} kinds`, () => {
	const forAll = (work: (text: string, number: number) => void) => {
		const wrong: string[] = [];
		for (let number = FIRST; number < FIRST + COUNT; number++) {
			const { name, text } = inputOf(number);
			try {
				work(text, number);
			} catch (error) {
				wrong.push(
					`CURATOR_FUZZ_FIRST=${number} (${name}): ${(error as Error).message.slice(0, 300)}\n${JSON.stringify(text.slice(0, 200))}`,
				);
			}
		}
		assert.equal(wrong.length, 0, `${wrong.length} inputs:\n${wrong.slice(0, 10).join('\n')}`);
	};

	test('findings, edits and metadata lie inside the text and cut no character', () => forAll(examine)).timeout(0);

	for (const fixes of ['safe', 'review'] as const) {
		test(`cleaning twice with ${fixes} fixes equals cleaning once`, () => {
			forAll((text) => {
				const once = clean(text, { fixes }).text;
				assert.equal(clean(once, { fixes }).text, once);
			});
		}).timeout(0);
	}

	test('line ends and byte order marks make no difference', () => {
		forAll((text, number) => {
			if (number % 10 === 0) compareForms(text);
		});
	}).timeout(0);

	test('work grows with the length, not faster', () => {
		for (const [index, name] of names.entries()) {
			const unit = GENERATORS[name]!(randomFrom(FIRST + index), texts) || '。';
			const [small, large] = [1_000, 8_000].map((size) => workOn(unit.repeat(Math.ceil(size / unit.length)).slice(0, size)));
			assert.ok(
				large! < ENOUGH || large! < 8 * 4 * small!,
				`${name}: ${small} ms for 1,000 units, ${large} ms for 8,000: ${JSON.stringify(unit)}`,
			);
		}
	}).timeout(0);
});

/** Milliseconds of the processor below which growth is not told from the machine's other work. */
const ENOUGH = 500;

function workOn(text: string): number {
	const before = process.cpuUsage();
	const article = makeArticle(text);
	check(article);
	metadataOf(article);
	return process.cpuUsage(before).user / 1000;
}
