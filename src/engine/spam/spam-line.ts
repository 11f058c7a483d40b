import type { Line } from '../article/lines';
import type { Message } from '../message';

/** The rule that reports a line which is spam as a whole. */
export type SpamLineKind = 'title-spam' | 'link-farm' | 'gibberish' | 'spam-paragraph' | 'unrelated-teaser';

export interface SpamLine {
	readonly line: Line;
	readonly kind: SpamLineKind;
	readonly confidence: number;
	/** What is wrong, the evidence, what the fix will do. */
	readonly message: Message;
}

/** By line index. */
export type SpamLines = Map<number, SpamLine>;

export const STOP = /[。!?;]/;
