import type { Article } from '../../article/article';
import { CUE } from '../../article/cues';
import { scriptOf } from '../../article/script';
import { codecOf, gbkBytesOf, hexOf } from '../../decoding/codecs';
import { mojibakeIn } from '../../decoding/mojibake';
import { isInside } from '../../encoding/spans';
import type { Fix, Hit } from '../../finding';
import { costOf, isWord } from '../../language/model';
import { type Message, msg, quote } from '../../message';
import type { Rule } from '../../rule';

/**
 * Process: a text whose letters survived, ASCII or sound Chinese, had a few marks and letters of UTF-8 in it that were read as GBK, each for itself:
 * `don鈥檛` (’), `漏 2013` (©), `caf茅` (é), `聽聽` (no-break spaces); or of which Windows-1252 left `Â` before a space. Too short for the
 * language model of `mojibake`, but their place tells them.
 * Flagged: 鈥, 锛, 銆 and their like, which stand for nothing else, with what follows; 聽 in simplified text; 漏, 庐, 掳, 脳 beside what takes ©, ®, °, ×;
 * the characters of accented letters inside Latin words; `Â` alone before a space. Safe where every byte is there, the place leaves no doubt and
 * another place of the text shows the same process; review where one of these is wanting: other marks are offered.
 * Not flagged: these characters in Chinese words (漏水, 庐山, 茅台, 聽雨轩), 聽 in traditional text, a word of one character behind Latin letters
 * (Taq酶, 50kg煤), and what `mojibake` undoes as a whole.
 */
interface Form {
	/** The characters that a run may begin with. */
	readonly begins: string;
	/** Sticky: tried where one of them stands. */
	readonly pattern: RegExp;
	/** What stood there; undefined where the match is none. */
	readonly meant: (article: Article, start: number, run: string) => Meant | undefined;
}

interface Meant {
	readonly text: string;
	readonly safe: boolean;
	readonly source: 'GBK' | 'Windows-1252';
	/** What else it may have been. */
	readonly others?: readonly string[];
}

/** Characters of GBK that are the UTF-8 of an accented letter, with the letter; those of capitals are words of their own too often. */
const ACCENTED = new Map(
	Array.from(
		'脿à谩á芒â茫ã盲ä氓å忙æ莽ç猫è茅é锚ê毛ë矛ì铆í卯î茂ï帽ñ貌ò贸ó么ô玫õ枚ö酶ø霉ù煤ú没û眉ü媒ý脽ß脡É脰Ö脺Ü脛Ä脟Ç'.matchAll(/(.)(.)/g),
		(pair) => [pair[1]!, pair[2]!],
	),
);

/** Characters of these that stand beside Latin letters as words. */
const COMMON = '没么忙猫帽枚眉';

/** Of these, those that are no words of their own beside Latin letters, as 没 and 猫 are. */
const RARE = [...ACCENTED.keys()].join('').replace(new RegExp(`[${COMMON}]`, 'g'), '');

/** A mark that stands for nothing else, an accented letter within a Latin word, a row of no-break spaces. */
const SHOWS_IT = new RegExp(
	`聽{3}|(?:^|\\n)聽{2}|鈥[\\u4e00-\\u9fff?\\ufffd]|(?<=[A-Za-z])[${RARE}](?=[a-z]{2})|[a-z]{2}茅(?=[\\s，。,.]|$)`,
	'g',
);

/** Places of the text that show the process, each with proof of its own. */
const proofsIn = ({ text }: Article): number => text.match(SHOWS_IT)?.length ?? 0;

const gbk = (text: string, others?: readonly string[], safe = others === undefined): Meant => ({
	text,
	safe,
	source: 'GBK',
	...(others ? { others } : {}),
});

/** Marks that begin with E2 80, by how often they stand in web text. */
const LOST_MARKS = ['”', '’', '—', '–', '…', '“', '‘'];

/** The third byte of a mark stands first in the next pair, an ASCII character second; where that made no pair, it was lost. */
function markOf(lead: readonly [number, number], next: string): string | undefined {
	const pair = codecOf('gbk').pairOf[next.charCodeAt(0)]!;
	const third = pair >> 8;
	if (third < 0x80 || third > 0xbf || (pair & 0xff) >= 0x80) return undefined;
	return new TextDecoder().decode(Uint8Array.of(...lead, third)) + String.fromCharCode(pair & 0xff);
}

function bytesOf(character: string): readonly [number, number] {
	const pair = codecOf('gbk').pairOf[character.charCodeAt(0)]!;
	return [pair >> 8, pair & 0xff];
}

