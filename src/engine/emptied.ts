/** Letters and digits of any script: what a text says, without its white space and marks. */
const SAYS = /[\p{L}\p{N}]/gu;

/** An article has at least this many letters left, or this share of what it had. */
const FEW = 30;
const SHARE = 0.2;

const said = (text: string): number => text.match(SAYS)?.length ?? 0;

/**
 * Does a repair leave nothing of a text, or next to nothing? Then it was no article, and somebody has to say so: a file of a few characters
 * would count as clean. Texts that were short before and stay so are left to themselves.
 */
export function isEmptied(before: string, after: string): boolean {
	if (before === after) return false;
	const left = said(after);
	return left < FEW && left < said(before) * SHARE;
}
