import type { Article } from '../article/article';
import { msg } from '../message';
import { headlineLine } from './headline';
import { layoutOf } from './layout';
import { openingOf, truncatedLead } from './opening';
import { bare, piecesOf, sharedPieces, valueInLine } from './text';
import type { MetadataValue } from './types';

/** Share of its two-character pieces that a summary has in common with the text it sums up. */
const KINDRED = 0.2;

const SUMMARY =
	/^[\s【[(]*(摘要|导读|导语|核心提示|内容提要|提要|内容摘要|文章摘要|编者按|核心阅读|阅读提示|内容导读)[\s】\])]*[::|]?\s*(?=.{16})/;

/** The page's own summary: behind its label, or the lead repeated and cut before the text. */
export function description(article: Article): MetadataValue | undefined {
	const { first, last, regions } = layoutOf(article);
	const headlineAt = headlineLine(article);
	for (const line of article.lines) {
		if (line.index < headlineAt || regions[line.index] === 'beyond' || line.index > Math.max(first + 3, headlineAt + 12)) continue;
		const hit = SUMMARY.exec(line.plain);
		if (!hit) continue;
		const shared = sharedPieces(bare(line.plain.slice(hit[0].length)), piecesOf(openingOf(article, line)));
		// a summary of another text was put there by a spammer
		if (shared >= KINDRED) return valueInLine(article, line, hit[0].length, line.plain.length, 'label', 0.92);
	}
	const lead = last >= 0 ? truncatedLead(article) : undefined;
	return lead
		? valueInLine(article, lead, 0, lead.plain.length, 'position', 0.85, { notes: [msg('the beginning of the text, cut off')] })
		: undefined;
}
