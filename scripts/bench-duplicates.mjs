// What `duplicates` takes and finds, on texts of its own making: sentences of pages, put together anew; one in ten is a copy of an earlier one
// with a tenth of its characters changed, white space and other marks strewn in, half of them in simplified characters.
// usage: npm run bench:duplicates [-- TEXTS…]   (50000 100000 200000) Linux only; needs a build
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { measure } from './scale/measure.mjs';
import { pages, randomFrom } from './scale/shard.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const { Converter } = createRequire(import.meta.url)('opencc-js/t2cn');
const simplified = Converter({ from: 'tw', to: 'cn' });
const sizes = process.argv.slice(2).map(Number);
const folder = mkdtempSync(join(tmpdir(), 'corpus-curator-duplicates-'));
/** Sentences of a text. */
const SENTENCES = 8;
/** One text in so many is a copy, of one that lies so far back at most. */
const COPIES = 10;
const BACK = 1000;

const sentences = pages()
	.flatMap((page) => page.split(/(?<=[。！？\n])/))
	.filter((sentence) => (sentence.match(/\p{Script=Han}/gu)?.length ?? 0) > 12);

const hanOf = (random) => String.fromCharCode(0x4e00 + random(2500));

/** Half of the characters of each sentence are others, so that sentences which stand in many texts make no two texts alike. */
function textOf(random) {
	let text = '';
	for (let at = 0; at < SENTENCES; at++)
		text += sentences[random(sentences.length)].replace(/\p{Script=Han}/gu, (character) => (random(2) ? hanOf(random) : character));
	return text;
}

function copyOf(text, random) {
	let copy = '';
	for (const character of text) {
		const way = random(40);
		if (way === 0) copy += hanOf(random);
		else if (way === 1) continue;
		else if (way < 4) copy += character + hanOf(random);
		else if (way < 6) copy += `${character}${['\u200b', ' ', '\u3000', '\n'][random(4)]}`;
		else copy += character === '，' && random(3) === 0 ? ',' : character;
	}
	return random(2) ? simplified(copy) : copy;
}

/** Writes the shard; gives the copies, by line: of which line each is one. */
function makeTexts(file, count) {
	const random = randomFrom(count);
	const target = openSync(file, 'w');
	const copies = new Map();
	const recent = [];
	for (let line = 1; line <= count; ) {
		let block = '';
		for (let more = 0; more < 500 && line <= count; more++, line++) {
			const original = recent.length === BACK && line % COPIES === 0 ? random(BACK) : -1;
			const text = original < 0 ? textOf(random) : copyOf(recent[original].text, random);
			if (original < 0) recent[recent.length < BACK ? recent.length : random(BACK)] = { line, text };
			else copies.set(line, recent[original].line);
			block += `${JSON.stringify({ text })}\n`;
		}
		writeSync(target, block);
	}
	closeSync(target);
	return copies;
}

try {
	for (const count of sizes.length ? sizes : [50_000, 100_000, 200_000]) {
		const [input, output] = [join(folder, 'texts.jsonl'), join(folder, 'found.jsonl')];
		const copies = makeTexts(input, count);
		const command = [process.execPath, join(root, 'dist/cli.js'), 'duplicates', '--jobs', '1', input];
		const run = await measure(command, { output, codes: [0, 1] });
		const found = readFileSync(output, 'utf8')
			.split('\n')
			.filter(Boolean)
			.map((line) => JSON.parse(line));
		const right = found.filter(({ line, nearDuplicateOf }) => copies.get(line) === nearDuplicateOf.line).length;
		console.log(
			`${count} texts: ${run.cpu.toFixed(1)} processor s, ${((1e6 * run.cpu) / count).toFixed(0)} µs a text, resident ${run.peak.toFixed(0)} MB at most; ` +
				`of ${copies.size} copies ${((100 * right) / copies.size).toFixed(2)} % were found, of ${found.length} found ${((100 * right) / found.length).toFixed(2)} % are copies`,
		);
	}
} finally {
	rmSync(folder, { recursive: true });
}
