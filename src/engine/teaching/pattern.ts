import { MASK, makeView } from '../article/view';
import { type Message, msg } from '../message';

/**
 * The pattern language of taught rules: text that has to stand there, with placeholders for what changes from page to page. No regular
 * expressions: matching is one pass over the line with a set of states (Thompson 1968), and the states visited are counted against a budget
 * (see `Budget`), so that neither a pattern nor their number can make it slow.
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

/** More in one pattern would only be a mistake. */
export const MOST_PLACEHOLDERS = 60;

/** Work that is left, in states visited; matching takes from it and finds nothing more when it is used up. */
export interface Budget {
	left: number;
}

/** States that patterns may visit in a text of this many UTF-16 units: patterns that people teach take fewer than ten a unit. */
export const budgetFor = (units: number): Budget => ({ left: 1_000_000 + 100 * units });

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
	let placeholders = 0;
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
			if (++placeholders > MOST_PLACEHOLDERS) return msg('The pattern has more than {0} placeholders', MOST_PLACEHOLDERS);
			atoms.push({ accepts: ACCEPTS[name as Placeholder], most: REACH[name as Placeholder], optional: false });
		}
	}
	put(folded.slice(done));
	if (letters < 2) return msg('The pattern needs at least two letters or characters beside its placeholders');
	return { atoms, anchor };
}

/** States at the atoms: where the one that is kept began (-1: none), and how often its atom has matched in a row. */
class States {
	starts = new Int32Array(0);
	runs = new Int32Array(0);

	/** Without a state, for so many atoms and the end. */
	clear(atoms: number): void {
		if (this.starts.length <= atoms) {
			this.starts = new Int32Array(LONGEST_PATTERN + 1);
			this.runs = new Int32Array(LONGEST_PATTERN + 1);
		}
		this.starts.fill(-1, 0, atoms + 1);
	}
}

/** Used anew by every search: none runs within another. */
let current = new States();
let following = new States();

/**
 * The leftmost match at or behind `from`, the longest one there; offsets into `text`, which is a line as detection reads it.
 * A state is an atom and how often it has matched in a row; of the states at one atom the one that began first is kept.
 * Undefined, too, when the budget is used up.
 */
export function findPattern(
	{ atoms, anchor }: Pattern,
	text: string,
	from = 0,
	budget = budgetFor(text.length),
): { start: number; end: number } | undefined {
	if (budget.left < 0 || text.indexOf(anchor, from) < 0) return undefined;
	const last = atoms.length;
	current.clear(last);
	let best: { start: number; end: number } | undefined;
	const enter = ({ starts, runs }: States, atom: number, start: number, count: number) => {
		for (let to = atom; ; to++) {
			if (starts[to]! < 0 || start < starts[to]! || (start === starts[to] && count < runs[to]!)) {
				starts[to] = start;
				runs[to] = to === atom ? count : 0;
			}
			if (to === last || !atoms[to]!.optional) return;
		}
	};
	for (let at = from; at <= text.length; at++) {
		if (!best) enter(current, 0, at, 0);
		const end = current.starts[last]!;
		if (end >= 0 && at > end && (!best || end < best.start || end === best.start)) best = { start: end, end: at };
		if (at === text.length) break;
		budget.left -= last;
		if (budget.left < 0) return undefined;
		const code = text.charCodeAt(at);
		following.clear(last);
		let alive = false;
		for (let atom = 0; atom < last; atom++) {
			const start = current.starts[atom]!;
			if (start < 0 || (best && start > best.start) || !atoms[atom]!.accepts(code)) continue;
			alive = true;
			const count = current.runs[atom]! + 1;
			enter(following, atom + 1, start, 0);
			if (count < atoms[atom]!.most) enter(following, atom, start, count);
		}
		[current, following] = [following, current];
		if (best && !alive) break;
	}
	return best;
}
