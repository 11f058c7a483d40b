import type { Article } from '../article/article';
import type { Line } from '../article/lines';
import { requirementsOf } from '../requirements';
import { memoInSteps } from '../steps';
import { type Mark, markOf } from './marks';
import { noticeOf } from './notices';
import { type Word, wordsIn } from './words';

/** What a look at one line alone tells. Counts are of characters of `line.plain`. */
export interface Features {
	readonly length: number;
	readonly han: number;
	readonly letters: number;
	readonly digits: number;
	/** Marks that end a sentence: 。！？; and … only where the sentence goes on behind it. */
	readonly stops: number;
	readonly commas: number;
	/** Running text: long enough, with sentences in it. */
	readonly prose: boolean;
	/** Ends cut off: `...`, `……`, `...[详细]`. */
	readonly cut: boolean;
	/** Words of the frame; none are looked for in prose. */
	readonly words: readonly Word[];
	/** Share of the Han characters and letters that words of the frame cover, 0 to 1. */
	readonly coverage: number;
	/** What the line's own form says it is. */
	readonly mark: Mark | undefined;
	/** Bits of `HOLDS`. */
	readonly holds: number;
}

/** Characters without which a rule has nothing to find in a line: one look at a bit spares it an expression. */
export const HOLDS = {
	/** 。 ; */
	period: 1 << 3,
	/** ! ? */
	cry: 1 << 4,
	/** , 、 */
	comma: 1 << 5,
	/** : | */
	bar: 1 << 6,
	/** 证 票 章 凭 */
	paper: 1 << 7,
	/** 图 画 照 */
	picture: 1 << 8,
	/** What a footer in prose needs, see `LEGAL`. */
	legal: 1 << 9,
} as const;

const NONE: readonly Word[] = [];
const BLANK: Features = {
	length: 0,
	han: 0,
	letters: 0,
	digits: 0,
	stops: 0,
	commas: 0,
	prose: false,
	cut: false,
	words: NONE,
	coverage: 0,
	mark: undefined,
	holds: 0,
};

const CUT =
	/(?:(?:\.{2,}|…+|。{2,})\s*(?:[[(【<]?(?:详细|详情|全文|更多|查看详情|阅读全文|继续阅读)[\])】>]?)?|[^\s。!?:;]\s(?:继续阅读|阅读(?:更多|全文)|read more))[\s>»|]*$/i;
/** What else than the marks themselves a line that is cut off ends with. */
const MORE = /[\])】>»|细情文多读e\s]/;

/** Nearly all lines are told by their last two characters. */
function isCut(plain: string): boolean {
	const last = plain.at(-1)!;
	if (last === '…') return true;
	if (last === '。' || last === '.') return plain.at(-2) === last;
	return MORE.test(last) && CUT.test(plain.slice(-16));
}

/** Of running text: at least this long, in UTF-16 units. */
const PROSE = 36;
/** From here on a line with commas or exclamations only is running text too, not a headline. */
const PARAGRAPH = 60;

/** What a character counts as; a full stop in ASCII ends a sentence only between words. */
const KIND = { other: 0, han: 1, digit: 2, letter: 3, period: 4, cry: 5, comma: 6, dot: 7 } as const;

/** Of a table entry. */
const KIND_BITS = 7;

/** Code unit → one of `KIND` and the bits of `HOLDS`. Filled when first needed. */
let kinds: Uint16Array | undefined;

function makeKinds(): Uint16Array {
	const table = new Uint16Array(0x10000).fill(KIND.letter, 0xa000);
	table.fill(KIND.han, 0x3400, 0xa000).fill(KIND.digit, 0x30, 0x3a).fill(KIND.letter, 0x41, 0x5b).fill(KIND.letter, 0x61, 0x7b);
	for (const [marks, kind] of [
		['。;', KIND.period | HOLDS.period],
		['!?', KIND.cry | HOLDS.cry],
		[',、', KIND.comma | HOLDS.comma],
		['.', KIND.dot],
		[':|', HOLDS.bar],
		['证票章凭', KIND.han | HOLDS.paper],
		['图画照', KIND.han | HOLDS.picture],
	] as const)
		for (const mark of marks) table[mark.charCodeAt(0)] = kind;
	for (const one of requirementsOf(LEGAL)[0]!.characters) table[one.charCodeAt(0)]! |= HOLDS.legal;
	return table;
}

