import { msg } from '../../message';
import { lineRule } from './lines/rule';

/**
 * Process: templates and advertisers put invitations between and behind paragraphs: `点击进入专题`, `欢迎来电咨询`, an advertisement and its buttons.
 * Evidence: the formula makes up a good part of a short line.
 * Not flagged: instructions of the article (`点击“确定”按钮`) inside its sentences.
 */
export const callToAction = lineRule({
	id: 'boilerplate/call-to-action',
	summary: msg('Invitation to click, call or buy'),
	says: (text) => msg('“{0}” asks the reader to click, call or buy; it is not part of the article. The fix removes it.', text),
});
