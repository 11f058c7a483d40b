import { msg } from '../../message';
import { lineRule } from './lines/rule';

/**
 * Process: a template engine that fails leaves its variables: `{{title}}`, `[!--newstitle--]`, `${name}`.
 * Evidence: the brackets of a template language around a name, on a short line outside running text.
 * Not flagged: templates as the subject of a text, code.
 */
export const templateVariable = lineRule({
	id: 'boilerplate/template-variable',
	summary: msg('Variable that the template did not fill'),
	says: (text) => msg('“{0}” holds a variable that the template did not fill in. The fix removes the line.', text),
});
