import type { Article } from '../../../article/article';
import { isBlank, type Line } from '../../../article/lines';

/** What a text's own form says of its lines, whatever a page put around them; line indexes. */
export interface Structure {
	/** In a fence, in front matter, a row of a table, a block of JSON. */
	readonly code: ReadonlySet<number>;
	/** The marker that opens an item of a list: one letter a kind (`-`, `1`, `(`, `一`, `第`). */
	readonly items: ReadonlyMap<number, string>;
	/** `label: value` or a name and its number on a short line. */
	readonly facts: ReadonlySet<number>;
	/** The turns of a dialogue, their speakers' names included where they stand alone. */
	readonly turns: ReadonlySet<number>;
	/** Written as a document, not printed by a template: fences, headings of Markdown, front matter. */
	readonly isMarkdown: boolean;
	/** Word and translation on most lines. */
	readonly isGlossary: boolean;
	/** Cues of a film with their times: their lines are as short as furniture. */
	readonly isSubtitles: boolean;
}

/** The times of a cue (SubRip, WebVTT). */
const CUE = /^(?:\d{1,2}:)?\d{2}:\d{2}[,.]\d{3}\s?-->\s?(?:\d{1,2}:)?\d{2}:\d{2}[,.]\d{3}/;
const CUES = 2;

const FENCE = /^(?:```|~~~)/;
const RULE = /^(?:---|\+\+\+)$/;
const HEADING = /^#{1,6}\s/;
const TABLE = /^\|.*\|$/;
const JSON_ROW = /^[[{].*[}\]],?$/;
/** Front matter is no longer than this, in lines. */
const FRONT_MATTER = 40;
/** Headings of Markdown that make a document of a text. */
const HEADINGS = 2;

const ITEM =
	/^(?:([-*+•·●◆■▪○◎>])\s*(?=[^\s\-*+>])|(\d{1,3})[.、)]\s*(?!\d)|(\()[一二三四五六七八九十\d]{1,3}\)|([一二三四五六七八九十]{1,3})、|(第)[一二三四五六七八九十百零\d]{1,5}[条款章节])/;
const KINDS = ['', '1', '(', '一', '第'] as const;

const FACT = /^[•·■●◆*\s]*[^\s:,。!?;|]{2,10}\s?:\s?\S[^。!?]{0,48}$|^[\u3400-\u9fff]{2,8}\s\d{1,4}(?:\.\d)?$/;
/** A time of day is no label. */
const CLOCK = /\d\s?:\s?\d/;

const SPEAKER = /^([^\s:,。!?;"“|]{1,8}):(?:\s*)(.*)$/;
/** Speakers and turns that make a dialogue. */
const SPEAKERS = 2;
const TURNS = 4;
/** Share of the lines that are turns. */
const DIALOGUE = 0.25;
/** Labels of questionnaires and bars that no speaker has. */
const NO_SPEAKER = /来源|作者|编辑|时间|日期|电话|热线|传真|邮箱|地址|记者|摄影|审核|校对|阅读|浏览|标签|分享|栏目|网址/;

const PAIR = /^[A-Za-z][A-Za-z .,'&()/-]{1,40}\s+[\u3400-\u9fff]{1,12}$|^[\u3400-\u9fff]{1,12}\s+[A-Za-z][A-Za-z .,'&()/-]{1,40}$/;
const PAIRS = 0.6;
const FEWEST_PAIRS = 6;

function codeIn(lines: readonly Line[]): { code: Set<number>; fences: number; front: boolean } {
	const code = new Set<number>();
	const opens = lines.find((line) => !isBlank(line));
	const closes = opens && RULE.test(opens.plain) ? lines.find(({ index, plain }) => index > opens.index && RULE.test(plain)) : undefined;
	const front = opens !== undefined && closes !== undefined && closes.index - opens.index <= FRONT_MATTER;
	if (front) for (let at = opens.index; at <= closes.index; at++) code.add(at);
	const fences = lines.filter(({ plain }) => FENCE.test(plain)).map(({ index }) => index);
	for (let at = 0; at + 1 < fences.length; at += 2) for (let line = fences[at]!; line <= fences[at + 1]!; line++) code.add(line);
	for (const { index, plain } of lines) if (TABLE.test(plain) || (JSON_ROW.test(plain) && plain.includes('":'))) code.add(index);
	return { code, fences: fences.length, front };
}

function turnsIn(lines: readonly Line[]): Set<number> {
	const turns = new Map<string, number[]>();
	for (const { index, plain } of lines) {
		const speaker = plain.includes(':') ? SPEAKER.exec(plain)?.[1] : undefined;
		if (speaker && !NO_SPEAKER.test(speaker) && !/^\d+$/.test(speaker)) turns.set(speaker, [...(turns.get(speaker) ?? []), index]);
	}
	const recurring = [...turns.values()].filter((at) => at.length >= 2);
	const all = recurring.flat();
	return new Set(recurring.length >= SPEAKERS && all.length >= Math.max(TURNS, lines.length * DIALOGUE) ? all : []);
}

function compute({ lines }: Article): Structure {
	const full = lines.filter((line) => !isBlank(line));
	const { code, fences, front } = codeIn(lines);
	const items = new Map<number, string>();
	const facts = new Set<number>();
	let headings = 0;
	let pairs = 0;
	for (const { index, plain } of full) {
		const item = ITEM.exec(plain);
		if (item) items.set(index, item[1] ?? KINDS[item.findIndex((group, at) => at > 1 && group !== undefined) - 1]!);
		if (plain.length <= 64 && FACT.test(plain) && !CLOCK.test(plain.slice(0, plain.indexOf(':') + 2))) facts.add(index);
		if (HEADING.test(plain)) headings++;
		if (plain.length <= 60 && PAIR.test(plain)) pairs++;
	}
	return {
		code,
		items,
		facts,
		turns: turnsIn(full),
		isMarkdown: fences >= 2 || front || headings >= HEADINGS,
		isGlossary: pairs >= FEWEST_PAIRS && pairs >= full.length * PAIRS,
		isSubtitles: full.filter(({ plain }) => CUE.test(plain)).length >= CUES,
	};
}

export const structureOf = (article: Article): Structure => article.memo(compute);
