import { CLASS, CLASSES } from './classes';
import { FIELD, FIELDS, FORM, type LineRecords } from './records';
import { FAR, type LineSurroundings } from './surroundings';

/** How many values each bucketed number has, in the order in which `writeNumbers` writes them. */
const SIZES = [
	16,
	14,
	14,
	6,
	6,
	6,
	8,
	8,
	8,
	7,
	8,
	6,
	8,
	6,
	32,
	16 * 14,
	16 * 3,
	16 * 3,
	14 * 14,
	8,
	10,
	10,
	10,
	10 * 8,
	8,
	14,
	8,
	8,
	14,
	8,
	8 * 8 * 8,
	10,
	10,
	8,
	8,
	8,
	8,
	4 * 4 * 4 * 4,
	5,
	8,
	4,
	8,
	8 * 8,
	10,
	8,
	8,
	4,
	8,
	8,
	11,
	9 * 8,
	8 * 14,
	10 * 4 * 4,
] as const;

const OFFSETS = SIZES.reduce<number[]>(
	(offsets, size) => {
		offsets.push(offsets.at(-1)! + size);
		return offsets;
	},
	[0],
);
/** Numbers of a line, and slots of all their buckets. */
export const NUMBERS = SIZES.length;
export const NUMBER_SLOTS = OFFSETS.at(-1)!;

/** Bucket of a count: 0, 1, 2, 3, then by powers of about the square root of two. */
const STEPS = [0, 1, 2, 3, 5, 7, 10, 14, 20, 28, 40, 56, 80, 112, 160, 224];
const bucketTable = Uint8Array.from({ length: 256 }, (_, value) => STEPS.findLastIndex((step) => step <= value));
const bucket = (value: number, most: number): number => Math.min(most - 1, value < 256 ? bucketTable[value]! : 15);
const coarse = (value: number): number => bucket(value, 16) >> 1;
const share = (part: number, whole: number): number => (part === 0 ? 0 : part === whole ? 7 : 1 + Math.floor((5.999 * part) / whole));
const distance = (value: number): number => (value >= FAR ? 7 : Math.min(6, bucket(value, 16) >> 1));
const quarter = (value: number): number => (value === 0 ? 0 : value <= 2 ? 1 : value <= 6 ? 2 : 3);
const reach = (value: number): number => (value >= FAR ? 3 : value <= 1 ? 0 : value <= 4 ? 1 : 2);

