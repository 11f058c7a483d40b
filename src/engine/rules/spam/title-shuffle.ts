import type { Article } from '../../article/article';
import { spanIn } from '../../article/lines';
import { msg } from '../../message';
import type { Rule } from '../../rule';
import { type Rounds, roundsOf } from '../../spam/rounds';
import { type Piece, shuffleOf } from '../../spam/shuffle';
import { chainOf } from '../../spam/shuffle-chain';
import { hitsOfSplices, type Splice } from '../../spam/splice';

/**
 * Process: a content farm cuts the headline into a few words and drops them, one after the other and round again, into the starts of clauses,
 * so that the page repeats what is searched for.
 * Flagged: two or more words made from the headline that stand at starts of clauses, twice or more each, in a strict cycle (six hits or
 * more), the ones inside clauses where the cycle wants them; words that dangle before a stop are further evidence.
 * Also, on a page too short for rounds: seven starts of clauses (five where they come round) that spell the headline, each piece beginning in it
 * where the one before ended.
 * Also words that are not of the headline (it may be lost): three or more in a strict cycle, eight hits or more, at places that have nothing in
 * common (behind marks, 的, 是), in a third of such places or more, the less likely by chance the fewer.
 * Not flagged: fields of a template and lists of names, which stand at the same place of each line or between the same marks.
 * Not flagged: a title word that the text uses often, at starts of clauses too: it keeps no order.
 */
function splicesOf(article: Article): Splice[] {
	const { pieces, words, regularity, dangling } = shuffleOf(article);
	const chain = chainOf(article);
	const rounds = roundsOf(article);
	if (rounds.pieces.length > Math.max(chain.length, pieces.length)) return rounds.pieces.map((piece) => goneRound(piece, rounds));
	if (chain.length > pieces.length) return chain.map((piece) => chained(piece, chain.length));
	const confidence = Math.min(0.97, 0.6 + 0.25 * regularity + 0.03 * pieces.length);
	return pieces.map(({ line, start, end, inner }) => ({
		...spanIn(line, start, end),
		line,
		confidence: inner ? confidence - 0.25 : confidence,
		message: msg(
			'“{0}”, a piece of the headline, was dropped into the text; {1} follow one another round and round, {2} times. The fix removes them all.',
			line.plain.slice(start, end),
			words.join(' → '),
			pieces.length,
		),
		details: [
			msg(
				'{0} percent of the steps from piece to piece keep the same order; {1} pieces dangle before a stop',
				Math.round(regularity * 100),
				dangling,
			),
		],
	}));
}

const goneRound = ({ line, start, end }: Piece, { words, pieces }: Rounds): Splice => ({
	...spanIn(line, start, end),
	line,
	confidence: Math.min(0.95, 0.7 + 0.015 * pieces.length),
	message: msg(
		'“{0}” was dropped into the text: {1} follow one another round and round, {2} times, at places that have nothing in common. The fix removes them all.',
		line.plain.slice(start, end),
		words.join(' → '),
		pieces.length,
	),
});

const chained = ({ line, start, end }: Piece, count: number): Splice => ({
	...spanIn(line, start, end),
	line,
	confidence: Math.min(0.95, 0.6 + 0.04 * count),
	message: msg(
		'“{0}”, a piece of the headline, was dropped into the text: {1} starts of clauses spell the headline, each going on where the one before ended. The fix removes them all.',
		line.plain.slice(start, end),
		count,
	),
});

export const titleShuffle: Rule = {
	id: 'spam/title-shuffle',
	stage: 'removal',
	severity: 'warning',
	summary: msg('Words of the headline dropped into starts of clauses, round and round'),
	check: (article) => hitsOfSplices(article, splicesOf(article)),
};
