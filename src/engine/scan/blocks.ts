import type { Article } from '../article/article';
import { censusOfText } from '../article/census';
import type { Line } from '../article/lines';
import type { Span } from '../finding';

/** Lines that are no prose: code, front matter, tables and drawings, traces of a program. */
export interface Block extends Span {
	readonly kind: 'front-matter' | 'code' | 'table' | 'drawing' | 'trace' | 'verse';
}

type Kind = Block['kind'];

const FENCE = /^[ \t]{0,3}(?:[-*>] |\d+\. )?[ \t]*(`{3,}|~{3,})/;
const FRONT = /^(?:---|\+\+\+)[ \t]*$/;
/** A line of YAML or TOML: key and value, an item, a comment. */
const FRONT_LINE = /^(?:[\w\u3400-\u9fff .-]{1,40}(?::| =)(?:[ \t].*)?|[ \t]*-[ \t].*|[ \t]+\S.*|#.*|[ \t]*)$/;
const MOST_FRONT = 60;

const INDENTED = /^(?: {4}|\t)\s*\S/;
/** What statements and blocks end with; the `;` of a reference is none. */
const STATEMENT = /(?:[{}]|(?<!&#?\w{1,8});|\)\s*=>.*|=>)\s*(?:(?:\/\/|#).*)?$/;
const CODE_SIGN = /[;{}()=<>$"'\\/[\]|]/;
/** A command, a comment, a declaration: what begins a line of program text and none of prose. */
const OPENER = new RegExp(
	[
		'^\\s*(?:#include\\b|#!|//|/\\*|\\*/|\\$ \\S|>>> |import |from \\w+ import |package |using |def \\w|class \\w+|function\\b|return\\b|',
		'if ?\\(|for ?\\(|while ?\\(|(?:const|let|var|int|char|void|float|double|public|private|static|struct) \\w|@\\w+|',
		'(?:git|npm|pip|sudo|apt|yum|docker|cd|ls|curl|export) \\S|SELECT |INSERT |CREATE |UPDATE )',
	].join(''),
);

const TABLE_ROW = /^\s*\|.*\|\s*$|^[^|\r\n]*\|[^|\r\n]*\|/;
const TABLE_RULE = /^\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?\s*$/;
const DRAWING = /[\u2500-\u257f]|^[\s|]*(?:[|+`\\]--|\+[-=+]{3,})/;
const TRACE = new RegExp(
	'^\\s*(?:at [\\w$.<>]+ ?\\(.*\\)|at \\S+:\\d+(?::\\d+)?|File ".*", line \\d+.*|Traceback \\(most recent call last\\):|Caused by: .*|' +
		'Exception in thread .*|\\.\\.\\. \\d+ more|[\\w.]+(?:Exception|Error): .*|goroutine \\d+ .*)$',
);

/** A line of verse: one or two clauses of the same length, each closed by its mark. */
const VERSE = /^[\s\u3000]*([\u3400-\u9fff]+)[，、；。！？](?:([\u3400-\u9fff]+)[，。！？；])?\s*$/;
const VERSE_LENGTHS = new Set([4, 5, 6, 7]);
const LEAST_VERSE = 4;

/** Share of Han characters above which a line is prose, whatever it ends with. */
const MOST_HAN = 0.3;
const LEAST_CODE = 3;

const isBlank = ({ raw }: Line) => raw.trim() === '';

