import { msg } from '../../message';
import { lineRule } from './lines/rule';

/**
 * Process: newsrooms sign below the text: `责任编辑:…`, `文字:… 图片:…`, `来源:…`.
 * Evidence: a role and a name or two, on a line outside the text, in brackets behind the last sentence of a paragraph, or on two lines beside the headline; `原标题:` beside the text.
 * Not flagged: questions and answers of an interview, a role named in a sentence.
 */
export const credits = lineRule({
	id: 'boilerplate/credits',
	summary: msg('Credit line'),
	says: (text) => msg('“{0}” is a credit line. Its values stay in the metadata; the fix removes the line.', text),
});
