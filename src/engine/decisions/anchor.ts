import type { Article } from '../article/article';
import { MASK, makeView } from '../article/view';
import type { Span } from '../finding';
import { hashOf } from '../hash';

/** Characters of an article, told by what they are and what stands around them, so that they are found again after repairs and edits. */
export interface Anchor {
	/** The characters as they stood. */
	readonly surface: string;
	/** Up to CONTEXT characters on either side, folded (see `foldText`). */
	readonly before: string;
	readonly after: string;
	/** UTF-16 offset where they stood: decides between places that are alike. */
	readonly at: number;
}

const CONTEXT = 12;

/** More places than this are not compared. */
const MOST_PLACES = 500;

/**
 * What stays the same through the repairs: without annotations, invisible characters and white space, traditional folded to
 * simplified, full-width ASCII to ASCII.
 */
export const foldText = (text: string): string => fold(makeView(text)).text;

interface Folded {
	readonly text: string;
	/** UTF-16 offset in the article of each unit of `text`, and of its end. */
	readonly offsets: Int32Array;
}

function fold(view: string): Folded {
	const offsets = new Int32Array(view.length + 1);
	let text = '';
	let length = 0;
	for (let at = 0, run = 0; at <= view.length; at++) {
		// MASK, too, is below a space; at the end charCodeAt gives NaN
		if (view.charCodeAt(at) > 0x20) offsets[length++] = at;
		else {
			text += view.slice(run, at);
			run = at + 1;
		}
	}
	offsets[length] = view.length;
	return { text, offsets: offsets.subarray(0, length + 1) };
}

const compute = (article: Article): Folded => fold(article.view);
const foldedOf = (article: Article): Folded => article.memo(compute);

/** A short key of what the article says, the same before and after most repairs. */
export const contentKey = (article: Article): string => article.memo(computeKey);

const computeKey = (article: Article): string => hashOf(foldedOf(article).text);

/** Ties to these characters. Throws nothing: a span beyond the text is cut to it. */
export function anchorOf(article: Article, span: Span): Anchor {
	const surface = article.text.slice(span.start, span.end);
	const { text } = foldedOf(article);
	const from = positionOf(article, span.start);
	const to = positionOf(article, span.end);
	return { surface, before: text.slice(Math.max(0, from - CONTEXT), from), after: text.slice(to, to + CONTEXT), at: span.start };
}

/** Where the characters stand now: of the places that read the same, the one with the most of the old context, then the nearest. */
export function findAnchor(article: Article, anchor: Anchor): Span | undefined {
	const needle = foldText(anchor.surface);
	if (needle === '') return undefined;
	const { text, offsets } = foldedOf(article);
	let best: { span: Span; kept: number; distance: number } | undefined;
	let found = text.indexOf(needle);
	for (let places = 0; found >= 0 && places < MOST_PLACES; places++) {
		const last = found + needle.length - 1;
		const span = { start: offsets[found]!, end: endBehind(article, offsets[last]!) };
		const kept =
			sameEnd(text.slice(Math.max(0, found - CONTEXT), found), anchor.before) +
			sameStart(text.slice(last + 1, last + 1 + CONTEXT), anchor.after);
		const distance = Math.abs(span.start - anchor.at);
		if (!best || kept > best.kept || (kept === best.kept && distance < best.distance)) best = { span, kept, distance };
		found = text.indexOf(needle, found + 1);
	}
	return best?.span;
}

/** Behind the unit at `at` and the masked ones that follow it: an annotation belongs to its character. */
function endBehind(article: Article, at: number): number {
	let end = at + 1;
	while (end < article.view.length && article.view[end] === MASK) end++;
	return end;
}

/** Index in the folded text of the first unit that stands at `offset` or behind it. */
function positionOf(article: Article, offset: number): number {
	const { text, offsets } = foldedOf(article);
	let low = 0;
	let high = text.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (offsets[middle]! < offset) low = middle + 1;
		else high = middle;
	}
	return low;
}

function sameStart(a: string, b: string): number {
	let length = 0;
	while (length < a.length && length < b.length && a[length] === b[length]) length++;
	return length;
}

function sameEnd(a: string, b: string): number {
	let length = 0;
	while (length < a.length && length < b.length && a[a.length - 1 - length] === b[b.length - 1 - length]) length++;
	return length;
}
