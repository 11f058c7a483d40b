import { cuesOf } from '../../article/census';
import { CUE } from '../../article/cues';
import { gbkBytesOf } from '../../decoding/codecs';
import { isKorean } from '../../decoding/languages';
import { mojibakeIn } from '../../decoding/mojibake';
import { isExampleOfDamage } from '../../encoding/markup-talk';
import { shiftsIn } from '../../encoding/shift';
import { isInside } from '../../encoding/spans';
import type { Hit, Span } from '../../finding';
import { foldToSimplified } from '../../language/characters';
import { type Message, msg } from '../../message';
import type { Rule } from '../../rule';

/**
 * Process: what is left when the loss went through a second conversion: U+FFFD written as UTF-8 and read as GBK is 锟斤拷, memory filled by a
 * debugger (CC, CD) read as GBK is 烫烫烫 and 屯屯屯, text written in a character set that lacks its characters is a line of question marks; UTF-8
 * read as Latin-1 from which a filter took the control bytes lacks a third of its bytes; UTF-8 read as GBK that lost the bytes which make no
 * pair, or was converted to traditional characters after that, has no way back.
 * Flagged: such runs with what stands between them. No fix: nothing of the text is left.
 * Not flagged: 烫 or 屯 used as words, a sentence about 锟斤拷 or one that quotes it, a name with 锟, one or two question marks in a row, `???` behind a sentence.
 */
interface Ruin {
	/** Bits of `CUE`, of which a text with the ruin holds one. */
	readonly needs: number;
	readonly pattern: RegExp;
	readonly message: Message;
	/** Whether a match is the ruin; told by the match and its line. */
	readonly isMeant?: (run: string, line: string) => boolean;
}

/** The first two bytes of a character of three, the second or the third of them stripped or not. */
const STRIPPED = /[\u00e3-\u00e9](?=[\u00a0-\u00bf\u00e3-\u00e9])/g;

/** What a sound sentence that names the trace is about. */
const SUBJECT = /乱码|亂碼|编码|編碼|字符集|烫烫烫|屯屯屯|UTF|GBK/i;

