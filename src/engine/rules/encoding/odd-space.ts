import { cuesOf } from '../../article/census';
import { CUE } from '../../article/cues';
import { type Fingerprint, fingerprintOf, isForeign } from '../../article/fingerprint';
import { mayBeByte } from '../../decoding/ruin';
import type { Fix, Hit } from '../../finding';
import { bitsSavedByJoining } from '../../language/model';
import { msg } from '../../message';
import type { Rule } from '../../rule';
import { codePointsOf } from './control-character';

/**
 * Process: a page laid out with no-break spaces, or a width fold that made U+3000 into them; an extractor that puts a space where a tag stood,
 * inside a word, before a full stop or behind the large first letter of a paragraph.
 * Flagged: runs with a no-break or other odd space (U+00A0, U+2000 to U+200A, U+202F, U+205F, the blank of Braille U+2800); a space before Chinese punctuation; a space
 * inside a word of running Chinese text.
 * Safe: an odd space of Chinese text becomes a plain one, or goes at the end of a line: no character is lost, and the text is no candidate for
 * decoding, of which U+00A0 may be a byte. Review: all other spaces.
 * The indent of a paragraph whose ideographic spaces a width fold made plain ones goes with them. Where a file shows two of these, the
 * spaces behind marks and before function words of its running text too. Review: the space inside a word or sentence, an odd space between two Chinese characters.
 * Not flagged: texts that are set with spaces, or whose quotation marks were lost; texts in other languages; a space before a mark that has a partner before the words (quotation marks were there); U+00A0 as a byte of misread text; U+3000 as an indent or between names; spaces between Latin and Han text; spaces in headings, tables and lists.
 */
const ODD = /[ \t\u3000]*[\u00a0\u1680\u2000-\u200a\u202f\u205f\u2800][ \t\u3000\u00a0\u1680\u2000-\u200a\u202f\u205f\u2800]*/g;

/** Letters and signs of Latin-1 on both sides: the space is a byte of misread text, and evidence. */
const isByte = (code: number) => code >= 0xa1 && code <= 0xff;

/** Marks that close: nothing but a line's start may stand between them and the text. */
const BEFORE_MARK = /(?<=[\u3400-\u9fff\u21030-9%％）”》」』】])[ \t]+(?=[，。、；：！？）》”])/g;

const AFTER_MARK = /[，。、；：！？（「『《“]/;

const BETWEEN_HAN = /(?<=[\u3400-\u9fff]{2})[ ](?=[\u3400-\u9fff]{2})/g;

/** Behind a mark, or before a word that leans on the one before it, where the file shows that spaces were left in it. */
const IN_RUNNING = /(?<=[，。；、])[ ](?=[\u3400-\u9fff])|(?<=[\u3400-\u9fff])[ ](?=[的了是在和与與及也都就为為用被把将將从從])/g;

/** Two ideographic spaces begin a paragraph; a fold leaves two plain ones. */
const INDENT = 2;
const FOLDED_INDENT = /^ {2}[\u3400-\u9fff“「《]/;

/** No full-width mark is left beside marks that no fold touches. */
const isFolded = ({ halfWidth, fullWidth, unfolded }: Fingerprint): boolean => fullWidth === 0 && halfWidth >= 3 && unfolded >= 3;

/** Spaces before marks and inside words that show it. */
const LEAST_SHOWN = 2;

/** Han characters that a line of running text has at least. */
const RUNNING = 30;

const isBreak = (character: string) => character === '' || character === '\n' || character === '\r';

/** Bits from which a word goes across the space beyond doubt. */
const LEAST_SAVED = 6;

/** UTF-16 units on either side that are read. */
const BESIDE = 4;

/** The first letter of a paragraph, set large (a drop cap), and the space that an extractor leaves behind it. */
const DROP_CAP = /^[\u3400-\u9fff][ ](?=[\u3400-\u9fff]{3})/;

/** A space that the writer put between words of Chinese. */
const SPACED = /[\u3400-\u9fff，。；：、！？][ \u00a0](?=[\u3400-\u9fff])/g;
/** More of these for each space before a mark and each inside a word, and spaces are what the text is set with, or what lost quotation marks left. */
const MOST_SPACED = 2.5;
const MOST_BESIDE_WORDS = 6;

/** UTF-16 units before a space in which the other one of a pair may stand. */
const PAIR = 40;

/** Another space stands before the words: quotation marks or a link were around them, and the spaces are what is left to see it by. */
function isPaired(text: string, at: number): boolean {
	const from = Math.max(0, at - PAIR);
	const before = /(?<=[\u3400-\u9fff，。；：、])[ ][^\s，。；：！？]{1,30}$/.exec(text.slice(from, at));
	return before !== null && !splitsWord(text, from + before.index);
}

function splitsWord(text: string, at: number): boolean {
	return bitsSavedByJoining(hanBefore(text, at), hanAfter(text, at + 1)) >= LEAST_SAVED;
}

const hanBefore = (text: string, end: number): string => /[\u3400-\u9fff]*$/.exec(text.slice(Math.max(0, end - BESIDE), end))![0];
const hanAfter = (text: string, start: number): string => /^[\u3400-\u9fff]*/.exec(text.slice(start, start + BESIDE))![0];

