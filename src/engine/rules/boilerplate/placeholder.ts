import { msg } from '../../message';
import { lineRule } from './lines/rule';

/**
 * Process: templates print something where they have nothing: `(资料图)`, `加载中`, `暂无简介`, `undefined`; players leave their controls.
 * Evidence: the fixed wording makes up the whole line.
 * Not flagged: the same words in sentences.
 */
export const placeholder = lineRule({
	id: 'boilerplate/placeholder',
	summary: msg('Placeholder of the template'),
	says: (text) => msg('“{0}” is a placeholder of the template, not text. The fix removes it.', text),
});
