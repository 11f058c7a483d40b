import type { Article } from '../article/article';
import { isBlank, type Line, removeLines, spanIn } from '../article/lines';
import { MASK, makeView } from '../article/view';
import { deletion } from '../edits';
import type { Edit, Hit, Safety, Span } from '../finding';
import { type Message, msg, quote } from '../message';
import { compilePattern, findPattern, type Pattern } from './pattern';

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

const asDetected = (line: string) => makeView(line).replaceAll(MASK, '').trim();

function* matchesIn({ taught, pattern }: CompiledPattern, plain: string): Generator<Span> {
	for (let from = 0; from < plain.length; ) {
		const found = findPattern(pattern, plain, from);
		if (!found) return;
		if (taught.wholeLine && (found.start > 0 || found.end < plain.length)) return;
		yield found;
		from = Math.max(found.end, from + 1);
	}
}

const matches = (compiled: CompiledPattern, line: string) => matchesIn(compiled, asDetected(line)).next().done === false;

/** Compiles a pattern and tries it on its own examples. Returns everything that is wrong with it, or the pattern. */
export function compileTaught(taught: TaughtPattern): CompiledPattern | readonly Message[] {
	const pattern = compilePattern(taught.pattern);
	if ('template' in pattern) return [pattern];
	const compiled = { taught, pattern };
	const failures = [
		...(taught.match ?? [])
			.filter((line) => !matches(compiled, line))
			.map((line) => msg('The pattern does not match its example “{0}”', quote(line))),
		...(taught.noMatch ?? [])
			.filter((line) => matches(compiled, line))
			.map((line) => msg('The pattern matches “{0}”, which it must not match', quote(line))),
	];
	return failures.length > 0 ? failures : compiled;
}

const compiledBefore = new WeakMap<TaughtPattern, CompiledPattern | undefined>();

function compiledOf(taught: TaughtPattern): CompiledPattern | undefined {
	if (!compiledBefore.has(taught)) {
		const compiled = compileTaught(taught);
		compiledBefore.set(taught, 'pattern' in compiled ? compiled : undefined);
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
export function placesOf(article: Article, taught: TaughtPattern): Taught[] {
	const compiled = compiledOf(taught);
	if (!compiled) return [];
	return article.lines.flatMap((line) =>
		isBlank(line)
			? []
			: [...matchesIn(compiled, line.plain)].map((found) => ({
					...spanIn(line, found.start, found.end),
					line,
					whole: found.start === 0 && found.end === line.plain.length,
					by: taught,
				})),
	);
}

/** The hits of the taught patterns of one family; of hits that overlap the first pattern's stays. */
export function* hitsOf(article: Article, patterns: readonly TaughtPattern[], family: TaughtPattern['family']): Generator<Hit> {
	const places = patterns.filter((one) => one.family === family).flatMap((one) => placesOf(article, one));
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
