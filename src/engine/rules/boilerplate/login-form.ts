import { msg } from '../../message';
import { lineRule } from './lines/rule';

/**
 * Process: the form for readers' accounts leaves its labels and buttons: 登录, 忘记密码, 注册.
 * Evidence: such words cover the line, outside the text, among other pieces of the frame.
 * Not flagged: instructions that name those buttons.
 */
export const loginForm = lineRule({
	id: 'boilerplate/login-form',
	summary: msg('Login or registration form'),
	says: (text) => msg('“{0}” is part of a login or registration form. The fix removes it.', text),
});
