import type { Article } from '../../article/article';
import { contentOf, isBlank, removeLines, spanIn } from '../../article/lines';
import { deletion } from '../../edits';
import type { Fix, Hit } from '../../finding';
import { type Message, msg, quote } from '../../message';
import { headlineLine } from '../../metadata/headline';
import { NO_HITS, type Rule } from '../../rule';
import { type Aside, asidesOf } from './asides';
import { labelsOf } from './labels';
import { straysOf } from './strays';

export interface LineRule {
	readonly id: `boilerplate/${string}`;
	readonly summary: Message;
	/** What is wrong, the evidence, and what the fix will do; gets the beginning of the text and its first line as detection reads it. */
	readonly says: (text: string, plain: string) => Message;
}

/** A rule that reports the lines of one kind of frame: those in a row (blank lines between them do not count) become one finding with one fix. */
export function lineRule({ id, summary, says }: LineRule): Rule {
	const name = id.slice(id.indexOf('/') + 1);
	return {
		id,
		stage: 'removal',
		severity: 'information',
		summary,
		check: (article) => (article.memo(rulesIn).has(name) ? hitsOf(article, name, says) : NO_HITS),
	};
}

function* hitsOf(article: Article, name: string, says: LineRule['says']): Iterable<Hit> {
	yield* runsOf(article, name, says);
	const labels = labelsOf(article);
	for (const aside of [...asidesOf(article), ...straysOf(article)])
		if (aside.rule === name && !labels[aside.line.index] && !isHeadline(article, aside)) yield hitOf(article, aside, says);
}

const isHeadline = (article: Article, { line, from }: Aside): boolean => from === 0 && line.index === headlineLine(article);

function hitOf(article: Article, { line, from, confidence }: Aside, says: LineRule['says']): Hit {
	const span = spanIn(line, from, line.plain.length);
	const text = quote(article.text.slice(span.start, span.end));
	return {
		...span,
		message:
			from === 0
				? says(text, line.plain)
				: msg('“{0}” stands at the end of the paragraph but is not part of it: the site added it. The fix removes it.', text),
		confidence,
		fixes: [
			{
				title: from === 0 ? msg('Remove the line') : msg('Remove the end of the paragraph'),
				safety: 'review',
				edits: [from === 0 ? removeLines(article.lines, line.index, line.index) : deletion(span)],
			},
		],
	};
}

/** Most articles have lines of few of the thirty rules. */
function rulesIn(article: Article): ReadonlySet<string> {
	const rules = new Set<string>();
	for (const label of labelsOf(article)) if (label) rules.add(label.rule);
	for (const { rule } of [...asidesOf(article), ...straysOf(article)]) rules.add(rule);
	return rules;
}

function* runsOf(article: Article, rule: string, says: LineRule['says']): Iterable<Hit> {
	const labels = labelsOf(article);
	for (let first = 0; first < labels.length; first++) {
		const label = labels[first];
		if (label?.rule !== rule) continue;
		let last = first;
		let confidence = label.confidence;
		let safe = label.safe;
		let count = 1;
		for (let at = first + 1; at < labels.length; at++) {
			if (isBlank(article.lines[at]!)) continue;
			const next = labels[at];
			if (next?.rule !== rule || next.unfixed !== label.unfixed) break;
			safe &&= next.safe;
			last = at;
			count++;
			confidence = Math.min(confidence, next.confidence);
		}
		const { start } = contentOf(article.lines[first]!);
		const { end } = contentOf(article.lines[last]!);
		const fix: Fix = {
			title: count === 1 ? msg('Remove the line') : msg('Remove {0} lines', count),
			safety: safe ? 'safe' : 'review',
			edits: [removeLines(article.lines, first, last)],
		};
		yield {
			start,
			end,
			message: says(quote(article.text.slice(start, contentOf(article.lines[first]!).end)), article.lines[first]!.plain),
			confidence: Math.round(confidence * 100) / 100,
			// Where the model is not sure enough, the fix waits in the menu and no command takes it along.
			...(label.unfixed ? { fixes: [], moreFixes: () => [fix] } : { fixes: [fix] }),
			details: count === 1 ? label.reasons : [msg('{0} lines in a row', count), ...label.reasons],
		};
		first = last;
	}
}
