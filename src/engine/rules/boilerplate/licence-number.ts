import { contentOf, removeLines, spanIn } from '../../article/lines';
import type { Hit } from '../../finding';
import { msg, quote } from '../../message';
import type { Rule } from '../../rule';

/**
 * Process: Chinese sites must print their registration in the footer: ICP filing or licence, public-security filing, news, audio-visual,
 * publishing and telecom permits. Extraction keeps the footer.
 * Not flagged: prose that mentions such a number or the filing as a subject (a sentence with its own punctuation around it).
 */
const LICENCE =
	/[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤川青藏琼宁]\s?(?:ICP\s?[备证]|公网安备)\s?[::]?\s?\d{5,14}\s?号?(?:\s?-\s?\d{1,3})?/g;

export const licenceNumber: Rule = {
	id: 'boilerplate/licence-number',
	stage: 'removal',
	severity: 'information',
	summary: msg('Site licence or filing number in the footer'),
	*check(article): Iterable<Hit> {
		for (const line of article.lines) {
			const found = [...line.plain.matchAll(LICENCE)];
			if (!found.length) continue;
			const length = found.reduce((sum, one) => sum + one[0].length, 0);
			const whole = length * 2 > line.plain.length;
			if (!whole) continue;
			const span = contentOf(line);
			const first = spanIn(line, found[0]!.index, found[0]!.index + found[0]![0].length);
			yield {
				...span,
				message: msg(
					'Site licence number “{0}”, not part of the article. The fix removes the line.',
					quote(article.text.slice(first.start, first.end)),
				),
				confidence: 0.99,
				fixes: [{ title: msg('Remove the licence line'), safety: 'safe', edits: [removeLines(article.lines, line.index, line.index)] }],
			};
		}
	},
};