/** Writes the slot of every bucketed number of a line, each plus `shift`; returns the end of what was written. */
export function writeNumbers(
	{ count, fields }: LineRecords,
	around: LineSurroundings,
	index: number,
	out: Uint16Array,
	from: number,
	shift: number,
): number {
	let order = 0;
	let end = from;
	const write = (value: number) => {
		out[end++] = shift + OFFSETS[order++]! + value;
	};
	const base = index * FIELDS;
	const of = (kind: number) => fields[base + FIELD.counts + kind]!;
	const length = fields[base + FIELD.length]!;
	const size = bucket(length, 16);
	const first = fields[base + FIELD.first]!;
	const last = fields[base + FIELD.last]!;
	const stops = Math.min(2, fields[base + FIELD.stops]!);
	const form = fields[base + FIELD.form]!;
	const colon = fields[base + FIELD.colon]!;
	const spaces = of(CLASS.space);
	write(size);
	write(first);
	write(last);
	write(bucket(of(CLASS.comma), 6));
	write(bucket(fields[base + FIELD.stops]!, 6));
	write(bucket(of(CLASS.separator), 6));
	write(share(of(CLASS.digit), length));
	write(share(of(CLASS.latin), length));
	write(share(of(CLASS.han), length));
	write(colon < 0 ? 0 : colon === length - 1 ? 1 : colon <= 2 ? 2 : colon <= 4 ? 3 : colon <= 6 ? 4 : colon <= 12 ? 5 : 6);
	write((form & (FORM.date | FORM.time)) + (length <= 24 ? 4 : 0));
	write(bucket(spaces, 6));
	write(coarse(fields[base + FIELD.longest]!));
	write(spaces === 0 ? 0 : 1 + Math.min(4, (length / (spaces + 1)) >> 2));
	write(
		(of(CLASS.open) > 0 ? 1 : 0) +
			(of(CLASS.close) > 0 ? 2 : 0) +
			(of(CLASS.symbol) > 0 ? 4 : 0) +
			((form & FORM.address) !== 0 ? 8 : 0) +
			((form & FORM.cut) !== 0 ? 16 : 0),
	);
	write(size * 14 + last);
	write(size * 3 + stops);
	write(size * 3 + Math.min(2, of(CLASS.comma)));
	write(first * 14 + last);
	write(bucket(of(CLASS.letter), 8));
	const fromStart = bucket(index, 10);
	write(fromStart);
	write(bucket(count - 1 - index, 10));
	write(Math.floor((9.999 * index) / count));
	write(fromStart * 8 + coarse(length));
	const near = (step: number): number => index + step;
	const lengthAt = (line: number) => (line < 0 || line >= count ? 0 : Math.max(1, coarse(fields[line * FIELDS + FIELD.length]!)));
	const lastAt = (line: number) => (line < 0 || line >= count ? CLASS.space : fields[line * FIELDS + FIELD.last]!);
	const above = lengthAt(near(-1));
	const below = lengthAt(near(1));
	write(above);
	write(lastAt(near(-1)));
	write(lengthAt(near(-2)));
	write(below);
	write(lastAt(near(1)));
	write(lengthAt(near(2)));
	write((above * 8 + coarse(length)) * 8 + below);
	write(bucket(around.run[index]!, 10));
	write(bucket(around.place[index]!, 10));
	write(bucket(around.before[index]!, 8));
	write(bucket(around.behind[index]!, 8));
	write(distance(around.toBefore[index]!));
	write(distance(around.toBehind[index]!));
	write(
		((quarter(around.before[index]!) * 4 + quarter(around.behind[index]!)) * 4 + reach(around.toBefore[index]!)) * 4 +
			reach(around.toBehind[index]!),
	);
	write(Math.min(4, around.same[index]! - 1));
	write(bucket(around.shaped[index]! - 1, 8));
	write(likeness(fields, count, index));
	const akin = around.akin[index]! === 0 ? 0 : 1 + Math.min(6, around.akin[index]! / 37);
	write(akin | 0);
	write((akin | 0) * 8 + coarse(length));
	write(bucket(count >> 2, 10));
	write(bucket(around.before[index]! + around.behind[index]!, 8));
	write(Math.floor(7.999 * around.mass));
	write(regularity(fields, count, index));
	write(labelled(fields, count, index));
	write(coarse(around.around[index]!));
	write(around.ended[index]!);
	write((size >> 1) * 9 + Math.min(8, around.ended[index]!));
	write(bucket(around.shaped[index]! - 1, 8) * 14 + first);
	write((bucket(around.run[index]!, 10) * 4 + quarter(around.before[index]!)) * 4 + quarter(around.behind[index]!));
	return end;
}

/** Whether the lines above and below have the same sequence of classes. */
const likeness = (fields: Int32Array, count: number, index: number): number => {
	const shape = fields[index * FIELDS + FIELD.shape];
	return (
		(index > 0 && fields[(index - 1) * FIELDS + FIELD.shape] === shape ? 1 : 0) +
		(index + 1 < count && fields[(index + 1) * FIELDS + FIELD.shape] === shape ? 2 : 0)
	);
};

/** Whether the lines above and below are as long, give or take one character. */
const regularity = (fields: Int32Array, count: number, index: number): number => {
	const size = fields[index * FIELDS + FIELD.length]!;
	return (
		(index > 0 && Math.abs(fields[(index - 1) * FIELDS + FIELD.length]! - size) <= 1 ? 1 : 0) +
		(index + 1 < count && Math.abs(fields[(index + 1) * FIELDS + FIELD.length]! - size) <= 1 ? 2 : 0)
	);
};

/** Which of the line and its neighbours begin with a label: a colon within the first dozen characters. */
const labelled = (fields: Int32Array, count: number, index: number): number => {
	const at = (line: number) => {
		if (line < 0 || line >= count) return 0;
		const colon = fields[line * FIELDS + FIELD.colon]!;
		return colon > 0 && colon <= 12 ? 1 : 0;
	};
	return at(index - 1) + 2 * at(index) + 4 * at(index + 1);
};

if (CLASSES !== 14) throw new RangeError('the sizes of the numbers of a line are for 14 classes');
