import { msg } from '../../message';
import type { RuleExamples, Translations } from '../examples';
import { lineRule } from './line-rule';
import { ARTICLE, page } from './sample';

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

export const translations: Translations = {
	'Login or registration form': ['登录或注册表单', '登入或註冊表單'],
	'“{0}” is part of a login or registration form. The fix removes it.': [
		'“{0}”属于登录或注册表单。修复会将其删除。',
		'「{0}」屬於登入或註冊表單。修復會將其刪除。',
	],
};

export const examples = (): RuleExamples => ({
	kept: [page({ below: '先登录合作社的网页，再填写茶园的面积和地址，三天以后就会有人上门来量地，不用再跑到镇上去。' })],
	found: [
		{ text: page({ below: '⟦登录 | 注册 | 忘记密码？⟧' }), cleaned: ARTICLE },
		{ text: page({ above: '⟦用户名\n密码\n自动登录⟧' }), cleaned: ARTICLE, title: 'a form of labels' },
	],
});
