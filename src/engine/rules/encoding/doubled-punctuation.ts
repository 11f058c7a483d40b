import type { Hit } from '../../finding';
import { msg } from '../../message';
import type { Rule } from '../../rule';

/**
 * Process: something between two marks was cut out (a link, a name, a picture), or two converters each put a mark.
 * Flagged: two or three of the marks ， 、 ； ： in a row; a comma before a full stop; a full stop before a comma; two full stops.
 * Review: the same mark becomes one; of two different marks the full stop stays, else the first.
 * Not flagged: ！！ ？？ ！？ and …… (emphasis), three or more full stops (an ellipsis as people type it), labels in a row
 * (`姓名：、住址：`), ASCII marks.
 */
const DOUBLED = /，{2,3}|、{2,3}|；{2,3}|：{2,3}|(?<!。)。。(?!。)|：[，；]|[，、；][，、；：]|[，、；：][。！？]|。[，、；]/g;

export const doubledPunctuation: Rule = {
	id: 'encoding/doubled-punctuation',
	stage: 'width',
	severity: 'hint',
	summary: msg('Punctuation mark that stands twice'),
	*check({ text }): Iterable<Hit> {
		for (const { index: start, 0: run } of text.matchAll(DOUBLED)) {
			const end = start + run.length;
			const same = run === run.charAt(0).repeat(run.length);
			const stop = /[。！？]/.exec(run)?.[0];
			const newText = same ? run.charAt(0) : (stop ?? run.charAt(0));
			yield {
				start,
				end,
				message: msg('{0}: something between the marks was cut out, or a mark was put twice. The fix leaves {1}.', run, newText),
				confidence: same ? 0.85 : 0.7,
				fixes: [{ title: msg('Replace by {0}', newText), safety: 'review', edits: [{ start, end, newText }] }],
			};
		}
	},
};
