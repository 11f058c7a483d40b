import type { Message } from './message';

/** Half-open range of UTF-16 offsets into the text of the article. */
export interface Span {
	readonly start: number;
	readonly end: number;
}

export interface Edit extends Span {
	readonly newText: string;
}

export type Family = 'encoding' | 'boilerplate' | 'spam';
export type Severity = 'error' | 'warning' | 'information' | 'hint';

/**
 * safe: removes or restores only what is damage beyond doubt, never a word of the article; applied by fix-all and on save.
 * review: a person should look (deleting a paragraph, a guessed character).
 */
export type Safety = 'safe' | 'review';

export interface Fix {
	readonly title: Message;
	readonly safety: Safety;
	/** Sorted, not overlapping. */
	readonly edits: readonly Edit[];
	/** Writes characters that nothing proves: never the one that the editor's *auto fix* key takes. */
	readonly isGuess?: boolean;
}

/** What a rule yields. */
export interface Hit extends Span {
	/** What is wrong, the evidence, and what the fix will do. */
	readonly message: Message;
	/** 0 to 1. */
	readonly confidence: number;
	/** The preferred fix first; may be empty. */
	readonly fixes: readonly Fix[];
	/** More of the evidence, for the hover: the process, bytes, readings, before and after. */
	readonly details?: readonly Message[];
	/** Where it differs from the rule's own. */
	readonly severity?: Severity;
	/** Further fixes that cost too much to compute for every hit: asked for when the quick-fix menu opens. */
	readonly moreFixes?: () => readonly Fix[];
}

/** A hit, with what its rule says of itself. */
export interface Finding extends Hit {
	readonly rule: string;
	readonly family: Family;
	readonly severity: Severity;
}
