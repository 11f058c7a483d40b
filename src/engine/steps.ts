import type { Article } from './article/article';

/**
 * Work that a host can do in steps, between which other things have their turn, and that gives the same when it is done at once. A step,
 * from one `yield` to the next, takes a few milliseconds at most.
 */
export interface Stepwise<T> {
	/** The result; what is still to be done is done at once. */
	readonly value: () => T;
	/** Does one step per `next()`; nothing is left to do after the last. */
	readonly steps: () => Generator<void>;
}

/** Begins with the first step asked for, by whichever way. */
export function stepwise<T>(work: () => Generator<void, T>): Stepwise<T> {
	let running: Generator<void, T> | undefined;
	let result: { readonly value: T } | undefined;
	const advance = () => {
		running ??= work();
		const { done, value } = running.next();
		if (!done) return;
		result = { value };
		running = undefined;
	};
	return {
		value: () => {
			while (!result) advance();
			return result.value;
		},
		*steps() {
			while (!result) {
				advance();
				yield;
			}
		},
	};
}

/** Something computed once per article (`Article.memo`), in steps where the host asks for them. */
export interface MemoInSteps<T> {
	readonly of: (article: Article) => T;
	readonly steps: (article: Article) => Generator<void>;
}

export function memoInSteps<T>(compute: (article: Article) => Generator<void, T>): MemoInSteps<T> {
	const begin = (article: Article) => stepwise(() => compute(article));
	return {
		of: (article) => article.memo(begin).value(),
		steps: (article) => article.memo(begin).steps(),
	};
}
