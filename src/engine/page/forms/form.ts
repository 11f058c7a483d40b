/** A closed form: a grammar that a whole line fits, whatever stands around it. */
export interface Form {
	/** Name of the rule that reports such lines, without the family. */
	readonly name: string;
	/** Beyond doubt by itself (a filing number, `上一篇:`); otherwise the model has to think it likely. */
	readonly sure: boolean;
	/** Taken for what it is between paragraphs too: no article has such a line. */
	readonly anywhere?: boolean;
	/** Against `line.plain`; anchored or with bounded gaps. */
	readonly pattern: RegExp;
	/** The longest line, in UTF-16 units, that can have this form. */
	readonly longest: number;
}

/** What may stand between buttons on one line, and around one. */
const GAP = '[\\s|丨·•/,、>»<«[\\](){}【】〔〕:+*↑▲△→←-]*';

/** A row of these and nothing else. Alternatives of a regular expression. */
export const rowOf = (...words: readonly string[]): RegExp => new RegExp(`^(?:${GAP}(?:${words.join('|')}))+${GAP}$`, 'i');
