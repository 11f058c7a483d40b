import type { Article } from '../../article/article';
import type { Line } from '../../article/lines';

/** The columns that a list of goods prints behind each title; offsets into `line.plain`, to its end. */
export interface Columns {
	readonly line: Line;
	readonly from: number;
}

/** The same columns behind so many titles show the template. */
const FEWEST = 3;
/** A title with its columns is no longer than this, in characters. */
const LONGEST = 120;
/** What such a column says where there is nothing to say, or the same for all goods. */
const UNSET =
	/^(?:不详|未知|未填|无|暂无|面议|电议|询价|洽询|详询|待定|价格面议|电询|议价|来电(?:咨询|询价)|其他|N\/A|见(?:说明|详情)|现货|(?:\d+|[一二三四五六七八九十]+)(?:小时|天|个工作日)内?(?:发货)?|长期有效)$/i;

/** The unset columns at the end of a line: their first offset, or undefined. At least two. */
function unsetFrom({ plain }: Line): number | undefined {
	if (plain.length > LONGEST || !plain.includes(' ')) return undefined;
	let from = plain.length;
	let count = 0;
	for (;;) {
		const at = plain.lastIndexOf(' ', from - 1);
		if (at <= 0 || !UNSET.test(plain.slice(at + 1, from))) break;
		count++;
		from = at;
	}
	return count >= 2 ? from : undefined;
}

/** The word in front of the unset columns: a column too where it stands so again and again, or on a line of its own. */
function wordBefore({ plain }: Line, from: number): { at: number; word: string } | undefined {
	const at = plain.lastIndexOf(' ', from - 1);
	return at > 0 ? { at, word: plain.slice(at + 1, from) } : undefined;
}

function compute(article: Article): readonly Columns[] {
	const found = article.lines.flatMap((line) => {
		const from = unsetFrom(line);
		return from === undefined ? [] : [{ line, from }];
	});
	const tails = new Map<string, number>();
	for (const { line, from } of found) tails.set(line.plain.slice(from), (tails.get(line.plain.slice(from)) ?? 0) + 1);
	const columns = found.filter(({ line, from }) => tails.get(line.plain.slice(from))! >= FEWEST);
	if (columns.length === 0) return [];
	const words = new Map<string, number>();
	for (const { line, from } of columns) {
		const word = wordBefore(line, from)?.word ?? '';
		words.set(word, (words.get(word) ?? 0) + 1);
	}
	// All rows have a column there when most of its words come again.
	const again = columns.filter(({ line, from }) => (words.get(wordBefore(line, from)?.word ?? '') ?? 0) >= 2).length;
	const all = columns.length >= FEWEST && again >= columns.length * 0.6;
	return columns.map(({ line, from }) => ({ line, from: all ? (wordBefore(line, from)?.at ?? from) : from }));
}

/** The columns of the goods that a page lists, by line. */
export const columnsOf = (article: Article): readonly Columns[] => article.memo(compute);
