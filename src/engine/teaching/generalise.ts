import type { Article } from '../article/article';
import { isBlank, type Line, offsetIn } from '../article/lines';
import type { Span } from '../finding';
import type { Placeholder } from './pattern';
import { LONGEST_EXAMPLE, type TaughtPattern } from './taught';

const DATE = /(?:19|20)\d{2}(?:年\d{1,2}月(?:\d{1,2}日)?|([-/.])\d{1,2}\1\d{1,2})|\d{1,2}月\d{1,2}日/y;
const TIME = /\d{1,2}(?::\d{2}){1,2}|\d{1,2}时\d{1,2}分/y;
const URL =
	/(?:https?:\/\/|www\.)[\w.-]+(?:\/[\w./?&=%#~+-]*)?|[\w-]+(?:\.[\w-]+)*\.(?:com|cn|net|org|gov|edu|info|cc|top|vip|xyz)(?:\.cn)?(?:\/[\w./?&=%#~+-]*)?/iy;
const MAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/y;
const DIGITS = /\d+/y;
/** A label and behind it a name: of a source, a person, a site. */
const LABELLED =
	/(?<=(?:来源|作者|编辑|责编|记者|摄影|编审|校对|通讯员|供稿|出处)\s{0,2}:\s{0,2}|(?:来自|转自|©)\s{0,2}:?\s{0,2})[\p{Script=Han}A-Za-z·]{2,16}/uy;
/** A name of a site between marks, not after prose. */
const SITE =
	/(?<=^|[\s|_:,。;!()\-—>·“《])[\p{Script=Han}A-Za-z\d]{2,10}(?:网|在线|论坛|日报|晚报|晨报|早报|时报|新闻|频道|门户|资讯)(?=$|[\s|_:,。;!()\-—<·”》])/uy;

const GENERAL: readonly (readonly [RegExp, Placeholder])[] = [
	[MAIL, 'url'],
	[URL, 'url'],
	[DATE, 'date'],
	[TIME, 'time'],
	[LABELLED, 'name'],
	[SITE, 'name'],
	[DIGITS, 'digits'],
];

/** Text as a pattern: dates, times, addresses, numbers, names behind labels and names of sites become placeholders. */
export function generaliseText(text: string): string {
	let pattern = '';
	scan: for (let at = 0; at < text.length; ) {
		for (const [form, placeholder] of GENERAL) {
			form.lastIndex = at;
			const found = form.exec(text);
			if (!found) continue;
			pattern += `{${placeholder}}`;
			at += found[0].length;
			continue scan;
		}
		const character = text[at++]!;
		pattern += character === '{' || character === '}' ? character + character : /\s/.test(character) ? ' ' : character;
	}
	return pattern.replace(/ {2,}/g, ' ');
}

/**
 * What a selection teaches: one pattern for each of its lines that holds enough text of its own, equal ones once. A line that is selected
 * to both ends (white space aside) gives a `wholeLine` pattern. The line itself is the first example. `selection`: UTF-16 offsets.
 */
export function generalise(article: Article, selection: Span, family: TaughtPattern['family']): TaughtPattern[] {
	const byPattern = new Map<string, TaughtPattern>();
	for (const line of article.lines) {
		if (isBlank(line) || line.end <= selection.start || line.start >= selection.end) continue;
		const text = selectedIn(line, selection);
		const pattern = generaliseText(text);
		const key = `${text === line.plain} ${pattern}`;
		if (!hasOwnText(pattern) || byPattern.has(key)) continue;
		byPattern.set(key, {
			id: idOf(pattern),
			family,
			pattern,
			wholeLine: text === line.plain,
			match: text.length > LONGEST_EXAMPLE ? [] : [text],
		});
	}
	return [...byPattern.values()];
}

function selectedIn(line: Line, { start, end }: Span): string {
	let from = 0;
	let to = line.plain.length;
	while (from < to && offsetIn(line, from) < start) from++;
	while (to > from && offsetIn(line, to - 1) >= end) to--;
	return line.plain.slice(from, to).trim();
}

/** Enough letters beside the placeholders to be a pattern at all; the same bound as `compilePattern` sets. */
const hasOwnText = (pattern: string) => /\p{L}[^\p{L}]*\p{L}/u.test(pattern.replace(/\{[a-z]+\}/g, ''));

/** A name that stays the same for the same pattern: its first letters and a short hash. */
export function idOf(pattern: string): string {
	let hash = 0x811c9dc5;
	for (let at = 0; at < pattern.length; at++) hash = Math.imul(hash ^ pattern.charCodeAt(at), 0x01000193);
	return `taught-${(hash >>> 0).toString(36)}`;
}
