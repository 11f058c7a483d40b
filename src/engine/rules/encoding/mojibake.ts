import type { Article } from '../../article/article';
import { hexOf, isFrequentlyUsed } from '../../encoding/codecs';
import { isExampleOfDamage } from '../../encoding/markup-talk';
import { type Mojibake, mojibakeIn } from '../../encoding/mojibake';
import { alternativesAt, type SourceName } from '../../encoding/sources';
import type { TargetName } from '../../encoding/targets';
import type { Hit } from '../../finding';
import { type Message, msg, quote } from '../../message';
import type { Rule } from '../../rule';

/**
 * Process: a page in one encoding was read in another (UTF-8 as GBK or Windows-1252, GBK as Latin-1, Big5 and GBK for each other, Shift_JIS,
 * EUC-KR), once or several times, with bytes that the wrong encoding does not know lost, dropped or replaced by `?`.
 * Flagged: a stretch whose bytes, decoded in the other encoding, make a text that is much cheaper in bits than what stands there
 * (src/engine/encoding/mojibake.ts). Safe where every byte is there and the bytes prove it (well-formed UTF-8); review where characters
 * were chosen by sense, or where two double-byte encodings were mixed up, which proves nothing by its form.
 * Not flagged: foreign words, names in rare characters, Japanese and Korean text; what has lost too much to be read again is for
 * `unrecoverable` and `replacement-character`.
 */
const NAMES: Readonly<Record<SourceName | TargetName, string>> = {
	latin: 'Windows-1252',
	'utf-8': 'UTF-8',
	gbk: 'GBK',
	big5: 'Big5',
	shift_jis: 'Shift_JIS',
	'euc-kr': 'EUC-KR',
};

/** Bits a character that a repair between two double-byte encodings has to save before nobody need look at it. */
const BEYOND_DOUBT = 5;

/** Whether a repair writes a Han character that hardly any text has, and that this one had not. */
const bringsRare = (article: Article, text: string): boolean =>
	Array.from(text).some((one) => !isFrequentlyUsed(one.charCodeAt(0)) && !article.text.includes(one));

function bytesOf(text: string, source: SourceName, target: TargetName): number[] {
	const bytes: number[] = [];
	for (let at = 0; at < text.length && bytes.length < 12; at++) {
		const first = alternativesAt(source, text, at, target)[0];
		if (first && !first.guess) bytes.push(...first.bytes);
	}
	return bytes;
}

function messageOf({ chain, text }: Mojibake): Message {
	const { source, target } = chain[0]!;
	return chain.length === 1
		? msg('{0} text that was read as {1}. The fix restores: {2}', NAMES[target], NAMES[source], quote(text))
		: msg('{0} text that was read as {1}, {2} times over. The fix restores: {3}', NAMES[target], NAMES[source], chain.length, quote(text));
}

function detailsOf(article: { readonly text: string }, found: Mojibake): Message[] {
	const damaged = article.text.slice(found.start, found.end);
	const { source, target } = found.chain[0]!;
	const details = [
		msg('Bytes: {0} …', hexOf(bytesOf(damaged, source, target))),
		msg('Before: {0}', quote(damaged, 80)),
		msg('After: {0}', quote(found.text, 80)),
	];
	if (found.guesses > 0)
		details.push(
			msg('{0} of {1} characters had lost a byte; they are chosen so that the sentence reads best.', found.guesses, found.text.length),
		);
	return details;
}

export const mojibake: Rule = {
	id: 'encoding/mojibake',
	stage: 'bytes',
	severity: 'error',
	summary: msg('Text that was read in the wrong encoding'),
	*check(article): Iterable<Hit> {
		for (const found of mojibakeIn(article)) {
			const { start, end, text, guesses, chain, gain } = found;
			if (isExampleOfDamage(article, start, end)) continue;
			const structural = chain.every((step) => step.target === 'utf-8') && (chain[0]!.source === 'latin' || text.length >= 3);
			const safe = guesses === 0 && !bringsRare(article, text) && (structural || gain >= Math.max(80, BEYOND_DOUBT * text.length));
			yield {
				start,
				end,
				message: messageOf(found),
				confidence: safe ? 0.99 : 0.9,
				details: detailsOf(article, found),
				fixes: [
					{
						title: msg('Restore {0}', quote(text)),
						safety: safe ? 'safe' : 'review',
						edits: [{ start, end, newText: text }],
						...(guesses > 0 ? { isGuess: true } : {}),
					},
				],
			};
		}
	},
};
