import type { Article } from '../../article/article';
import { CUE } from '../../article/cues';
import { mayBeByte } from '../../decoding/ruin';
import type { Hit } from '../../finding';
import { msg, quote } from '../../message';
import type { Rule } from '../../rule';
import { codePointsOf } from './control-character';

/**
 * Process: text taken out of a PDF, read by character recognition or disguised for filters holds lookalikes instead of the characters
 * themselves: Kangxi radicals (⽂ for 文), CJK radicals (⻓ for 长), compatibility ideographs, numerals used as letters (AⅤ), mathematical
 * alphabets (𝐀), ligatures (ﬁ); katakana and marks of half width (ｺｰﾋｰ､｡) in a text of full width.
 * Flagged: each run of them. Safe: radicals and compatibility ideographs become the character that they are equal to (Unicode's compatibility
 * mapping, and a table for the radicals that have none), ligatures their letters, since nobody types them and they mean nothing else; a Roman numeral of
 * one letter behind a Latin capital becomes its letter; half width becomes full where the text's own kana or marks are full. Review: mathematical
 * alphabets, which a formula may mean, and half width elsewhere.
 * Not flagged: Roman numerals that count (第Ⅲ卷, Online Ⅱ), full-width letters, enclosed numbers, units such as ℃ and ㎡; radicals that are
 * spoken about: one by one between marks, or beside their characters; half width in faces of signs (ﾟДﾟ) and in texts that keep to it.
 */
const LOOKALIKES =
	/[\u2e80-\u2ef3\u2f00-\u2fd5\uf900-\ufa0d\ufa10\ufa12\ufa15-\ufa1e\ufa20\ufa22\ufa25\ufa26\ufa2a-\ufad9]+|(?:\ud87e[\udc00-\ude1d])+|(?:\ud835[\udc00-\udfff])+|[\ufb00-\ufb06]|[\uff61-\uff9f]+|(?<=[A-Z])[\u2160\u2164\u2169\u216c-\u216f](?![a-z])/g;

/** Radicals without a compatibility mapping that are, as they stand in text, these characters. */
const RADICALS = new Map(
	Array.from(
		'⺀冫⺁厂⺄乙⺅亻⺇几⺈刀⺉刂⺊卜⺋卩⺍小⺎兀⺐尢⺒巳⺓幺⺔彐⺖忄⺗心⺘扌⺙攵⺛旡⺝月⺞歺⺟母⺠民⺡氵⺢水⺣灬⺤爫⺦丬⺨犭⺩王⺪疋⺫目⺬示⺭礻⺮竹⺯糹⺰纟⺲罒⺳网⺵网⺶羊⺷羊⺸羊⺹老⺺聿⺻聿⺼月⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃西⻄西⻅见⻆角⻇角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑長⻒镸⻓长⻔门⻕阜⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞食⻟飠⻠饣⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀'.matchAll(
			/(.)(.)/gu,
		),
		(pair) => [pair[1]!, pair[2]!] as const,
	),
);

const plainOf = (run: string): string => Array.from(run, (one) => RADICALS.get(one) ?? one.normalize('NFKC')).join('');

const IS_RADICAL = /[\u2e80-\u2fd5]/;
const RADICAL = /[\u2e80-\u2fd5]/g;

/** A character by itself, in quotation marks or brackets, between spaces or marks, or beside what it looks like, is being spoken about. */
const isNamed = (text: string, start: number, end: number, plain: string): boolean =>
	(/[\s"'“‘「『（(、《【]/.test(text.charAt(start - 1)) && /[\s"'”’」』）)、》】]/.test(text.charAt(end))) ||
	(/^[(（=→]/.test(text.slice(end, end + 1)) && text.slice(end + 1, end + 2) === plain) ||
	(/[(（=→]$/.test(text.slice(0, start).slice(-1)) && text.slice(start - 2, start - 1) === plain);

/** Where as many radicals are spoken about as stand in words, or stand in rows longer than words, they are what the text is about. */
function areRadicalsSubject(text: string): boolean {
	let named = 0;
	let all = 0;
	for (const { index } of text.matchAll(RADICAL)) {
		all++;
		if (isNamed(text, index, index + 1, plainOf(text.charAt(index))) || IN_ROW.test(text.slice(Math.max(0, index - 4), index + 5))) named++;
	}
	return all > 0 && named * 2 >= all;
}

const IN_ROW = /[\u2e80-\u2fd5]{5}/;

/** Full-width kana or marks from which a text is written in them, and how many of its own are to be met for each of half width. */
const LEAST_OWN = 8;

/** Brackets of half width alone, in a text without any of full width or other half-width forms, are the writer's way. */
const isBrackets = (run: string): boolean => /^[｢｣]+$/.test(run);
const OTHERS = /[「」\uff61\uff64-\uff9f]/;

/** Half width beside kana or Chinese, in a text that writes full width: no face of signs, no habit, no byte of misread text. */
function isOfText(article: Article, start: number, end: number): boolean {
	const { text } = article;
	const around = text.charAt(start - 1) + text.charAt(end);
	if (!/[\u3040-\u30ff\u3400-\u9fff]/.test(around) || mayBeByte(article, start)) return false;
	if (/^[\uff61-\uff65]+$/.test(text.slice(start, end))) return true;
	return end - start > 1 && (text.match(/[\u3040-\u30ff]/g)?.length ?? 0) >= LEAST_OWN;
}

export const compatCharacter: Rule = {
	id: 'encoding/compat-character',
	stage: 'invisible',
	severity: 'warning',
	summary: msg('Look-alike characters'),
	needs: CUE.lookalike,
	*check(article): Iterable<Hit> {
		const { text } = article;
		const radicalsAreSubject = areRadicalsSubject(text);
		for (const { index: start, 0: run } of text.matchAll(LOOKALIKES)) {
			const newText = plainOf(run);
			if (newText === run) continue;
			const end = start + run.length;
			const mathematical = run.startsWith('\ud835');
			const isHalfWidth = run >= '\uff61' && run < '\uffa0';
			if (isHalfWidth && (!isOfText(article, start, end) || (isBrackets(run) && !OTHERS.test(text)))) continue;
			if (!isHalfWidth && run.length === 1 && isNamed(text, start, end, newText)) continue;
			if (radicalsAreSubject && IS_RADICAL.test(run)) continue;
			yield {
				start,
				end,
				message: mathematical
					? msg('Mathematical letters: {0}. The fix writes {1}.', quote(run), quote(newText))
					: msg('{0} ({1}) only looks like {2}. The fix writes {2}.', quote(run), codePointsOf(run, 3), quote(newText)),
				confidence: mathematical ? 0.8 : 0.97,
				fixes: [
					{ title: msg('Replace by {0}', quote(newText)), safety: mathematical ? 'review' : 'safe', edits: [{ start, end, newText }] },
				],
			};
		}
	},
};
