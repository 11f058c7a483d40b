import type { Span } from '../finding';

/** A gloss with its label behind a character. UTF-16 offsets, half open, of the brackets and what is in them. */
export interface LabelledGloss extends Span {
	readonly character: string;
}

const LABEL = '(?:pinyin|pīnyīn|拼音|读音|讀音|[读讀练練]|[繁简簡]体?|[繁簡]體|繁)';
const OPENING = '[(（【\\[〔{｛《「]';
const CLOSING = '[)）】\\]〕}｝》」]';
const LETTER = '[a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]';

/** The label may hold what a later step of the same mill put in (`pinyin某某网:shēng`). */
const GLOSS = new RegExp(
	`(?<=[\\u3400-\\u9fff])${OPENING}${LABEL}[^:：()（）\\r\\n]{0,12}[:：][ ]?(?:${LETTER}{1,6}|[\\u3400-\\u9fff]{1,4})${CLOSING}|(?<=[\\u3400-\\u9fff])${OPENING}${LETTER}{0,4}[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]${LETTER}{0,3}${CLOSING}`,
	'g',
);
const LABELLED = new RegExp(`^.${LABEL}`);

/** So many with a label, in so many kinds of brackets or labels, show the process: who teaches keeps to one. */
const LEAST = 3;
const LEAST_KINDS = 3;

/**
 * Process: a page is made unlike its source by glosses behind characters at random, the reading or the other script's form, with a label and in
 * brackets that change from one to the next: `长【zhǎng】大`, `园{练:yuán}`, `蘿《繁:蘿》卜`, `我(pinyin:wǒ)`. Shown by how many kinds of labels and brackets there
 * are; empty where a text does not show it.
 */
export function labelledGlossesIn(text: string): readonly LabelledGloss[] {
	if (!/[音读讀练練繁簡简体體n][:：]/.test(text)) return [];
	const found = [...text.matchAll(GLOSS)];
	const labelled = found.filter(({ 0: run }) => LABELLED.test(run));
	const kinds = new Set(labelled.map(({ 0: run }) => run.charAt(0) + run.slice(1).replace(/[:：].*/, '')));
	if (labelled.length < LEAST || kinds.size < LEAST_KINDS) return [];
	return found.map(({ index, 0: run }) => ({ start: index, end: index + run.length, character: text.charAt(index - 1) }));
}
