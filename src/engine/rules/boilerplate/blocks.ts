import type { Article } from '../../article/article';
import { isBlank, removeLines } from '../../article/lines';
import type { Edit, Fix, Hit, Span } from '../../finding';
import { msg } from '../../message';
import { headlineLine } from '../../metadata/headline';
import { featuresOf } from '../../page/features';
import { headlineOf } from '../../page/headline';
import type { Rule } from '../../rule';
import { isSentence } from './guards/keep';
import { labelsOf } from './labels';

/** What stands around the article, as one piece each: the fix that removes it, and the lines it removes, offsets half open. */
export interface PageBlock extends Span {
	readonly fix: Fix;
}

export interface PageBlocks {
	/** Everything before the headline. */
	readonly head?: PageBlock | undefined;
	/** Everything after the article. */
	readonly foot?: PageBlock | undefined;
}

/** Undefined for a single line, which its own fix removes. */
function blockOf({ lines }: Article, first: number, last: number, titleOf: (count: number) => Fix['title']): PageBlock | undefined {
	const edit: Edit = removeLines(lines, first, last);
	const count = lines.slice(first, last + 1).filter((line) => !isBlank(line)).length;
	if (count < 2) return undefined;
	return { start: lines[first]!.start, end: lines[last]!.end, fix: { title: titleOf(count), safety: 'review', edits: [edit] } };
}

/**
 * The head ends above the headline and holds at least one line that a rule found; the foot begins at the first found line behind which no
 * sentence of the article stands. Lines that no rule found go with their block: whoever clicks sees how many.
 */
function compute(article: Article): PageBlocks {
	const { lines } = article;
	const labels = labelsOf(article);
	const features = featuresOf(article);
	const isOwn = (at: number) => labels[at] === undefined && isSentence(features[at]!, lines[at]!.plain);
	const first = lines.findIndex(({ index }) => isOwn(index));
	if (first < 0) return {};
	const last = lines.findLastIndex(({ index }) => isOwn(index));
	const read = headlineLine(article);
	const headline = read >= 0 ? read : (headlineOf(article)?.index ?? first);
	const top = Math.min(headline, first) - 1;
	const above = labels.findIndex((label) => label !== undefined);
	const below = labels.findIndex((label, at) => at > Math.max(last, headline) && label !== undefined);
	const isHead = above >= 0 && above <= top;
	return {
		head: isHead ? blockOf(article, 0, top, (count) => msg('Remove everything before the headline ({0} lines)', count)) : undefined,
		foot:
			below >= 0
				? blockOf(article, below, lines.length - 1, (count) => msg('Remove everything after the article ({0} lines)', count))
				: undefined,
	};
}

/** The fixes for a whole head and a whole foot, where the page has them. Every one is for review: a person chooses it. */
export const blockFixes = (article: Article): PageBlocks => article.memo(compute);

/** The rule with these fixes offered on each of its findings within a block. */
export function offeringBlocks(rule: Rule): Rule {
	const offered = (article: Article, hit: Hit): readonly Fix[] => {
		const { head, foot } = blockFixes(article);
		const around = [head, foot].filter((block) => block && block.start <= hit.start && hit.end <= block.end);
		return [...(hit.moreFixes?.() ?? []), ...around.map((block) => block!.fix)];
	};
	return {
		...rule,
		check(article, options, context) {
			const hits = rule.check(article, options, context);
			return Array.isArray(hits) && hits.length === 0 ? hits : withBlocks(article, hits);
		},
	};
	function* withBlocks(article: Article, hits: Iterable<Hit>): Iterable<Hit> {
		for (const hit of hits) yield { ...hit, moreFixes: () => offered(article, hit) };
	}
}
