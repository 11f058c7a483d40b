import type { Span } from '../finding';
import type { Message } from '../message';

/** How a value was found: behind a label, in a dateline, by its place on the page, by its form alone, by inference, by a person. */
export type How = 'label' | 'dateline' | 'position' | 'pattern' | 'inferred' | 'user';

export interface MetadataValue {
	/** The cleaned value, repaired where the text is damaged; dates in ISO 8601. */
	readonly value: string;
	/** The characters it was read from, as they stand. */
	readonly surface: string;
	/** Every place that says it, the one it was read from first. Never empty, never beyond the text. */
	readonly spans: readonly Span[];
	/** 0 to 1. */
	readonly confidence: number;
	readonly how: How;
	/** What the person did (责任编辑, 记者, 摄影 …), or the title of a person mentioned. */
	readonly role?: string;
	readonly kind?: string;
	/** What spoke for it, against it, and what was inferred, for people. */
	readonly notes?: readonly Message[];
	/** The candidates that lost, best first. */
	readonly others?: readonly MetadataValue[];
	/** Parts or details, by name: agency, place, date of a dateline; province and year of a licence number; precision of a date. */
	readonly parts?: Readonly<Record<string, string>>;
}

export interface AbsentValue {
	readonly value: null;
	readonly why: Message;
	/** Candidates that were turned down, best first. */
	readonly others?: readonly MetadataValue[];
}

/** What is known of a field: one value, or a list (maybe empty) for the fields that are many (see FIELDS), or the reason why there is nothing. */
export type FieldValue = MetadataValue | AbsentValue | readonly MetadataValue[];

/** By the keys of FIELDS; a key is missing where there is nothing to say of the field. */
export type Metadata = Readonly<Record<string, FieldValue>>;
