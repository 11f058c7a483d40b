import type { Article } from '../article/article';

/**
 * A page stitched from sentences of unrelated texts, as "spider pool" programs make them: the program draws sentences at random and draws
 * some of them again, so that the same sentences stand in several paragraphs, each time between other neighbours. Honest repetition (a
 * summary that opens the body again, a refrain, a template) repeats neighbours too.
 */
export interface Stitching {
	/** Different sentences that stand in several lines between different neighbours. */
	readonly sentences: number;
	/** Share of the sentences' characters that are such repetitions, 0 to 1. */
	readonly share: number;
}

/** Shorter sentences repeat by chance; in UTF-16 units. */
const LEAST = 14;

const isStop = (code: number) => code === 0x3002 || code === 0x21 || code === 0x3f;
const isOpening = (code: number) => code === 0x201d || code === 0x201c || code === 0x20 || code === 0x22;

interface Seen {
	readonly line: number;
	readonly before: number;
	count: number;
	shuffled: boolean;
}

function compute(article: Article): Stitching {
	const seen = new Map<number, Seen>();
	let characters = 0;
	let repeated = 0;
	let shuffled = 0;
	const take = (line: number, hash: number, before: number, length: number) => {
		characters += length;
		const known = seen.get(hash);
		if (!known) {
			seen.set(hash, { line, before, count: 1, shuffled: false });
			return;
		}
		known.count++;
		repeated += length;
		if (!known.shuffled && known.line !== line && known.before !== before) {
			known.shuffled = true;
			shuffled++;
		}
	};
	for (const { plain, index } of article.lines) {
		if (plain.length < LEAST) continue;
		let hash = 0x811c9dc5;
		let length = 0;
		let before = 0;
		for (let at = 0; at <= plain.length; at++) {
			const code = at < plain.length ? plain.charCodeAt(at) : 0x3002;
			if (isStop(code)) {
				if (length >= LEAST) take(index, hash, before, length);
				before = length > 0 ? hash : before;
				hash = 0x811c9dc5;
				length = 0;
			} else if (!isOpening(code)) {
				hash = Math.imul(hash ^ code, 0x01000193);
				length++;
			}
		}
	}
	return { sentences: shuffled, share: characters === 0 ? 0 : repeated / characters };
}

export const stitchingOf = (article: Article): Stitching => article.memo(compute);

/** Three sentences drawn again, and a quarter of the text repetition: no honest text looks like that. */
export const isStitched = (article: Article): boolean => {
	const { sentences, share } = stitchingOf(article);
	return sentences >= 3 && share >= 0.25;
};
