import { msg } from '../../message';
import { lineRule } from './lines/rule';

/**
 * Process: sites disclaim what they publish: `本文仅代表作者观点`, `投资有风险`, `平台仅提供信息存储服务`.
 * Evidence: it opens like one and its formulas make up a good part of it, outside the text.
 * Not flagged: the same words in the sentences of an article; terms and laws as the article's subject.
 */
export const disclaimer = lineRule({
	id: 'boilerplate/disclaimer',
	summary: msg('Disclaimer of the site'),
	says: (text) => msg('“{0}” is a disclaimer of the site. The fix removes it.', text),
});
