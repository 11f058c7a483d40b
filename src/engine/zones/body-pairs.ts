import type { Article } from '../article/article';
import { bodyOf } from './body';
import { makePairs, type Pairs } from './kinship';

const compute = (article: Article): Pairs => {
	const pairs = makePairs();
	const body = bodyOf(article);
	if (body) for (let at = body.first; at <= body.last; at++) pairs.add(article.lines[at]!.plain);
	return pairs;
};

/** The character pairs of the article's stretch. */
export const bodyPairsOf = (article: Article): Pairs => article.memo(compute);
