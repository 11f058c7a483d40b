import type { Article } from '../article/article';
import { contentOf } from '../article/lines';
import type { Span } from '../finding';
import { headlineLine } from './headline';
import { repairedOf } from './repaired';

function compute(article: Article): Span | undefined {
	const { article: read, original } = repairedOf(article);
	const at = headlineLine(read);
	return at < 0 ? undefined : original(contentOf(read.lines[at]!));
}

/**
 * The line that metadata reads the headline from, without the white space around it; UTF-16 offsets into the text as it is. No fix may
 * remove it. Undefined where the text has no headline.
 */
export const headlineSpan = (article: Article): Span | undefined => article.memo(compute);
