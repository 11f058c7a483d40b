import { scriptOf, scriptOfText } from '../../article/script';
import { toSimplifiedText } from '../../encoding/simplify';
import type { Hit } from '../../finding';
import { msg } from '../../message';
import type { Rule } from '../../rule';

/**
 * Process: text was put into a page after it had been converted, or a converter missed a part: a simplified line in a traditional file, or the
 * reverse.
 * Flagged: a line of which nearly all characters that tell are of the other script than nearly all of the file; the span is the line's first
 * characters of that kind. Review: a traditional line in a simplified file is converted; for the reverse there is no fix, since one simplified
 * character can be several traditional ones (`restore the simplified original` makes the file one script).
 * Not flagged: files that are mixed throughout, lines with few such characters, quotations within a line.
 */
const LEAST_IN_FILE = 60;
const LEAST_IN_LINE = 8;
const MOST_OTHERS = 0.1;

export const mixedScript: Rule = {
	id: 'encoding/mixed-script',
	stage: 'conversion',
	severity: 'hint',
	summary: msg('Line in the other Chinese script'),
	*check(article): Iterable<Hit> {
		const { simplified, traditional } = scriptOf(article.origin);
		const minority = Math.min(simplified, traditional);
		if (simplified + traditional < LEAST_IN_FILE || minority < LEAST_IN_LINE || minority > (simplified + traditional) * 0.25) return;
		const fileIsSimplified = simplified > traditional;
		for (const line of article.lines) {
			const here = scriptOfText(line.raw);
			const others = fileIsSimplified ? here.simplified : here.traditional;
			const own = fileIsSimplified ? here.traditional : here.simplified;
			if (own < LEAST_IN_LINE || others > own * MOST_OTHERS) continue;
			const start = line.start + (line.raw.length - line.raw.trimStart().length);
			const end = Math.min(line.end, start + 12);
			yield {
				start,
				end,
				message: fileIsSimplified
					? msg('A traditional line in a simplified file ({0} characters tell). The fix converts the line.', own)
					: msg('A simplified line in a traditional file ({0} characters tell): it was put there after the conversion.', own),
				confidence: 0.7,
				fixes: fileIsSimplified
					? [
							{
								title: msg('Convert the line to simplified'),
								safety: 'review',
								edits: [{ start: line.start, end: line.end, newText: toSimplifiedText(line.raw) }],
							},
						]
					: [],
			};
		}
	},
};
