import { isBlank, type Line, spanIn } from '../../article/lines';
import { deletion } from '../../edits';
import type { Hit } from '../../finding';
import { msg } from '../../message';
import type { Rule } from '../../rule';
import { featuresOf } from '../../zones/features';

const MARK = /\(\s*(?:完|全文完|本章完|本节完|本卷完|本文完|正文完|未完待续|待续|end)\s*\)\s*$/i;
const ALONE =
	/^[\s([【<—\-=*#·•◆]*(?:完|全文完|本章完|本节完|本卷完|本文完|正文完|全文结束|正文结束|未完待续|the end|end|fin)[\s)\]】>.。—\-=*#·•◆]*$/i;
/** A mark alone on its line has signs around it or is one of the long forms: 完 by itself may be anything. */
const BARE = /^完$/;

/**
 * Process: news agencies close a report with `(完)`, magazines and accounts with `END` or a line of signs, for the desk, not the reader.
 * Evidence: the mark ends the last paragraph, or stands alone on a short line behind text.
 * Safe because the mark is a closed form that says nothing of the article, and only where no running text follows it.
 * Not flagged: 完 as a word; `(完)` followed by more text on the line; a text of one line, where nothing shows that a report ends.
 */
export const endMark: Rule = {
	id: 'boilerplate/end-mark',
	stage: 'removal',
	severity: 'hint',
	summary: msg('Mark for the end of the text'),
	*check(article): Iterable<Hit> {
		const features = featuresOf(article);
		const last = features.findLastIndex(({ prose }) => prose);
		let text = false;
		let lines = 0;
		for (const line of article.lines) {
			if (isBlank(line)) continue;
			const found = markIn(line, text);
			lines++;
			text ||= features[line.index]!.prose;
			if (!found || lines === 1) continue;
			const span = spanIn(line, found.from, line.plain.length);
			yield {
				...span,
				message: msg('“{0}” marks the end of the text for the desk. The fix removes the mark.', line.plain.slice(found.from)),
				confidence: 0.95,
				fixes: [{ title: msg('Remove the mark'), safety: line.index >= last ? 'safe' : 'review', edits: [deletion(span)] }],
			};
		}
	},
};

function markIn({ plain }: Line, behindText: boolean): { from: number } | undefined {
	if (plain.length <= 16) return behindText && ALONE.test(plain) && !BARE.test(plain) ? { from: 0 } : undefined;
	if (!plain.endsWith(')')) return undefined;
	const tail = plain.slice(-12);
	const found = MARK.exec(tail);
	return found ? { from: plain.length - tail.length + found.index } : undefined;
}
