import type { Article } from './article/article';
import type { Configuration } from './config';
import type { LineCounts } from './corpus/memory';
import type { Family, Hit, Severity } from './finding';
import type { Message } from './message';

/**
 * The order of repair, the one that keeps the evidence: a width fold before the byte repair would destroy the byte,
 * a conversion before the annotations go would lose the reading. `clean` works through the stages in this order.
 */
export const STAGES = ['bytes', 'lost', 'annotation', 'invisible', 'escape', 'removal', 'conversion', 'width'] as const;
export type Stage = (typeof STAGES)[number];

/** Options of one rule as they stand in the configuration, already checked against `Rule.options`. */
export type RuleOptions = Readonly<Record<string, boolean | number | string>>;

/** What a rule may read besides the article and its own options. */
export interface RuleContext {
	readonly configuration: Configuration;
	/** Line counts of the corpus that the file belongs to, where there is one. */
	readonly corpus?: LineCounts;
}

export interface Rule {
	/** `family/name`, stable for ever: it stands in configurations, baselines and links. */
	readonly id: `${Family}/${string}`;
	readonly stage: Stage;
	readonly severity: Severity;
	/** One line, for lists: what the rule finds. */
	readonly summary: Message;
	/** Defaults of the options; their types are the types that the configuration accepts. */
	readonly options?: RuleOptions;
	/** A text without any of these characters (bits of `CUE`) has nothing for the rule, which is then not run. */
	readonly needs?: number;
	/** Linear in the text. Yields hits in any order; they may touch but those of one rule do not overlap. */
	readonly check: (article: Article, options: RuleOptions, context: RuleContext) => Iterable<Hit>;
}

/** What a rule returns that sees at once that it has nothing to find: cheaper than a generator that yields nothing. */
export const NO_HITS: readonly Hit[] = [];

export const familyOf = (id: string): Family => id.slice(0, id.indexOf('/')) as Family;