const counts = new Uint32Array(KIND.dot + 1);

function featuresOfLine({ plain }: Line): Features {
	const length = plain.length;
	if (length === 0) return BLANK;
	kinds ??= makeKinds();
	const table = kinds;
	counts.fill(0);
	let stops = 0;
	let holds = 0;
	// Counted in a table, not by branches: of which kind the next character is cannot be foreseen.
	for (let at = 0; at < length; at++) {
		const entry = table[plain.charCodeAt(at)]!;
		const kind = entry & KIND_BITS;
		holds |= entry;
		counts[kind]!++;
		if (kind === KIND.dot && at + 1 < length && plain.charCodeAt(at + 1) === 0x20 && counts[KIND.letter]! > 20) stops++;
	}
	const han = counts[KIND.han]!;
	const letters = counts[KIND.letter]!;
	const digits = counts[KIND.digit]!;
	const periods = counts[KIND.period]!;
	const commas = counts[KIND.comma]!;
	stops += periods + counts[KIND.cry]!;
	const cut = isCut(plain);
	const sentences = periods > 0 || ((stops > 0 || commas >= 2) && length >= PARAGRAPH);
	const prose = length >= PROSE && sentences && han + letters > length * 0.5;
	const notice = noticeOf(plain);
	if (prose) {
		const mark = notice ?? ((holds & HOLDS.legal) !== 0 ? proseMark(plain) : undefined);
		return { length, han, letters, digits, stops, commas, prose, cut, words: NONE, coverage: 0, mark, holds };
	}
	const words = length <= 600 ? wordsIn(plain) : NONE;
	const covered = words.reduce((sum, { start, end }) => sum + lettersIn(plain, start, end), 0);
	const form = markOf(plain);
	const mark = form?.sure || !notice?.sure ? (form ?? notice) : notice;
	return { length, han, letters, digits, stops, commas, prose, cut, words, coverage: covered / Math.max(1, han + letters), mark, holds };
}

const LEGAL =
	/^[【[(]?[上下][一1]?篇|首页\s?[>》»]|记住|最新网址|收藏\s?:|许可证|ICP|网安备|©|opyright|OPYRIGHT|版权所有|举报|^功能介绍|[·•・]\s?\d{1,3}\s?\S{1,2}前/;
/** Of running text only footers in prose are worth the forms' time. */
const proseMark = (plain: string): Mark | undefined => (plain.length <= 400 && LEGAL.test(plain) ? markOf(plain) : undefined);

function lettersIn(text: string, start: number, end: number): number {
	let count = 0;
	for (let at = start; at < end; at++) {
		const code = text.charCodeAt(at);
		if ((code >= 0x3400 && code <= 0x9fff) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a) || code > 0x9fff) count++;
	}
	return count;
}

const KEYWORDS = /^[[【(]?关\s?键\s?[词字]/;
/** Papers part their keywords so; the tags of a news page stand between spaces. */
const SEMICOLONS = /;[^;]+;/;
const ABSTRACT_LENGTH = 80;
const ABSTRACT = /^[[【(]?(?:内容)?(?:摘\s?要|提\s?要|abstract)/i;

/** Lines looked at in one step; no more, because the first lines of all have their patterns compiled. */
const STEP = 4;

function* compute(article: Article): Generator<void, readonly Features[]> {
	const features: Features[] = [];
	let before = '';
	for (const line of article.lines) {
		const found = featuresOfLine(line);
		// The keywords of a paper stand below its abstract and above its text.
		const isPaper =
			found.mark?.name === 'tag-list' &&
			KEYWORDS.test(line.plain) &&
			(ABSTRACT.test(before) || (SEMICOLONS.test(line.plain) && before.length >= ABSTRACT_LENGTH));
		features.push(isPaper ? { ...found, mark: undefined } : found);
		if (found.length > 0) before = line.plain;
		if (line.index % STEP === STEP - 1) yield;
	}
	return features;
}

const features = memoInSteps(compute);

/** Features of each line, by line index. One pass over the text. */
export const featuresOf = features.of;
export const featureSteps = features.steps;
