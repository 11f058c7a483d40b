import type { Article } from '../../article/article';
import { gbkBytesOf, hexOf } from '../../decoding/codecs';
import { alternativesOf, type Shift, shiftsIn, tornIn } from '../../encoding/shift';
import type { Fix, Hit } from '../../finding';
import { costOf } from '../../language/model';
import { type Message, msg, quote } from '../../message';
import type { Rule } from '../../rule';

/**
 * Process: a converter that replaces in GBK text byte by byte, without regard for where characters begin. A hit that straddles two characters
 * (the pair `謹` inside `侵擾`, the `？` of A3 BF inside `保科`) tears them apart, and every byte pair behind it is read one byte off, up to
 * the next byte that stands alone. Pairs that then fall into user-defined areas vanish from the text.
 * A mark found astride two characters stands for itself, a `?` for the byte before it: `。”` becomes `?！?`.
 * A byte that goes on the way (a buffer's end, a filter) does the same without a trace of its own.
 * Flagged: a `?` or U+FFFD followed by `syllable)` without an opening bracket, or by text that reads badly, where putting one byte back makes
 * good text of it (src/engine/encoding/unshift.ts); a stretch
 * of rare characters whose bytes, paired one later, make good text (src/engine/encoding/uncued.ts). Safe where the syllable leaves one byte and every byte behind it is there; review where the
 * lost byte or a vanished pair was chosen by sense: other readings of the first character are offered, the likeliest first.
 * Where a mark was torn out and no search puts the bytes back, the place is shown without a fix.
 * Not flagged: a genuine question mark; a garble too short for the gain to be sure.
 */
function messageOf(shift: Shift, before: string): Message {
	return shift.cue.syllable !== ''
		? msg(
				'Read one byte off: a converter wrote the reading {0} between the two bytes of a character. The fix restores {1}, which now reads {2}.',
				shift.cue.syllable,
				quote(shift.text),
				quote(before),
			)
		: msg('Read one byte off: a byte was lost here. The fix restores {0}, which now reads {1}.', quote(shift.text), quote(before));
}

function detailsOf(before: string, shift: Shift): Message[] {
	const bytes = (text: string) => Array.from(text.slice(0, 8)).flatMap((character) => gbkBytesOf(character.charCodeAt(0)));
	return [
		msg('GBK bytes now: {0} …', hexOf(bytes(before.replace(/^[?\ufffd]+[^)）\u3400-\u9fff]*[)）]/, '?')))),
		msg('Byte put back: {0}', hexOf([shift.restored])),
		msg('GBK bytes then: {0} …, that is {1}', hexOf(bytes(shift.text)), quote(shift.text)),
		...(shift.guesses > 0 ? [msg('{0} characters are chosen so that the sentence reads best.', shift.guesses)] : []),
	];
}

const restore = (shift: Shift, text: string, safe: boolean, isGuess: boolean): Fix => ({
	title: msg('Restore {0}', quote(text)),
	safety: safe ? 'safe' : 'review',
	edits: [{ start: shift.start, end: shift.end, newText: text }],
	...(isGuess ? { isGuess } : {}),
});

function hitOf(article: Article, shift: Shift): Hit {
	const before = article.text.slice(shift.start, shift.end);
	const safe = isBeyondDoubt(shift);
	return {
		start: shift.start,
		end: shift.end,
		message: messageOf(shift, before),
		confidence: safe ? 0.97 : shift.proved ? 0.9 : 0.8,
		details: detailsOf(before, shift),
		fixes: [restore(shift, shift.text, safe, shift.guesses > 0)],
		...(shift.cue.syllable === ''
			? { moreFixes: () => alternativesOf(article, shift).map((text) => restore(shift, text, false, true)) }
			: {}),
	};
}

/** Bits saved, bits a character, and characters from which a repair without a guess is beyond doubt: a short one may hide a vanished pair. */
const SURE_GAIN = 40;
const SURE_PER_UNIT = 8.5;
const SURE_LENGTH = 3;

const isBeyondDoubt = ({ text, guesses, proved, cue, gain }: Shift): boolean =>
	guesses === 0 &&
	proved &&
	cue.syllable !== '' &&
	gain >= SURE_GAIN &&
	text.length >= SURE_LENGTH &&
	costOf(text) / text.length <= SURE_PER_UNIT;

export const byteShift: Rule = {
	id: 'encoding/byte-shift',
	stage: 'bytes',
	severity: 'error',
	summary: msg('GBK text read one byte off'),
	*check(article): Iterable<Hit> {
		for (const shift of shiftsIn(article)) yield hitOf(article, shift);
		for (const span of tornIn(article))
			yield {
				...span,
				message: msg('Bytes out of step: a converter replaced a mark that lay astride two characters. What they were cannot be told.'),
				confidence: 0.7,
				fixes: [],
			};
	},
};
