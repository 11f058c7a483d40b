import { msg } from '../../message';
import { lineRule } from './lines/rule';

/**
 * Process: papers and companies print a telephone number for tips, orders and questions above, below and at the end of articles.
 * Evidence: a word for the line and a number in the form of a Chinese telephone number, on a short line outside the text,
 * or in a last sentence that sells.
 * Not flagged: numbers that the article gives its readers (an authority's, an emergency line) inside its sentences.
 */
export const hotline = lineRule({
	id: 'boilerplate/hotline',
	summary: msg('Telephone number of the site or company'),
	says: (text) => msg('“{0}” gives a telephone number of the site or company. The fix removes it; the number stays in the metadata.', text),
});
