import type { Article } from '../article/article';
import type { Line } from '../article/lines';
import { type Message, msg, quote } from '../message';
import { headlineOf } from '../page/headline';
import { isBoundary, type Phrase, phrasesOf, reportsOnGambling } from './phrases';

/** A name that the page itself gives away as foreign. */
export interface ForeignName {
	/** As it stands in `plain`. */
	readonly name: string;
	/** What is wrong, the evidence, what the fix will do. */
	readonly message: Message;
	readonly confidence: number;
}

/** A name of fewer characters would be found inside words. */
const LEAST = 3;

/**
 * A casino's name alone: at the edge of the headline between brackets or in front of a dash, or again and again in a text that has no
 * other word of gambling, where it took the place of the name that stood there.
 */
function fromBrands(article: Article): ForeignName[] {
	const names = new Map<string, { count: number; edge: boolean; strong: boolean; others: number }>();
	const headline = headlineOf(article);
	let games = 0;
	for (const [line, phrases] of phrasesOf(article)) {
		for (const phrase of phrases) {
			if (!phrase.named) games++;
			const shapedEdge = phrase.shape === 2 && isTitleEdge(line, { start: phrase.outer, end: phrase.end }, headline);
			if (!phrase.brand && !shapedEdge) continue;
			const name = phrase.brand ? line.plain.slice(phrase.brand.start, phrase.brand.end) : line.plain.slice(phrase.outer, phrase.end);
			const entry = names.get(name) ?? { count: 0, edge: false, strong: false, others: 0 };
			entry.count++;
			if (phrase.words > 1) entry.others++;
			if (isTitleEdge(line, phrase, headline)) entry.edge = true;
			names.set(name, entry);
		}
	}
	if (names.size === 0) return [];
	const honest = reportsOnGambling(article);
	return [...names].flatMap(([name, { count, edge, others }]): ForeignName[] => {
		if (honest || (!edge && (count < 3 || games > count / 3))) return [];
		const whole = count >= 2 ? extended(article, name) : name;
		if (whole.length < LEAST) return [];
		return [
			{
				name: whole,
				confidence: edge || others > 0 ? 0.9 : 0.8,
				message: edge
					? msg('“{0}”, the name of a gambling site, was attached to the headline. The fix removes it.', quote(whole))
					: msg(
							'“{0}”, the name of a gambling site, occurs {1} times in a text that is not about gambling. The fix removes it.',
							quote(whole),
							count,
						),
			},
		];
	});
}

function isTitleEdge(line: Line, { start, end }: Pick<Phrase, 'start' | 'end'>, headline: Line | undefined): boolean {
	const { plain } = line;
	if (plain.length > 90 || end - start === plain.length) return false;
	const before = plain[start - 1] ?? '';
	const after = plain[end] ?? '';
	const bracketed = /[【[「『‘“(]/.test(before) && /[】\]」』’”)]/.test(after);
	if (bracketed && (start === 1 || end === plain.length - 1)) return true;
	if (line !== headline) return false;
	return (start === 0 && /[:_|\-—·]/.test(after)) || (end === plain.length && /[:_|\-—·]/.test(before));
}

/** The name with the characters in front of it that (almost) every occurrence shares: 贵宾会 → 美狮贵宾会. At most three. */
function extended(article: Article, name: string): string {
	let whole = name;
	for (let step = 0; step < 3; step++) {
		const before = new Map<string, number>();
		let all = 0;
		for (const { plain } of article.lines) {
			for (let at = plain.indexOf(whole); at >= 0; at = plain.indexOf(whole, at + whole.length)) {
				const character = plain[at - 1] ?? '';
				before.set(character, (before.get(character) ?? 0) + 1);
				all++;
			}
		}
		const [character, count] = [...before].sort((a, b) => b[1] - a[1])[0] ?? ['', 0];
		if (isBoundary(character) || count < 3 || count < all * 0.9) break;
		whole = character + whole;
	}
	return whole;
}

function compute(article: Article): readonly ForeignName[] {
	const byName = new Map<string, ForeignName>();
	for (const one of fromBrands(article)) if (!byName.has(one.name)) byName.set(one.name, one);
	return [...byName.values()].slice(0, 12);
}

export const foreignNames = (article: Article): readonly ForeignName[] => article.memo(compute);
