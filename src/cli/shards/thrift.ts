/**
 * Thrift's compact protocol, as far as Parquet uses it, read and written without knowing what the fields mean: what is not touched comes out
 * as it went in. Source: Apache Thrift, "Thrift Compact protocol encoding".
 */
export interface Struct {
	readonly fields: Field[];
}

export interface Field {
	readonly id: number;
	/** Type of the compact protocol. */
	type: number;
	value: Value;
}

export interface List {
	readonly type: number;
	readonly items: Value[];
}

export type Value = bigint | Uint8Array | Struct | List | boolean;

const [TRUE, FALSE, BYTE, I16, I32, I64, DOUBLE, BINARY, LIST, SET, STRUCT] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12];

/** @throws where the bytes are no such struct */
export function parseStruct(bytes: Uint8Array): Struct {
	let at = 0;
	const next = (): number => {
		if (at >= bytes.length) throw new Error('it ends too early');
		return bytes[at++]!;
	};
	const take = (length: number): Uint8Array => {
		if (length > bytes.length - at) throw new Error('it ends too early');
		at += length;
		return bytes.subarray(at - length, at);
	};
	const varint = (): bigint => {
		for (let value = 0n, shift = 0n; shift < 70n; shift += 7n) {
			const byte = next();
			value |= BigInt(byte & 0x7f) << shift;
			if (byte < 0x80) return value;
		}
		throw new Error('a number has no end');
	};
	const zigzag = (): bigint => {
		const value = varint();
		return (value >> 1n) ^ -(value & 1n);
	};
	const struct = (): Struct => {
		const fields: Field[] = [];
		for (let id = 0; ; ) {
			const head = next();
			if (head === 0) return { fields };
			id = head >> 4 ? id + (head >> 4) : Number(zigzag());
			fields.push({ id, type: head & 15, value: contentOf(head & 15, false) });
		}
	};
	const contentOf = (type: number, isInList: boolean): Value => {
		switch (type) {
			case TRUE:
			case FALSE:
				return isInList ? next() === TRUE : type === TRUE;
			case BYTE:
				return take(1);
			case I16:
			case I32:
			case I64:
				return zigzag();
			case DOUBLE:
				return take(8);
			case BINARY:
				return take(Number(varint()));
			case LIST:
			case SET: {
				const head = next();
				const size = head >> 4 === 15 ? Number(varint()) : head >> 4;
				const items: Value[] = [];
				for (let count = 0; count < size; count++) items.push(contentOf(head & 15, true));
				return { type: head & 15, items };
			}
			case STRUCT:
				return struct();
			default:
				throw new Error(`a field of type ${type}`);
		}
	};
	return struct();
}

export function writeStruct(value: Struct): Uint8Array {
	const out: number[] = [];
	const put = (bytes: Uint8Array) => {
		for (const byte of bytes) out.push(byte);
	};
	const varint = (number: bigint) => {
		for (let left = number; ; left >>= 7n) {
			if (left < 0x80n) return void out.push(Number(left));
			out.push(Number(left & 0x7fn) | 0x80);
		}
	};
	const zigzag = (number: bigint) => varint(BigInt.asUintN(64, (number << 1n) ^ (number >> 63n)));
	const struct = ({ fields }: Struct) => {
		let last = 0;
		for (const { id, type, value: content } of fields) {
			const step = id - last;
			if (step > 0 && step <= 15) out.push((step << 4) | type);
			else {
				out.push(type);
				zigzag(BigInt(id));
			}
			last = id;
			write(type, content, false);
		}
		out.push(0);
	};
	const write = (type: number, content: Value, isInList: boolean) => {
		if (typeof content === 'boolean') {
			if (isInList) out.push(content ? TRUE! : FALSE!);
		} else if (typeof content === 'bigint') zigzag(content);
		else if (content instanceof Uint8Array) {
			if (type === BINARY) varint(BigInt(content.length));
			put(content);
		} else if ('fields' in content) struct(content);
		else {
			const { length } = content.items;
			if (length < 15) out.push((length << 4) | content.type);
			else {
				out.push(0xf0 | content.type);
				varint(BigInt(length));
			}
			for (const item of content.items) write(content.type, item, true);
		}
	};
	struct(value);
	return Uint8Array.from(out);
}

/** The value of a field; undefined where there is none. */
export const fieldOf = (struct: Struct, id: number): Value | undefined => struct.fields.find((field) => field.id === id)?.value;

/** @throws where there is no such number */
export function numberIn(struct: Struct, id: number): bigint {
	const value = fieldOf(struct, id);
	if (typeof value !== 'bigint') throw new Error(`field ${id} is no number`);
	return value;
}

/** @throws where there is no such list of structs */
export function structsIn(struct: Struct, id: number): Struct[] {
	const value = fieldOf(struct, id);
	if (typeof value !== 'object' || !('items' in value)) throw new Error(`field ${id} is no list`);
	return value.items as Struct[];
}

/** Replaces the number of a field that is there; one that is not stays away. */
export function setNumber(struct: Struct, id: number, value: bigint): void {
	const field = struct.fields.find((one) => one.id === id);
	if (field) field.value = value;
}

export function dropFields(struct: Struct, ids: readonly number[]): void {
	for (let at = struct.fields.length - 1; at >= 0; at--) if (ids.includes(struct.fields[at]!.id)) struct.fields.splice(at, 1);
}
