import type { Span } from '../finding';

/** How a value was found. */
export type How = 'label' | 'dateline' | 'position' | 'pattern' | 'inferred' | 'user';

export interface MetadataValue {
	/** The cleaned value, repaired where the text is damaged; dates in ISO 8601. */
	readonly value: string;
	/** The characters it was read from, as they stand. */
	readonly surface: string;
	readonly spans: readonly Span[];
	/** 0 to 1. */
	readonly confidence: number;
	readonly how: How;
	readonly role?: string;
	readonly kind?: string;
	/** What spoke for it, against it, and what was inferred, for people. */
	readonly notes?: readonly import('../message').Message[];
	/** The candidates that lost, best first. */
	readonly others?: readonly MetadataValue[];
	/** Parts or details, by name: agency, place, date of a dateline; province and year of a licence number; precision of a date. */
	readonly parts?: Readonly<Record<string, string>>;
}

export interface AbsentValue {
	readonly value: null;
	readonly why: import('../message').Message;
}

/** One value for the fields that are single, a list for the others; see FIELDS. */
export type Metadata = Readonly<Record<string, MetadataValue | AbsentValue | readonly MetadataValue[]>>;
