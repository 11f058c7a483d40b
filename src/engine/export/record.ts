import { FIELDS } from '../metadata/fields';
import type { FieldValue, Metadata, MetadataValue } from '../metadata/types';

/** What the exports need of one article. All functions of this folder are pure and work on one article at a time, so that callers can stream. */
export interface ExportedArticle {
	/** Name of the file, relative to whatever the caller exports. */
	readonly id: string;
	/** The text that the spans of `metadata` point into. */
	readonly text: string;
	readonly metadata: Metadata;
}

/** The values of a field, none where it is absent. */
export function valuesOf(entry: FieldValue | undefined): readonly MetadataValue[] {
	if (!entry || 'why' in entry) return [];
	return Array.isArray(entry) ? entry : [entry as MetadataValue];
}

export const firstOf = (metadata: Metadata, key: string): string | undefined => valuesOf(metadata[key])[0]?.value;

/** Keys of the fields that have values, known ones first and in the order of FIELDS. */
export function filledKeys(metadata: Metadata): string[] {
	const known = FIELDS.map((field) => field.key);
	const others = Object.keys(metadata).filter((key) => !known.includes(key));
	return [...known, ...others].filter((key) => valuesOf(metadata[key]).length > 0);
}
