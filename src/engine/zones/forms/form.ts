/** A form that gives a line of the frame away, whatever stands around it. */
export interface Form {
	/** Name of the rule that reports such lines, without the family. */
	readonly name: string;
	/** Beyond doubt by itself (a filing number, `上一篇:`); otherwise place and neighbours decide. */
	readonly sure: boolean;
	/** Taken for what it is between paragraphs too: no article has such a line. */
	readonly anywhere?: boolean;
	/** Against `line.plain`; anchored or with bounded gaps. */
	readonly pattern: RegExp;
	/** The longest line, in UTF-16 units, that can have this form. */
	readonly longest: number;
}
