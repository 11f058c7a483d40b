/**
 * What a rule's file says beside the rule, test and documentation in one. Both are left out of the bundles: nothing there asks for them.
 */
export interface RuleExamples {
	/** Texts of our own in which ⟦ and ⟧ mark what the rule finds, no more and no less. */
	readonly found: readonly FoundExample[];
	/** Texts in which it finds nothing, however much they look like it. */
	readonly kept: readonly string[];
}

export interface FoundExample {
	readonly text: string;
	/** The text after all preferred fixes of the rule. */
	readonly cleaned: string;
	/** The text after its safe fixes alone, where that is another. */
	readonly safe?: string;
	readonly title?: string;
}

/** Each message of the rule in simplified and in traditional script, by its English template. */
export type Translations = Readonly<Record<string, readonly [simplified: string, traditional: string]>>;
