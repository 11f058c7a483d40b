import { spanIn } from '../../article/lines';
import { deletion } from '../../edits';
import type { Hit } from '../../finding';
import { msg, quote } from '../../message';
import type { Rule } from '../../rule';
import { columnsOf } from '../../zones/columns';
import { lineRule } from './lines/rule';

const LINES = lineRule({
	id: 'boilerplate/placeholder',
	summary: msg('Placeholder of the template'),
	says: (text) => msg('“{0}” is a placeholder of the template, not text. The fix removes it.', text),
});

/** How much of a text a button unfolds, glued to the paragraph beside it. */
const REST = /展开剩余\s?\d{1,3}%|\(剩余\s?\d{1,6}\s?字\)$/g;

/**
 * Process: templates print something where they have nothing: `(资料图)`, `加载中`, `暂无简介`, `undefined`; players leave their controls; lists
 * of goods print the same columns behind each title: `不详 面议 48小时内`.
 * Buttons that unfold the rest of a text end up in the paragraph beside them (`展开剩余85%`).
 * Evidence: the fixed wording makes up the whole line; at least two columns without a value, the same ones behind three titles or more.
 * Safe where the whole line is this closed form, at the head or foot of an article with nothing of it beyond (`guards/proof.ts`).
 * Not flagged: the same words in sentences; columns that differ.
 */
export const placeholder: Rule = {
	...LINES,
	*check(article, options, context): Iterable<Hit> {
		yield* LINES.check(article, options, context);
		for (const line of article.lines) {
			if (!line.plain.includes('剩余')) continue;
			for (const { index, 0: text } of line.plain.matchAll(REST)) {
				if (text.length === line.plain.length) continue;
				const span = spanIn(line, index, index + text.length);
				yield {
					...span,
					message: msg('“{0}” is a button of the page it was copied from, in the middle of the text. The fix removes it.', quote(text)),
					confidence: 0.9,
					fixes: [{ title: msg('Remove the button'), safety: 'review', edits: [deletion(span)] }],
				};
			}
		}
		const columns = columnsOf(article);
		for (const { line, from } of columns) {
			const span = spanIn(line, from, line.plain.length);
			yield {
				...span,
				message: msg(
					'“{0}” fills the columns of a list of goods, {1} times on this page. The fix removes them; the title stays.',
					quote(line.plain.slice(from).trim()),
					columns.length,
				),
				confidence: 0.8,
				fixes: [{ title: msg('Remove the empty columns'), safety: 'review', edits: [deletion(span)] }],
			};
		}
	},
};
