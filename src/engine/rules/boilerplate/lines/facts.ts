import type { Article } from '../../../article/article';
import { type Features, featuresOf } from '../../../zones/features';
import { borrowPairs } from '../../../zones/kinship';
import { zonesOf } from '../../../zones/zones';
import type { Label } from './labels';

/** A label that stands alone on its line. */
const LABEL = /^[\s•·*■-]*[^\s:。,!?]{2,8}\s*:$/;
/** Rules that take a value for what it is by its own form: a date, a number, an address. */
const VALUES = new Set(['date-source', 'hotline', 'contact', 'credits']);
/** A value opens with its number; a name in front of it makes the line a bar of its own. */
const OPENS = /^[\s(+]*\d/;
/** The date below the signature of a document, as letters are dated. */
const SIGNED = /^(?:19|20)\d{2}\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日$/;
/** Han characters of a paragraph that is no caption and no teaser. */
const PARAGRAPH = 60;
/** A byline between a heading and its text. */
const BYLINE = /记者|通讯员|报道|撰文|作者/;

/** Whether the line above, which stays, is the name of who signs. */
function isSignature(article: Article, features: readonly Features[], labels: readonly (Label | undefined)[], at: number): boolean {
	let above = at - 1;
	while (features[above]?.length === 0) above--;
	const line = features[above];
	if (!line || labels[above] || line.prose || line.stops > 0 || line.length > 40) return false;
	return zonesOf(article)[at]!.kind !== 'head' && zonesOf(article)[above]!.kind !== 'headline';
}

const fullAfter = (features: readonly Features[], at: number): number => {
	let next = at + 1;
	while (features[next]?.length === 0) next++;
	return next;
};

/**
 * Takes labels back where the line beside them shows that they would tear something apart: a fact whose label stays in the text or whose
 * value does, and the heading of a paragraph that stays. `labels`: by line index, changed in place.
 */
export function keepTogether(article: Article, labels: (Label | undefined)[]): void {
	const features = featuresOf(article);
	const zones = zonesOf(article);
	for (const [at, line] of features.entries()) {
		if (line.length === 0) continue;
		const { plain } = article.lines[at]!;
		if (labels[at]?.rule === 'date-source' && line.length <= 12 && SIGNED.test(plain) && isSignature(article, features, labels, at)) {
			labels[at] = undefined;
		} else if (line.length <= 12 && plain.endsWith(':') && LABEL.test(plain)) {
			const next = fullAfter(features, at);
			const value = features[next];
			if (!value || value.prose || LABEL.test(article.lines[next]!.plain)) continue;
			if (labels[at] && VALUES.has(labels[at].rule) && !labels[next]) labels[at] = undefined;
			else if (!labels[at] && labels[next] && VALUES.has(labels[next].rule) && OPENS.test(article.lines[next]!.plain))
				labels[next] = undefined;
		} else if (labels[at]?.byPlace && isTitle(line)) {
			let next = fullAfter(features, at);
			const byline = features[next];
			const through = byline && !byline.prose && byline.length <= 30 && BYLINE.test(article.lines[next]!.plain) ? next : undefined;
			if (through !== undefined) next = fullAfter(features, through);
			if (through === undefined && zones[at]!.kind !== 'head') continue;
			const text = features[next];
			if (text && !text.prose && !labels[next] && isAkin(article.lines[next]!.plain, plain)) labels[at] = undefined;
			if (!text?.prose || text.cut || text.han < PARAGRAPH || (labels[next] !== undefined && !labels[next]?.unfixed)) continue;
			labels[at] = undefined;
			if (through !== undefined && labels[through]?.byPlace) labels[through] = undefined;
		}
	}
}

const isTitle = ({ prose, han, coverage, mark, cut }: Features): boolean => !prose && !cut && !mark && han >= 3 && coverage < 0.3;

/** Share of character pairs with the line below, which stays, from which on a line belongs to it: the line above a headline. */
const AKIN = 0.3;

function isAkin(below: string, plain: string): boolean {
	const pairs = borrowPairs();
	pairs.add(below);
	return pairs.share(plain) >= AKIN;
}
