import type { Line } from '../article/lines';
import { phrasesIn } from '../spam/phrases';
import { tokensIn } from '../spam/tokens';

/**
 * Whether `line.plain.slice(from, to)` is a phrase of the gambling or pornography trade, which spammers put where an author, an editor or a
 * source is named.
 */
export function isOfTheTrade(line: Line, from: number, to: number): boolean {
	if (
		phrasesIn(line).some(
			({ start, end, named, strength, words }) => start < to && from < end && ((named && strength >= 3) || (words >= 3 && strength >= 4)),
		)
	)
		return true;
	const tokens = tokensIn(line.plain.slice(from, to), 'porn');
	return tokens.length > 1 && tokens.reduce((sum, { start, end }) => sum + end - start, 0) >= (to - from) / 2;
}
