import type { Article } from '../article/article';
import { type Line, spanIn } from '../article/lines';
import { type Insertion, insertionsOf } from '../insertions';
import { type Message, msg, quote } from '../message';
import { headlineOf } from '../page/headline';
import { pageOf } from '../page/page';
import { spamLinesOf } from './lines';
import type { Splice } from './splice';

/** A splice, and the rule that reports it: what stands at the edge of a headline is title spam. */
export interface Injection extends Splice {
	readonly rule: 'keyword-injection' | 'title-spam';
}

const OPENING = '【[(（「『‘“<';
const CLOSING = '】])）」』’”>';

/** The phrase with what came with it, offsets into `plain`; and what the fix leaves in its place. */
interface Extent {
	readonly start: number;
	readonly end: number;
	readonly left: string;
}

/** At the edge of a headline: with brackets, or with the mark and the space that parts it from the headline. */
function atEdge({ plain }: Line, start: number, end: number): Extent | undefined {
	const bracket = OPENING.indexOf(plain[start - 1] ?? '\n');
	const [from, to] = bracket >= 0 && plain[end] === CLOSING[bracket] ? [start - 1, end + 1] : [start, end];
	if (to - from === plain.length) return undefined;
	if (from === 0) return { start: 0, end: to + /^[\s:_|\-—·,]*/.exec(plain.slice(to))![0].length, left: '' };
	if (to === plain.length) return { start: from - /[\s:_|\-—·,]*$/.exec(plain.slice(0, from))![0].length, end: to, left: '' };
	return undefined;
}

const isHan = (character: string | undefined) => character !== undefined && /[\u3400-\u9fff]/.test(character);

/** In a sentence: with its brackets, or with the mark that would stand twice without it; a full stop that it took the place of comes back. */
function inSentence({ plain }: Line, start: number, end: number): Extent {
	const before = plain[start - 1];
	const after = plain[end];
	const bracket = OPENING.indexOf(before ?? '\n');
	if (bracket >= 0 && after === CLOSING[bracket]) return { start: start - 1, end: end + 1, left: '' };
	if (after === ':') return { start, end: end + 1, left: '' };
	const opens = before === undefined || /[。!?;,]/.test(before);
	if (opens && after !== undefined && /[,、]/.test(after)) return { start, end: end + 1, left: '' };
	if (before === ',' && (after === undefined || /[。!?;]/.test(after)))
		return { start: start - 1, end, left: after === undefined ? '。' : '' };
	return { start, end, left: after === undefined && isHan(before) && /[。,]/.test(plain.slice(0, start)) ? '。' : '' };
}

function messageFor({ phrase, places, score }: Insertion): Message {
	const text = quote(phrase);
	if (places.length > 1)
		return msg(
			'“{0}” was inserted in {1} places; nothing in the sentences calls for it and nothing else on the page is about it. The fix removes it.',
			text,
			places.length,
		);
	return score > 3
		? msg(
				'The search phrase or name “{0}” was put between the words of the text, which has nothing to do with it. The fix removes it.',
				text,
			)
		: msg('“{0}” looks like a search phrase or name put into the text, which has nothing to do with it. The fix removes it.', text);
}

/** Log odds to a confidence between 0.6 and 0.95. */
const confidenceOf = (score: number) => Math.max(0.6, Math.min(0.95, 0.7 + score * 0.04));

function compute(article: Article): readonly Injection[] {
	const found = insertionsOf(article);
	if (found.length === 0) return [];
	const lines = spamLinesOf(article);
	const headline = headlineOf(article);
	// Of a list of titles nothing says which one does not belong.
	const believed = pageOf(article).hasText ? found : found.filter(({ places }) => places.length > 1);
	return believed.flatMap((insertion) =>
		insertion.places.flatMap(({ line: index, start, end }): Injection[] => {
			const line = article.lines[index]!;
			if (lines.has(index)) return [];
			const edge = line === headline ? atEdge(line, start, end) : undefined;
			const extent = edge ?? inSentence(line, start, end);
			return [
				{
					...spanIn(line, start, end),
					removed: spanIn(line, extent.start, extent.end),
					left: extent.left,
					line,
					confidence: confidenceOf(insertion.score),
					message: messageFor(insertion),
					rule: edge ? 'title-spam' : 'keyword-injection',
				},
			];
		}),
	);
}

/** What was put into the sentences and the headline of an article. */
export const insertedIn = (article: Article): readonly Injection[] => article.memo(compute);
