import { msg } from '../../message';
import { lineRule } from './lines/rule';

/**
 * Process: buttons for sharing, printing and changing the size of the type leave their words: `分享到: 微信 新浪微博`, `【大 中 小】`.
 * Evidence: names of share targets and reading tools cover the line, outside the text.
 * Safe where the whole line is this closed form, at the head or foot of an article with nothing of it beyond (`guards/proof.ts`).
 * Not flagged: 分享 and names of networks in sentences.
 */
export const shareBar = lineRule({
	id: 'boilerplate/share-bar',
	summary: msg('Share and reading buttons'),
	says: (text) => msg('“{0}” is a row of share or reading buttons. The fix removes it.', text),
});
