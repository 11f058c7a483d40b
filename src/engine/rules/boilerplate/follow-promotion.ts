import { msg } from '../../message';
import { lineRule } from './lines/rule';

/**
 * Process: accounts and portals ask to be followed: `扫描二维码关注`, `下载客户端`, `长按识别`.
 * Evidence: the formula, or words of apps and codes covering the line.
 * Safe where the whole line is this closed form, at the head or foot of an article with nothing of it beyond (`guards/proof.ts`).
 * Not flagged: reports about apps, codes and accounts.
 */
export const followPromotion = lineRule({
	id: 'boilerplate/follow-promotion',
	summary: msg('Invitation to follow, scan or install'),
	says: (text) => msg('“{0}” asks the reader to follow an account, scan a code or install an app. The fix removes it.', text),
});
