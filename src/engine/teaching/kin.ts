import { generaliseText, idOf } from './generalise';
import { LONGEST_EXAMPLE, type TaughtPattern } from './taught';

/** A line of another article. */
export interface Kin {
	readonly file: string;
	readonly plain: string;
}

/** Share of a pattern's letters, and how many, that have to be the same in its kin: with less the lines have nothing to do with each other. */
const SAME = 0.6;
const LEAST = 6;

/** Other articles that have to hold such a line before a part of it counts as what changes from page to page. */
const WITNESSES = 2;

/** Kin that become examples. */
const EXAMPLES = 3;

const TOKEN = /\{\{|\}\}|\{[a-z]+\}|./gsu;
const NAME = /^[\p{L}\p{N}·_-]{1,16}$/u;
const isFixedLetter = (token: string) => /^\p{L}$/u.test(token);
const tokensOf = (pattern: string): string[] => pattern.match(TOKEN) ?? [];

/** Could the line be kin at all? Cheap: asked of every line of a corpus. */
export const mayBeKin = ({ pattern, wholeLine }: TaughtPattern, plain: string): boolean =>
	wholeLine === true && plain.length * 2 >= pattern.length && plain.length <= pattern.length * 2;

/**
 * Makes a pattern of a whole line wider by what lines of other articles show: where they begin and end as it does and differ in one place
 * between, that place changes from page to page. Undefined where fewer than two other articles say so.
 */
export function generaliseAmong(taught: TaughtPattern, lines: Iterable<Kin>): TaughtPattern | undefined {
	const own = tokensOf(taught.pattern);
	const needed = Math.max(LEAST, own.filter(isFixedLetter).length * SAME);
	const lettersOutside = (head: number, tail: number) =>
		[...own.slice(0, head), ...own.slice(own.length - tail)].filter(isFixedLetter).length;
	const kin: { line: Kin; tokens: string[]; head: number; tail: number; same: number }[] = [];
	const seen = new Set<string>();
	for (const line of lines) {
		const pattern = generaliseText(line.plain);
		if (pattern === taught.pattern || seen.has(`${line.file}\n${pattern}`)) continue;
		seen.add(`${line.file}\n${pattern}`);
		const tokens = tokensOf(pattern);
		const [head, tail] = sharedEnds(own, tokens);
		const same = lettersOutside(head, tail);
		if (same >= needed) kin.push({ line, tokens, head, tail, same });
	}
	kin.sort((a, b) => b.same - a.same);
	let [head, tail] = [own.length, own.length];
	const taken: typeof kin = [];
	for (const one of kin) {
		const [nextHead, nextTail] = [Math.min(head, one.head), Math.min(tail, one.tail)];
		if (lettersOutside(nextHead, nextTail) < needed) break;
		[head, tail] = [nextHead, nextTail];
		taken.push(one);
	}
	const isBetween = (tokens: readonly string[]) => tokens.length > head + tail;
	const witnesses = taken.filter(({ tokens }) => isBetween(tokens));
	if (!isBetween(own) || new Set(witnesses.map(({ line }) => line.file)).size < WITNESSES) return undefined;
	const middles = [own, ...witnesses.map(({ tokens }) => tokens)].map((tokens) => tokens.slice(head, tokens.length - tail).join(''));
	const slot = middles.every((middle) => NAME.test(middle)) ? '{name}' : '{text}';
	const pattern = [...own.slice(0, head), slot, ...own.slice(own.length - tail)].join('');
	const examples = witnesses.slice(0, EXAMPLES).map(({ line }) => line.plain);
	const match = [...new Set([...(taught.match ?? []), ...examples])].filter((line) => line.length <= LONGEST_EXAMPLE);
	return { ...taught, id: idOf(pattern), pattern, match };
}

/** How many tokens two patterns share where they begin and where they end, none counted twice. */
function sharedEnds(a: readonly string[], b: readonly string[]): [head: number, tail: number] {
	const most = Math.min(a.length, b.length);
	let head = 0;
	while (head < most && a[head] === b[head]) head++;
	let tail = 0;
	while (tail < most - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
	return [head, tail];
}
