import { type Line, splitLines } from './lines';
import { makeView } from './view';

/** The text of one article and what is derived from it, each thing once. */
export interface Article {
	readonly text: string;
	/** As long as `text`; see `makeView`. */
	readonly view: string;
	readonly lines: readonly Line[];
	/** The damaged text that this one was repaired from, while `clean` works: what happened to a file is read off there. */
	readonly origin: Article;
	/** Computes something from this article once, however many rules ask: `headlineOf`, `pageOf`, `scriptOf` … are built on it. */
	readonly memo: <T>(compute: (article: Article) => T) => T;
}

export function makeArticle(text: string, origin?: Article): Article {
	const memory = new Map<unknown, unknown>();
	const view = makeView(text);
	const lines = splitLines(text, view);
	const article: Article = {
		text,
		view,
		lines,
		get origin() {
			return origin ?? article;
		},
		memo: <T>(compute: (article: Article) => T): T => {
			const known = memory.get(compute);
			if (known !== undefined) return known as T;
			if (memory.has(compute)) return undefined as T;
			const made = compute(article);
			memory.set(compute, made);
			return made;
		},
	};
	return article;
}
