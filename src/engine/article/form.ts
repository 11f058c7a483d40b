import type { Edit, Fix, Hit } from '../finding';
import { type Article, makeArticle } from './article';

/** What the form of a file says nothing of its text with: a byte order mark, the characters that end its lines. */
export interface Form {
	/** The article without its byte order mark. */
	readonly bare: Article;
	/** What is found in `bare`, as it stands in the article, its new line breaks as the file has them. */
	readonly adapt: (hit: Hit) => Hit;
}

const asItIs = (hit: Hit): Hit => hit;

const isMarked = ({ text }: Article): boolean => text.charCodeAt(0) === 0xfeff;

const bareOf = (article: Article): Article => (isMarked(article) ? article.memo(withoutMark) : article);

const withoutMark = (article: Article): Article =>
	makeArticle(article.text.slice(1), article.origin === article ? undefined : bareOf(article.origin));

const firstBreak = ({ text }: Article): string => /\r\n?|\n/.exec(text)?.[0] ?? '\n';

export function formOf(article: Article): Form {
	const by = isMarked(article) ? 1 : 0;
	const lineEnd = article.origin.memo(firstBreak);
	if (by === 0 && lineEnd === '\n') return { bare: article, adapt: asItIs };
	const adaptEdit = ({ start, end, newText }: Edit): Edit => ({
		start: start + by,
		end: end + by,
		newText: newText.replace(/(?<!\r)\n/g, lineEnd),
	});
	const adaptFix = (fix: Fix): Fix => ({ ...fix, edits: fix.edits.map(adaptEdit) });
	const adapt = (hit: Hit): Hit => ({
		...hit,
		start: hit.start + by,
		end: hit.end + by,
		fixes: hit.fixes.map(adaptFix),
		...(hit.moreFixes && { moreFixes: () => hit.moreFixes!().map(adaptFix) }),
	});
	return { bare: bareOf(article), adapt };
}
