import type { Article } from '../../article/article';
import { contentOf, isBlank, type Line, removeLines } from '../../article/lines';
import { lineHash } from '../../corpus/fingerprint';
import type { LineCounts } from '../../corpus/memory';
import type { Hit } from '../../finding';
import { msg, quote } from '../../message';
import type { Rule } from '../../rule';

/**
 * Process: a site's template writes the same lines around every article; whatever they say, they stand in many files of the corpus.
 * Flagged: lines that stand in at least `files` files (and `percent` percent of them) of the corpus handed in with the check, digits aside.
 * Without a corpus the rule is silent.
 * Not flagged: lines of a text that as a whole stands in the corpus more than once (most of its characters are repeated, or most of its
 * paragraphs: a copy, a mirror, or the cleaned file beside the raw one, whose body is no boilerplate), and lines of fewer than four letters.
 */
const COPY = 0.7;

/** A line of this many characters is a paragraph; a template has one or two of them (its disclaimer), an article more. */
const PARAGRAPH = 60;
const FEW_PARAGRAPHS = 2;

interface Repeated {
	readonly line: Line;
	readonly files: number;
}

function repeatedIn(article: Article, corpus: LineCounts, least: number): Repeated[] {
	const repeated: Repeated[] = [];
	let characters = 0;
	let shared = 0;
	const paragraphs = { all: 0, shared: 0 };
	for (const line of article.lines) {
		if (isBlank(line)) continue;
		const isParagraph = line.plain.length >= PARAGRAPH;
		characters += line.plain.length;
		if (isParagraph) paragraphs.all++;
		const hash = lineHash(line);
		const files = hash ? corpus.documentsWith(hash) : 0;
		if (files < least) continue;
		shared += line.plain.length;
		if (isParagraph) paragraphs.shared++;
		repeated.push({ line, files });
	}
	const isCopy = shared > characters * COPY || (paragraphs.shared > FEW_PARAGRAPHS && paragraphs.shared * 2 > paragraphs.all);
	return isCopy ? [] : repeated;
}

export const repeatedLine: Rule = {
	id: 'boilerplate/repeated-line',
	stage: 'removal',
	severity: 'information',
	summary: msg('Line repeated across the corpus'),
	options: { files: 3, percent: 1 },
	*check(article, options, { corpus }): Iterable<Hit> {
		if (!corpus) return;
		const least = Math.max(Number(options.files), (corpus.documents * Number(options.percent)) / 100);
		for (const { line, files } of repeatedIn(article, corpus, least)) {
			yield {
				...contentOf(line),
				message: msg(
					'“{0}” occurs in {1} of {2} files: part of the site, not of the article. The fix removes the line.',
					quote(line.raw),
					files,
					corpus.documents,
				),
				confidence: Math.min(0.95, 0.6 + 0.05 * files),
				fixes: [
					{ title: msg('Remove the repeated line here'), safety: 'review', edits: [removeLines(article.lines, line.index, line.index)] },
				],
			};
		}
	},
};
