import type { Article } from '../../../article/article';
import { headlineLine } from '../../../metadata/headline';
import { pageOf, readPage } from '../../../page/page';
import { DOUBTED, SURE } from '../../../page/thresholds';
import { featuresOf } from '../../../zones/features';
import { structureOf } from '../guards/structure';
import type { Label } from './labels';

type Labels = (Label | undefined)[];

/** Rules that go by the place of a line or by words that articles have too. */
const ASKED = new Set([
	'section-nav',
	'hotline',
	'related-list',
	'teaser',
	'comment-form',
	'self-promotion',
	'empty-image',
	'tag-list',
	'follow-promotion',
	'view-counter',
	'share-bar',
	'login-form',
	'pagination',
]);
/** Lines, blank ones too, from which on it is asked: of fewer it knows too little. */
const ENOUGH = 20;
/** What is left of a page is read so many times: without its furniture more of it may stand out. */
const READINGS = 6;
/** Furniture comes in numbers: a text with fewer lines of it keeps those that the model alone would take. */
const FEWEST = 3;

/**
 * Takes back what such a rule says of lines that the trained model takes for the article's. A line that is a
 * certain form is not asked about, nor is a text of few lines. `labels`: by line index, changed in place.
 */
export function askModel(article: Article, labels: Labels): void {
	if (labels.length < ENOUGH || !labels.some((label) => label && ASKED.has(label.rule))) return;
	const { furniture } = pageOf(article);
	const features = featuresOf(article);
	const isAsked = (index: number): boolean => {
		const label = labels[index];
		const { mark } = features[index]!;
		return label !== undefined && ASKED.has(label.rule) && !(mark?.sure === true && mark.name === label.rule);
	};
	for (const { index } of article.lines) if (furniture[index]! < DOUBTED && isAsked(index)) labels[index] = undefined;
}

/** The headline that metadata reads, in the text as it stands and as it was, and what is code or dialogue. */
function ownLines(article: Article): ReadonlySet<number> {
	const { code, turns } = structureOf(article);
	const own = new Set([...code, ...turns, headlineLine(article)]);
	const title = article.origin.lines[headlineLine(article.origin)]?.plain;
	for (const { index, plain } of article.lines) if (plain === title) own.add(index);
	return own;
}

/**
 * Gives the lines that the model alone is sure of to `page-furniture`, and a fix to those that a rule only flags; for review only: it never makes a fix safe, not even of the line beside.
 * `labels`: by line index, changed in place.
 */
export function addFurniture(article: Article, labels: Labels): void {
	if (structureOf(article).isGlossary) return;
	let own: ReadonlySet<number> | undefined;
	for (let reading = 0; reading < READINGS; reading++) {
		const page = reading === 0 ? pageOf(article) : readPage(article, (line) => labels[line] !== undefined && !labels[line].unfixed);
		if (!page.hasText) return;
		own ??= ownLines(article);
		const sure = article.lines.filter(
			({ index }) => (!labels[index] || labels[index].unfixed) && page.furniture[index]! >= SURE && !own!.has(index),
		);
		if (reading === 0 && sure.length + labels.filter((label) => label !== undefined).length < FEWEST) return;
		for (const { index } of sure)
			labels[index] = labels[index]
				? { ...labels[index], unfixed: false }
				: { rule: 'page-furniture', confidence: page.furniture[index]!, safe: false, reasons: page.reasonsOf(index) };
		if (sure.length === 0 && reading > 0) return;
	}
}
