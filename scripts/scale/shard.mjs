import { closeSync, openSync, readdirSync, readFileSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
/** What the program is measured on, where it lies beside the project; else the project's own samples. */
const MEASURED = ['genres', 'crawl', 'pages', 'crafted'].map((name) => join(root, '../shared/corpus', name));
const ARTICLES = join(root, '../shared/corpus/clean');
const SAMPLES = join(root, 'test/samples');

function pagesIn(folder) {
	try {
		return readdirSync(folder, { recursive: true })
			.filter((name) => name.endsWith('.txt') && !name.includes('.clean.'))
			.sort()
			.map((name) => readFileSync(join(folder, name), 'utf8'));
	} catch {
		return [];
	}
}

const these = (measured, own) => (measured.length > 0 ? measured : pagesIn(own));

/** Raw pages, with all that is wrong with them. */
export const pages = () => these(MEASURED.flatMap(pagesIn), SAMPLES);

/** Articles that hardly anything is wrong with. */
export const articles = () => these(pagesIn(ARTICLES), join(SAMPLES, 'clean'));

/** Numbers from 0 to `below`, the same for the same seed (Marsaglia 2003). */
export function randomFrom(seed) {
	let state = seed | 0 || 1;
	return (below) => {
		state ^= state << 13;
		state ^= state >>> 17;
		state ^= state << 5;
		return (state >>> 0) % below;
	};
}

/** Writes records of pages into a file: each a page with other numbers, half of them with some lines of another page. */
export function makeShard(file, bytes, { seed = 1, texts: all = pages() } = {}) {
	const random = randomFrom(seed);
	const target = openSync(file, 'w');
	let written = 0;
	let id = 0;
	for (let batch = []; written < bytes; batch = []) {
		for (let size = 0; size < 4e6 && written + size < bytes; id++) {
			let text = all[random(all.length)].replace(/\d/g, () => String(random(10)));
			if (random(2)) {
				const other = all[random(all.length)].split('\n');
				const start = random(other.length);
				text += `\n${other.slice(start, start + 1 + random(8)).join('\n')}`;
			}
			batch.push(Buffer.from(`${JSON.stringify({ id, text, source: 'bench' })}\n`));
			size += batch.at(-1).length;
		}
		const block = Buffer.concat(batch);
		writeSync(target, block);
		written += block.length;
	}
	closeSync(target);
	return { bytes: written, records: id };
}
