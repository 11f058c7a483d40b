import { type Article, makeArticle } from './article/article';
import { check, type Surroundings } from './check';
import { type Configuration, DEFAULT_CONFIGURATION } from './config';
import { applyEdits, combineFixes } from './edits';
import type { Edit, Finding, Safety } from './finding';
import { STAGES } from './rule';
import { RULES } from './rules';

export interface CleanOptions {
	/** `safe`: only what is damage beyond doubt; `review`: every preferred fix. */
	readonly fixes: Safety;
	readonly configuration?: Configuration;
	/** The corpus that the text belongs to, as for `check`. */
	readonly surroundings?: Surroundings;
	/** Leaves a finding alone, for example because it was dismissed. The article is the one it was found in. */
	readonly accepts?: (finding: Finding, article: Article) => boolean;
	/** Is told of each step: its edits into the text as it stands, and the findings whose fixes they are. */
	readonly onStep?: (edits: readonly Edit[], findings: readonly Finding[]) => void;
}

export interface Cleaned {
	readonly text: string;
	/** How many findings of each rule were repaired. */
	readonly repaired: Readonly<Record<string, number>>;
}

/** A repair can lay bare the next one; nothing was seen to need more than three rounds, and as many for the cleaned text by itself. */
const MOST_ROUNDS = 8;

const rulesByStage = STAGES.map((stage) => RULES.filter((rule) => rule.stage === stage)).filter((rules) => rules.length > 0);

/** The edits of the preferred fixes that `fixes` allows, sorted, not overlapping. */
export function editsOf(findings: readonly Finding[], fixes: Safety): Edit[] {
	return combineFixes(findings.flatMap((finding) => (isRepairable(finding, fixes) ? [finding.fixes[0]!.edits] : [])));
}

const isRepairable = (finding: Finding, fixes: Safety) =>
	finding.fixes[0] !== undefined && (fixes === 'review' || finding.fixes[0].safety === 'safe');

/** Applies the preferred fixes stage by stage, and again until nothing changes: cleaning the result changes nothing more. */
export function clean(text: string, options: CleanOptions): Cleaned {
	const configuration = options.configuration ?? DEFAULT_CONFIGURATION;
	const repaired: Record<string, number> = {};
	let article = makeArticle(text);
	for (let round = 0; round < MOST_ROUNDS; round++) {
		const before = article.text;
		for (const rules of rulesByStage) {
			for (let again = 0; again < MOST_ROUNDS; again++) {
				const current = article;
				const findings = check(current, configuration, rules, options.surroundings).filter(
					(finding) => isRepairable(finding, options.fixes) && (options.accepts?.(finding, current) ?? true),
				);
				const edits = editsOf(findings, options.fixes);
				const next = applyEdits(current.text, edits);
				if (next === current.text) break;
				options.onStep?.(edits, findings);
				for (const finding of findings) repaired[finding.rule] = (repaired[finding.rule] ?? 0) + 1;
				article = makeArticle(next, current.origin);
			}
		}
		if (article.text !== before) continue;
		if (article.text === article.origin.text) break;
		article = makeArticle(article.text); // once more as the text that it has become, as whoever cleans it again would
	}
	return { text: article.text, repaired };
}
