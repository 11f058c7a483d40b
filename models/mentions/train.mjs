#!/usr/bin/env node
// Trains the model of mentions: whether a foreign thing between two pieces of Chinese is a word of the sentence (用 <br> 换行) or stuck in it.
//   node train.mjs DIR [--write]     DIR/GENRE.txt.gz: clean texts, a blank line between two
// Prints the report and, with --write, writes weights and report. Features and format: README.md.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '../..');
const SLOTS = 1 << 13;
const SKIP = 90 * 1024; // what the scores measure with is not learnt from
const MOST = 40_000; // samples of a genre and class

/** As src/engine/scan/mention.ts has it. */
function slotsOf(before, after) {
	const hash = (kind, text) => {
		let value = kind * 0x9e3779b1;
		for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
		return (value ^ (value >>> 15)) & (SLOTS - 1);
	};
	const left = before.slice(-1);
	const right = after.slice(0, 1);
	return [hash(1, left), hash(2, before.slice(-2)), hash(3, right), hash(4, after.slice(0, 2)), hash(5, left + right)];
}

const EDGE = '\n';
/** Names of programs and codes in running text, with the spaces and signs of quotation around them. */
const NAME = /[ `]*`?(?<![\w./@&=:-])[A-Za-z][\w.+#-]{0,24}(?:\(\))?(?![\w/@&=:-])`?[ `]*/g;
const HAN = /[\u3400-\u9fff]/;

let seed = 1;
const random = () => {
	seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
	return seed / 2 ** 32;
};

const contextOf = (line, start, end) => [EDGE + line.slice(Math.max(0, start - 2), start), line.slice(end, end + 2) + EDGE];

function samplesOf(file, from, to) {
	const text = gunzipSync(readFileSync(file)).subarray(from, to).toString('utf8');
	const named = [];
	const stuck = [];
	for (const raw of text.split('\n')) {
		const line = raw.trim();
		if (line.length < 8 || !HAN.test(line)) continue;
		for (const { index, 0: run } of line.matchAll(NAME)) {
			const [before, after] = contextOf(line, index, index + run.length);
			if (!HAN.test(before) && !HAN.test(after)) continue;
			named.push([before, after]);
		}
		const places = Math.min(6, line.length >> 4) + 1;
		for (let n = 0; n < places; n++) {
			// debris: anywhere, behind marks, at both ends of a line
			const kind = random();
			let at = Math.floor(random() * line.length);
			if (kind < 0.35) at = line.indexOf('，。；：！？'.charAt(Math.floor(random() * 6)), at) + 1;
			else if (kind < 0.45) at = 0;
			else if (kind < 0.55) at = line.length;
			if (kind < 0.35 && at === 0) continue;
			stuck.push(contextOf(line, at, at));
		}
	}
	const some = (list) => list.sort(() => random() - 0.5).slice(0, MOST);
	return [...some(named).map((context) => [context, 1]), ...some(stuck).map((context) => [context, 0])];
}

function train(samples) {
	const weights = new Float64Array(SLOTS);
	const sums = new Float64Array(SLOTS).fill(1e-8);
	let bias = 0;
	for (let round = 0; round < 6; round++) {
		samples.sort(() => random() - 0.5);
		for (const [[before, after], label, share] of samples) {
			const slots = slotsOf(before, after);
			let score = bias;
			for (const slot of slots) score += weights[slot];
			const step = (label - 1 / (1 + Math.exp(-score))) * share;
			bias += 0.01 * step;
			for (const slot of slots) {
				const gradient = step - 1e-5 * weights[slot];
				sums[slot] += gradient * gradient;
				weights[slot] += (0.2 * gradient) / Math.sqrt(sums[slot]);
			}
		}
	}
	return { weights, bias };
}

const scoreOf = ({ weights, bias }, [before, after]) => slotsOf(before, after).reduce((sum, slot) => sum + weights[slot], bias);

function quality(model, samples) {
	let hits = 0;
	let named = 0;
	let wrong = 0;
	for (const [context, label] of samples) {
		const says = scoreOf(model, context) > 0;
		if (label) named++;
		if (label && says) hits++;
		if (!label && says) wrong++;
	}
	const stuck = samples.length - named;
	return { named, found: +(hits / named || 0).toFixed(3), stuck, mistaken: +(wrong / stuck || 0).toFixed(3) };
}

const directory = process.argv[2];
const files = readdirSync(directory).filter((name) => name.endsWith('.txt.gz'));
const genres = files.map((file) => {
	const samples = samplesOf(join(directory, file), SKIP);
	const count = [samples.filter(([, label]) => label === 0).length, samples.filter(([, label]) => label === 1).length];
	// both classes weigh the same, a genre no more than its square root
	return { genre: file.replace('.txt.gz', ''), samples: samples.map(([context, label]) => [context, label, Math.min(1, 4000 / (count[label] || 1))]) };
});
const report = {};
for (const held of ['tech_docs', 'forum_answers', 'news_tech', 'encyclopedia_traditional', 'essays']) {
	const model = train(genres.filter(({ genre }) => genre !== held).flatMap(({ samples }) => samples));
	report[`${held}, not learnt from`] = quality(model, samplesOf(join(directory, `${held}.txt.gz`), 0, SKIP));
}
const model = train(genres.flatMap(({ samples }) => samples));
for (const file of files) report[`${file.replace('.txt.gz', '')}, first 90 kB`] = quality(model, samplesOf(join(directory, file), 0, SKIP));
const scale = 16;
const bytes = Int8Array.from(model.weights, (weight) => Math.max(-127, Math.min(127, Math.round(weight * scale))));
console.log(report, 'bias', model.bias);
if (process.argv.includes('--write')) {
	const source = `/** Made by models/mentions/train.mjs. */\nexport const MENTION_BIAS = ${Math.round(model.bias * scale)};\nexport const MENTION_WEIGHTS =\n\t'${Buffer.from(bytes.buffer).toString('base64')}';\n`;
	writeFileSync(join(root, 'src/engine/language/mention-weights.ts'), source);
	writeFileSync(join(here, 'report.json'), `${JSON.stringify(report, null, '\t')}\n`);
}
