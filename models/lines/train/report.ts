import { createHash } from 'node:crypto';
import { unpackModel } from '../../../src/engine/page/model/format';
import type { LineModel } from '../../../src/engine/page/model/model';
import { SURE } from '../../../src/engine/page/thresholds';
import { buildModel, foldOf } from './build';
import { type Counts, countsOf, scoresOfPages, type Verdict, verdictOf } from './judge';
import { numberOf } from './random';
import { digest, type Page } from './texts';

interface Data {
	readonly train: readonly Page[];
	readonly dev: readonly Page[];
	readonly corpus: readonly Page[];
	readonly clean: readonly Page[];
	readonly kept: readonly Page[];
}

const FOLDS = 3;
const CURVE = [10, 20, 40, 80];

const countsAt = (model: LineModel, pages: readonly Page[]): Counts[] => {
	const scores = scoresOfPages(model, pages);
	const threshold = (Math.log(SURE / (1 - SURE)) - model.offset) / model.slope;
	return pages.map((page, at) => countsOf(page, scores[at]!, threshold));
};

const judge = (model: LineModel, pages: readonly Page[]): Verdict => verdictOf(countsAt(model, pages));

function groups(pages: readonly Page[], key: (page: Page) => string): [string, Page[]][] {
	const groups = new Map<string, Page[]>();
	for (const page of pages) groups.set(key(page), [...(groups.get(key(page)) ?? []), page]);
	return [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
}

const each = (pages: readonly Page[], key: (page: Page) => string, of: (pages: Page[]) => Verdict): Record<string, Verdict> =>
	Object.fromEntries(groups(pages, key).map(([name, group]) => [name, of(group)]));

/** The figures of the model, all of them on sites that it was not trained on, and what it was trained with. */
export function reportOf({ train, dev, corpus, clean, kept }: Data, weights: Uint8Array) {
	const model = unpackModel(weights);
	const strong = dev.filter(({ trust }) => trust === 1);
	const sites = groups(train, ({ site }) => site)
		.map(([site]) => site)
		.sort((a, b) => numberOf(`curve ${a}`) - numberOf(`curve ${b}`));
	const curve = Object.fromEntries(
		CURVE.filter((size) => size < sites.length).map((size) => {
			const some = new Set(sites.slice(0, size));
			const small = buildModel(
				train.filter(({ site }) => some.has(site)),
				clean,
			);
			return [size, judge(small, strong)];
		}),
	);
	const unannotated = buildModel(train, clean);
	const unseen = new Map<string, Counts[]>();
	const learnt = [...train, ...corpus];
	const folds = Array.from({ length: FOLDS }, (_, fold) => {
		const isHere = ({ site }: Page) => foldOf(`report ${site}`, FOLDS) === fold;
		const part = buildModel(
			learnt.filter((page) => !isHere(page)),
			clean,
		);
		for (const [genre, pages] of groups(corpus.filter(isHere), ({ genre }) => genre))
			unseen.set(genre, [...(unseen.get(genre) ?? []), ...countsAt(part, pages)]);
		return judge(
			part,
			train.filter((page) => isHere(page) && page.trust === 1),
		);
	});
	return {
		threshold: SURE,
		bytes: weights.length,
		sha256: createHash('sha256').update(weights).digest('hex'),
		data: {
			sha256: digest.copy().digest('hex'),
			sites: sites.length,
			pages: train.length,
			annotated: corpus.length,
			clean: clean.length,
		},
		devPages: judge(model, strong),
		devPagesWithoutAnnotated: judge(unannotated, strong),
		devSites: each(
			strong,
			({ site }) => site,
			(pages) => judge(model, pages),
		),
		devGenres: each(
			strong,
			({ genre }) => genre,
			(pages) => judge(model, pages),
		),
		folds,
		annotatedFolds: Object.fromEntries([...unseen].map(([genre, counts]) => [genre, verdictOf(counts)])),
		annotatedWithoutAny: each(
			corpus,
			({ genre }) => genre,
			(pages) => judge(unannotated, pages),
		),
		learningCurve: { ...curve, [sites.length]: judge(unannotated, strong) },
		cleanFlagged: Object.fromEntries(groups(kept, ({ genre }) => genre).map(([genre, pages]) => [genre, judge(model, pages).flagged])),
	};
}
