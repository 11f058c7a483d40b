import type { Article } from './article/article';
import { isRuined } from './decoding/ruin';
import type { Family, Finding } from './finding';

const WEIGHT = { error: 1, warning: 1, information: 1, hint: 0.5 } as const;

/** Where findings of two families weigh the same, the character counts for the later: a removed line takes its damage with it. */
const FAMILIES: readonly Family[] = ['encoding', 'boilerplate', 'spam'];

export interface Weighed {
	readonly score: number;
	readonly characters: number;
	/** By UTF-16 unit: 0 to 1, how surely it is not the article's. */
	readonly blame: Float32Array;
	/** By UTF-16 unit: index of the weightiest finding plus one, 0 for none. */
	readonly owner: Uint32Array;
}

/**
 * Score from 0 to 100: the share of the text's non-space characters that no finding touches, findings weighted by confidence; 100 only
 * where nothing was found.
 */
export function weigh(article: Article, findings: readonly Finding[]): Weighed {
	const { text } = article;
	const blame = new Float32Array(text.length);
	const owner = new Uint32Array(text.length);
	findings.forEach((finding, index) => {
		const weight = Math.fround(WEIGHT[finding.severity] * finding.confidence);
		const rank = FAMILIES.indexOf(finding.family);
		for (let at = finding.start; at < finding.end; at++) {
			const other = findings[owner[at]! - 1];
			if (other && (weight < blame[at]! || (weight === blame[at] && rank <= FAMILIES.indexOf(other.family)))) continue;
			blame[at] = weight;
			owner[at] = index + 1;
		}
	});
	let characters = 0;
	let lost = 0;
	for (let at = 0; at < text.length; at++) {
		if (text.charCodeAt(at) <= 0x20) continue;
		characters++;
		lost += blame[at]!;
	}
	const share = characters === 0 ? 100 : Math.round(100 * (1 - lost / characters));
	return { score: Math.min(share, bestFor(article, findings)), characters, blame, owner };
}

/** 100 says that nothing was found; a page with spam in it is no good page, however little of it that is; what cannot be read is none at all. */
function bestFor(article: Article, findings: readonly Finding[]): number {
	if (isRuined(article)) return BEST_IN_RUINS;
	if (findings.length === 0) return 100;
	return findings.some(({ family }) => family === 'spam') ? BEST_WITH_SPAM : 99;
}

const BEST_WITH_SPAM = 89;
const BEST_IN_RUINS = 30;

/** Quality from 0 to 100; `qualityOf` explains it. */
export const scoreOf = (article: Article, findings: readonly Finding[]): number => weigh(article, findings).score;
