import type { Features } from './features';
import { bitOf } from './words';

const LISTS = bitOf['related-list'] | bitOf['comment-form'];

/** The heading over a list of other stories or over the readers' comments: hardly more than the words for it. */
export function isHeading({ length, words, coverage, prose }: Features): boolean {
	if (prose || length > 16 || length < 3 || coverage < 0.9) return false;
	return words.some(({ kinds, start, end }) => (kinds & LISTS) !== 0 && end - start >= 3);
}
