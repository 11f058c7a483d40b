import type { Article } from '../article/article';
import { mojibakeIn } from '../decoding/mojibake';
import { shiftsIn } from '../encoding/shift';
import type { Span } from '../finding';
import { placesIn } from './mentions';
import { verbatimOf } from './verbatim';

function compute(article: Article): string {
	const { text } = article;
	const { blocks, pieces } = verbatimOf(article);
	const left: readonly Span[] = [
		...blocks.filter(({ kind }) => kind !== 'verse'),
		...pieces,
		...placesIn(article),
		...mojibakeIn(article),
		...shiftsIn(article),
	];
	if (left.length === 0) return text;
	let prose = '';
	let at = 0;
	for (const { start, end } of [...left].sort((a, b) => a.start - b.start)) {
		if (end <= at) continue;
		prose += text.slice(at, Math.max(at, start)) + text.slice(Math.max(at, start), end).replace(/[^\r\n]/g, ' ');
		at = end;
	}
	return prose + text.slice(at);
}

/** The article's own prose: its text, as long, with spaces for what is verbatim, left over or read in the wrong encoding. */
export const proseOf = (article: Article): string => article.memo(compute);
