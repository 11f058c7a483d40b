import { MASK, makeView } from '../article/view';
import { type Message, msg } from '../message';

/**
 * The pattern language of taught rules: text that has to stand there, with placeholders for what changes from page to page. No regular
 * expressions: matching is one pass over the line with a set of states (Thompson 1968), so no pattern can make it slow.
 * Compared like all detection: traditional and simplified, full and half width are the same; a space stands for any white space or none.
 */
export const PLACEHOLDERS = {
	digits: 'a run of digits',
	date: 'a date: digits with 年月日 or - / .',
	time: 'a time: digits with : or 时分秒',
	name: 'a name: letters, Han characters, digits, · - _',
	url: 'an address: ASCII letters, digits and . - _ / : ? & = % @ # ~ +',
	text: 'anything, within the line',
} as const;

export type Placeholder = keyof typeof PLACEHOLDERS;

/** More would only be a mistake; it also bounds the states. In UTF-16 units. */
export const LONGEST_PATTERN = 400;

/** How far a placeholder reaches at most, in UTF-16 units. */
const REACH: Record<Placeholder, number> = { digits: 20, date: 24, time: 16, name: 40, url: 200, text: 400 };

interface Atom {
	/** A code unit, a space, or a class that repeats. */
	readonly accepts: (code: number) => boolean;
	/** 1 for text; the reach of a placeholder. */
	readonly most: number;
	/** A space in a pattern may be missing. */
	readonly optional: boolean;
}

export interface Pattern {
	readonly atoms: readonly Atom[];
	/** The longest run of plain text: a line without it cannot match. */
	readonly anchor: string;
}

const isDigit = (code: number) => code >= 0x30 && code <= 0x39;
const isAsciiLetter = (code: number) => (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
const among = (characters: string) => (code: number) => characters.includes(String.fromCharCode(code));
const inDate = among('年月日号-/.');
const inTime = among(':时分秒');
const inName = among('·-_');
const inUrl = among('.-_/:?&=%@#~+');

const ACCEPTS: Record<Placeholder, (code: number) => boolean> = {
	digits: isDigit,
	date: (code) => isDigit(code) || inDate(code),
	time: (code) => isDigit(code) || inTime(code),
	name: (code) => isDigit(code) || isAsciiLetter(code) || (code >= 0x3400 && code <= 0x9fff) || inName(code),
	url: (code) => isDigit(code) || isAsciiLetter(code) || inUrl(code),
	text: () => true,
};

const isLetter = (code: number) => isAsciiLetter(code) || code >= 0xc0;
const isSpace = (code: number) => code <= 0x20;
const TOKEN = /\{\{|\}\}|\{([^{}]*)\}|[{}]/g;

/** Reads a pattern. `{{` and `}}` stand for braces. Returns what is wrong with it where it cannot be read. */
export function compilePattern(source: string): Pattern | Message {
	if (source.length > LONGEST_PATTERN) return msg('The pattern is longer than {0} characters', LONGEST_PATTERN);
	const folded = makeView(source).replaceAll(MASK, '').trim();
	const atoms: Atom[] = [];
	let anchor = '';
	let letters = 0;
	let run = '';
	let done = 0;
	const put = (text: string) => {
		for (let at = 0; at < text.length; at++) {
			const code = text.charCodeAt(at);
			if (isSpace(code)) {
				if (at === 0 || !isSpace(text.charCodeAt(at - 1))) atoms.push({ accepts: isSpace, most: 20, optional: true });
				run = '';
			} else {
				atoms.push({ accepts: (other) => other === code, most: 1, optional: false });
				run += text[at];
				if (isLetter(code)) letters++;
				if (run.length > anchor.length) anchor = run;
			}
		}
	};
	for (const found of folded.matchAll(TOKEN)) {
		put(folded.slice(done, found.index));
		done = found.index + found[0].length;
		const name = found[1];
		if (found[0] === '{{' || found[0] === '}}') put(found[0][0]!);
		else if (name === undefined)
			return msg('A lone “{0}” in the pattern: write {1} for the character itself', found[0], found[0] + found[0]);
		else if (!Object.hasOwn(PLACEHOLDERS, name)) {
			return msg('The pattern has no placeholder {0}; there are: {1}', `{${name}}`, Object.keys(PLACEHOLDERS).join(', '));
		} else {
			run = '';
			atoms.push({ accepts: ACCEPTS[name as Placeholder], most: REACH[name as Placeholder], optional: false });
		}
	}
	put(folded.slice(done));
	if (letters < 2) return msg('The pattern needs at least two letters or characters beside its placeholders');
	return { atoms, anchor };
}

/**
 * The leftmost match at or behind `from`, the longest one there; offsets into `text`, which is a line as detection reads it.
 * A state is an atom and how often it has matched in a row; of the states at one atom the one that began first is kept.
 */
export function findPattern({ atoms, anchor }: Pattern, text: string, from = 0): { start: number; end: number } | undefined {
	if (text.indexOf(anchor, from) < 0) return undefined;
	const last = atoms.length;
	let starts = new Int32Array(last + 1).fill(-1);
	let runs = new Int32Array(last + 1);
	let best: { start: number; end: number } | undefined;
	const enter = (into: Int32Array, counts: Int32Array, atom: number, start: number, count: number) => {
		for (let to = atom; ; to++) {
			if (into[to]! < 0 || start < into[to]! || (start === into[to] && count < counts[to]!)) {
				into[to] = start;
				counts[to] = to === atom ? count : 0;
			}
			if (to === last || !atoms[to]!.optional) return;
		}
	};
	for (let at = from; at <= text.length; at++) {
		if (!best) enter(starts, runs, 0, at, 0);
		const end = starts[last]!;
		if (end >= 0 && at > end && (!best || end < best.start || end === best.start)) best = { start: end, end: at };
		if (at === text.length) break;
		const code = text.charCodeAt(at);
		const nextStarts = new Int32Array(last + 1).fill(-1);
		const nextRuns = new Int32Array(last + 1);
		let alive = false;
		for (let atom = 0; atom < last; atom++) {
			const start = starts[atom]!;
			if (start < 0 || (best && start > best.start) || !atoms[atom]!.accepts(code)) continue;
			alive = true;
			const count = runs[atom]! + 1;
			enter(nextStarts, nextRuns, atom + 1, start, 0);
			if (count < atoms[atom]!.most) enter(nextStarts, nextRuns, atom, start, count);
		}
		starts = nextStarts;
		runs = nextRuns;
		if (best && !alive) break;
	}
	return best;
}
