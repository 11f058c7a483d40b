import type { Article } from '../article/article';
import type { Line } from '../article/lines';
import { msg } from '../message';
import { layoutOf } from './layout';
import { valueInLine } from './text';
import type { MetadataValue } from './types';

/** How much of the end of a cut headline has to be found in the text for it to be completed from there. */
const SEAM = 3;
const MISSING = 20;

/**
 * Sites that take the part of a window title before the first hyphen cut headlines such as 打造1-3所… in two. Where a headline ends in
 * a digit or letter and the text goes on from its last words with a hyphen, the text says how it ended.
 */
export function completed(article: Article, line: Line, to: number, value: MetadataValue): MetadataValue {
	const { plain } = line;
	if (to < SEAM || !/[\dA-Za-z]/.test(plain[to - 1]!)) return value;
	const seam = plain.slice(to - SEAM, to);
	if (!/[\u3400-\u9fff]/.test(seam)) return value;
	const { regions } = layoutOf(article);
	for (const other of article.lines) {
		if (other === line || regions[other.index] !== 'body') continue;
		const at = other.plain.indexOf(seam);
		if (at < 0) continue;
		const rest = /^[-–—~][^,。;:、!?\s“”]{1,19}/.exec(other.plain.slice(at + SEAM, at + SEAM + MISSING));
		if (!rest) continue;
		const tail = valueInLine(article, other, at + SEAM, at + SEAM + rest[0].length, 'inferred', 0.6);
		const evidence = valueInLine(article, other, at, at + SEAM + rest[0].length, 'inferred', 0.6);
		return {
			...value,
			value: value.value + tail.value,
			spans: [...value.spans, ...evidence.spans],
			confidence: Math.min(value.confidence, 0.65),
			notes: [...(value.notes ?? []), msg('cut off before “{0}”, completed from the text', tail.value)],
		};
	}
	return value;
}
