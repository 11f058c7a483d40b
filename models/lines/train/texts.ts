import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { makeArticle } from '../../../src/engine/article/article';
import { isBlank } from '../../../src/engine/article/lines';
import { below, numberOf, randomFrom, shuffle } from './random';

/** A page whose lines are labelled: 1 noise, 0 article, -1 not known or not to be judged. Blank lines are left out. */
export interface Page {
	readonly name: string;
	/** Pages of one site are never on both sides of a fold. */
	readonly site: string;
	/** Kind of site, or genre of clean text. */
	readonly genre: string;
	readonly split: 'train' | 'dev' | 'annotated' | 'clean';
	/** How far its labels can be trusted, 0 to 1. */
	readonly trust: number;
	readonly lines: readonly string[];
	readonly labels: Int8Array;
	/** What kind of furniture each line is, where that is known. */
	readonly kinds: readonly string[];
	/** Lines that count when the model is judged. */
	readonly judged: Uint8Array;
}

export const digest = createHash('sha256');

function read(file: string): string {
	const text = readFileSync(file, 'utf8');
	digest.update(text);
	return text;
}

/** The sources of the labels disagree on lines of credits: nobody is judged by them. */
const CREDIT =
	/^[\s[(（【]*(?:责任编辑|责\s?编|编辑|编审|来源|作者|记者|文|图|摄影?|审核|校对|責任編輯|編輯|來源|記者)\s*[:：/|]\s?.{0,40}$/u;

interface Labelled {
	readonly label: number;
	readonly kind?: string;
	/** Share of its characters inside links. */
	readonly linked?: number;
}

type LabelOf = (index: number) => Labelled;

/** Where markup misled: code that stands in one element with its line numbers, and text without a link that is called a breadcrumb. */
const isMisread = ({ label, kind, linked }: Labelled, line: string): boolean =>
	label === 1 && ((kind === 'code-gutter' && !/^[\d\s]+$/.test(line)) || (kind === 'breadcrumb' && linked === 0 && !/[>›»/|]/.test(line)));

function makePage(of: Pick<Page, 'name' | 'site' | 'genre' | 'split' | 'trust'>, text: string, labelOf: LabelOf): Page {
	const lines: string[] = [];
	const labels: number[] = [];
	const judged: number[] = [];
	const kinds: string[] = [];
	for (const line of makeArticle(text).lines) {
		if (isBlank(line)) continue;
		const labelled = labelOf(line.index);
		const { kind = '' } = labelled;
		const label = isMisread(labelled, line.plain) ? -1 : labelled.label;
		lines.push(line.plain);
		labels.push(label);
		kinds.push(kind);
		judged.push(label >= 0 && kind !== 'title' && !(label === 0 && CREDIT.test(line.raw)) ? 1 : 0);
	}
	return { ...of, lines, labels: Int8Array.from(labels), kinds, judged: Uint8Array.from(judged) };
}

const labelFor = (label: string | undefined): number => (label === 'noise' ? 1 : label === 'main' ? 0 : -1);

/** How far the root that a page's article was found by can be trusted. */
const TRUST: Readonly<Record<string, number>> = { strong: 1, article: 1, generic: 0.5, density: 0.35, none: 0 };

interface Row {
	readonly id: string;
	readonly split: 'train' | 'dev';
	readonly site: string;
	readonly kind: string;
	readonly root: string;
	readonly gold: boolean;
}

/** Whole pages with a label a line: `index.jsonl`, `pages/ID.txt`, `pages/ID.labels.tsv`. */
export function labelledPages(folder: string): Page[] {
	const rows = read(join(folder, 'index.jsonl'))
		.trim()
		.split('\n')
		.map((line) => JSON.parse(line) as Row);
	return rows.flatMap(({ id, split, site, kind, root, gold }) => {
		const trust = gold ? 1 : (TRUST[root] ?? 0);
		if (trust === 0) return [];
		const labels = read(join(folder, 'pages', `${id}.labels.tsv`)).split('\n');
		const text = read(join(folder, 'pages', `${id}.txt`));
		return makePage({ name: id, site, genre: kind, split, trust }, text, (index) => {
			const [label, of, linked] = (labels[index] ?? '').split('\t');
			return { label: labelFor(label), kind: of, linked: Number(linked) };
		});
	});
}

interface Answer {
	readonly note?: string;
	readonly spans: readonly {
		readonly start: number;
		readonly end: number;
		readonly family: string;
		readonly kind: string;
		readonly certain: boolean;
	}[];
}

/** A site's name, from the note of where a page is from; else the page itself. */
function siteOf(note: string | undefined, name: string): string {
	return /github:([^/]+)/.exec(note ?? '')?.[1] ?? /\/\/([^/]+)/.exec(note ?? '')?.[1] ?? name;
}

/** Pages with hand-made spans: `NAME.txt`, `NAME.json`. */
function annotatedPages(folder: string, genre: string): Page[] {
	const names = readdirSync(folder)
		.filter((file) => file.endsWith('.json'))
		.map((file) => file.slice(0, -5));
	return names.sort().map((name) => {
		const text = read(join(folder, `${name}.txt`));
		const { spans, note } = JSON.parse(read(join(folder, `${name}.json`))) as Answer;
		const { lines } = makeArticle(text);
		return makePage({ name, site: siteOf(note, name), genre, split: 'annotated', trust: 1 }, text, (index) => {
			const { start, end } = lines[index]!;
			let noise = 0;
			let doubt = 0;
			let kind = '';
			for (const span of spans) {
				const size = Math.min(end, span.end) - Math.max(start, span.start);
				if (size <= 0 || span.family === 'encoding') continue;
				if (span.certain && span.family === 'boilerplate') {
					noise += size;
					kind = span.kind;
				} else doubt += size;
			}
			if (noise * 2 >= end - start) return { label: 1, kind };
			return { label: noise + doubt > (end - start) / 5 ? -1 : 0 };
		});
	});
}

/** Whole pages with a list of labels: `NAME.txt`, `NAME.labels.json`. */
function listedPages(folder: string): Page[] {
	const names = readdirSync(folder).filter((file) => file.endsWith('.labels.json'));
	return names.sort().map((file) => {
		const name = file.slice(0, -'.labels.json'.length);
		const labels = JSON.parse(read(join(folder, file))) as (string | { label: string; kind?: string })[];
		return makePage({ name, site: name, genre: 'whole', split: 'annotated', trust: 1 }, read(join(folder, `${name}.txt`)), (index) => {
			const label = labels[index];
			return typeof label === 'object' ? { label: labelFor(label.label), kind: label.kind } : { label: labelFor(label) };
		});
	});
}

export function annotated(corpus: string): Page[] {
	const sets = ['genres', 'crawl', 'crafted', 'pages'].filter((set) => existsSync(join(corpus, set)));
	const lines = join(corpus, 'lines');
	return [...sets.flatMap((set) => annotatedPages(join(corpus, set), set)), ...(existsSync(lines) ? listedPages(lines) : [])];
}

/** Clean texts: `GENRE.txt.gz`, a blank line between texts. `skip` kilobytes of each are kept for judging; `most` texts a genre are made. */
export function cleanPages(folder: string, from: number, to: number, most: number): Page[] {
	const pages: Page[] = [];
	for (const file of readdirSync(folder).sort()) {
		if (!file.endsWith('.txt.gz')) continue;
		const genre = file.slice(0, -'.txt.gz'.length);
		const random = randomFrom(numberOf(genre));
		const bytes = readFileSync(join(folder, file));
		digest.update(bytes);
		const texts = gunzipSync(bytes).toString('utf8').split('\n\n');
		const made: Page[] = [];
		let seen = 0;
		let part: string[] = [];
		let size = 0;
		let wanted = 1500;
		for (const text of texts) {
			seen += Buffer.byteLength(text);
			if (seen <= from * 1024) continue;
			if (seen > to * 1024) break;
			part.push(text);
			size += text.length;
			if (size < wanted) continue;
			const name = `${genre}/${made.length}`;
			made.push(makePage({ name, site: name, genre, split: 'clean', trust: 1 }, part.join('\n'), () => ({ label: 0 })));
			part = [];
			size = 0;
			wanted = [150, 400, 800, 1500, 1500, 3000, 5000][below(random, 7)]!;
		}
		pages.push(...shuffle(made, random).slice(0, most));
	}
	return pages;
}
