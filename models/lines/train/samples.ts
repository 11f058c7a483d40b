import { withLists } from './lists';
import { below, numberOf, randomFrom } from './random';
import type { Page } from './texts';

/** A page to learn from, with the weight of each of its lines. */
export interface Sample {
	readonly page: Page;
	readonly weight: number;
}

const cut = (page: Page, keep: readonly number[], name: string): Page => ({
	...page,
	name: `${page.name}#${name}`,
	lines: keep.map((index) => page.lines[index]!),
	labels: Int8Array.from(keep, (index) => page.labels[index]!),
	kinds: keep.map((index) => page.kinds[index]!),
	judged: Uint8Array.from(keep, (index) => page.judged[index]!),
});

const range = (from: number, to: number): number[] => Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at);

/** What an extractor leaves of a page: the article, or a part of it, and a few lines before and behind. */
function crop(page: Page, random: () => number, name: string): Page | undefined {
	const first = page.labels.indexOf(0);
	const last = page.labels.lastIndexOf(0);
	if (first < 0) return undefined;
	const few = () => (random() < 0.3 ? 0 : random() < 0.6 ? below(random, 4) : below(random, 14));
	let from = first;
	let to = last + 1;
	const size = to - from;
	if (size > 8 && random() < 0.4) {
		const kept = 4 + below(random, size - 4);
		from += below(random, size - kept);
		to = from + kept;
	}
	from = Math.max(0, from - few());
	to = Math.min(page.lines.length, to + few());
	const thin = random() < 0.3 ? 0.3 : 0;
	const keep = range(from, to).filter((index) => page.labels[index] !== 1 || random() >= thin);
	return keep.length > 1 ? cut(page, keep, name) : undefined;
}

/** The furniture of a page around a clean text of another. */
export function framed(page: Page, clean: Page, random: () => number): Page | undefined {
	const first = page.labels.indexOf(0);
	const last = page.labels.lastIndexOf(0);
	if (first < 0 || last - first < 3) return undefined;
	const noise = range(0, page.lines.length).filter((index) => page.labels[index] === 1);
	const few = random() < 0.5 ? Number.POSITIVE_INFINITY : below(random, 12);
	const head = noise.filter((index) => index < first && first - index <= few);
	const tail = noise.filter((index) => index > last && index - last <= few);
	const before = cut(page, head, '');
	const behind = cut(page, tail, '');
	return {
		...page,
		name: `${page.name}#${clean.name}`,
		genre: clean.genre,
		lines: [...before.lines, ...clean.lines, ...behind.lines],
		labels: Int8Array.from([...before.labels, ...clean.labels, ...behind.labels]),
		kinds: [...before.kinds, ...clean.kinds, ...behind.kinds],
		judged: Uint8Array.from([...before.judged, ...clean.judged, ...behind.judged]),
	};
}

/** A list of headlines between furniture is a list of related articles. */
const UNFRAMED = new Set(['news_headlines']);

export interface Mixture {
	readonly crops: number;
	/** Weight of a page of clean text in relation to one of a site. */
	readonly clean: number;
	readonly framed: number;
	readonly listed: number;
	readonly annotated: number;
}

export const MIXTURE: Mixture = { crops: 2, clean: 0.3, framed: 0.3, listed: 0.14, annotated: 1.5 };

/**
 * The pages, random crops of them, and clean texts, alone and inside the furniture of other pages. A site or kind of site of which there is
 * much weighs less a page, and so does a line of a long page.
 */
export function samplesOf(pages: readonly Page[], clean: readonly Page[], mixture: Mixture = MIXTURE): Sample[] {
	const bySite = new Map<string, number>();
	const byGenre = new Map<string, Set<string>>();
	for (const { site, genre } of pages) {
		bySite.set(site, (bySite.get(site) ?? 0) + 1);
		byGenre.set(genre, (byGenre.get(genre) ?? new Set()).add(site));
	}
	const most = Math.max(...[...byGenre.values()].map((sites) => sites.size), 1);
	const samples: Sample[] = [];
	const add = (page: Page | undefined, weight: number) => {
		if (page) samples.push({ page, weight: weight / Math.sqrt(Math.max(20, page.lines.length)) });
	};
	for (const page of pages) {
		const random = randomFrom(numberOf(page.name));
		const annotated = page.split === 'annotated';
		const sites = byGenre.get(page.genre)!.size;
		const ofSite = annotated ? mixture.annotated : (3 / Math.sqrt(bySite.get(page.site)!)) * Math.min(2.5, (most / sites) ** 0.4);
		add(page, page.trust * ofSite);
		for (let order = 0; order < mixture.crops; order++)
			add(crop(page, random, String(order)), (page.trust * ofSite * (annotated ? 0.3 : 0.8)) / mixture.crops);
	}
	const random = randomFrom(7);
	const frames = pages.filter(({ trust, labels }) => trust === 1 && labels.includes(0));
	for (const text of clean) {
		add(text, mixture.clean);
		if (frames.length === 0 || UNFRAMED.has(text.genre)) continue;
		add(framed(frames[below(random, frames.length)]!, text, random), mixture.framed);
		const listed = withLists(text, random);
		if (!listed) continue;
		add(listed, mixture.listed);
		add(framed(frames[below(random, frames.length)]!, listed, random), mixture.listed);
	}
	const mean = samples.reduce((sum, { weight }) => sum + weight, 0) / samples.length;
	return samples.map(({ page, weight }) => ({ page, weight: weight / mean }));
}
