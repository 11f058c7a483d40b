// What extraction costs: the sample articles, joined to pages of about 3,000 characters, each read afresh. Prints the medians of one run:
// making the article, its page (which the rules need anyway), the metadata on top; and the metadata as a share of the whole.
import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { bundle } from './build.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const LENGTH = 3000;
const ROUNDS = 200;

async function loadEngine() {
	const folder = await mkdtemp(join(tmpdir(), 'bench-metadata-'));
	const outfile = join(folder, 'engine.cjs');
	const contents = `export { makeArticle } from './article/article'; export { placesOf } from './page/places'; export { metadataOf } from './metadata';`;
	await build({ ...bundle, platform: 'node', outfile, stdin: { contents, resolveDir: join(root, 'src/engine'), loader: 'ts' } });
	const engine = createRequire(import.meta.url)(outfile);
	await rm(folder, { recursive: true });
	return engine;
}

/** The head and foot of each sample with its paragraphs repeated until the page has the length that is measured. */
function pages() {
	const folder = join(root, 'test/samples');
	return readdirSync(folder)
		.filter((name) => name.endsWith('.txt') && !name.includes('.gbk.'))
		.map((name) => {
			const lines = readFileSync(join(folder, name), 'utf8').split('\n');
			const paragraphs = lines.filter((line) => line.length > 60);
			const at = lines.findLastIndex((line) => line.length > 60);
			let length = lines.join('\n').length;
			for (let next = 0; length < LENGTH && paragraphs.length > 0; next++) {
				const paragraph = paragraphs[next % paragraphs.length];
				lines.splice(at + 1 + next, 0, paragraph);
				length += paragraph.length + 1;
			}
			return lines.join('\n');
		});
}

const median = (numbers) => numbers.sort((a, b) => a - b)[numbers.length >> 1];

/** @returns {Promise<{article: number, page: number, metadata: number, share: number, characters: number}>} medians in milliseconds */
export async function benchMetadata() {
	const { makeArticle, placesOf, metadataOf } = await loadEngine();
	const texts = pages();
	const times = { article: [], page: [], metadata: [] };
	for (let round = -20; round < ROUNDS; round++) {
		for (const text of texts) {
			const start = performance.now();
			const article = makeArticle(text);
			const made = performance.now();
			placesOf(article);
			const read = performance.now();
			metadataOf(article);
			const done = performance.now();
			if (round < 0) continue; // warming up
			times.article.push(made - start);
			times.page.push(read - made);
			times.metadata.push(done - read);
		}
	}
	const [article, page, metadata] = [median(times.article), median(times.page), median(times.metadata)];
	const characters = median(texts.map((text) => text.length));
	return { article, page, metadata, share: metadata / (article + page + metadata), characters };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
	const { article, page, metadata, share, characters } = await benchMetadata();
	const line = (name, value) => console.log(`${name.padEnd(34)} ${value}`);
	line('characters, median', String(characters));
	line('article', `${article.toFixed(3)} ms`);
	line('page', `${page.toFixed(3)} ms`);
	line('metadata', `${metadata.toFixed(3)} ms`);
	line('metadata, share of the three', `${(100 * share).toFixed(0)} %`);
}