const QUOTED = /["'“‘「`]锟斤拷["'”’」`]/;

/** Han and private characters in a run that reads UTF-8 as GBK, apart from what its lost bytes leave between them. */
const MISREAD_RUN = /[\u3400-\u9fff\ue000-\uf8ff]+(?:[^\u3400-\u9fff\ue000-\uf8ff\n\r]{1,12}[\u3400-\u9fff\ue000-\uf8ff]+){0,400}/g;
/** The full stop, the comma and the commonest characters of UTF-8, as GBK reads them and as a converter makes them traditional. */
const TRACES = /銆|[锛錛]|鐨[勫勭]|鍦ㄥ?|涓[€涓]|浠[栦]/g;
/** First bytes that UTF-8 text of Han characters never has at that place: more than half of sound text begins with one of them. */
const isForeignLead = (lead: number) => lead >= 0xc0 && lead <= 0xe3;
const MOST_FOREIGN = 0.12;

function isMisread(run: string): boolean {
	if ((run.match(TRACES)?.length ?? 0) * 40 < run.length) return false;
	let han = 0;
	let foreign = 0;
	for (const character of run) {
		const lead = gbkBytesOf(character.charCodeAt(0))[0] ?? 0;
		if (lead < 0x81) continue;
		han++;
		if (isForeignLead(lead) && isForeignLead(gbkBytesOf(foldToSimplified(character).charCodeAt(0))[0] ?? lead)) foreign++;
	}
	return han >= 20 && foreign <= han * MOST_FOREIGN;
}

const MARKS = /\?/g;

const REACH = 200;

/** The line around a place, up to `REACH` UTF-16 units to either side. */
function lineAround(text: string, at: number): string {
	const before = text.slice(Math.max(0, at - REACH), at);
	return before.slice(before.lastIndexOf('\n') + 1) + /^[^\n]*/.exec(text.slice(at, at + REACH))![0];
}

/** A line of question marks holds little else. */
const isMostlyMarks = (run: string) => (run.match(MARKS)?.length ?? 0) * 2 >= run.replace(/\s/g, '').length;

/** A sign between letters, or letters with a sign that stands before figures or words alone. */
const SIGN_IN_LETTERS =
	/[\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u00ff][¡¢£¤¥¦§¨©ª¬®¯´µ¶¸¹º¼¾¿]|[¢£¤¥¦§¨¬¯´¶¸¼¾][\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u00ff]/;

const RUINS: readonly Ruin[] = [
	{
		needs: CUE.ruin,
		pattern: /(?:锟斤拷?|斤拷锟|锟[\u4e00-\u9fff](?=[^\n\r锟斤拷]{0,6}(?:锟[\u4e00-\u9fff]|斤?拷)))(?:[^\n\r锟斤拷]{0,6}[锟斤拷]+)*/g,
		message: msg(
			'The trace of characters that were lost (U+FFFD in UTF-8, read as GBK). They are gone: fetch the page again in its own encoding.',
		),
		isMeant: (run, line) => run !== '锟斤拷' || !(SUBJECT.test(line) || QUOTED.test(line)),
	},
	{
		needs: CUE.ruin,
		pattern: /烫{4,}|屯{4,}|(?:烫烫屯屯|屯屯烫烫)[烫屯]*/g,
		message: msg('Uninitialised memory (bytes CC or CD read as GBK). There was no text here.'),
	},
	{
		needs: CUE.latin1,
		pattern: /[\u00a0-\u00ff]{6,}/g,
		message: msg('UTF-8 text read as Latin-1 whose control bytes were stripped. They are gone: fetch the page again in its own encoding.'),
		isMeant: (run) => (run.match(STRIPPED)?.length ?? 0) >= Math.max(3, run.length / 6),
	},
	{
		needs: CUE.latin1,
		pattern: /[\u00a1-\u00ff]{3,}/g,
		message: msg('Latin-1 letters and signs that no language combines: mojibake that lost too many bytes to be restored.'),
		isMeant: (run) => run.length < 6 && SIGN_IN_LETTERS.test(run),
	},
	{
		needs: CUE.hangul,
		pattern: /[\uac00-\ud7a3]+(?:[\u4e00-\u9fff]{1,3}[\uac00-\ud7a3]+){0,40}/g,
		message: msg('Hangul that is not Korean, inside Chinese text: mojibake too short to be restored.'),
		isMeant: (run, line) => (run.match(/[\uac00-\ud7a3]/g)?.length ?? 0) >= 3 && !isKorean(run) && !isKorean(line),
	},
	{
		needs: CUE.ruin,
		pattern: MISREAD_RUN,
		message: msg('UTF-8 text read as GBK, with bytes lost on the way. They are gone: fetch the page again in its own encoding.'),
		isMeant: isMisread,
	},
	{
		needs: CUE.question,
		pattern: /^[^\n\r\p{Script=Han}?]{0,30}\?[^\n\r\p{Script=Han}?]{0,8}(?:\?[^\n\r\p{Script=Han}?]{0,8}){7,}$/gmu,
		message: msg(
			'The text was saved in a character set without its characters, and each became a question mark. They are gone: fetch the page again.',
		),
		isMeant: isMostlyMarks,
	},
];

export const unrecoverable: Rule = {
	id: 'encoding/unrecoverable',
	stage: 'lost',
	severity: 'error',
	summary: msg('Text damaged beyond repair'),
	needs: CUE.ruin | CUE.latin1 | CUE.question | CUE.hangul,
	*check(article): Iterable<Hit> {
		const { text } = article;
		let repairable: readonly Span[] | undefined;
		for (const { needs, pattern, message, isMeant } of RUINS) {
			if ((needs & cuesOf(article)) === 0) continue;
			for (const { index: start, 0: run } of text.matchAll(pattern)) {
				if (isMeant && !isMeant(run, lineAround(text, start))) continue;
				if (isExampleOfDamage(article, start, start + run.length)) continue;
				repairable ??= [...mojibakeIn(article), ...shiftsIn(article)].sort((a, b) => a.start - b.start);
				if (isInside(repairable, start)) continue;
				yield { start, end: start + run.length, message, confidence: 0.98, fixes: [] };
			}
		}
	},
};
