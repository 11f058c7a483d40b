import type { Article } from '../article/article';
import { type Line, spanIn } from '../article/lines';
import { MASK } from '../article/view';
import type { Span } from '../finding';
import { msg } from '../message';
import type { How, MetadataValue } from './types';

/** Signs that characters of a value were ruined: the replacement character, private use, bytes of UTF-8 read as Windows-1252 or GBK. */
const DAMAGE = /[\ufffd\ue000-\uf8ff]|[\u00c0-\u00ff][\u0080-\u00bf\u2018-\u201d€™]|锟斤拷|[鈥銆锛鐨涓浜鏄][^\s]{0,2}[鈥銆锛鐨涓浜鏄]/;

const looksDamaged = (text: string): boolean => DAMAGE.test(text);

const ANY_SPACE = /[\s\u00a0\u3000]+/g;

/**
 * The characters of a span as a person should read them, in the script of the text: converter annotations and invisibles left out,
 * every run of white space one space.
 */
export function cleanedText(article: Article, span: Span): string {
	const { text, view } = article;
	let cleaned = '';
	let kept = span.start;
	for (let at = span.start; at < span.end; at++) {
		if (view[at] !== MASK) continue;
		cleaned += text.slice(kept, at);
		kept = at + 1;
	}
	cleaned += text.slice(kept, span.end);
	return cleaned.replace(ANY_SPACE, ' ').trim();
}

/** A span without the white space at its ends. */
export function trimSpan(article: Article, span: Span): Span {
	let { start, end } = span;
	while (start < end && isIdle(article.text[start]!)) start++;
	while (end > start && isIdle(article.text[end - 1]!)) end--;
	return { start, end };
}

const isIdle = (character: string): boolean => character.trim() === '' || character === MASK;

/** With the annotation of its last character, which a span up to the end of a line's plain text leaves out. */
function withMasked(article: Article, span: Span): Span {
	let { end } = span;
	while (end < article.text.length && article.view[end] === MASK) end++;
	return end === span.end ? span : { start: span.start, end };
}

export type ValueDetails = Partial<Omit<MetadataValue, 'surface' | 'spans' | 'confidence' | 'how'>>;

/** A value made of the characters of a span (UTF-16 offsets into the text of the article). */
export function valueOfSpan(article: Article, span: Span, how: How, confidence: number, details: ValueDetails = {}): MetadataValue {
	const tight = withMasked(article, trimSpan(article, span));
	const surface = article.text.slice(tight.start, tight.end);
	const sure = Math.round(confidence * 100) / 100;
	const value: MetadataValue = { value: cleanedText(article, tight), surface, spans: [tight], confidence: sure, how, ...details };
	// a value that is not the characters themselves (a date, a count) does not depend on their damage
	if (details.value !== undefined || !looksDamaged(surface)) return value;
	return { ...value, confidence: Math.min(sure, 0.35), notes: [...(details.notes ?? []), msg('holds damaged characters')] };
}

/** A value made of `line.plain.slice(from, to)`. */
export const valueInLine = (
	article: Article,
	line: Line,
	from: number,
	to: number,
	how: How,
	confidence: number,
	details?: ValueDetails,
): MetadataValue => valueOfSpan(article, spanIn(line, from, to), how, confidence, details);

const OTHER_LETTER = /[\p{L}\p{N}]/u;

/** Letters, digits and Han only, lower case: for comparing. */
export function bare(plain: string): string {
	let letters = '';
	let done = 0;
	for (let at = 0; at < plain.length; at++) {
		const code = plain.charCodeAt(at);
		const kept =
			(code >= 0x3400 && code <= 0x9fff) ||
			(code >= 0x30 && code <= 0x39) ||
			(code >= 0x61 && code <= 0x7a) ||
			(code >= 0x41 && code <= 0x5a) ||
			(code > 0xbf &&
				(code < 0x2000 || (code > 0x3040 && code < 0x3100) || code > 0x33ff) &&
				(code < 0xfe10 || code > 0xff0f) &&
				OTHER_LETTER.test(plain[at]!));
		if (kept) continue;
		letters += plain.slice(done, at);
		done = at + 1;
	}
	return (letters + plain.slice(done)).toLowerCase();
}

/** The two-character pieces of a text, each as one number. */
export type Pieces = ReadonlySet<number>;

const pieceAt = (text: string, at: number): number => text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1);

export function piecesOf(text: string): Pieces {
	const pieces = new Set<number>();
	for (let at = 0; at + 1 < text.length; at++) pieces.add(pieceAt(text, at));
	return pieces;
}

/** Share of the two-character pieces of `part` that `whole` has, 0 to 1. */
export function sharedPieces(part: string, whole: Pieces): number {
	if (part.length < 2) return 0;
	let shared = 0;
	for (let at = 0; at + 1 < part.length; at++) if (whole.has(pieceAt(part, at))) shared++;
	return shared / (part.length - 1);
}

/** More places than this say nothing more. */
const MOST_SPANS = 100;

/** Values of one field in the order of the text; those that say the same become one with all their spans, the surest way of finding it kept. */
export function mergeSame(
	values: readonly MetadataValue[],
	same: (value: MetadataValue) => string = (value) => bare(value.value),
): MetadataValue[] {
	const merged = new Map<string, MetadataValue[]>();
	for (const value of values) {
		const key = same(value);
		const known = merged.get(key);
		if (known) known.push(value);
		else merged.set(key, [value]);
	}
	return [...merged.values()].map((group) => {
		const surest = group.reduce((best, value) => (value.confidence > best.confidence ? value : best));
		if (group.length === 1) return surest;
		const spans = new Map<number, Span>();
		for (const value of [surest, ...group]) for (const span of value.spans) if (spans.size < MOST_SPANS) spans.set(span.start, span);
		return { ...surest, spans: [...spans.values()] };
	});
}
