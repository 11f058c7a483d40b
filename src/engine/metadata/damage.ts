import { type Article, makeArticle } from '../article/article';
import { applyEdits, byPosition } from '../edits';
import { mojibakeIn } from '../encoding/mojibake';
import { shiftsIn } from '../encoding/shift';
import type { Edit, Span } from '../finding';

/** Signs that characters of a value were ruined: the replacement character, private use, bytes of UTF-8 read as Windows-1252 or GBK. */
const SIGNS = /[\ufffd\ue000-\uf8ff]|[\u00c0-\u00ff][\u0080-\u00bf\u2018-\u201d€™]|锟斤拷|[鈥銆锛鐨涓浜鏄][^\s]{0,2}[鈥銆锛鐨涓浜鏄]/;

export const looksDamaged = (text: string): boolean => SIGNS.test(text);

/** How far a repair may reach beyond the value that it is asked for, in UTF-16 units: the bracket that was drawn in. */
const OVERHANG = 2;

/**
 * The characters of a span with the bytes put right, as the encoding rules would repair its line; undefined where nothing repairs them.
 * Works on the line alone, so that it costs nothing where nothing looks damaged.
 */
export function repairedText(article: Article, span: Span): string | undefined {
	const line = article.lines.find(({ start, end }) => start <= span.start && span.start < end);
	if (!line || span.end > line.end) return undefined;
	const alone = makeArticle(line.raw);
	const from = span.start - line.start;
	const to = span.end - line.start;
	const edits: Edit[] = [];
	for (const { start, end, text } of [...shiftsIn(alone), ...mojibakeIn(alone)].sort(byPosition)) {
		const last = edits.at(-1);
		if (start < from || end > to + OVERHANG || start >= to || (last && start < last.end)) continue;
		edits.push({ start, end: Math.min(end, to), newText: text });
	}
	if (!edits.length) return undefined;
	return applyEdits(line.raw.slice(0, to), edits)
		.slice(from)
		.replace(/[\s,，。)）】\]]+$/, '');
}
