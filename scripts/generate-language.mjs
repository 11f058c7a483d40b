// Generates src/engine/language/generated/*.ts, the compact language tables, from well-kept packages. Formats: docs/language-data.md
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const target = join(root, 'src/engine/language/generated');
const require = createRequire(import.meta.url);

/** Every Han character of the BMP that GBK or Big5 can write. */
const bmpHan = () => Array.from({ length: 0x9fff - 0x3400 + 1 }, (_, i) => String.fromCharCode(0x3400 + i));

function charactersIn(encoding, leads, trails) {
	const decoder = new TextDecoder(encoding);
	const found = new Set();
	for (let lead = leads[0]; lead <= leads[1]; lead++)
		for (const [from, to] of trails)
			for (let trail = from; trail <= to; trail++) {
				const decoded = decoder.decode(Uint8Array.of(lead, trail));
				if (decoded.length === 1 && decoded !== '\ufffd') found.add(decoded);
			}
	return found;
}

function characters() {
	const { Converter } = require('opencc-js');
	const convert = Converter({ from: 't', to: 'cn' });
	const pairs = bmpHan()
		.map((han) => [han, convert(han)])
		.filter(([han, simplified]) => simplified !== han && simplified.length === 1);
	const big5 = charactersIn(
		'big5',
		[0xa1, 0xf9],
		[
			[0x40, 0x7e],
			[0xa1, 0xfe],
		],
	);
	const simplifiedOnly = [...new Set(pairs.map(([, simplified]) => simplified))].filter((han) => !big5.has(han));
	return { pairs, simplifiedOnly };
}

function readings(traditional) {
	const { pinyin } = require('pinyin-pro');
	const bySyllable = new Map();
	for (const han of traditional)
		for (const syllable of pinyin(han, { type: 'array', multiple: true })) {
			if (!/[^a-z]/.test(syllable)) continue;
			bySyllable.set(syllable, (bySyllable.get(syllable) ?? '') + han);
		}
	return [...bySyllable]
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([syllable, hans]) => `${syllable} ${hans}`)
		.join('\n');
}

/** Simplified characters that stand for several of traditional text, as a converter that works character by character mistakes them. */
const AMBIGUOUS = '于并干系制复余范后里松斗几卷征准冲游丰郁舍云叶谷面表只发历么';

/** A phrase of OpenCC longer than this says no more than those in it. */
const LONGEST_PHRASE = 4;

/**
 * What OpenCC (s2t) makes of the ambiguous characters: by default, and in phrases where that is another. Of each phrase only what a shorter one
 * does not say already.
 */
async function conversions() {
	const rows = async (name) => (await import(`opencc-js/dict/${name}`)).default.split('|').map((row) => row.split(' '));
	const byDefault = new Map(await rows('STCharacters'));
	const defaultOf = (one) => byDefault.get(one) ?? one;
	const ambiguous = new Set(AMBIGUOUS);
	const kept = new Map();
	const says = (phrase, at, form) => {
		for (let from = 0; from <= at; from++)
			for (let to = Math.max(at + 1, from + 2); to <= phrase.length; to++)
				if (to - from < phrase.length && kept.get(phrase.slice(from, to).join(''))?.[at - from] === form) return true;
		return false;
	};
	for (const [key, value = ''] of (await rows('STPhrases')).sort(([a], [b]) => a.length - b.length || (a < b ? -1 : 1))) {
		const [phrase, forms] = [[...key], [...value]];
		if (phrase.length > LONGEST_PHRASE || phrase.length !== forms.length) continue;
		const telling = phrase.some((one, at) => ambiguous.has(one) && forms[at] !== defaultOf(one) && !says(phrase, at, forms[at]));
		if (telling) kept.set(key, forms);
	}
	return {
		CONVERSION_DEFAULTS: [...ambiguous].map((one) => one + defaultOf(one)).join(''),
		CONVERSION_PHRASES: [...kept]
			.map(([key, forms]) => key + [...key].flatMap((one, at) => (ambiguous.has(one) ? forms[at] : [])).join(''))
			.join(' '),
	};
}

/** Words rarer than this say nothing (the tail of the dictionary is noise), and the table has to stay small. */
const LEAST_COUNT = 100;

/** Bits of information of a word, in steps of half a bit from 7 up, as a letter: A is 7 bits, Z is 19.5 and more. */
const costLetter = (bits) => String.fromCharCode(65 + Math.max(0, Math.min(25, Math.round((bits - 7) * 2))));

function words(pairs) {
	const fold = new Map(pairs);
	const counts = new Map();
	let total = 0;
	for (const line of readFileSync(require.resolve('@node-rs/jieba/dict.txt'), 'utf8').split('\n')) {
		const [word, count] = line.split(' ');
		if (!word || !/^[\u3400-\u9fff]{1,4}$/.test(word)) continue;
		const folded = Array.from(word, (han) => fold.get(han) ?? han).join('');
		counts.set(folded, (counts.get(folded) ?? 0) + Number(count));
		total += Number(count);
	}
	const byLength = [[], [], [], []];
	for (const [word, count] of counts) {
		if (word.length > 1 && count < LEAST_COUNT) continue;
		byLength[word.length - 1].push([word, costLetter(Math.log2(total / count))]);
	}
	return byLength.map((list, index) => packWords(list, index === 0 ? 0 : 1)).join('\n');
}

/** `|` and the first `head` characters, then for each cost its letter and what follows the head in the words of that cost. */
function packWords(list, head) {
	const groups = new Map();
	for (const [word, letter] of list) {
		const group = groups.get(word.slice(0, head)) ?? new Map();
		groups.set(word.slice(0, head), group.set(letter, [...(group.get(letter) ?? []), word.slice(head)]));
	}
	const inOrder = (map) => [...map].sort(([a], [b]) => (a < b ? -1 : 1));
	return inOrder(groups)
		.map(
			([start, group]) =>
				`|${start}${inOrder(group)
					.map(([letter, tails]) => letter + tails.sort().join(''))
					.join('')}`,
		)
		.join('');
}

const module = (name, comment, constants) => {
	const body = Object.entries(constants)
		.map(([key, value]) => `export const ${key} = ${JSON.stringify(value)};\n`)
		.join('');
	writeFileSync(join(target, `${name}.ts`), `// Generated by scripts/generate-language.mjs. ${comment}\n${body}`);
};

/** Writes the tables unless they are newer than this script and the lock file. */
export async function generateLanguageData() {
	const sources = [fileURLToPath(import.meta.url), join(root, 'package-lock.json')];
	const stamp = join(target, 'words.ts'); // written last
	if (existsSync(stamp) && sources.every((file) => statSync(file).mtimeMs < statSync(stamp).mtimeMs)) return;
	mkdirSync(target, { recursive: true });
	const { pairs, simplifiedOnly } = characters();
	module('characters', 'Pairs of a traditional character and its simplified form; simplified forms that Big5 lacks.', {
		TRADITIONAL_TO_SIMPLIFIED: pairs.flat().join(''),
		SIMPLIFIED_ONLY: simplifiedOnly.join(''),
	});
	module('readings', 'A line a syllable: the syllable, a space, the traditional-only characters it is a reading of.', {
		READINGS: readings(pairs.map(([han]) => han)),
	});
	module('conversions', 'What a converter with phrases (OpenCC s2t) makes of characters that stand for several.', await conversions());
	module('words', 'Words of one to four characters with their cost in bits, a line a length.', { WORDS: words(pairs) });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await generateLanguageData();
