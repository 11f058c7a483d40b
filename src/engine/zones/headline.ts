import type { Article } from '../article/article';
import { isBlank, type Line } from '../article/lines';
import { blocksOf } from './blocks';
import { bodyOf, type Stretch } from './body';
import { bodyPairsOf } from './body-pairs';
import { type Features, featuresOf } from './features';
import { borrowPairs, type Pairs } from './kinship';

/** Nothing longer is a headline, in UTF-16 units. */
const LONGEST = 90;
/** How many lines of the body are read for kinship. */
const SAMPLE = 40;

/** The title of a chapter: it need not be akin to the text. */
const CHAPTER = /^第[一二三四五六七八九十百千零两\d]{1,6}[章回节卷集话](?:\s|$)/;
/** What the story was called elsewhere. */
const FORMER = /^[\s([【*]*(?:本文|文章|新闻)?原(?:标题|题|文标题)(?:为|是)?\s*:/;

/**
 * The line that is most likely the headline: a short line without a full stop in front of the body or at its start, akin to it by
 * character pairs; near the body, repeated or first in the file is better; a line of frame words is none.
 */
function compute(article: Article): Line | undefined {
	const { lines } = article;
	const features = featuresOf(article);
	const body = bodyOf(article);
	const blocks = blocksOf(article);
	const printed = (at: number) => blocks.some(({ first, last }) => first <= at && at <= last);
	if (!body) return lines.find((line) => !isBlank(line) && line.plain.length <= LONGEST && !printed(line.index));
	const from = body.first;
	const pairs = textPairs(article, body);
	// The lemma of an encyclopedia may be short: its first paragraph opens with it.
	const opens = (plain: string) =>
		plain.length >= 2 && lines[from]!.plain.startsWith(plain) && /^[\s(,是为]/.test(lines[from]!.plain.slice(plain.length));
	const firstText = lines.findIndex((line) => !isBlank(line));
	let best: Line | undefined;
	let bestScore = 0.75;
	const seen = new Map<string, number>();
	for (let at = 0; at <= Math.min(body.last, from + 6); at++) {
		const line = lines[at]!;
		const { length, han, letters, prose, stops, mark, coverage, cut } = features[at]!;
		const lemma = length < LONGEST && !prose && opens(line.plain);
		if (
			(!lemma && (length < 4 || han + letters / 3 < 3)) ||
			length > LONGEST ||
			prose ||
			mark?.sure ||
			printed(at) ||
			FORMER.test(line.plain)
		)
			continue;
		if (at > from && features.slice(from, at).some((each) => each.prose)) break;
		const key = line.plain.replace(/\s+/g, '');
		seen.set(key, (seen.get(key) ?? 0) + 1);
		let score = pairs.share(line.plain) * 2.5;
		if (length >= 8) score += 0.5;
		if (lemma) score += 0.6;
		else if (length < 6) score -= 0.6;
		if (coverage >= 0.6) score -= 1.6;
		else if (coverage >= 0.4) score -= 0.5;
		if (mark) score -= 1;
		if (cut) score -= 0.8;
		if (/[。;；]$/.test(line.plain)) score -= 1;
		else if (stops === 0) score += 0.1;
		if (isValue(lines, features, at)) score -= 1.5;
		else if (dated(features, at)) score += 1.2;
		if (at === firstText) score += 0.6;
		if (seen.get(key)! > 1) score += 0.7;
		score -= Math.max(0, Math.min(1.2, (from - at) * 0.06));
		if (at < from && CHAPTER.test(line.plain)) score += 0.9;
		else if (/^(?:[(（]?[一二三四五六七八九十\d]+[、.)）．]|第.{1,3}[章节条]|[【[].{1,12}[】\]]$)/.test(line.plain)) score -= 0.6;
		if (score > bestScore) {
			best = line;
			bestScore = score;
		}
	}
	return best;
}

/** The pairs of the running text: of all the stretch where it begins with running text and is short, since no candidate is part of it then. */
function textPairs(article: Article, { first, last }: Stretch): Pairs {
	const features = featuresOf(article);
	if (features[first]!.prose && last - first < SAMPLE) return bodyPairsOf(article);
	const pairs = borrowPairs();
	for (let at = first, read = 0; at <= last && read < SAMPLE; at++) {
		if (!features[at]!.prose) continue;
		pairs.add(article.lines[at]!.plain);
		read++;
	}
	return pairs;
}

/** Whether the line above, blank ones not counted, is a label that waits for its value; the buttons to share have none. */
function isValue(lines: readonly Line[], features: readonly Features[], at: number): boolean {
	let above = at - 1;
	while (above >= 0 && isBlank(lines[above]!)) above--;
	const label = lines[above]?.plain ?? '';
	return label.length <= 10 && label.endsWith(':') && features[above]?.mark?.name !== 'share-bar';
}

/** Whether the next line that is not blank is a bar with date or source, as below a headline. */
export function dated(features: readonly Features[], at: number): boolean {
	for (let next = at + 1; next <= at + 3; next++) {
		const line = features[next];
		if (!line) return false;
		if (line.length > 0) return line.mark?.name === 'date-source' && line.mark.sure;
	}
	return false;
}

export const headlineOf = (article: Article): Line | undefined => article.memo(compute);
