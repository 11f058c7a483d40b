import { scriptClasses } from '../language/characters';
import type { Article } from './article';
import { cueTable } from './cues';

/** What the characters of a text are, counted in one pass: all that asks only which characters a text has, and how many, reads it here. */
export interface Census {
	/** Bits of `CUE`. */
	readonly cues: number;
	/** Characters that only simplified, only traditional text has, and all Han characters. */
	readonly simplified: number;
	readonly traditional: number;
	readonly han: number;
	/** Letters of ASCII. */
	readonly letters: number;
	/** The marks ，；：？！（, and how often each of `WIDE` stands in the text. */
	readonly fullWidth: number;
	readonly wide: readonly number[];
	/** Marks that no fold of the width touches: 。 、 《 and “. */
	readonly unfolded: number;
	readonly backticks: number;
}

/** The marks that a fold of the width makes ASCII of; the last one has no part in telling a fold. */
export const WIDE = '，；：？！（）';

/** The first four as `scriptClasses` has them, the marks of `WIDE` from `wide` on. */
const KIND = { other: 0, han: 1, simplified: 2, traditional: 3, letter: 4, unfolded: 5, backtick: 6, wide: 7 } as const;
const KINDS = KIND.wide + WIDE.length;

interface Classes {
	/** Code unit → its class: those of one class have the same cues and are of the same kind. One byte, so that the table stays in a near cache. */
	readonly of: Uint8Array;
	/** By class. */
	readonly cues: readonly number[];
	readonly kinds: readonly number[];
}

/** Built when first needed. */
let classes: Classes | undefined;

function makeClasses(): Classes {
	const kindOf = Uint8Array.from(scriptClasses());
	kindOf.fill(KIND.letter, 0x41, 0x5b).fill(KIND.letter, 0x61, 0x7b);
	for (let at = 0; at < WIDE.length; at++) kindOf[WIDE.charCodeAt(at)] = KIND.wide + at;
	for (const mark of '。、《“') kindOf[mark.charCodeAt(0)] = KIND.unfolded;
	kindOf[0x60] = KIND.backtick;
	const cuesOf = cueTable();
	const of = new Uint8Array(0x10000);
	const ids = new Map<number, number>();
	for (let code = 0; code < 0x10000; code++) {
		const key = cuesOf[code]! * KINDS + kindOf[code]!;
		if (!ids.has(key)) ids.set(key, ids.size);
		of[code] = ids.get(key)!;
	}
	const keys = [...ids.keys()];
	return { of, cues: keys.map((key) => Math.floor(key / KINDS)), kinds: keys.map((key) => key % KINDS) };
}

const counts = new Uint32Array(0x100);

export function censusOfText(text: string): Census {
	classes ??= makeClasses();
	const { of, cues, kinds } = classes;
	counts.fill(0);
	// Counted in a table, not by branches: which class comes next cannot be foreseen.
	for (let at = 0; at < text.length; at++) counts[of[text.charCodeAt(at)]!]!++;
	let found = 0;
	const sums = new Array<number>(KINDS).fill(0);
	for (let id = 0; id < cues.length; id++) {
		const count = counts[id]!;
		if (count === 0) continue;
		found |= cues[id]!;
		sums[kinds[id]!]! += count;
	}
	const simplified = sums[KIND.simplified]!;
	const traditional = sums[KIND.traditional]!;
	const wide = sums.slice(KIND.wide);
	return {
		cues: found,
		simplified,
		traditional,
		han: sums[KIND.han]! + simplified + traditional,
		letters: sums[KIND.letter]!,
		fullWidth: wide.slice(0, -1).reduce((sum, count) => sum + count, 0),
		wide,
		unfolded: sums[KIND.unfolded]!,
		backticks: sums[KIND.backtick]!,
	};
}

const compute = (article: Article): Census => censusOfText(article.text);

export const censusOf = (article: Article): Census => article.memo(compute);

/** The cues that an article holds: one pass instead of one for each rule that looks for rare characters. */
export const cuesOf = (article: Article): number => censusOf(article).cues;