/** Which mark lost its last byte, told by its neighbours and by the quotation marks of the line before it. */
function lostMark(text: string, start: number, end: number): Meant {
	const before = text.charAt(start - 1);
	const after = text.charAt(end);
	const line = text.slice(Math.max(0, start - LINE), start).replace(/[\s\S]*\n/, '');
	const isOpen = OPENS.test(line.match(MARKS_OF_QUOTATION)?.at(-1) ?? '');
	const likely =
		/\d/.test(before) && /\d/.test(after)
			? '–'
			: isOpen
				? '”'
				: /[A-Za-z]/.test(before) && /[a-z]/.test(after)
					? '’'
					: /\s/.test(before) && /\s/.test(after)
						? '—'
						: '”';
	return gbk(
		likely,
		LOST_MARKS.filter((mark) => mark !== likely),
	);
}

/** Quotation marks, sound or misread; one that opens has 9C for its third byte, which GBK reads as 淍 to 渵 and more. */
const MARKS_OF_QUOTATION = /鈥[\u4e00-\u9fff?]|[“”]/g;
const OPENS = /“|鈥[\u6dc0-\u6e7f]/;

/** A text that writes 听, but for this character itself. */
function writesSimplified(article: Article): boolean {
	const { simplified, traditional } = scriptOf(article);
	const own = article.text.split('聽').length - 1;
	return simplified > 0 && (traditional - own) * 10 <= simplified;
}

/** Whether 聽 is a part of a word here: 聽雨轩, 聽说. */
const isHeard = (text: string, start: number, end: number): boolean =>
	end - start <= 2 && (isWord(`听${text.charAt(end)}`) || isWord(`${text.charAt(start - 1)}听`));

/** UTF-16 units of a line before a mark that are looked at. */
const LINE = 200;

/** Marks of which `锛` and `銆` are the first two bytes. */
const WIDE_MARKS: Readonly<Record<string, string>> = { 锛: '，：；！？（）', 銆: '。、「」《》' };

/** Which of them lost its last byte, by what the sentence is then worth. */
function lostWideMark(text: string, start: number, lead: string): Meant {
	const [left, right] = [text.slice(Math.max(0, start - 4), start), text.slice(start + 2, start + 6) || '\n'];
	const cost = (mark: string) => costOf(left + mark + right);
	const [likely, ...others] = Array.from(WIDE_MARKS[lead]!).sort((a, b) => cost(a) - cost(b));
	return gbk(likely!, others);
}

const FORMS: readonly Form[] = [
	{ begins: '锛銆', pattern: /.[?\ufffd]/y, meant: ({ text }, start, run) => lostWideMark(text, start, run.charAt(0)) },
	{
		begins: '鈥鈩鈪鈫鈭鈮鈶鈼鈽鈻',
		pattern: /.(?:[\u4e00-\u9fff]|[?\ufffd])?/y,
		meant: ({ text }, start, run) => {
			const lead = bytesOf(run.charAt(0));
			const next = run.charAt(1);
			if (next === '') return undefined;
			if (next === '?' || next === '\ufffd') {
				if (run.startsWith('鈥')) return lostMark(text, start, start + 2);
				return run.startsWith('鈩')
					? gbk(/\d\s?$/.test(text.slice(Math.max(0, start - 2), start)) ? '℃' : '™', ['℃', '™', '№'])
					: undefined;
			}
			const mark = markOf(lead, next);
			return mark === undefined || /[\ufffd\u0000-\u001f]/.test(mark) ? undefined : gbk(mark);
		},
	},
	{
		begins: '聽',
		pattern: /聽+/y,
		meant: (article, start, run) => {
			const { text } = article;
			const end = start + run.length;
			const [before, after] = [text.charAt(start - 1), text.charAt(end)];
			const isLatin = /[A-Za-z]{2}/.test(before + after);
			if ((!isLatin && !article.memo(writesSimplified)) || /[“‘「『《]/.test(before + after) || isHeard(text, start, end)) return undefined;
			const isEdge = /^[\r\n]?$/.test(after) || /^[\r\n，。、；：！？”]?$/.test(before);
			if (!isLatin && article.memo(proofsIn) === 0) return undefined;
			return gbk(isEdge ? '' : ' ');
		},
	},
	{
		begins: '漏',
		pattern: /漏(?=\s?(?:19|20)\d\d(?![\d\s]*[项個个次处處条條]))/y,
		meant: ({ text }, start) =>
			/(?:^|[\r\n(（|]|copyright|版权所有|版權所有)[ \t]{0,2}$/i.test(text.slice(Math.max(0, start - 12), start)) ? gbk('©') : undefined,
	},
	{ begins: '庐', pattern: /(?<=[A-Za-z]{2})庐(?![\u3400-\u9fff])/y, meant: () => gbk('®') },
	{ begins: '掳', pattern: /(?<=\d)掳(?=[CFKcNSEW\s,，。、;；)）~～-]|$)/y, meant: () => gbk('°') },
	{ begins: '脳', pattern: /(?<=\d\s?)脳(?=\s?\d)/y, meant: () => gbk('×') },
	{
		begins: RARE,
		// A word ends in é often enough to be asked about; 酶, 煤 or 霉 behind Latin letters is a word of its own.
		pattern: /(?<=[A-Za-z]).(?=[a-z]{2})|(?<=[a-z]{2})茅(?=[\s，。,.]|$)/y,
		meant: (article, _, run) => gbk(ACCENTED.get(run)!, undefined, article.memo(proofsIn) > 1),
	},
	{
		begins: 'Â',
		pattern: /(?<=[\u3400-\u9fff，。、；：？！”,.;:!?])Â(?=[ \u00a0\r\n]|$)|(?<=[\u3400-\u9fff，。、；：？！”])Â(?=[\u3400-\u9fff“])/y,
		meant: () => ({ text: '', safe: true, source: 'Windows-1252' }),
	},
];

