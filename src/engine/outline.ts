import type { Article } from './article/article';
import { isBlank } from './article/lines';
import type { Span } from './finding';
import { type ZoneKind, zonesOf } from './zones/zones';

export type OutlineKind = 'head' | 'headline' | 'body' | 'credits' | 'legal' | 'related' | 'tail';

/** A part of the page: neighbouring lines of one kind, blank ones within it too. Offsets are UTF-16 units, half open, without the last break. */
export interface OutlinePart extends Span {
	readonly kind: OutlineKind;
	/** Indexes of the first and the last line. */
	readonly first: number;
	readonly last: number;
}

const KIND: Readonly<Record<Exclude<ZoneKind, 'blank'>, OutlineKind>> = {
	head: 'head',
	headline: 'headline',
	lead: 'body',
	body: 'body',
	credits: 'credits',
	legal: 'legal',
	related: 'related',
	tail: 'tail',
};

/** The page from top to bottom, for an outline: what stands before the article, the article, and what stands behind it. */
export const outlineOf = (article: Article): readonly OutlinePart[] => article.memo(compute);

function compute(article: Article): OutlinePart[] {
	const zones = zonesOf(article);
	const parts: OutlinePart[] = [];
	for (const line of article.lines) {
		const zone = zones[line.index]?.kind ?? 'blank';
		if (zone === 'blank' || isBlank(line)) continue;
		const kind = KIND[zone];
		const before = parts.at(-1);
		const next = { kind, first: line.index, last: line.index, start: line.start, end: line.end };
		if (before?.kind === kind) parts[parts.length - 1] = { ...next, first: before.first, start: before.start };
		else parts.push(next);
	}
	return parts;
}
