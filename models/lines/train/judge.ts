import { type LineModel, scoreLines } from '../../../src/engine/page/model/model';
import type { Page } from './texts';

export interface Counts {
	hit: number;
	missed: number;
	wrong: number;
	right: number;
}

export interface Verdict {
	readonly pages: number;
	readonly precision: number;
	readonly recall: number;
	readonly f1: number;
	/** Share of article lines flagged: of all, mean of the pages, of all without the worst page. */
	readonly flagged: number;
	readonly meanOfPages: number;
	readonly withoutWorst: number;
}

/** Scores of each page's lines, to be judged at several thresholds. */
export const scoresOfPages = (model: LineModel, pages: readonly Page[]): Float32Array[] =>
	pages.map(({ lines }) => scoreLines(model, lines).scores);

export function countsOf(page: Page, scores: Float32Array, threshold: number): Counts {
	const counts: Counts = { hit: 0, missed: 0, wrong: 0, right: 0 };
	for (let line = 0; line < scores.length; line++) {
		if (!page.judged[line]) continue;
		const flagged = scores[line]! > threshold;
		if (page.labels[line] === 1) counts[flagged ? 'hit' : 'missed']++;
		else counts[flagged ? 'wrong' : 'right']++;
	}
	return counts;
}

const rounded = (share: number): number => Math.round(share * 10_000) / 10_000;

export function verdictOf(counts: readonly Counts[]): Verdict {
	const sum: Counts = { hit: 0, missed: 0, wrong: 0, right: 0 };
	for (const page of counts) for (const key of ['hit', 'missed', 'wrong', 'right'] as const) sum[key] += page[key];
	const precision = sum.hit / (sum.hit + sum.wrong || 1);
	const recall = sum.hit / (sum.hit + sum.missed || 1);
	const withArticle = counts.filter(({ wrong, right }) => wrong + right > 0);
	const worst = withArticle.reduce((most, page) => (page.wrong > most.wrong ? page : most), { wrong: 0, right: 0 });
	const share = ({ wrong, right }: { wrong: number; right: number }) => wrong / (wrong + right || 1);
	return {
		pages: counts.length,
		precision: rounded(precision),
		recall: rounded(recall),
		f1: rounded((2 * precision * recall) / (precision + recall || 1)),
		flagged: rounded(share(sum)),
		meanOfPages: rounded(withArticle.reduce((total, page) => total + share(page), 0) / (withArticle.length || 1)),
		withoutWorst: rounded(share({ wrong: sum.wrong - worst.wrong, right: sum.right - worst.right })),
	};
}
