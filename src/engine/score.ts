import type { Article } from './article/article';
import type { Finding } from './finding';

const WEIGHT = { error: 1, warning: 1, information: 1, hint: 0.5 } as const;

/** Quality from 0 to 100: the share of the text's non-space characters that no finding touches, findings weighted by confidence. */
export function scoreOf(article: Article, findings: readonly Finding[]): number {
	const { text } = article;
	const blame = new Float32Array(text.length);
	for (const finding of findings) {
		const weight = WEIGHT[finding.severity] * finding.confidence;
		for (let at = finding.start; at < finding.end; at++) blame[at] = Math.max(blame[at]!, weight);
	}
	let characters = 0;
	let lost = 0;
	for (let at = 0; at < text.length; at++) {
		if (text.charCodeAt(at) <= 0x20) continue;
		characters++;
		lost += blame[at]!;
	}
	return characters === 0 ? 100 : Math.round(100 * (1 - lost / characters));
}
