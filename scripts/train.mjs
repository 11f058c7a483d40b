// Trains the line model: npm run train -- [--pages DIR] [--corpus DIR] [--text DIR] [--out DIR] [--report]. See models/lines/README.md.
import { join } from 'node:path';
import { build } from 'esbuild';
import { generateLanguageData } from './generate-language.mjs';
import { generateWeights } from './generate-weights.mjs';
import { root, run } from './shell.mjs';

await generateLanguageData();
const outfile = join(root, 'out/train.cjs');
await build({ entryPoints: [join(root, 'models/lines/train/main.ts')], bundle: true, platform: 'node', outfile, logLevel: 'warning' });
await run('node', [outfile, ...process.argv.slice(2)]);
generateWeights();
