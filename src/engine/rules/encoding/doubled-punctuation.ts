import type { Hit } from '../../finding';
import { msg } from '../../message';
import type { Rule } from '../../rule';

/**
 * Process: something between two marks was cut out (a link, a name, a picture), or two converters each put a mark.
 * Flagged: two or three of the marks ， 、 ； ： in a row; a comma before a full stop; a full stop before a comma; two full stops. Where all of a list was cut out, the clause that announced it (`，并伴有、。`) is flagged with the marks.
 * Review: the same mark becomes one; of two different marks the full stop stays, else the first; an emptied clause goes.
 * Not flagged: texts whose writer draws pauses out (，，， 。。。), rows of marks; ！！ ？？ ！？ and …… (emphasis), three or more full stops (an ellipsis as people type it), labels in a row
 * (`姓名：、住址：`), ASCII marks.
 */
const DOUBLED = /，{2,3}|、{2,3}|；{2,3}|：{2,3}|(?<!。)。。(?!。)|：[，；]|[，、；][，、；：]|[，、；：][。！？]|。[，、；]/g;

/** Who draws a pause out so (，，，) does it with two marks as well; and a row of marks stands for something. */
const HABIT = /([，、；：])\1{3}|。。。|，，，[^，]*，，，/;

/** Two full stops draw a pause out, too, where they do it again. */
const PAUSE = /(?<!。)。。(?!。)/g;
const LEAST_HABIT = 2;

/** A short clause that has nothing left to name, before the marks of the list that was cut out. */
const EMPTIED = /[，；](?:[\u3400-\u9fff]{0,4}(?:有|包括|包含|例如|比如|譬如|诸如|諸如|即|分别为|分別為|分别是|分別是))$/;

export const doubledPunctuation: Rule = {
	id: 'encoding/doubled-punctuation',
	stage: 'width',
	severity: 'hint',
	summary: msg('Doubled punctuation mark'),
	*check(article): Iterable<Hit> {
		const { text } = article;
		if (HABIT.test(text)) return;
		const pauses = text.match(PAUSE)?.length ?? 0;
		for (const { index, 0: run } of text.matchAll(DOUBLED)) {
			const end = index + run.length;
			if (pauses >= LEAST_HABIT && run === '。。') continue;
			const emptied = run.startsWith('、') ? EMPTIED.exec(text.slice(Math.max(0, index - 9), index))?.[0] : undefined;
			if (emptied !== undefined) {
				const start = index - emptied.length;
				const newText = /[。！？]/.exec(run)?.[0] ?? emptied.charAt(0);
				yield {
					start,
					end,
					message: msg('{0}: what the clause names was cut out. The fix leaves {1}.', text.slice(start, end), newText),
					confidence: 0.8,
					fixes: [{ title: msg('Replace by {0}', newText), safety: 'review', edits: [{ start, end, newText }] }],
				};
				continue;
			}
			const start = index;
			const same = run === run.charAt(0).repeat(run.length);
			const stop = /[。！？]/.exec(run)?.[0];
			const newText = same ? run.charAt(0) : (stop ?? run.charAt(0));
			yield {
				start,
				end,
				message: msg('“{0}”: something between the marks was cut out, or a mark was doubled. The fix leaves “{1}”.', run, newText),
				confidence: same ? 0.85 : 0.7,
				fixes: [{ title: msg('Replace by {0}', newText), safety: 'review', edits: [{ start, end, newText }] }],
			};
		}
	},
};
