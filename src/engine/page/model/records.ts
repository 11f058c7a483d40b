import { CLASS, CLASSES, classTable } from './classes';

/** Fields of the record of a line, each an integer. */
export const FIELD = {
	length: 0,
	/** Counts of the classes of `classes.ts` follow from here. */
	counts: 1,
	first: 1 + CLASSES,
	last: 2 + CLASSES,
	/** Position of the first colon, -1 without. */
	colon: 3 + CLASSES,
	/** Bits of `FORM`. */
	form: 4 + CLASSES,
	/** Code units of the longest run of letters of any script. */
	longest: 5 + CLASSES,
	/** Hash of the folded line, and of its sequence of classes. */
	hash: 6 + CLASSES,
	shape: 7 + CLASSES,
	/** Ends of sentences, full stops of Latin text among them. */
	stops: 8 + CLASSES,
	/** Code unit that the line begins with. */
	opening: 9 + CLASSES,
} as const;
export const FIELDS = 10 + CLASSES;

export const FORM = { date: 1, time: 2, address: 4, cut: 8 } as const;

/** One record a line that is not blank, in order. */
export interface LineRecords {
	readonly count: number;
	/** `FIELDS` integers a line. */
	readonly fields: Int32Array;
	/** The lines themselves, trimmed, as detection reads them. */
	readonly lines: readonly string[];
}

const YEAR_SIGNS = '-./年';

/** Records of lines that are not blank, in one pass over each. */
export function recordsOf(lines: readonly string[]): LineRecords {
	const fields = new Int32Array(lines.length * FIELDS);
	for (let index = 0; index < lines.length; index++) record(lines[index]!, fields, index * FIELDS);
	return { count: lines.length, fields, lines };
}

function record(line: string, fields: Int32Array, base: number): void {
	const classes = classTable();
	const size = line.length;
	let hash = 0;
	let shape = 0;
	let before = -1;
	let run = 0;
	let longest = 0;
	let colon = -1;
	let form = 0;
	let stops = 0;
	let digits = 0;
	let value = 0;
	for (let at = 0; at < size; at++) {
		const code = line.charCodeAt(at);
		const kind = classes[code]!;
		fields[base + FIELD.counts + kind]!++;
		hash = (Math.imul(hash, 0x01000193) ^ (kind === CLASS.digit ? 0x30 : code)) | 0;
		if (kind !== before) {
			shape = (Math.imul(shape, 0x01000193) ^ (kind + 1)) | 0;
			before = kind;
		}
		if (kind === CLASS.han || kind === CLASS.latin || kind === CLASS.letter) {
			if (++run > longest) longest = run;
		} else run = 0;
		if (kind === CLASS.digit) {
			digits++;
			value = value * 10 + (code & 15);
			continue;
		}
		if (digits > 0) {
			const next = at + 1 < size ? classes[line.charCodeAt(at + 1)]! : -1;
			if (digits === 4 && value >= 1900 && value < 2100 && YEAR_SIGNS.includes(line[at]!)) form |= FORM.date;
			else if (digits <= 2 && kind === CLASS.colon && next === CLASS.digit) form |= FORM.time;
			else if (digits <= 2 && code === 0x6708) form |= FORM.date;
			digits = 0;
			value = 0;
		}
		if (kind === CLASS.stop) stops++;
		else if (kind === CLASS.dot) {
			if (at + 1 === size || line.charCodeAt(at + 1) === 0x20) stops++;
		} else if (kind === CLASS.colon) {
			if (colon < 0) colon = at;
			if (line.charCodeAt(at + 1) === 0x2f && line.charCodeAt(at + 2) === 0x2f) form |= FORM.address;
		} else if (code === 0x40) form |= FORM.address;
	}
	const end = line.charCodeAt(size - 1);
	if (end === 0x2026 || (end === 0x2e && line.endsWith('...'))) form |= FORM.cut;
	fields[base + FIELD.length] = size;
	fields[base + FIELD.first] = classes[line.charCodeAt(0)]!;
	fields[base + FIELD.last] = classes[end]!;
	fields[base + FIELD.colon] = colon;
	fields[base + FIELD.form] = form;
	fields[base + FIELD.longest] = longest;
	fields[base + FIELD.hash] = hash;
	fields[base + FIELD.shape] = shape;
	fields[base + FIELD.stops] = stops;
	fields[base + FIELD.opening] = line.charCodeAt(0);
}

/** Running text: a sentence and of some length, or long with commas. */
export function isRunning({ fields }: LineRecords, index: number): boolean {
	const base = index * FIELDS;
	const size = fields[base + FIELD.length]!;
	if ((fields[base + FIELD.form]! & FORM.cut) !== 0) return false;
	return (size >= 30 && fields[base + FIELD.stops]! > 0) || (size >= 60 && fields[base + FIELD.counts + CLASS.comma]! >= 2);
}
