/** A generator of numbers from 0 to 1 that gives the same ones for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
	let state = seed | 0;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let value = Math.imul(state ^ (state >>> 15), state | 1);
		value = (value + Math.imul(value ^ (value >>> 7), value | 61)) ^ value;
		return ((value ^ (value >>> 14)) >>> 0) / 0x100000000;
	};
}

export const below = (random: () => number, limit: number): number => Math.floor(random() * limit);

export function shuffle<T>(list: T[], random: () => number): T[] {
	for (let at = list.length - 1; at > 0; at--) {
		const other = below(random, at + 1);
		[list[at], list[other]] = [list[other]!, list[at]!];
	}
	return list;
}

/** A number for a name, the same everywhere (FNV-1a). */
export function numberOf(name: string): number {
	let hash = 0x811c9dc5;
	for (let at = 0; at < name.length; at++) hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193);
	return hash >>> 0;
}
