import type { Article } from '../article/article';
import type { Line } from '../article/lines';
import { formOf, type Mark } from './forms';
import { CLASS } from './model/classes';
import { FIELD, FIELDS } from './model/records';
import { pageOf } from './page';
import { recordsIn } from './records';

/** What a look at one line alone tells. Counts are of characters of `line.plain`. */
export interface Features {
	readonly length: number;
	readonly han: number;
	readonly letters: number;
	readonly digits: number;
	/** Marks that end a sentence: 。！？;, a full stop in ASCII only between words. */
	readonly stops: number;
	readonly commas: number;
	/** Running text: long enough, with sentences in it. */
	readonly prose: boolean;
	/** Ends cut off: `...`, `……`, `...[详细]`. */
	readonly cut: boolean;
	/** The closed form that the line has; asked only where the model does not rule out that it is furniture, and at the ends of the text. */
	readonly mark: Mark | undefined;
}

const BLANK: Features = { length: 0, han: 0, letters: 0, digits: 0, stops: 0, commas: 0, prose: false, cut: false, mark: undefined };

/** From which probability on the model does not rule it out. */
const POSSIBLE = 0.05;
/** So many lines at either end of a text may be anything: what an extractor left of a page is cut there. */
const ENDS = 3;

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

/** Letters from which on a full stop in ASCII may end a sentence. */
const WORDS = 20;

function countOf(plain: string, mark: string): number {
	let count = 0;
	for (let at = plain.indexOf(mark); at >= 0; at = plain.indexOf(mark, at + 1)) count++;
	return count;
}

function featuresOfLine({ plain }: Line, fields: Int32Array, base: number, isPossible: boolean): Features {
	const count = (kind: number) => fields[base + FIELD.counts + kind]!;
	const length = plain.length;
	const han = count(CLASS.han);
	const letters = count(CLASS.latin) + count(CLASS.letter);
	const semicolons = countOf(plain, ';');
	const marks = count(CLASS.stop) - countOf(plain, '…') + semicolons;
	// A full stop in ASCII ends a sentence of words only.
	const stops = marks + (letters > WORDS && count(CLASS.dot) > 0 ? plain.split('. ').length - 1 : 0);
	const commas = count(CLASS.comma) - semicolons;
	const sentences = semicolons > 0 || plain.includes('。') || ((stops > 0 || commas >= 2) && length >= PARAGRAPH);
	return {
		length,
		han,
		letters,
		digits: count(CLASS.digit),
		stops,
		commas,
		prose: length >= PROSE && sentences && han + letters > length * 0.5,
		cut: isCut(plain),
		mark: formOf(plain, isPossible),
	};
}

function compute(article: Article): readonly Features[] {
	const { full, records, orders } = recordsIn(article);
	const { furniture } = pageOf(article);
	const isPossible = (line: Line, order: number) => furniture[line.index]! >= POSSIBLE || order < ENDS || order >= full.length - ENDS;
	return article.lines.map((line) => {
		const order = orders[line.index]!;
		return order < 0 ? BLANK : featuresOfLine(line, records.fields, order * FIELDS, isPossible(line, order));
	});
}

/** Features of each line, by line index. */
export const featuresOf = (article: Article): readonly Features[] => article.memo(compute);
