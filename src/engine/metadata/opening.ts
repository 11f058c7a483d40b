import type { Article } from '../article/article';
import { isBlank, type Line } from '../article/lines';
import { datelineFound } from './dateline';
import { layoutOf } from './layout';
import { bare } from './text';

/** Letters of the first paragraphs of the body, as far as headlines and summaries are compared with them. */
export function openingOf(article: Article, without?: Line): string {
	const { first, last } = layoutOf(article);
	if (first < 0) return '';
	const lines = article.lines.slice(first, Math.min(last + 1, first + 12));
	const dateline = datelineFound(article);
	// 青石新闻网5月18日讯 is not what the text is about
	const textOf = (line: Line) => (line === dateline?.line ? line.plain.slice(dateline.value.surface.length) : line.plain);
	return bare(
		lines
			.filter((line) => line !== without)
			.map(textOf)
			.join('')
			.slice(0, 1200),
	);
}

/** A line that repeats the beginning of the next one and breaks off: the page's description, not a headline. */
export function truncatedLead(article: Article): Line | undefined {
	const { first } = layoutOf(article);
	if (first < 0) return undefined;
	for (const line of article.lines.slice(Math.max(0, first - 4), first + 1)) {
		const next = article.lines.slice(line.index + 1, line.index + 6).find((other) => !isBlank(other));
		if (!next || line.plain.length < 40 || !/(?:\.\.|…)$/.test(line.plain)) continue;
		let end = line.plain.length;
		while (end > 0 && /[.…\s]/.test(line.plain[end - 1]!)) end--;
		if (next.plain.startsWith(line.plain.slice(0, Math.min(end, 200)))) return line;
	}
	return undefined;
}
