import type { Article } from './article/article';
import { contentOf, isBlank } from './article/lines';
import type { Span } from './finding';
import { type PlaceKind, placesOf } from './page/places';

/** A stretch of lines of one kind; UTF-16 offsets, half open, without the white space around it. */
export interface Section extends Span {
	readonly kind: Exclude<PlaceKind, 'blank'>;
	/** 0 to 1: that of its lines, the long ones counting for more. */
	readonly confidence: number;
}

/** The sections of a page from its first line to its last, for outlines, folding and other tools; blank lines belong to none. */
export function sectionsIn(article: Article): Section[] {
	const places = placesOf(article);
	const found: (Section & { weight: number; sum: number })[] = [];
	for (const line of article.lines) {
		const { kind, confidence } = places[line.index]!;
		if (isBlank(line) || kind === 'blank') continue;
		const { start, end } = contentOf(line);
		const weight = end - start;
		const last = found.at(-1);
		if (last?.kind === kind) found[found.length - 1] = { ...last, end, weight: last.weight + weight, sum: last.sum + confidence * weight };
		else found.push({ start, end, kind, confidence, weight, sum: confidence * weight });
	}
	return found.map(({ start, end, kind, weight, sum }) => ({ start, end, kind, confidence: Math.round((100 * sum) / weight) / 100 }));
}
