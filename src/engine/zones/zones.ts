import type { Article } from '../article/article';
import { isBlank } from '../article/lines';
import type { Message } from '../message';

/**
 * head: site name, navigation, breadcrumb, bars above the article · headline · lead: description or summary · body ·
 * credits: source, author, editor lines · legal: copyright, licence, disclaimer · related: other stories, teasers, tags, comments ·
 * tail: anything else behind the article · blank.
 */
export type ZoneKind = 'head' | 'headline' | 'lead' | 'body' | 'credits' | 'legal' | 'related' | 'tail' | 'blank';

export interface Zone {
	readonly kind: ZoneKind;
	/** 0 to 1. */
	readonly confidence: number;
	/** What decided, for people. */
	readonly reasons: readonly Message[];
}

function compute(article: Article): readonly Zone[] {
	return article.lines.map((line) => ({ kind: isBlank(line) ? 'blank' : 'body', confidence: 0.5, reasons: [] }));
}

/** The zone of each line, by line index. */
export const zonesOf = (article: Article): readonly Zone[] => article.memo(compute);
