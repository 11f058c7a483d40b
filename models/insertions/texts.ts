import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** The scores use the first 90 kB of each genre; training reads what is behind them, measuring what is behind that. */
const KEPT_FREE = 92_160;
const TRAINING = 1_600_000;
const MEASURING = 300_000;

/** A text of the genre: at least this long, in UTF-16 units. */
const LEAST = 500;
const MOST = 2500;

export interface Text {
	readonly genre: string;
	readonly text: string;
}

/** Articles put together from the paragraphs of a genre: a headline made of the first clause, and the paragraphs. */
function articles(genre: string, content: string): Text[] {
	const found: Text[] = [];
	let part: string[] = [];
	let length = 0;
	for (const text of content.split('\n\n')) {
		part.push(text.trim());
		length += text.length;
		if (length < LEAST) continue;
		const body = part.join('\n').slice(0, MOST);
		const [first = ''] = body.split(/[，。；：！？\n]/);
		found.push({ genre, text: first.length >= 6 && first.length <= 30 ? `${first}\n${body}` : body });
		part = [];
		length = 0;
	}
	return found;
}

/** Clean texts by genre, those to train on and those to measure on. */
export function genreTexts(folder: string): { readonly training: Text[]; readonly measuring: Text[] } {
	const training: Text[] = [];
	const measuring: Text[] = [];
	for (const file of readdirSync(join(folder, 'text')).filter((name) => name.endsWith('.txt.gz'))) {
		const genre = file.slice(0, -'.txt.gz'.length);
		const bytes = gunzipSync(readFileSync(join(folder, 'text', file)));
		const part = (from: number, to: number) => {
			const text = bytes.subarray(from, to).toString('utf8');
			return text.slice(text.indexOf('\n\n') + 2, text.lastIndexOf('\n\n'));
		};
		training.push(...articles(genre, part(KEPT_FREE, KEPT_FREE + TRAINING)));
		measuring.push(...articles(genre, part(KEPT_FREE + TRAINING, KEPT_FREE + TRAINING + MEASURING)));
	}
	return { training, measuring };
}

/** Real pages, those of a list. */
export function pageTexts(folder: string, list: string): Text[] {
	const names = readFileSync(join(folder, list), 'utf8')
		.split('\n')
		.filter((name) => name !== '');
	return names.map((name) => ({ genre: 'page', text: readFileSync(join(folder, 'pages', `${name.replace(/\.txt$/, '')}.txt`), 'utf8') }));
}
