import type { Article } from './article';
import { MASK } from './view';

const compute = (article: Article): string =>
	article.view.includes(MASK) ? article.lines.map(({ plain }) => plain).join('\n') : article.view;

/** All that the lines' `plain` hold, in one string, for a first look at a whole text. Its offsets are no one's. */
export const plainText = (article: Article): string => article.memo(compute);
