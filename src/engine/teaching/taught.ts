import type { Article } from '../article/article';
import { isBlank, type Line, removeLines, spanIn } from '../article/lines';
import { MASK, makeView } from '../article/view';
import { deletion } from '../edits';
import type { Edit, Hit, Safety, Span } from '../finding';
import { type Message, msg, quote } from '../message';
import { type Budget, budgetFor, compilePattern, findPattern, type Pattern } from './pattern';

/** A pattern as it stands in the configuration. */
export interface TaughtPattern {
	/** Names the pattern in findings: letters, digits and hyphens. */
	readonly id: string;
	readonly family: 'boilerplate' | 'spam';
	readonly pattern: string;
	/** The pattern has to cover the line (white space at its ends aside); else it is found anywhere in a line. */
	readonly wholeLine?: boolean;
	/** `safe` lets fix-all and on-save apply it. Default: `review`. */
	readonly safety?: Safety;
	/** Lines that the pattern must match, and lines that it must not: one that fails its own examples is refused. */
	readonly match?: readonly string[];
	readonly noMatch?: readonly string[];
	readonly note?: string;
}

export interface CompiledPattern {
	readonly taught: TaughtPattern;
	readonly pattern: Pattern;
}

/** Patterns of one file, examples of one pattern and UTF-16 units of one example beyond which a configuration is refused. */
export const MOST_PATTERNS = 1000;
export const MOST_EXAMPLES = 100;
export const LONGEST_EXAMPLE = 2000;

/** States that the examples of one file may visit, see `Budget`. */
export const EXAMPLES_BUDGET = 20_000_000;

/** What it costs to read a UTF-16 unit as detection does, in states. */
const VIEWING = 20;

const asDetected = (line: string) => makeView(line).replaceAll(MASK, '').trim();

function* matchesIn({ taught, pattern }: CompiledPattern, plain: string, budget: Budget): Generator<Span> {
	for (let from = 0; from < plain.length; ) {
		const found = findPattern(pattern, plain, from, budget);
		if (!found) return;
		if (taught.wholeLine && (found.start > 0 || found.end < plain.length)) return;
		yield found;
		from = Math.max(found.end, from + 1);
	}
}

/**
 * Compiles a pattern and tries it on its own examples, which take from the budget. Returns everything that is wrong with it, or the pattern.
 */
export function compileTaught(taught: TaughtPattern, budget: Budget = { left: EXAMPLES_BUDGET }): CompiledPattern | readonly Message[] {
	const pattern = compilePattern(taught.pattern);
	if ('template' in pattern) return [pattern];
	const compiled = { taught, pattern };
	const { match = [], noMatch = [] } = taught;
	if (match.length + noMatch.length > MOST_EXAMPLES) return [msg('The pattern has more than {0} examples', MOST_EXAMPLES)];
	if ([...match, ...noMatch].some((line) => line.length > LONGEST_EXAMPLE))
		return [msg('An example of the pattern is longer than {0} characters', LONGEST_EXAMPLE)];
	const matches = (line: string) => {
		budget.left -= VIEWING * line.length;
		return budget.left > 0 && matchesIn(compiled, asDetected(line), budget).next().done === false;
	};
	const failures = [
		...match.filter((line) => !matches(line)).map((line) => msg('The pattern does not match its example “{0}”', quote(line))),
		...noMatch.filter(matches).map((line) => msg('The pattern matches “{0}”, which it must not match', quote(line))),
	];
	if (budget.left < 0) return [msg('The examples of the patterns up to this one take too long to try: give fewer, or shorter ones')];
	return failures.length > 0 ? failures : compiled;
}

const compiledBefore = new WeakMap<TaughtPattern, CompiledPattern | undefined>();

/** Without trying the examples: a configuration holds none that failed them. */
function compiledOf(taught: TaughtPattern): CompiledPattern | undefined {
	if (!compiledBefore.has(taught)) {
		const pattern = compilePattern(taught.pattern);
		compiledBefore.set(taught, 'template' in pattern ? undefined : { taught, pattern });
	}
	return compiledBefore.get(taught);
}

export interface Taught extends Span {
	readonly line: Line;
	/** Nothing but the match stands in the line. */
	readonly whole: boolean;
	readonly by: TaughtPattern;
}

/** Where a pattern matches in an article: also the count that the editor shows before it writes the pattern down. */
export function placesOf(article: Article, taught: TaughtPattern, budget = budgetFor(article.text.length)): Taught[] {
	const compiled = compiledOf(taught);
	if (!compiled) return [];
	return article.lines.flatMap((line) =>
		isBlank(line)
			? []
			: [...matchesIn(compiled, line.plain, budget)].map((found) => ({
					...spanIn(line, found.start, found.end),
					line,
					whole: found.start === 0 && found.end === line.plain.length,
					by: taught,
				})),
	);
}

/** The hits of the taught patterns of one family; of hits that overlap the first pattern's stays. */
export function* hitsOf(article: Article, patterns: readonly TaughtPattern[], family: TaughtPattern['family']): Generator<Hit> {
	const budget = budgetFor(article.text.length);
	const places = patterns.filter((one) => one.family === family).flatMap((one) => placesOf(article, one, budget));
	if (budget.left < 0) yield tooMuch(article);
	places.sort((a, b) => a.start - b.start || b.end - a.end);
	let end = 0;
	for (const place of places) {
		if (place.start < end) continue;
		end = place.end;
		const safety = place.by.safety ?? 'review';
		const edit: Edit = place.whole ? removeLines(article.lines, place.line.index, place.line.index) : deletion(place);
		yield {
			start: place.start,
			end: place.end,
			message: msg(
				'“{0}” matches the taught pattern {1}. The fix removes it.',
				quote(article.text.slice(place.start, place.end)),
				place.by.id,
			),
			confidence: safety === 'safe' ? 0.95 : 0.85,
			fixes: [{ title: msg('Remove what the taught pattern matches'), safety, edits: [edit] }],
			details: place.by.note ? [msg('Note of the pattern: {0}', place.by.note)] : undefined,
		};
	}
}

/** The patterns take more time than an article is given: it says so where the article begins, and has no fix. */
function tooMuch(article: Article): Hit {
	const first = article.lines.find((line) => !isBlank(line)) ?? article.lines[0]!;
	return {
		start: first.start,
		end: Math.max(first.end, first.start + 1),
		severity: 'information',
		message: msg(
			'The taught patterns take too long on this text; not all of them were tried. Patterns with fewer {0} take less.',
			'{text}',
		),
		confidence: 1,
		fixes: [],
	};
}
