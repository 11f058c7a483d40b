import type { Article } from '../article/article';
import { featuresOf } from './features';
import { headlineOf } from './headline';
import type { Furniture } from './model/kinds';
import { pageOf } from './page';

/**
 * head: site name, navigation, breadcrumb, bars above the article · headline · lead: description or summary · body ·
 * credits: source, author, editor lines · legal: copyright, licence, disclaimer · related: other stories, teasers, tags, comments ·
 * tail: anything else behind the article · blank.
 */
export type PlaceKind = 'head' | 'headline' | 'lead' | 'body' | 'credits' | 'legal' | 'related' | 'tail' | 'blank';

export interface Place {
	readonly kind: PlaceKind;
	/** 0 to 1. */
	readonly confidence: number;
}

const LEGAL = new Set(['licence-number', 'copyright', 'disclaimer', 'repost-notice', 'report-notice', 'technical-support']);
const CREDITS = new Set(['credits', 'date-source', 'view-counter']);
/** Furniture that is about other pages. */
const OTHERS: ReadonlySet<Furniture> = new Set<Furniture>(['related', 'previous-next', 'comments', 'tags']);

const BLANK: Place = { kind: 'blank', confidence: 1 };

function compute(article: Article): readonly Place[] {
	const page = pageOf(article);
	const features = featuresOf(article);
	const headline = headlineOf(article)?.index;
	let isRelated = false;
	return article.lines.map(({ index }): Place => {
		const { length, mark, prose } = features[index]!;
		if (length === 0) return BLANK;
		if (index === headline) return { kind: 'headline', confidence: 0.8 };
		const furniture = page.furniture[index]!;
		const section = page.body ? page.sectionOf(index) : 'tail';
		const own = mark && (LEGAL.has(mark.name) ? 'legal' : CREDITS.has(mark.name) ? 'credits' : undefined);
		if (own && (mark.sure || section !== 'body')) return { kind: own, confidence: mark.sure ? 0.95 : furniture };
		if (section === 'body') return { kind: 'body', confidence: prose ? 0.95 : 0.8 };
		if (section === 'head') {
			const isLead = headline !== undefined && index > headline && furniture < 0.5;
			return isLead ? { kind: 'lead', confidence: 0.6 } : { kind: 'head', confidence: furniture };
		}
		// A line that reads like nothing goes with the one above.
		const kind = page.kindOf(index)?.kind;
		isRelated = prose || (kind ? OTHERS.has(kind) : isRelated);
		return { kind: isRelated ? 'related' : 'tail', confidence: furniture };
	});
}

/** The place of each line on the page, by line index. */
export const placesOf = (article: Article): readonly Place[] => article.memo(compute);
