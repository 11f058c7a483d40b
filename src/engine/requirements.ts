/**
 * What a text must hold for a pattern to match, read off the pattern's source: sets of characters, of each of which the text holds at least
 * one. Source of the grammar: ECMA-262, 22.2.1, without the flags `u` and `v`; what is not told apart here asks for nothing.
 */
export interface Requirement {
	readonly characters: ReadonlySet<string>;
	/** How often one of them is met, roughly, against a Han character. */
	readonly often: number;
}

type Needs = readonly Requirement[];

const NOTHING: Needs = [];

/** Larger sets tell nothing. */
const LARGEST = 160;

function requirement(members: Iterable<string>): Requirement {
	const characters = new Set(members);
	let often = 0;
	for (const one of characters) often += one >= '\u3400' ? 1 : one >= 'A' && one <= 'z' ? 6 : 12;
	return { characters, often };
}

const byRarity = (needs: Needs): Needs => (needs.length < 2 ? needs : [...needs].sort((a, b) => a.often - b.often));

/** One of the alternatives matches: the first sets of all of them together, the second ones together … */
function either(alternatives: readonly Needs[]): Needs {
	if (alternatives.length === 1) return alternatives[0]!;
	const count = Math.min(...alternatives.map(({ length }) => length));
	const sorted = count === 0 ? [] : alternatives.map(byRarity);
	const sets = Array.from({ length: count }, (_, at) => requirement(sorted.flatMap((needs) => [...needs[at]!.characters])));
	return sets.filter(({ characters }) => characters.size <= LARGEST);
}

const GROUP = /\((\?(?::|<?=|<?!|<[\w$]+>)|)/y;
const QUANTIFIER = /(?:([*?])|\+|\{(\d+)(?:,\d*)?\})\??/y;
const CLASS = /\[(\^?)((?:[^\]\\]|\\.)*)\]/sy;
/** An escape of one character, of a class, of a position or of a group. */
const ESCAPE = /\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|([a-zA-Z0-9])|(.))/sy;
const MEMBER = /\\u([0-9a-fA-F]{4})|\\x([0-9a-fA-F]{2})|\\([a-zA-Z0-9])|\\?(.)/gs;

const CONTROLS: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', f: '\f', v: '\v' };
const DIGITS = '0123456789';

/** The character that an escape or a member of a class stands for; undefined where it is none, or more than one. */
const characterOf = (hex: string | undefined, short: string | undefined, letter: string | undefined, other: string | undefined) =>
	(hex ?? short) ? String.fromCharCode(Number.parseInt((hex ?? short)!, 16)) : letter ? CONTROLS[letter] : other;

/** The members of a class; undefined where they are too many or not known. */
function membersOf(inside: string): string[] | undefined {
	const members: string[] = [];
	let range = false;
	for (const [whole, hex, short, letter, other] of inside.matchAll(MEMBER)) {
		if (whole === '-' && members.length > 0 && !range) {
			range = true;
			continue;
		}
		const one = characterOf(hex, short, letter, other);
		if (one === undefined && letter !== 'd') return undefined;
		if (range) {
			const from = members.at(-1)!.charCodeAt(0);
			const to = one?.charCodeAt(0) ?? from;
			if (to - from > LARGEST) return undefined;
			for (let code = from + 1; code <= to; code++) members.push(String.fromCharCode(code));
			if (one === undefined) members.push('-', ...DIGITS);
			range = false;
		} else members.push(...(one ?? DIGITS));
	}
	if (range) members.push('-');
	return members;
}

/** The sets of characters that a text must hold for the pattern to match, the rarest first. */
export function requirementsOf({ source, flags }: RegExp): Needs {
	const ignoreCase = flags.includes('i');
	let at = 0;
	const take = (pattern: RegExp): RegExpExecArray | undefined => {
		pattern.lastIndex = at;
		const found = pattern.exec(source) ?? undefined;
		if (found) at += found[0].length;
		return found;
	};
	const oneOf = (members: readonly string[] | undefined): Needs => {
		if (!members || members.length > LARGEST) return NOTHING;
		const all = ignoreCase ? members.flatMap((one) => [one, one.toLowerCase(), one.toUpperCase()]) : members;
		// Beyond ASCII more letters than these two may be the same when case does not count.
		const isPlain = (one: string) => !ignoreCase || one < '\u0080' || one.toLowerCase() === one.toUpperCase();
		return members.every(isPlain) ? [requirement(all)] : NOTHING;
	};
	const alternatives = (): Needs => {
		const found = [sequence()];
		while (source[at] === '|') {
			at++;
			found.push(sequence());
		}
		return either(found);
	};
	const sequence = (): Needs => {
		const all: Requirement[] = [];
		while (at < source.length && source[at] !== '|' && source[at] !== ')') {
			const needs = atom();
			const quantifier = '*+?{'.includes(source[at] ?? ' ') ? take(QUANTIFIER) : undefined;
			if (!quantifier || (!quantifier[1] && quantifier[2] !== '0')) all.push(...needs);
		}
		return all;
	};
	const group = (): Needs => {
		const isNegative = take(GROUP)![1]!.endsWith('!');
		const inside = alternatives();
		at++;
		return isNegative ? NOTHING : inside;
	};
	const bracket = (): Needs => {
		const [, negated, inside] = take(CLASS)!;
		return negated ? NOTHING : oneOf(membersOf(inside!));
	};
	const escaped = (): Needs => {
		const [, hex, short, letter, other] = take(ESCAPE)!;
		const one = characterOf(hex, short, letter, other);
		return one !== undefined ? oneOf([one]) : letter === 'd' ? oneOf([...DIGITS]) : NOTHING;
	};
	const atom = (): Needs => {
		const character = source[at]!;
		if (character === '(') return group();
		if (character === '[') return bracket();
		if (character === '\\') return escaped();
		at++;
		return '^$.'.includes(character) ? NOTHING : oneOf([character]);
	};
	return byRarity(alternatives());
}