const FORM_OF = new Map(FORMS.flatMap((form) => Array.from(form.begins, (one) => [one, form] as const)));
const PLACES = new RegExp(`[${[...FORM_OF.keys()].join('')}]`, 'g');

/** Accented letters whose characters are common words, where the text shows the process. */
const COMMON_LETTERS = new RegExp(`(?<=[A-Za-z])[${COMMON}](?=[a-z])`, 'g');

function* misreadIn(article: Article): Iterable<Meant & { readonly start: number; readonly run: string }> {
	const { text } = article;
	let done = 0;
	for (const { index: start, 0: first } of text.matchAll(PLACES)) {
		if (start < done) continue;
		const { pattern, meant } = FORM_OF.get(first)!;
		pattern.lastIndex = start;
		const run = pattern.exec(text)?.[0];
		const found = run === undefined ? undefined : meant(article, start, run);
		if (!found) continue;
		done = start + run!.length;
		yield { ...found, start, run: run! };
	}
	if (done > 0 && article.memo(proofsIn) > 0)
		for (const { index: start, 0: run } of text.matchAll(COMMON_LETTERS)) yield { ...gbk(ACCENTED.get(run)!), safe: false, start, run };
}

const messageOf = ({ text, source }: Meant, run: string): Message =>
	/^\s*$/.test(text)
		? msg('A UTF-8 no-break space read as {0}: {1}. The fix removes it.', source, quote(run))
		: msg('A UTF-8 character read as {0}: {1}. The fix writes {2}.', source, quote(run), quote(text));

const fix = (start: number, end: number, run: string, newText: string, safe: boolean, isGuess: boolean): Fix => ({
	title: newText === '' ? msg('Remove {0}', run) : newText === ' ' ? msg('Replace by a space') : msg('Replace by {0}', quote(newText)),
	safety: safe ? 'safe' : 'review',
	edits: [{ start, end, newText }],
	...(isGuess ? { isGuess } : {}),
});

const bytesIn = (run: string, source: Meant['source']): number[] =>
	Array.from(run.slice(0, 6)).flatMap((one) => (source === 'GBK' ? gbkBytesOf(one.charCodeAt(0)) : [one.charCodeAt(0)]));

export const misreadMark: Rule = {
	id: 'encoding/misread-mark',
	stage: 'bytes',
	severity: 'warning',
	summary: msg('Single character read in the wrong encoding'),
	needs: CUE.misread,
	*check(article): Iterable<Hit> {
		for (const found of misreadIn(article)) {
			const { start, run } = found;
			if (isInside(mojibakeIn(article), start)) continue;
			const end = start + run.length;
			yield {
				start,
				end,
				message: messageOf(found, run),
				confidence: found.safe ? 0.95 : 0.85,
				details: [msg('Bytes: {0}', hexOf(bytesIn(run, found.source)))],
				fixes: [fix(start, end, run, found.text, found.safe, !found.safe)],
				...(found.others ? { moreFixes: () => found.others!.map((one) => fix(start, end, run, one, false, true)) } : {}),
			};
		}
	},
};
