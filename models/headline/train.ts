/**
 * Trains the weights of the evidence for a headline (how to: README.md). Pages whose lines are labelled are read
 * whole, cropped as crawls leave them, and without their title; a softmax over the candidates and over “none of them” is fitted by Adam.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeArticle } from '../../src/engine';
import { EVIDENCE, type EvidenceName } from '../../src/engine/metadata/headline-evidence';
import { candidatesIn } from '../../src/engine/metadata/headline-features';
import { repairedOf } from '../../src/engine/metadata/repaired';

interface Example {
	/** Evidence of each candidate, in the order of EVIDENCE. */
	readonly rows: readonly Float64Array[];
	/** Which of them are the title; none in a page without one. */
	readonly right: readonly boolean[];
	readonly weight: number;
	readonly site: string;
}

interface Entry {
	readonly id: string;
	readonly site: string;
	readonly kind: string;
}

const folder = join(process.argv[2] ?? '../shared', 'train');
const WEIGHTS_FILE = 'src/engine/metadata/headline-weights.ts';
const REPORT_FILE = 'models/headline/report.json';
const MOST_OF_A_SITE = 12;
/** News is what most corpora hold and a tenth of these pages are. */
const NEWS = 3;

let seed = 20240607;
/** Numbers from 0 to 1, the same in each run (mulberry32). */
function random(): number {
	seed = (seed + 0x6d2b79f5) | 0;
	let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
	t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
	return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
}

function exampleOf(lines: readonly string[], isTitle: readonly boolean[], weight: number, site: string): Example | undefined {
	const { article } = repairedOf(makeArticle(lines.join('\n')));
	if (article.lines.length !== lines.length) return undefined;
	const candidates = candidatesIn(article);
	if (candidates.length === 0) return undefined;
	return {
		rows: candidates.map(({ evidence }) => Float64Array.from(EVIDENCE, (name) => evidence[name] ?? 0)),
		right: candidates.map(({ line }) => isTitle[line.index]!),
		weight,
		site,
	};
}

/** Whether all lines that are labelled a title say the same; where they do not, one of them is a heading of the page. */
function isOneTitle(titles: readonly string[]): boolean {
	const longest = titles.reduce((best, one) => (one.length > best.length ? one : best)).trim();
	return titles.every((one) => longest.includes(one.trim()));
}

function examplesOf(list: string): Example[] {
	const entries = new Map(
		readFileSync(join(folder, 'index.jsonl'), 'utf8')
			.trim()
			.split('\n')
			.map((line) => JSON.parse(line) as Entry)
			.map((entry) => [entry.id, entry]),
	);
	const seen = new Map<string, number>();
	const found: Example[] = [];
	for (const id of readFileSync(join(folder, list), 'utf8').trim().split('\n')) {
		const { site, kind } = entries.get(id)!;
		const lines = readFileSync(join(folder, 'pages', `${id}.txt`), 'utf8')
			.replace(/\n$/, '')
			.split('\n');
		const labels = readFileSync(join(folder, 'pages', `${id}.labels.tsv`), 'utf8')
			.trimEnd()
			.split('\n')
			.map((row) => row.split('\t'));
		const titles = labels.flatMap((row, at) => (row[1] === 'title' ? [at] : []));
		if (titles.length === 0 || lines.length !== labels.length || !isOneTitle(titles.map((at) => lines[at]!))) continue;
		const count = seen.get(site) ?? 0;
		if (count >= MOST_OF_A_SITE) continue;
		seen.set(site, count + 1);
		const weight = (kind === 'news' ? NEWS : 1) / Math.sqrt(count + 1);
		const words = new Set(titles.map((at) => lines[at]!.trim()));
		const isTitle = lines.map((line, at) => labels[at]![1] === 'title' || words.has(line.trim()));
		const [first, last] = [titles[0]!, titles.at(-1)!];
		const from = Math.max(0, first - Math.floor(random() * 8));
		const to = Math.min(lines.length, last + 12 + Math.floor(random() * 60));
		const crop = <T>(all: readonly T[]) => all.slice(from, to);
		const bare = <T>(all: readonly T[]) => all.slice(first, to);
		const parts = [lines, crop(lines), bare(lines)].map((part, at) =>
			exampleOf(part, [isTitle, crop(isTitle), bare(isTitle)][at]!, weight * [1, 1, 0.7][at]!, site),
		);
		const without = crop(lines).filter((_, at) => !crop(isTitle)[at]);
		parts.push(
			exampleOf(
				without,
				without.map(() => false),
				weight * 0.35,
				site,
			),
		);
		found.push(...parts.filter((one) => one !== undefined));
	}
	return found;
}

const SIZE = EVIDENCE.length;

/**
 * Where the weights begin and what they are drawn to: what each piece of evidence counts in the judgement of who reads pages. The training
 * pages have no blank lines, no Markdown, no journals, no errors, and little news.
 */
