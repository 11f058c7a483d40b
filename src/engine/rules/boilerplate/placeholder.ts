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

/**
 * Process: templates print something where they have nothing: `(资料图)`, `加载中`, `暂无简介`, `undefined`; players leave their controls; lists
 * of goods print the same columns behind each title: `不详 面议 48小时内`.
 * Evidence: the fixed wording makes up the whole line; at least two columns without a value, the same ones behind three titles or more.
 * Not flagged: the same words in sentences; columns that differ.
 */
export const placeholder: Rule = {
	...LINES,
	*check(article, options, context): Iterable<Hit> {
		yield* LINES.check(article, options, context);
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
