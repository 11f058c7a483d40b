import type { Span } from '../finding';

/** One line of a JSONL shard: a JSON object with the article in one of its members, mostly `text`. */
export interface TextRecord {
	readonly text: string;
	/** Where the value of that member stands in the line, with its quotation marks: UTF-16 offsets, half open. */
	readonly span: Span;
	/** The value of `id` as a string; undefined when it has none, or one that is neither string nor number. */
	readonly id: string | undefined;
	/** The other members, as they were parsed. */
	readonly fields: Readonly<Record<string, unknown>>;
}

/** Why a line is no record. */
export type NoRecord = 'not JSON' | 'not an object' | `no "${string}"` | `"${string}" is not a string`;

/** Reads one line, without its line break. `field`: the member that holds the article. */
export function readRecord(line: string, field = 'text'): TextRecord | NoRecord {
	let value: unknown;
	try {
		value = parseLeniently(line);
	} catch {
		return 'not JSON';
	}
	if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'not an object';
	const { [field]: text, ...fields } = value as Record<string, unknown>;
	if (!Object.hasOwn(value, field)) return `no "${field}"`;
	if (typeof text !== 'string') return `"${field}" is not a string`;
	const { id } = fields;
	return { text, span: spanOf(field, line), id: typeof id === 'string' || typeof id === 'number' ? String(id) : undefined, fields };
}

/** JSON, and what Python writes for numbers that JSON does not have: NaN, Infinity and -Infinity, taken for null. */
export function parseLeniently(line: string): unknown {
	try {
		return JSON.parse(line);
	} catch (error) {
		if (!/NaN|Infinity/.test(line)) throw error;
		return JSON.parse(withoutNonNumbers(line));
	}
}

function withoutNonNumbers(line: string): string {
	const parts = line.split('"');
	let isOutside = true;
	for (let at = 0; at < parts.length; at++) {
		if (isOutside) parts[at] = parts[at]!.replace(/\bNaN\b|-?\bInfinity\b/g, 'null');
		else if (isEscaped(parts[at]!)) continue;
		isOutside = !isOutside;
	}
	return parts.join('"');
}

/** Does this piece of a string end in an odd number of backslashes, so that the quotation mark behind it belongs to the string? */
const isEscaped = (piece: string): boolean => (piece.length - piece.replace(/\\+$/, '').length) % 2 === 1;

/**
 * The line with another text, everything else byte for byte as it was. A value that was written in ASCII alone, with escapes (`\u4e2d`) for the
 * rest, stays so. Where the text is the same the line is.
 */
export function withText(line: string, record: TextRecord, text: string): string {
	if (text === record.text) return line;
	const { start, end } = record.span;
	return line.slice(0, start) + writtenAs(text, line.slice(start, end)) + line.slice(end);
}

/** A string as JSON, in the manner of the one that it replaces. */
export function writtenAs(text: string, old: string): string {
	const isAscii = /\\u[0-9a-f]{4}/i.test(old) && !/[^\x00-\x7f]/.test(old);
	const value = JSON.stringify(text);
	return isAscii ? escaped(value) : value;
}

const escaped = (json: string): string => json.replace(/[^\x00-\x7e]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** Where the value of the object's own member of this name stands (the last, as JSON.parse takes it), in a line that is known to be JSON. */
function spanOf(field: string, line: string): Span {
	let found: Span = { start: 0, end: 0 };
	let depth = 0;
	let isName = true;
	let name = '';
	for (let at = 0; at < line.length; at++) {
		const character = line[at];
		if (character === '"') {
			const end = endOfString(line, at);
			if (depth === 1 && isName) name = JSON.parse(line.slice(at, end)) as string;
			else if (depth === 1 && name === field) found = { start: at, end };
			at = end - 1;
		} else if (character === '{' || character === '[') depth++;
		else if (character === '}' || character === ']') depth--;
		else if (depth === 1 && character === ':') isName = false;
		else if (depth === 1 && character === ',') isName = true;
	}
	return found;
}

/** Offset behind the string that opens at `at`. */
export function endOfString(line: string, at: number): number {
	let end = at + 1;
	while (line[end] !== '"') end += line[end] === '\\' ? 2 : 1;
	return end + 1;
}
