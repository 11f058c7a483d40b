import type { Article } from '../article/article';
import { isBlank } from '../article/lines';
import { blocksOf } from './blocks';
import { type Features, featuresOf } from './features';

/** What an encyclopedia's template prints around the sections of an article; line indexes. */
export interface Sections {
	/** The headings that the buttons stand below. */
	readonly headings: ReadonlySet<number>;
	/** Buttons below each heading: `编辑`, `播报`. */
	readonly buttons: ReadonlySet<number>;
	/** Entries of the table of contents, its heading among them. */
	readonly contents: ReadonlySet<number>;
}

/** A button is no longer than this, in characters. */
const BUTTON = 6;
/** The same button below so many different headings makes a template. */
const FEWEST = 3;
/** Lines that are not blank between a button and the text it stands over. */
const REACH = 3;
/** A heading is no longer than this, in characters. */
const HEADING = 24;

const CONTENTS = /^(?:目录|目次|本文目录|内容目录|contents)$/i;
const NUMBER = /^\d{1,2}(?:\.\d{1,2})*\s*/;

/** The button in the line of its heading, as wikis print it. */
const EDIT = /\s*\[\s*(?:编辑(?:源代码|本段)?|edit(?: source)?)(?:\s*\|\s*[^\]]{1,8})?\s*\]$/i;

/** Where the button of a heading begins, in `plain`; undefined where there is none. */
export function editFrom(plain: string): number | undefined {
	if (plain.length > HEADING + 16 || !plain.endsWith(']')) return undefined;
	const at = plain.search(EDIT);
	return at > 0 ? at : undefined;
}

const NONE: Sections = { headings: new Set(), buttons: new Set(), contents: new Set() };

function compute(article: Article): Sections {
	const features = featuresOf(article);
	const places = new Map<string, number[]>();
	for (const { index, plain } of article.lines) {
		const { length, coverage } = features[index]!;
		if (length < 2 || length > BUTTON || coverage < 0.9) continue;
		const list = places.get(plain);
		if (list) list.push(index);
		else places.set(plain, [index]);
	}
	const buttons = new Set<number>();
	const headings = new Set<number>();
	const repeated = [...places.values()].filter((at) => at.length >= FEWEST);
	for (const { index, plain } of article.lines) if (editFrom(plain) !== undefined) headings.add(index);
	if (repeated.length === 0 && headings.size === 0) return NONE;
	const candidates = new Set(repeated.flat());
	const blocks = blocksOf(article);
	const isPrinted = (index: number) => blocks.some(({ first, last }) => first <= index && index <= last);
	for (const at of repeated) {
		const over = at.filter(
			(index) => !isPrinted(index) && headingAbove(features, candidates, index) !== undefined && isOverText(features, candidates, index),
		);
		if (
			new Set(over.map((index) => article.lines[headingAbove(features, candidates, index)!]!.plain)).size < FEWEST ||
			over.length * 2 < at.length
		)
			continue;
		for (const index of over) {
			buttons.add(index);
			headings.add(headingAbove(features, candidates, index)!);
		}
	}
	return headings.size === 0 ? NONE : { headings, buttons, contents: contentsOf(article, headings) };
}

/** Text below a button, nothing but other buttons between them. */
function isOverText(features: readonly Features[], candidates: ReadonlySet<number>, index: number): boolean {
	for (let at = index + 1, seen = 0; features[at] && seen < REACH; at++) {
		const { length, prose } = features[at]!;
		if (length === 0) continue;
		if (prose) return true;
		if (!candidates.has(at)) return false;
		seen++;
	}
	return false;
}

/** The short line above a button, nothing but other buttons between them. */
function headingAbove(features: readonly Features[], candidates: ReadonlySet<number>, index: number): number | undefined {
	for (let at = index - 1, seen = 0; at >= 0 && seen < REACH; at--) {
		const { length, prose, stops } = features[at]!;
		if (length === 0) continue;
		if (prose || stops > 0 || length > HEADING) return undefined;
		if (!candidates.has(at)) return at;
		seen++;
	}
	return undefined;
}

/** The lines below `目录` that name headings of the article, numbered or not, as far as they follow one another. */
function contentsOf(article: Article, headings: ReadonlySet<number>): ReadonlySet<number> {
	const titles = new Set([...headings].map((at) => article.lines[at]!.plain).map((plain) => plain.slice(0, editFrom(plain)).trim()));
	const contents = new Set<number>();
	const start = article.lines.findIndex(({ plain }) => CONTENTS.test(plain));
	if (start < 0) return contents;
	const entries: number[] = [];
	const seen = new Set<string>();
	for (let at = start + 1; at < article.lines.length; at++) {
		const line = article.lines[at]!;
		if (isBlank(line)) continue;
		const title = line.plain.replace(NUMBER, '');
		if (!titles.has(title) || seen.has(title)) break;
		seen.add(title);
		entries.push(at);
	}
	if (entries.length >= FEWEST) for (const at of [start, ...entries]) contents.add(at);
	return contents;
}

/** The template of an encyclopedia, where there is one. */
export const sectionsOf = (article: Article): Sections => article.memo(compute);
