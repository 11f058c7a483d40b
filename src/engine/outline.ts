import type { Article } from './article/article';
import { isBlank } from './article/lines';
import type { Span } from './finding';
import { headlineLine } from './metadata/headline';
import type { Furniture } from './page/model/kinds';
import { pageOf } from './page/page';

/**
 * head: what stands above the article · headline · body: the article · credits: date, source, author · legal: the footer of the site ·
 * related: other stories, tags, ways to other pages, comments · tail: anything else behind the article.
 */
export type OutlineKind = 'head' | 'headline' | 'body' | 'credits' | 'legal' | 'related' | 'tail';

/** A part of the page: neighbouring lines of one kind, blank ones within it too. Offsets are UTF-16 units, half open, without the last break. */
export interface OutlinePart extends Span {
	readonly kind: OutlineKind;
	/** Indexes of the first and the last line. */
	readonly first: number;
	readonly last: number;
}

const BEHIND: Readonly<Record<Furniture, OutlineKind>> = {
	navigation: 'tail',
	related: 'related',
	tags: 'related',
	'previous-next': 'related',
	comments: 'related',
	share: 'tail',
	footer: 'legal',
	dateline: 'credits',
	promotion: 'tail',
};

/** The page from top to bottom, for an outline: what stands before the article, the article, and what stands behind it. */
export const outlineOf = (article: Article): readonly OutlinePart[] => article.memo(compute);

function compute(article: Article): OutlinePart[] {
	const page = pageOf(article);
	const headline = headlineLine(article);
	const kindOf = (line: number): OutlineKind => {
		if (line === headline) return 'headline';
		const section = page.sectionOf(line);
		const guess = page.kindOf(line)?.kind;
		if (section === 'body') return 'body';
		if (section === 'head') return line > headline && headline >= 0 && guess === 'dateline' ? 'credits' : 'head';
		return guess ? BEHIND[guess] : 'tail';
	};
	const parts: OutlinePart[] = [];
	for (const line of article.lines) {
		if (isBlank(line)) continue;
		const kind = kindOf(line.index);
		const before = parts.at(-1);
		const next = { kind, first: line.index, last: line.index, start: line.start, end: line.end };
		if (before?.kind === kind) parts[parts.length - 1] = { ...next, first: before.first, start: before.start };
		else parts.push(next);
	}
	return parts;
}
