// Writes src/engine/page/generated/weights.ts: the trained weights of the line model (models/lines/weights.bin) as text, so that they come
// with every bundle.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const target = join(root, 'src/engine/page/generated/weights.ts');

export function generateWeights() {
	const text = `/** models/lines/weights.bin in base 64. */\nexport const WEIGHTS = '${readFileSync(join(root, 'models/lines/weights.bin'), 'base64')}';\n`;
	if (existsSync(target) && readFileSync(target, 'utf8') === text) return;
	mkdirSync(dirname(target), { recursive: true });
	writeFileSync(target, text);
}
