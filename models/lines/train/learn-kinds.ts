import { MOST_GRAMS, writeGrams } from '../../../src/engine/page/model/grams';
import { FURNITURE, type Furniture, KIND_BUCKETS, KIND_SLOTS, type KindWeights } from '../../../src/engine/page/model/kinds';
import { randomFrom, shuffle } from './random';
import type { Page } from './texts';

/** What the sources of the labels call each kind. Names that say only where the markup put a line are left out. */
const NAMES: Readonly<Record<Furniture, readonly string[]>> = {
	navigation: ['nav', 'breadcrumb', 'header', 'section-nav', 'user-panel', 'page-jump', 'pagination', 'login-form'],
	related: ['related', 'related-heading', 'related-list', 'teaser', 'link'],
	tags: ['tags', 'tag-list'],
	'previous-next': ['prev-next'],
	comments: ['comment', 'comment-text', 'comment-form', 'form'],
	share: ['share', 'share-buttons', 'call-to-action'],
	footer: ['footer', 'licence', 'copyright', 'licence-number', 'tech-support', 'disclaimer', 'report-notice', 'repost-notice', 'contact'],
	dateline: ['dateline', 'dateline-bar', 'view-counter', 'source-line', 'credits'],
	promotion: ['ad', 'advert', 'self-promo', 'follow-promo', 'hotline'],
};

const KIND_OF = new Map(
	Object.entries(NAMES).flatMap(([kind, names]) => names.map((name) => [name, FURNITURE.indexOf(kind as Furniture)])),
);

export const kindOfLabel = (name: string): number | undefined => KIND_OF.get(name);

const PASSES = 4;
const RATE = 0.15;

/** Softmax regression over n-grams, by AdaGrad; a kind of which there is much weighs less a line. */
export function learnKinds(pages: readonly Page[]): KindWeights {
	const rows: [string, number, number][] = [];
	const counts = new Float64Array(FURNITURE.length).fill(1);
	for (const { lines, labels, kinds, trust } of pages)
		for (let line = 0; line < lines.length; line++) {
			const kind = labels[line] === 1 ? KIND_OF.get(kinds[line]!) : undefined;
			if (kind === undefined || trust < 0.5) continue;
			rows.push([lines[line]!, kind, trust]);
			counts[kind]!++;
		}
	const weights = new Float32Array(KIND_SLOTS);
	const squares = new Float32Array(KIND_SLOTS).fill(0.01);
	const grams = new Uint16Array(MOST_GRAMS);
	const size = FURNITURE.length;
	const random = randomFrom(3);
	const chances = new Float64Array(size);
	for (let pass = 0; pass < PASSES; pass++)
		for (const [line, kind, trust] of shuffle(rows, random)) {
			const count = writeGrams(line, grams, 0);
			const value = 1 / Math.sqrt(count || 1);
			chances.fill(0);
			for (let at = 0; at < count; at++) {
				const from = (grams[at]! & (KIND_BUCKETS - 1)) * size;
				for (let other = 0; other < size; other++) chances[other]! += weights[from + other]! * value;
			}
			const most = Math.max(...chances);
			let total = 0;
			for (let other = 0; other < size; other++) {
				chances[other] = Math.exp(chances[other]! - most);
				total += chances[other]!;
			}
			const weight = trust * Math.min(3, Math.sqrt(rows.length / size / counts[kind]!)) * value;
			for (let other = 0; other < size; other++) {
				const slope = (chances[other]! / total - (other === kind ? 1 : 0)) * weight;
				if (Math.abs(slope) < 1e-5) continue;
				for (let at = 0; at < count; at++) {
					const slot = (grams[at]! & (KIND_BUCKETS - 1)) * size + other;
					squares[slot]! += slope * slope;
					weights[slot]! -= (RATE * slope) / Math.sqrt(squares[slot]!);
				}
			}
		}
	const largest = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 1e-6);
	const scale = Math.fround(largest / 127);
	return { weights: Int8Array.from(weights, (weight) => Math.round(weight / scale)), scale };
}
