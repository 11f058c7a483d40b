import { createHash } from 'node:crypto';
import type { Edit, Span } from '../engine';
import { endOfString, parseLeniently, writtenAs } from '../engine/jsonl/record';
import { minimalEdits } from '../engine/minimal-edits';
import type { OpenRecord } from './record';

/**
 * Records of MNBVC's text corpora: the article is a list of paragraphs, one a line. Source: the description of the format in
 * github.com/aplmikex/deduplication_mnbvc (README, MIT).
 */
const LIST = '段落';
const CONTENT = '内容';
const DIGEST = 'md5';
const NAME = '文件名';

/** What a record says of all its paragraphs. What was true stays true; what was not (many leave a 0) stays as it is. */
const FIGURES: Readonly<Record<string, (contents: readonly string[]) => number>> = {
	段落数: (contents) => contents.length,
	去重段落数: (contents) => new Set(contents).size,
	最长段落长度: (contents) => contents.reduce((longest, content) => Math.max(longest, [...content].length), 0),
};

/** Undefined where the line, which is known to be an object, has no such list. */
export function readParagraphs(line: string): OpenRecord | undefined {
	const record = parseLeniently(line) as Record<string, unknown>;
	const list = record[LIST];
	if (!Array.isArray(list)) return undefined;
	const contents = list.map((paragraph) => (paragraph as Record<string, unknown> | null)?.[CONTENT]);
	if (!contents.every((content): content is string => typeof content === 'string')) return undefined;
	const name = record[NAME];
	return {
		text: contents.join('\n'),
		id: typeof name === 'string' ? name : undefined,
		withText: (text) => rewritten(line, record, contents, text),
	};
}

function rewritten(line: string, record: Record<string, unknown>, contents: readonly string[], text: string): string {
	const members = membersOf(line);
	const list = members.get(LIST)!;
	const { elements, joint } = elementsOf(line.slice(list.start, list.end));
	const after = spread(contents, minimalEdits(contents.join('\n'), text));
	const written = after.map(({ from, content }) => (content === contents[from] ? elements[from]! : withContent(elements[from]!, content)));
	const changes = [{ ...list, newText: `[${written.join(joint)}]` }];
	const kept = after.map(({ content }) => content);
	for (const [name, figure] of Object.entries(FIGURES))
		if (record[name] === figure(contents)) changes.push({ ...members.get(name)!, newText: String(figure(kept)) });
	return replaced(line, changes);
}

/** A paragraph with another content, and its digest where it has one. */
function withContent(element: string, content: string): string {
	const changes: Edit[] = [];
	const members = membersOf(element);
	const put = (name: string, value: string) => {
		const span = members.get(name);
		if (span) changes.push({ ...span, newText: writtenAs(value, element.slice(span.start, span.end)) });
	};
	put(CONTENT, content);
	put(DIGEST, createHash('md5').update(content).digest('hex'));
	return replaced(element, changes);
}

const replaced = (line: string, changes: readonly Edit[]): string =>
	[...changes]
		.sort((a, b) => b.start - a.start)
		.reduce((done, { start, end, newText }) => done.slice(0, start) + newText + done.slice(end), line);

interface Paragraph {
	/** The paragraph that it was, or that it begins with. */
	from: number;
	content: string;
}

/** The paragraphs as edits of their joined text leave them: what loses all it had goes, two whose break goes become one. */
export function spread(contents: readonly string[], edits: readonly Edit[]): Paragraph[] {
	const joined = contents.join('\n');
	const done: Paragraph[] = [];
	let number = 0;
	let breakAt = contents[0]?.length ?? 0;
	let from: number | undefined;
	let content = '';
	const goTo = (offset: number) => {
		while (offset > breakAt) breakAt += 1 + contents[++number]!.length;
	};
	const close = () => {
		if (content !== '' || contents[number] === '') done.push({ from: from ?? number, content });
		from = undefined;
		content = '';
	};
	const keep = (start: number, end: number) => {
		for (let at = start; at < end; ) {
			goTo(at);
			if (at === breakAt) close();
			else from ??= number;
			const next = at === breakAt ? at + 1 : Math.min(end, breakAt);
			if (at !== breakAt) content += joined.slice(at, next);
			at = next;
		}
	};
	let at = 0;
	for (const { start, end, newText } of edits) {
		keep(at, start);
		goTo(start);
		if (newText) from ??= number;
		content += newText;
		at = end;
	}
	keep(at, joined.length);
	goTo(joined.length);
	if (contents.length > 0) close();
	return done;
}

/** The pieces of a JSON array or object between its commas, each without the white space around it. */
function piecesOf(json: string): Span[] {
	const pieces: Span[] = [];
	let depth = 0;
	let start = 0;
	const push = (end: number) => {
		const piece = json.slice(start, end);
		if (piece.trim()) pieces.push({ start: start + piece.length - piece.trimStart().length, end: start + piece.trimEnd().length });
		start = end + 1;
	};
	for (let at = 0; at < json.length; at++) {
		const character = json[at];
		if (character === '"') at = endOfString(json, at) - 1;
		else if (character === '[' || character === '{') {
			if (depth++ === 0) start = at + 1;
		} else if (character === ']' || character === '}') {
			if (--depth === 0) push(at);
		} else if (depth === 1 && character === ',') push(at);
	}
	return pieces;
}

/** Where the values of an object's own members stand; the last of a name counts, as with JSON.parse. */
function membersOf(json: string): Map<string, Span> {
	return new Map(
		piecesOf(json).map(({ start, end }) => {
			const endOfName = endOfString(json, start);
			const value = /\S/.exec(json.slice(json.indexOf(':', endOfName) + 1, end))!;
			return [JSON.parse(json.slice(start, endOfName)) as string, { start: json.indexOf(':', endOfName) + 1 + value.index, end }];
		}),
	);
}

function elementsOf(json: string): { readonly elements: string[]; readonly joint: string } {
	const pieces = piecesOf(json);
	const joint = pieces.length > 1 ? json.slice(pieces[0]!.end, pieces[1]!.start) : ', ';
	return { elements: pieces.map(({ start, end }) => json.slice(start, end)), joint };
}
