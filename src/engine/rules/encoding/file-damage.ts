import { type Article, makeArticle } from '../../article/article';
import { cuesOf } from '../../article/census';
import { CUE } from '../../article/cues';
import { fingerprintOf } from '../../article/fingerprint';
import { mojibakeIn } from '../../decoding/mojibake';
import { applyEdits, combineFixes } from '../../edits';
import { shiftsIn } from '../../encoding/shift';
import type { Edit, Fix, Hit, Span } from '../../finding';
import { type Message, msg } from '../../message';
import { type Rule, type RuleContext, STAGES } from '../../rule';
import { touchesVerbatim } from '../../scan/verbatim';

/**
 * Process: a file that went through broken converters shows it in many places at once.
 * Flagged: once, at the first damage, where a file has several kinds of it or much of one. The fix, computed when the menu opens, works the safe
 * repairs of the whole family off in the order that keeps the evidence (bytes, lost characters, readings, invisibles, escapes, conversion, width).
 * Not flagged: a file with a few hits of one kind; they speak for themselves.
 */
interface Damage {
	readonly what: Message;
	readonly first: Span;
	readonly count: number;
}

const MANY = 20;
const KINDS = 2;

const CONTROLS = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f]+/g;
const MOST_SHOWN = 24;

function damages(
	article: Article,
	annotations: (article: Article) => readonly Span[],
	folded: (article: Article) => readonly Span[],
): Damage[] {
	const { text } = article;
	const mojibake = mojibakeIn(article);
	const shifts = shiftsIn(article);
	const readings = annotations(article);
	const widths = folded(article);
	const controls =
		mojibake.length > 0 || (cuesOf(article) & CUE.control) === 0
			? []
			: [...text.matchAll(CONTROLS)].map(({ index, 0: run }) => ({ start: index, end: index + run.length }));
	const damage = (found: readonly Span[], what: (count: number) => Message): Damage[] =>
		found.length === 0 ? [] : [{ what: what(found.length), first: found[0]!, count: found.length }];
	return [
		...damage(mojibake, (count) => msg('text read in the wrong encoding (places: {0})', count)),
		...damage(shifts, (count) => msg('bytes out of step (places: {0})', count)),
		...damage(readings, (count) => msg('readings written in by a converter ({0})', count)),
		...damage(controls, (count) => msg('control characters (places: {0})', count)),
		...damage(widths, (count) => msg('width of the punctuation folded (marks: {0})', count)),
	];
}

/** The safe repairs of `rules`, stage by stage, as one list of edits of the article. */
function repairAll(article: Article, rules: readonly Rule[], context: RuleContext): Edit[] {
	let current = article;
	for (const stage of STAGES)
		for (const rule of rules) {
			const setting = context.configuration.rules[rule.id];
			if (rule.stage !== stage || setting?.severity === 'off') continue;
			const options = { ...rule.options, ...setting?.options };
			const edits = combineFixes(
				[...rule.check(current, options, context)]
					.filter((hit) => stage === 'bytes' || !touchesVerbatim(current, hit, 'encoding'))
					.flatMap(({ fixes }) => (fixes[0]?.safety === 'safe' ? [fixes[0].edits] : [])),
			);
			if (edits.length > 0) current = makeArticle(applyEdits(current.text, edits), article.origin);
		}
	return current.text === article.text ? [] : [{ start: 0, end: article.text.length, newText: current.text }];
}

export interface Sources {
	readonly annotations: (article: Article) => readonly Span[];
	readonly folded: (article: Article) => readonly Span[];
	/** The rules whose safe fixes make up the chain. */
	readonly rules: readonly Rule[];
}

export const fileDamage = ({ annotations, folded, rules }: Sources): Rule => ({
	id: 'encoding/file-damage',
	stage: 'bytes',
	severity: 'information',
	summary: msg('Damage to the file as a whole'),
	*check(article, _options, context): Iterable<Hit> {
		const found = damages(article, annotations, folded);
		if (found.length < KINDS && !found.some(({ count }) => count >= MANY)) return;
		const first = found.map((one) => one.first).reduce((a, b) => (b.start < a.start ? b : a));
		const { han } = fingerprintOf(article);
		yield {
			start: first.start,
			end: Math.min(first.end, first.start + MOST_SHOWN),
			message: msg(
				'This file went through broken converters: {0} kinds of damage in {1} characters. The quick-fix repairs what is certain, in the right order.',
				found.length,
				han,
			),
			details: found.map(({ what }) => what),
			confidence: 0.95,
			fixes: [],
			moreFixes: (): readonly Fix[] => {
				const edits = repairAll(article, rules, context);
				return edits.length === 0 ? [] : [{ title: msg('Repair all damage of the file that is certain'), safety: 'safe', edits }];
			},
		};
	},
});
