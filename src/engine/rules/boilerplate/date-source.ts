import { msg } from '../../message';
import { lineRule } from './lines/rule';

/**
 * Process: between headline and text the template prints a bar: time, source, author, counters.
 * Evidence: a date with its label, or a date that is followed by such labels, outside the text; the parts of such a bar on
 * lines of their own between headline and text.
 * Not flagged: the dateline that opens a news report (新华社北京5月9日电), dates in sentences.
 */
export const dateSource = lineRule({
	id: 'boilerplate/date-source',
	summary: msg('Bar with date and source'),
	says: (text) =>
		msg('“{0}” is the bar with date and source of the page. Its values stay in the metadata; the fix removes the line.', text),
});
