import { msg } from '../../message';
import { lineRule } from './lines/rule';

/**
 * Process: footers and company pages print address, telephone, mail and hours.
 * Evidence: the label (地址, 电话, 邮箱, Tel) at the start of a line outside the text; the rest of a number that stands alone.
 * Not flagged: addresses and numbers that the article itself gives.
 */
export const contact = lineRule({
	id: 'boilerplate/contact',
	summary: msg('Contact details of the site'),
	says: (text) => msg('“{0}” gives contact details of the site. The fix removes it; the values stay in the metadata.', text),
});
