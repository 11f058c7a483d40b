import { msg } from '../../message';
import type { RuleExamples, Translations } from '../examples';
import { lineRule } from './line-rule';
import { ARTICLE, page } from './sample';

/**
 * Process: between headline and text the template prints a bar: time, source, author, counters.
 * Evidence: a date with its label, or a date that is followed by such labels, outside the text; the parts of such a bar on
 * lines of their own between headline and text.
 * Not flagged: the dateline that opens a news report (新华社北京5月9日电), dates in sentences.
 */
export const dateSource = lineRule({
	id: 'boilerplate/date-source',
	summary: msg('Date and source line'),
	says: (text) =>
		msg('“{0}” is the line with the date and source of the page. Its values stay in the metadata; the fix removes the line.', text),
});

export const translations: Translations = {
	'Date and source line': ['日期与来源栏', '日期與來源欄'],
	'“{0}” is the line with the date and source of the page. Its values stay in the metadata; the fix removes the line.': [
		'“{0}”是页面的日期与来源栏。其内容保留在元数据中，修复会删除此行。',
		'「{0}」是頁面的日期與來源欄。其內容保留在中繼資料中，修復會刪除此行。',
	],
};

export const examples = (): RuleExamples => ({
	kept: [
		// A date alone, on a text with nothing else of a page.
		page({ between: '2021-04-08 09:12' }),
		page({ between: '王小茶 | 2021.04.08 09:12' }),
		page({ below: '他的注册时间比别人晚，合作社还是给他留了一个名额，让他明年再来。' }),
		page({ below: '石桥村村民委员会\n2021年4月3日\n扫一扫在手机打开当前页' }),
		page({ between: '2021年4月3日，晴' }),
		// A title that opens with a span of days.
		page({}).replace('老茶园添了三百亩新茶', '2021年4月1日至4月8日老茶园采茶的日子'),
		// The head of a diary.
		page({ between: '2021年4月8日 晴' }),
		// Facts of the text.
		page({ below: '作者：王小山 时间：四月 地点：老茶园' }),

		// A fact whose label stays in the text keeps its value.
		page({ between: '开园日：\n2011.09.21' }),

		// Whoever issued the text signs and dates it.
		page({ below: '山城县茶叶产业发展中心\n2021年4月8日' }),
		'新华社某地4月8日电 县里的老茶园今年又添了三百亩新茶，采茶的人一早就上了山。',
	],
	found: [
		{ text: page({ above: '⟦2023-08-29 HKT 14:26⟧' }), cleaned: ARTICLE },
		{ text: page({ between: '⟦• 2021-04-08⟧' }), cleaned: ARTICLE, title: 'a bar printed as a list' },
		{ text: page({ between: '⟦08 09:12:45 栏目：县区⟧' }), cleaned: ARTICLE, title: 'the rest of a date that was broken' },
		{ text: page({ between: '⟦发布时间：2021-04-08 09:12 来源：山城晚报⟧' }), cleaned: ARTICLE },
		{ text: page({ between: '⟦2021年04月08日 09:12 来源：山城晚报 作者：王小山⟧' }), cleaned: ARTICLE },
		{ text: page({ between: '⟦2021-04-08 09:12⟧', below: '责任编辑：李四' }), cleaned: page({ below: '责任编辑：李四' }) },
	],
});