function isForeign({ raw }: Line): boolean {
	const { han, letters } = censusOfText(raw.replace(/(["'`]).*?\1|\/\/.*|#.*/g, ''));
	return han <= (han + letters) * MOST_HAN;
}

const isCode = (line: Line): boolean =>
	isForeign(line) && !/^\s*</.test(line.raw) && (OPENER.test(line.raw) || STATEMENT.test(line.raw) || INDENTED.test(line.raw));

const verseLength = ({ raw }: Line): number => {
	const [, one = '', other = one] = VERSE.exec(raw) ?? [];
	return one.length === other.length && VERSE_LENGTHS.has(one.length) ? one.length : 0;
};

/** How many lines from `first` on satisfy, blank ones between them counted where `blanks` lets them. */
function runOf(lines: readonly Line[], first: number, test: (line: Line) => boolean, blanks = false): number {
	let end = first;
	for (let at = first; at < lines.length; at++) {
		if (test(lines[at]!)) end = at + 1;
		else if (!blanks || !isBlank(lines[at]!)) break;
	}
	return end;
}

/** The end of what begins with this line, and what it is. */
function blockAt(lines: readonly Line[], first: number): readonly [kind: Kind, end: number] | undefined {
	const { raw } = lines[first]!;
	if (first === 0 && FRONT.test(raw)) {
		const mark = raw.trim();
		const close = lines.findIndex((line, at) => at > 0 && at < MOST_FRONT && line.raw.trim() === mark);
		if (close > 1 && lines.slice(1, close).every((line) => FRONT_LINE.test(line.raw))) return ['front-matter', close + 1];
	}
	const fence = FENCE.exec(raw)?.[1];
	if (fence && !raw.slice(raw.indexOf(fence) + fence.length).includes('`')) {
		for (let at = first + 1; at < lines.length; at++)
			if (lines[at]!.raw.trim().startsWith(fence) && lines[at]!.raw.trim().replaceAll(fence.charAt(0), '') === '') return ['code', at + 1];
	}
	if (TRACE.test(raw)) {
		const end = runOf(lines, first, (line) => TRACE.test(line.raw) || (INDENTED.test(line.raw) && isForeign(line)));
		if (end - first >= 2) return ['trace', end];
	}
	if (DRAWING.test(raw)) {
		const end = runOf(lines, first, (line) => DRAWING.test(line.raw));
		if (end - first >= 2) return ['drawing', end];
	}
	if (TABLE_ROW.test(raw) && TABLE_RULE.test(lines[first + 1]?.raw ?? '') && lines[first + 1]!.raw.includes('|'))
		return ['table', runOf(lines, first, (line) => TABLE_ROW.test(line.raw) || TABLE_RULE.test(line.raw))];
	if (isCode(lines[first]!)) {
		const end = runOf(
			lines,
			first,
			(line) => isCode(line) || (isForeign(line) && CODE_SIGN.test(line.raw) && !/^\s*</.test(line.raw)),
			true,
		);
		const statements = lines.slice(first, end).filter((line) => STATEMENT.test(line.raw) || OPENER.test(line.raw)).length;
		if (end - first >= LEAST_CODE && statements * 2 >= end - first) return ['code', end];
	}
	const length = verseLength(lines[first]!);
	if (length > 0) {
		const end = runOf(lines, first, (line) => verseLength(line) === length, true);
		if (lines.slice(first, end).filter((line) => !isBlank(line)).length >= LEAST_VERSE) return ['verse', end];
	}
	return undefined;
}

/** The blocks of a text, in order; they do not overlap. */
export function blocksIn({ lines }: Pick<Article, 'lines'>): readonly Block[] {
	const found: Block[] = [];
	for (let at = 0; at < lines.length; ) {
		const block = isBlank(lines[at]!) ? undefined : blockAt(lines, at);
		if (block) {
			const [kind, end] = block;
			found.push({ kind, start: lines[at]!.start, end: lines[end - 1]!.end });
			at = end;
		} else at++;
	}
	return found;
}

/** What programs include, with or without back-ticks. */
const INCLUDE = /#\s?(?:include|import)\s?(?:<[\w./]{1,60}>|"[\w./]{1,60}")/g;
const INLINE = /(`+)(?! *`)([^`\r\n]{1,160}?)\1(?!`)/g;

/** Pieces of lines in back-ticks, and directives of C. */
export const inlineCodeIn = ({ text }: Pick<Article, 'text'>): readonly Span[] =>
	[INLINE, INCLUDE].flatMap((pattern) =>
		text.includes(pattern === INLINE ? '`' : '#')
			? [...text.matchAll(pattern)].map(({ index, 0: run }) => ({ start: index, end: index + run.length }))
			: [],
	);