const PRIOR: Partial<Record<EvidenceName, number>> = {
	overlap: 3,
	original: 4,
	dateNear: 3,
	dateBefore: 0.4,
	dateRightBefore: 0.8,
	barNext: 0.9,
	breadcrumbBefore: 1.4,
	numberBefore: -1.2,
	volumeBefore: 2,
	labelBefore: 1.5,
	twice: 1.2,
	twiceShort: -0.5,
	again: 1,
	echoed: 0.5,
	first: 2,
	firstShort: 1.2,
	apart: 3,
	hash: 3,
	labelled: 4,
	opensText: 2.5,
	tiny: -2.4,
	short: -1.4,
	long: -0.8,
	veryLong: -1,
	sentence: -1.5,
	ago: -3,
	open: -2,
	section: -2.5,
	cut: -1.5,
	volume: -4,
	noPage: -4,
	dateAlone: -4,
	path: -3,
	strokes: -2.5,
	underscores: -3,
	gaps: -2,
	menu: -2,
	commas: -1.5,
	figures: -4,
	contact: -3,
	caption: -3,
	dated: -3,
	frame: -3.5,
	names: -2.5,
	brand: -2,
	label: -3,
	byline: -3,
	atText: -0.8,
	aboveText: -2.4,
	furniture: -1.5,
	step: 1,
	rightAbove: 0.5,
	leastFurniture: 0.5,
	asNavigation: -0.5,
	asList: -0.5,
	asTags: -1,
	asBar: -1,
	asFoot: -1,
};
const prior = Float64Array.from([...EVIDENCE.map((name) => PRIOR[name] ?? 0), 0.6]);
/** How strongly the weights are drawn to it. */
const RIDGE = 8e-3;
/** What news pages have and these pages hardly do is left near to what people judged it to count. */
const OF_NEWS = new Set<EvidenceName>([
	'barNext',
	'dateBefore',
	'dateRightBefore',
	'breadcrumbBefore',
	'labelBefore',
	'overlap',
	'kindred',
]);
const ridges = EVIDENCE.map((name) => RIDGE * (OF_NEWS.has(name) ? 8 : 1));

/** Probabilities of the candidates, that of “none” last. */
function probabilities(weights: Float64Array, { rows }: Example): number[] {
	const logits = [...rows.map((row) => row.reduce((sum, value, at) => sum + value * weights[at]!, 0)), weights[SIZE]!];
	const most = Math.max(...logits);
	const powers = logits.map((logit) => Math.exp(logit - most));
	const total = powers.reduce((sum, power) => sum + power, 0);
	return powers.map((power) => power / total);
}

function train(examples: readonly Example[]): Float64Array {
	const weights = Float64Array.from(prior);
	const [mean, square] = [new Float64Array(SIZE + 1), new Float64Array(SIZE + 1)];
	const total = examples.reduce((sum, { weight }) => sum + weight, 0);
	for (let step = 1; step <= 600; step++) {
		const gradient = new Float64Array(SIZE + 1);
		for (const example of examples) {
			const shares = probabilities(weights, example);
			const hasTitle = example.right.some(Boolean);
			const good = hasTitle ? example.right.reduce((sum, is, at) => sum + (is ? shares[at]! : 0), 0) : shares.at(-1)!;
			shares.forEach((share, at) => {
				const isGood = at < example.rows.length ? example.right[at]! : !hasTitle;
				const pull = (share - (isGood ? share / Math.max(good, 1e-9) : 0)) * (example.weight / total);
				if (at === example.rows.length) gradient[SIZE] = gradient[SIZE]! + pull;
				else
					example.rows[at]!.forEach((value, name) => {
						if (value !== 0) gradient[name] = gradient[name]! + pull * value;
					});
			});
		}
		for (let at = 0; at <= SIZE; at++) {
			const pull = gradient[at]! + (ridges[at] ?? RIDGE) * (weights[at]! - prior[at]!);
			mean[at] = 0.9 * mean[at]! + 0.1 * pull;
			square[at] = 0.99 * square[at]! + 0.01 * pull * pull;
			const rate = 0.05 * (step > 400 ? 0.2 : 1);
			weights[at] = weights[at]! - (rate * mean[at]!) / (1 - 0.9 ** step) / (Math.sqrt(square[at]! / (1 - 0.99 ** step)) + 1e-8);
		}
	}
	return weights;
}

/** Right first choices, by whether the page has a title; calibration above 0.9. */
function judge(weights: Float64Array, examples: readonly Example[]): string {
	let [right, titled, silent, untitled, sure, sureRight] = [0, 0, 0, 0, 0, 0];
	for (const example of examples) {
		const shares = probabilities(weights, example);
		const best = shares.indexOf(Math.max(...shares));
		const isNone = best === example.rows.length;
		const hasTitle = example.right.some(Boolean);
		if (hasTitle) titled++;
		else untitled++;
		if (hasTitle && example.right[best]) right++;
		if (!hasTitle && isNone) silent++;
		if (!isNone && shares[best]! > 0.9) {
			sure++;
			if (example.right[best]) sureRight++;
		}
	}
	const percent = (part: number, whole: number) => `${((100 * part) / Math.max(1, whole)).toFixed(1)} % of ${whole}`;
	return `right ${percent(right, titled)}; silent without a title ${percent(silent, untitled)}; right above 0.9 ${percent(sureRight, sure)}`;
}

if (existsSync(folder)) {
	const training = examplesOf('train.list');
	const weights = train(training);
	const report = { trained: judge(weights, training), unseen: judge(weights, examplesOf('dev.list')) };
	console.log(report);
	const rows = EVIDENCE.map((name, at) => `\t${name}: ${weights[at]!.toFixed(2)},`);
	writeFileSync(
		WEIGHTS_FILE,
		`import type { EvidenceName } from './headline-evidence';\n\n/** Written by models/headline/train.ts; see models/headline/README.md. */\nexport const WEIGHTS: Readonly<Record<EvidenceName, number>> = {\n${rows.join('\n')}\n};\n\n/** What “none of them” weighs. */\nexport const NONE = ${weights[SIZE]!.toFixed(2)};\n`,
	);
	writeFileSync(REPORT_FILE, `${JSON.stringify(report, null, '\t')}\n`);
}
