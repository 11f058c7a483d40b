import { below } from './random';
import type { Page } from './texts';

const PIECE = /[\u3400-\u9fffA-Za-z][^\s。！？!?，,、；;：:（）()《》“”"'|]{1,14}/g;

/** Short pieces of a text, as its author wrote them. */
const piecesOf = (lines: readonly string[]): string[] => lines.flatMap((line) => line.match(PIECE) ?? []);

type MakeLine = (index: number) => string;

const digits = (random: () => number, count: number): string => Array.from({ length: count }, () => below(random, 10)).join('');
const letters = (random: () => number, count: number): string =>
	Array.from({ length: count }, () => String.fromCharCode(97 + below(random, 26))).join('');

/** The kinds of lists that authors write: names, numbered names, labels with values, times, prices, codes, rows of a table, addresses. */
function listMaker(pieces: readonly string[], random: () => number): MakeLine {
	const piece = () => pieces[below(random, pieces.length)]!;
	const labels = Array.from({ length: 2 + below(random, 5) }, piece);
	const sign = ['：', ':', ': ', '  '][below(random, 4)]!;
	const mark = ['、', '.', '. ', ') ', '）'][below(random, 5)]!;
	const bullet = ['- ', '· ', '* ', '• ', '○'][below(random, 5)]!;
	const unit = ['元', '克', '个', '%', ' km', '人', '平方公里', '分钟'][below(random, 8)]!;
	const tail = ['.cn', '.com', '', '', '-A', '.jpg'][below(random, 6)]!;
	const width = 2 + below(random, 4);
	const makers: MakeLine[] = [
		() => piece(),
		(index) => `${index + 1}${mark}${piece()}`,
		() => `${bullet}${piece()}`,
		(index) => `${labels[index % labels.length]}${sign}${piece()}`,
		(index) => `${labels[index % labels.length]}${sign}${digits(random, 1 + below(random, 4))}${unit}`,
		() => `${piece()}${digits(random, 1 + below(random, 3))}${unit}`,
		() => `${10 + below(random, 14)}:${10 + below(random, 50)}${sign}${piece()}`,
		() => `${letters(random, width)}${digits(random, width - 1)}${tail}`,
		() => `${digits(random, width + 2)}`,
		() => Array.from({ length: width }, () => (random() < 0.5 ? piece().slice(0, 6) : digits(random, 2))).join(' '),
		() => `${letters(random, width + 1)} ${letters(random, width + 2)} = ${digits(random, 2)};`,
		(index) => `第${index + 1}章 ${piece()}`,
		() => `${piece()} ${digits(random, 3)}-${digits(random, 8)}`,
		() => `${1990 + below(random, 34)}年${1 + below(random, 12)}月 ${piece()}`,
	];
	return makers[below(random, makers.length)]!;
}

/** A clean text with lists among its paragraphs, made of its own words and of numbers: labelled lists, timetables, codes are content. */
export function withLists(page: Page, random: () => number): Page | undefined {
	const pieces = piecesOf(page.lines);
	if (pieces.length < 20) return undefined;
	const lines: string[] = [];
	const every = 1 + below(random, 6);
	let until = below(random, every + 1);
	for (const line of page.lines) {
		lines.push(line);
		if (until-- > 0) continue;
		until = every;
		const make = listMaker(pieces, random);
		const size = 3 + below(random, [15, 15, 15, 40, 80, 300][below(random, 6)]!);
		for (let index = 0; index < size; index++) lines.push(make(index));
	}
	return {
		...page,
		name: `${page.name}#list`,
		lines,
		labels: new Int8Array(lines.length),
		kinds: lines.map(() => ''),
		judged: new Uint8Array(lines.length).fill(1),
	};
}
