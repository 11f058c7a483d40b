import type { Article } from '../../../article/article';
import { isBlank } from '../../../article/lines';
import { featuresOf } from '../../../page/features';
import { headlineOf } from '../../../page/headline';
import { pageOf } from '../../../page/page';
import type { Label } from '../labels';
import { structureOf } from './structure';

/** Rules whose forms are closed grammars: a line that fits one from end to end says nothing else. */
export const CLOSED: ReadonlySet<string> = new Set([
	'breadcrumb',
	'copyright',
	'empty-image',
	'licence-number',
	'pagination',
	'previous-next',
	'share-bar',
	'technical-support',
	'view-counter',
	'follow-promotion',
	'tag-list',
	'placeholder',
]);

/** What a line of a closed grammar has none of: the marks of a sentence, quotation marks, markup of a list. */
const SPOKEN = /[。!?;“”「」『』]|,(?!\s*(?:inc|ltd|llc|co\b))|^[-*+#>`]\s/i;
/** Longer, in UTF-16 units, it is more than one statement. */
const LONGEST = 160;
/** Running text that makes an article, in UTF-16 units, and paragraphs of it. */
const MASS = 80;
const PARAGRAPHS = 2;
/** Of the lines that stay, in tenths, so many may be items, turns, facts or code. */
const STRUCTURED = 3;

/** Whether the document is an article: paragraphs, not a contract, a dialogue, code, a list, an exam, a manual. */
function isArticle(article: Article, labels: readonly (Label | undefined)[]): boolean {
	const { body } = pageOf(article);
	if (!body) return false;
	const { code, items, facts, turns, isMarkdown, isGlossary } = structureOf(article);
	if (isMarkdown || isGlossary || code.size > 0 || turns.size > 0) return false;
	const features = featuresOf(article);
	let mass = 0;
	for (let at = body.first; at <= body.last; at++) if (features[at]!.prose) mass += features[at]!.length;
	if (mass < MASS) return false;
	const own = article.lines.filter((line) => !isBlank(line) && !labels[line.index]);
	const paragraphs = own.filter(({ index }) => features[index]!.prose && !items.has(index)).length;
	const structured = own.filter(({ index }) => items.has(index) || facts.has(index)).length;
	return paragraphs >= PARAGRAPHS && structured * 10 <= own.length * STRUCTURED;
}

/**
 * The safe contract for lines, decided once for a page. A line goes unasked only if its form is a closed grammar from end to end and is no
 * sentence; it stands outside the body with nothing of the article beyond it, that is, every line between it and its end of the file is
 * noise, too (above the text the headline excepted); and the document is an article. Everything else is for review.
 */
export function proven(article: Article, labels: readonly (Label | undefined)[]): ReadonlySet<number> {
	const found = new Set<number>();
	if (!labels.some((label) => label && CLOSED.has(label.rule)) || !isArticle(article, labels)) return found;
	const features = featuresOf(article);
	const body = pageOf(article).body!;
	const headline = headlineOf(article);
	const isClosed = (at: number) => {
		const label = labels[at];
		const { mark, length, prose } = features[at]!;
		return (
			label !== undefined &&
			CLOSED.has(label.rule) &&
			mark?.sure === true &&
			mark.name === label.rule &&
			!prose &&
			length <= LONGEST &&
			!SPOKEN.test(article.lines[at]!.plain)
		);
	};
	for (let at = 0; at < body.first; at++) {
		if (features[at]!.length === 0) continue;
		if (isClosed(at)) found.add(at);
		else if (!labels[at] && at !== headline?.index) break;
	}
	for (let at = article.lines.length - 1; at > body.last; at--) {
		if (features[at]!.length === 0) continue;
		if (isClosed(at)) found.add(at);
		else if (!labels[at]) break;
	}
	return found;
}
