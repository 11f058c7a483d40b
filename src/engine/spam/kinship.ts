/** A set of character pairs, hashed: small, and filled in one pass. Collisions only ever make two texts look more alike. */
export interface Pairs {
	readonly add: (text: string) => void;
	/** Share of the pairs of a text that are in the set, 0 to 1; 0 for a text without pairs. */
	readonly share: (text: string) => number;
}

/** Slots, one bit each. */
const SIZE = 1 << 16;
const isWordPart = (code: number) => (code >= 0x3400 && code <= 0x9fff) || (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x7a);
const slotOf = (first: number, second: number) => (Math.imul(first, 40503) + Math.imul(second, 32995)) & (SIZE - 1);

/** Kinship by shared character pairs: a headline shares them with its article, the headline of another story does not. */
export function makePairs(): Pairs {
	return pairsIn(new Uint8Array(SIZE >> 3));
}

const lent = new Uint8Array(SIZE >> 3);

/** The same, in memory that the next call empties: for a set that is done with before anybody else asks for one. */
export function borrowPairs(): Pairs {
	return pairsIn(lent.fill(0));
}

function pairsIn(seen: Uint8Array): Pairs {
	return {
		add: (text) => {
			let before = 0;
			for (let at = 0; at < text.length; at++) {
				const code = text.charCodeAt(at);
				const part = isWordPart(code) ? code : 0;
				if (part && before) {
					const slot = slotOf(before, part);
					seen[slot >> 3]! |= 1 << (slot & 7);
				}
				before = part;
			}
		},
		share: (text) => {
			let before = 0;
			let all = 0;
			let shared = 0;
			for (let at = 0; at < text.length; at++) {
				const code = text.charCodeAt(at);
				const part = isWordPart(code) ? code : 0;
				if (part && before) {
					all++;
					const slot = slotOf(before, part);
					shared += (seen[slot >> 3]! >> (slot & 7)) & 1;
				}
				before = part;
			}
			return all ? shared / all : 0;
		},
	};
}
