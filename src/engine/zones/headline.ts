import type { Article } from '../article/article';
import { isBlank, type Line } from '../article/lines';

/** The line that is most likely the headline, if any: the first short line of text. */
function compute(article: Article): Line | undefined {
	return article.lines.find((line) => !isBlank(line) && line.plain.length <= 60);
}

export const headlineOf = (article: Article): Line | undefined => article.memo(compute);
