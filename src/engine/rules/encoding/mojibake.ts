import type { Article } from '../../article/article';
import { undoAll } from '../../decoding/channels';
import { hexOf, isFrequentlyUsed } from '../../decoding/codecs';
import { isReversible, type Mojibake, mojibakeIn } from '../../decoding/mojibake';
import { pageOf, shownName } from '../../decoding/pages';
import { sevenBitIn } from '../../decoding/seven-bit';
import { isExampleOfDamage } from '../../encoding/markup-talk';
import type { Fix, Hit } from '../../finding';
import { type Message, msg, quote } from '../../message';
import type { Rule } from '../../rule';

/**
 * Process: a page in one encoding was read in another (UTF-8, GBK, Big5, Shift_JIS, EUC-JP, EUC-KR or UTF-16 as any code page of Windows, ISO, DOS, Mac
 * or KOI8, or as each other), once or several times, with bytes that the wrong encoding does not know lost, dropped or replaced by `?`.
 * So was mail whose escapes were never read: ISO-2022-JP, HZ, UTF-7.
 * Flagged: a stretch whose bytes, decoded in the other encoding, make a Chinese, Japanese or Korean text that is much cheaper in bits than what
 * stands there (src/engine/decoding). Safe where every byte is there, it is plain where the damage ends, the next best way to read the text loses clearly, no rare character appears
 * that the text did not have, and well-formed UTF-8 or the length of the text proves it; review where characters were chosen by sense.
 * Not flagged: foreign words, names in rare characters, sound Japanese and Korean text; what has lost too much to be read again is for
 * `unrecoverable` and `replacement-character`.
 */

/** Bits a character that a repair between two double-byte encodings has to save before nobody need look at it. */
const BEYOND_DOUBT = 5;
const SURE_GAIN = 80;
/** Bits that a channel saves in the text as a whole before its short stretches are sure too. */
const SURE_SUPPORT = 300;

/** Whether a repair writes a Han character that hardly any text has, and that this one had not. */
const bringsRare = (article: Article, text: string): boolean =>
	Array.from(text).some((one) => !isFrequentlyUsed(one.charCodeAt(0)) && !article.text.includes(one));

/**
 * Whether the damage may go on into a character beside the stretch: between two double-byte encodings nothing but the sense of the text tells where
 * it ends.
 */
function hasOpenEnds({ text }: Article, { start, end, chain }: Mojibake): boolean {
	const { page, encoding } = chain[0]!;
	return (
		encoding !== 'utf-8' &&
		!pageOf(page).isSingleByte &&
		/[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]/.test(text.charAt(start - 1) + text.charAt(end))
	);
}

function isSafe(article: Article, found: Mojibake): boolean {
	const { start, end, text, chain, gain, support, isClear } = found;
	if (!isClear || bringsRare(article, text) || !isReversible(article.text.slice(start, end), found) || hasOpenEnds(article, found))
		return false;
	const isUtf8 = chain.every(({ encoding }) => encoding === 'utf-8') && (pageOf(chain[0]!.page).isSingleByte || text.length >= 3);
	return isUtf8 || gain >= Math.max(SURE_GAIN, BEYOND_DOUBT * text.length) || (support >= SURE_SUPPORT && gain >= 2 * text.length);
}

function bytesOf(text: string, { page, encoding }: Mojibake['chain'][number]): number[] {
	const bytes: number[] = [];
	for (let at = 0; at < text.length && bytes.length < 12; at++) {
		const first = pageOf(page).alternativesAt(text, at, encoding)[0];
		if (first && !first.guess) bytes.push(...first.bytes);
	}
	return bytes;
}

function messageOf({ chain, text }: Mojibake): Message {
	const { page, encoding } = chain[0]!;
	const [written, read] = [shownName(encoding), shownName(page)];
	return chain.length === 1
		? msg('{0} text read as {1}. The fix restores: {2}', written, read, quote(text))
		: msg('{0} text read as {1}, {2} times over. The fix restores: {3}', written, read, chain.length, quote(text));
}

function detailsOf(damaged: string, { chain, text, guesses, rival, isClear }: Mojibake): Message[] {
	const details = [
		msg('Bytes: {0} …', hexOf(bytesOf(damaged, chain[0]!))),
		msg('Before: {0}', quote(damaged, 80)),
		msg('After: {0}', quote(text, 80)),
	];
	if (guesses > 0)
		details.push(msg('{0} of {1} characters had lost a byte; they are chosen so that the sentence reads best.', guesses, text.length));
	if (rival && !isClear) {
		const { page, encoding } = rival.steps[0]!;
		details.push(msg('It may also be {0} text read as {1}: {2}', shownName(encoding), shownName(page), quote(rival.text, 80)));
	}
	return details;
}

/** The next best way to read a stretch, where it does not lose clearly. */
function otherReadings(damaged: string, { start, end, text, rival, isClear }: Mojibake): readonly Fix[] {
	const other = rival && !isClear ? undoAll(damaged, rival.steps).text : text;
	if (other === text || other === damaged) return [];
	return [{ title: msg('Restore {0}', quote(other)), safety: 'review', edits: [{ start, end, newText: other }], isGuess: true }];
}

/** What was never decoded. Whole with its escapes it is beyond doubt; without them it has the form alone. */
function* undecodedIn(article: Article): Iterable<Hit> {
	for (const { start, end, text, encoding, isWhole } of sevenBitIn(article)) {
		if (isExampleOfDamage(article, start, end)) continue;
		yield {
			start,
			end,
			message: msg('{0} text that was never decoded. The fix restores: {1}', encoding, quote(text)),
			confidence: isWhole ? 0.99 : 0.9,
			fixes: [{ title: msg('Restore {0}', quote(text)), safety: isWhole ? 'safe' : 'review', edits: [{ start, end, newText: text }] }],
		};
	}
}

export const mojibake: Rule = {
	id: 'encoding/mojibake',
	stage: 'bytes',
	severity: 'error',
	summary: msg('Text read in the wrong encoding (mojibake)'),
	*check(article): Iterable<Hit> {
		yield* undecodedIn(article);
		for (const found of mojibakeIn(article)) {
			const { start, end, text, guesses } = found;
			if (isExampleOfDamage(article, start, end)) continue;
			const safe = isSafe(article, found);
			const fix: Fix = {
				title: msg('Restore {0}', quote(text)),
				safety: safe ? 'safe' : 'review',
				edits: [{ start, end, newText: text }],
				...(guesses > 0 ? { isGuess: true } : {}),
			};
			yield {
				start,
				end,
				message: messageOf(found),
				confidence: safe ? 0.99 : 0.9,
				details: detailsOf(article.text.slice(start, end), found),
				fixes: [fix],
				...(safe ? {} : { moreFixes: () => otherReadings(article.text.slice(start, end), found) }),
			};
		}
	},
};
