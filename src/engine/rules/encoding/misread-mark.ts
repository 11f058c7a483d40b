import type { Article } from '../../article/article';
import { CUE } from '../../article/cues';
import { scriptOf } from '../../article/script';
import { codecOf, gbkBytesOf, hexOf, latinByteOf } from '../../encoding/codecs';
import { mojibakeIn } from '../../encoding/mojibake';
import { isInside } from '../../encoding/spans';
import type { Fix, Hit } from '../../finding';
import { type Message, msg, quote } from '../../message';
import type { Rule } from '../../rule';

/**
 * Process: a text whose letters survived, ASCII or sound Chinese, had a few marks and letters of UTF-8 in it that were read as GBK, each for itself:
 * `don鈥檛` (’), `漏 2013` (©), `caf茅` (é), `聽聽` (no-break spaces); or of which Windows-1252 left `Â` before a space. Too short for the
 * language model of `mojibake`, but their place tells them.
 * Flagged: 鈥 and its like, which stand for nothing else, with what follows; 聽 in simplified text and in rows; 漏, 庐, 掳, 脳 beside what takes
 * ©, ®, °, ×; the characters of accented letters inside Latin words; `Â` alone before a space. Safe where every byte is there and the
 * place leaves no doubt; review where the last byte of a mark was lost: other marks are offered.
 * Not flagged: these characters in Chinese words (漏水, 庐山, 茅台), and what `mojibake` undoes as a whole.
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

const SHOWS_IT = new RegExp(`鈥|[a-z][${RARE}](?![\\u3400-\\u9fff])`);

const gbk = (text: string, others?: readonly string[]): Meant => ({
	text,
	safe: others === undefined,
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

/** A simplified text, which writes 听, but for this character itself; or one that has rows of it. */
function hearsNothing(article: Article): boolean {
	const { simplified, traditional } = scriptOf(article);
	const own = article.text.split('聽').length - 1;
	return article.text.includes('聽聽') || (simplified > 0 && (traditional - own) * 10 <= simplified);
}

/** UTF-16 units of a line before a mark that are looked at. */
const LINE = 200;

const FORMS: readonly Form[] = [
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
			const around = text.charAt(start - 1) + text.charAt(start + run.length);
			const isSpace = run.length > 1 || article.memo(hearsNothing) || /[A-Za-z]{2}|[A-Za-z，。]{2}/.test(around);
			const isEdge =
				/^(?:$|[\r\n])/.test(text.slice(start + run.length, start + run.length + 1)) ||
				/(?:^|[\r\n，。、；：！？”])$/.test(text.slice(Math.max(0, start - 1), start));
			return isSpace && !/[“‘「『《]/.test(around) ? gbk(isEdge ? '' : ' ') : undefined;
		},
	},
	{
		begins: '漏',
		pattern: /漏(?=\s?(?:19|20)\d\d(?!\d))/y,
		meant: ({ text }, start) =>
			/(?:^|[\r\n(（|]|copyright|版权所有|版權所有)[ \t]{0,2}$/i.test(text.slice(Math.max(0, start - 12), start)) ? gbk('©') : undefined,
	},
	{ begins: '庐', pattern: /(?<=[A-Za-z]{2})庐(?![山江州剧陵])/y, meant: () => gbk('®') },
	{ begins: '掳', pattern: /(?<=\d)掳(?=[CFKcNSEW\s,，。、;；)）~～-]|$)/y, meant: () => gbk('°') },
	{ begins: '脳', pattern: /(?<=\d\s?)脳(?=\s?\d)/y, meant: () => gbk('×') },
	{
		begins: RARE,
		pattern: /(?<=[A-Za-z]).(?=[A-Za-z])|(?<=[A-Za-z][a-z]).(?![\u3400-\u9fff])/y,
		meant: (_, __, run) => gbk(ACCENTED.get(run)!),
	},
	{
		begins: 'Â',
		pattern: /(?<![\p{L}\p{N}])Â(?=[ \u00a0\r\n]|$)|(?<=[\u3400-\u9fff，。、；：？！”])Â(?=[\u3400-\u9fff“])/uy,
		meant: ({ text }, start) => {
			const before = text.charAt(start - 1);
			return /[A-Za-z\u00c0-\u024f]/.test(before) ? undefined : { text: '', safe: true, source: 'Windows-1252' };
		},
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
	if (done > 0 && SHOWS_IT.test(text))
		for (const { index: start, 0: run } of text.matchAll(COMMON_LETTERS)) yield { ...gbk(ACCENTED.get(run)!), safe: false, start, run };
}

const messageOf = ({ text, source }: Meant, run: string): Message =>
	/^\s*$/.test(text)
		? msg('A no-break space of UTF-8 that was read as {0}: {1}. The fix removes what it became.', source, quote(run))
		: msg('A mark of UTF-8 that was read as {0}: {1}. The fix writes {2}.', source, quote(run), quote(text));

const fix = (start: number, end: number, run: string, newText: string, safe: boolean, isGuess: boolean): Fix => ({
	title: newText === '' ? msg('Remove {0}', run) : newText === ' ' ? msg('Replace by a space') : msg('Replace by {0}', quote(newText)),
	safety: safe ? 'safe' : 'review',
	edits: [{ start, end, newText }],
	...(isGuess ? { isGuess } : {}),
});

const bytesIn = (run: string, source: Meant['source']): number[] =>
	Array.from(run.slice(0, 6)).flatMap((one) => (source === 'GBK' ? gbkBytesOf(one.charCodeAt(0)) : [latinByteOf(one.charCodeAt(0))]));

export const misreadMark: Rule = {
	id: 'encoding/misread-mark',
	stage: 'bytes',
	severity: 'warning',
	summary: msg('Mark or letter that was read in the wrong encoding'),
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