/** A space between two Chinese characters parts words, names or titles: what it should be is for a person to say. */
const parts = (text: string, start: number, end: number) =>
	/[\u3400-\u9fff]/.test(text.charAt(start - 1)) && /[\u3400-\u9fff]/.test(text.charAt(end));

const removal = (start: number): Fix => ({
	title: msg('Remove the space'),
	safety: 'review',
	edits: [{ start, end: start + 1, newText: '' }],
});

export const oddSpace: Rule = {
	id: 'encoding/odd-space',
	stage: 'invisible',
	severity: 'hint',
	summary: msg('Odd or misplaced space'),
	needs: CUE.oddSpace | CUE.space,
	*check(article): Iterable<Hit> {
		const { text } = article;
		const cues = cuesOf(article);
		// Other languages set them on purpose, and in a text that was read in the wrong encoding they are its bytes.
		const mayBeBytes = (cues & CUE.oddSpace) !== 0 && isForeign(article.origin);
		for (const { index: start, 0: run } of cues & CUE.oddSpace && !mayBeBytes ? text.matchAll(ODD) : []) {
			const end = start + run.length;
			if (/[\u2801-\u28ff]/.test(text.charAt(start - 1) + text.charAt(end))) continue; // Braille
			if (isByte(text.charCodeAt(start - 1)) && isByte(text.charCodeAt(end))) continue;
			if (mayBeByte(article, start)) continue;
			const edge = isBreak(text.charAt(start - 1)) || isBreak(text.charAt(end));
			// Behind a full-width mark no space belongs.
			const needless = !edge && AFTER_MARK.test(text.charAt(start - 1)) && /[^\x00-\x7f]|[0-9A-Za-z]/.test(text.charAt(end));
			const newText = edge || needless ? '' : ' ';
			yield {
				start,
				end,
				message: needless
					? msg('No-break or other odd spaces behind a full-width mark ({0}). The fix removes them.', codePointsOf(run, 3))
					: edge
						? msg('No-break or other odd spaces at the edge of a line ({0}). The fix removes them.', codePointsOf(run, 3))
						: msg('No-break or other odd spaces ({0}). The fix puts a plain space.', codePointsOf(run, 3)),
				confidence: 0.95,
				fixes: [
					{
						title: edge || needless ? msg('Remove the spaces') : msg('Replace by a space'),
						safety: edge || !parts(text, start, end) ? 'safe' : 'review',
						edits: [{ start, end, newText }],
					},
				],
			};
		}
		// Between Latin words and code, spaces before a mark are what is left of them.
		if ((cues & CUE.space) === 0) return;
		if (isFolded(fingerprintOf(article.origin)))
			for (const { start, raw } of article.lines) {
				if (!FOLDED_INDENT.test(raw) || raw.length < RUNNING) continue;
				const end = start + INDENT;
				yield {
					start,
					end,
					message: msg('A paragraph indent that became plain spaces when the width was folded. The fix removes it.'),
					confidence: 0.8,
					fixes: [{ title: msg('Remove the spaces'), safety: 'review', edits: [{ start, end, newText: '' }] }],
				};
			}
		const { letters, han } = fingerprintOf(article);
		if (letters * 3 > han) return;
		const beforeMarks = [...text.matchAll(BEFORE_MARK)].filter(({ index }) => !isPaired(text, index));
		const running = article.lines.filter(({ start, end, raw }) => end - start >= RUNNING && raw.includes(' ') && /[，。,]/.test(raw));
		const inWords = new Set<number>();
		for (const line of running)
			for (const { index } of line.raw.matchAll(BETWEEN_HAN)) if (splitsWord(text, line.start + index)) inWords.add(line.start + index);
		const capitals = running.filter(({ raw }) => DROP_CAP.test(raw)).map(({ start }) => start + 1);
		if (capitals.length >= LEAST_SHOWN || capitals.some((at) => splitsWord(text, at))) for (const at of capitals) inWords.add(at);
		// One alone is a slip of whoever typed it, but in a text that has no other.
		const spaced = text.match(SPACED)?.length ?? 0;
		const isStyle = spaced > MOST_SPACED * beforeMarks.length + MOST_BESIDE_WORDS * inWords.size;
		const shown = !isStyle && (beforeMarks.length + inWords.size >= LEAST_SHOWN || spaced === 0);
		for (const { index: start, 0: run } of shown ? beforeMarks : []) {
			const end = start + run.length;
			yield {
				start,
				end,
				message: msg('A space before “{0}”, where a tag or a line break stood. The fix removes it.', text.charAt(end)),
				confidence: 0.9,
				fixes: [{ title: msg('Remove the space'), safety: 'review', edits: [{ start, end, newText: '' }] }],
			};
		}
		for (const start of inWords)
			yield {
				start,
				end: start + 1,
				message: msg('A space inside the word {0}. The fix removes it.', text.charAt(start - 1) + text.charAt(start + 1)),
				confidence: 0.7,
				fixes: [removal(start)],
			};
		if (!shown) return;
		for (const line of running)
			for (const { index } of line.raw.matchAll(IN_RUNNING)) {
				const start = line.start + index;
				if (inWords.has(start)) continue;
				yield {
					start,
					end: start + 1,
					message: msg('A space inside running text, in a file where tags or line breaks left others. The fix removes it.'),
					confidence: 0.6,
					fixes: [removal(start)],
				};
			}
	},
};
