// Trains the weights of src/engine/insertions and writes weights.json and report.json beside this file.
// usage: npm run train:insertions [-- FOLDER]   FOLDER holds text/*.txt.gz and pages/ with train.list; default: ../shared/train
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { bundle, prepare } from '../../scripts/build.mjs';

const here = dirname(fileURLToPath(import.meta.url));
await prepare();
const folder = mkdtempSync(join(tmpdir(), 'insertions-'));
try {
	const texts = process.argv[2] ?? join(here, '../../../shared/train');
	// the seams are a table that the numbers of the candidates are made with: the second bundle reads what the first wrote
	for (const step of ['learnTables', 'train']) {
		const outfile = join(folder, `${step}.mjs`);
		await build({ ...bundle, format: 'esm', platform: 'node', entryPoints: [join(here, 'training.ts')], outfile });
		(await import(pathToFileURL(outfile).href))[step](texts, here);
	}
} finally {
	rmSync(folder, { recursive: true });
}
