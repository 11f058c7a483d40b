import type { Metadata, MetadataValue } from '../metadata/types';
import { type ExportedArticle, filledKeys, firstOf, valuesOf } from './record';

/** A value without what only a reader at the screen needs. */
const plain = ({ value, role, kind, parts }: MetadataValue) =>
	role === undefined && kind === undefined && parts === undefined
		? value
		: {
				value,
				...(role === undefined ? {} : { role }),
				...(kind === undefined ? {} : { kind }),
				...(parts === undefined ? {} : { parts }),
			};

/** The metadata as plain data: strings, and objects where a value has a role, a kind or parts. */
export function plainMetadata(metadata: Metadata): Record<string, unknown> {
	return Object.fromEntries(
		filledKeys(metadata).map((key) => {
			const values = valuesOf(metadata[key]).map(plain);
			return [key, Array.isArray(metadata[key]) ? values : values[0]];
		}),
	);
}

/**
 * One line (without its break) of a corpus in Dolma's document format: id, text, source, created, metadata.
 * Source: https://github.com/allenai/dolma, docs/data-format.md. `created` is the date of publication, left out where unknown.
 */
export function toJsonLine({ id, text, metadata }: ExportedArticle): string {
	const created = firstOf(metadata, 'datePublished');
	return JSON.stringify({
		id,
		text,
		source: firstOf(metadata, 'source') ?? '',
		...(created ? { created } : {}),
		metadata: plainMetadata(metadata),
	});
}

/** UTF-16 offset → code point offset, for offsets that come in any order. */
export function codePointsOf(text: string): (offset: number) => number {
	const pairs: number[] = [];
	for (let at = 0; at + 1 < text.length; at++) {
		const code = text.charCodeAt(at);
		if (code < 0xd800 || code > 0xdbff) continue;
		const low = text.charCodeAt(at + 1);
		if (low >= 0xdc00 && low <= 0xdfff) pairs.push(at++);
	}
	if (!pairs.length) return (offset) => offset;
	return (offset) => {
		let from = 0;
		let to = pairs.length;
		while (from < to) {
			const middle = (from + to) >> 1;
			if (pairs[middle]! < offset) from = middle + 1;
			else to = middle;
		}
		return offset - from;
	};
}

/**
 * The line of the attributes file that stands beside the document file: `{id, attributes: {name: [[start, end, score]]}}`, offsets in
 * code points, the score being the confidence. Names are `metadata__` and the key of the field.
 */
export function toDolmaAttributes({ id, text, metadata }: ExportedArticle): string {
	const codePoint = codePointsOf(text);
	const attributes = Object.fromEntries(
		filledKeys(metadata).map((key) => [
			`metadata__${key}`,
			valuesOf(metadata[key]).flatMap(({ spans, confidence }) =>
				spans.map(({ start, end }) => [codePoint(start), codePoint(end), confidence]),
			),
		]),
	);
	return JSON.stringify({ id, attributes });
}
