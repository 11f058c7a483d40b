import { msg } from '../../message';
import type { RuleExamples, Translations } from '../examples';
import { lineRule } from './line-rule';
import { ARTICLE, ending, page } from './sample';

/**
 * Process: newsrooms sign below the text: `责任编辑:…`, `文字:… 图片:…`, `来源:…`.
 * Evidence: a role and a name or two, on a line outside the text, in brackets behind the last sentence of a paragraph, or on two lines beside the headline; `原标题:` beside the text.
 * Not flagged: questions and answers of an interview, a role named in a sentence.
 */
export const credits = lineRule({
	id: 'boilerplate/credits',
	summary: msg('Credit line'),
	says: (text) => msg('“{0}” is a credit line. Its values stay in the metadata; the fix removes the line.', text),
});

export const translations: Translations = {
	'Credit line': ['署名行', '署名行'],
	'“{0}” is a credit line. Its values stay in the metadata; the fix removes the line.': [
		'“{0}”是署名行。其内容保留在元数据中，修复会删除此行。',
		'「{0}」是署名行。其內容保留在中繼資料中，修復會刪除此行。',
	],
};

export const examples = (): RuleExamples => ({
	kept: [
		// The head that its writer gave it.
		page({ between: '作者：王小茶' }),
		page({ below: '作者在书里写道，茶是山里人写给城里人的信。' }),
		page({ below: '记者问他明年还种不种，他想了想说，种，只要水渠里有水就种。' }),
		page({ below: '文章写到这里，王小茶停下笔，看着窗外的茶山，想起三十年前的事。' }),
		// Who speaks, again and again.
		ARTICLE.replace('\n收购站', '\n编辑：茶怎么卖？\n收购站').replace('\n老茶园的', '\n编辑：水从哪里来？\n老茶园的'),

		// Prefixes of headlines, not labels.
		...[
			'视频丨老茶园添了三百亩新茶 采茶人清晨上山',
			'图片丨县里的老茶园添了新茶',
			'策划丨四十年的老茶园怎样添新茶',
			'采访丨采茶的人一早就上了山',
		].map((headline) => page({}).replace('老茶园添了三百亩新茶', headline)),
		// A label alone in a document: the names stand below it.
		`${ARTICLE}译者：\n- 王小山 <xiaoshan@example.org>\n- 李四 <lisi@example.org>\n`,

		page({ below: '记者：您种了多少年茶？\n王小山：四十二年了，从十六岁上山开始，一直种到今天，中间只停过两年，那两年去修水库了。' }),
		page({ below: '副主任医师一早就上了山，给采茶的人量血压。' }),
		// A role in brackets that is part of the sentence, and one in the middle of the text.
		ending('村里的编辑部（就在水渠边）每月出一期小报。'),
		page({ below: '问起茶园原来的名字，老人笑了：“原标题是什么早忘了，只记得第一年种了十亩，后来年年添，添到今天。”' }),
	],
	found: [
		{ text: page({ below: '⟦一审一校：王小茶 二审二校：李山 三审三校：赵青⟧' }), cleaned: ARTICLE },
		{ text: page({ below: '⟦核稿編輯：林小山⟧' }), cleaned: ARTICLE },

		{ text: page({ between: '⟦• 来源：山城晚报\n• 作者：王小山⟧' }), cleaned: ARTICLE, title: 'credits in a list' },
		{ text: ending('⟦（责任编辑：李四）⟧'), cleaned: ARTICLE },
		{ text: ending(' ⟦责任编辑：李四⟧').replace(' ⟦', '⟦ '), cleaned: ARTICLE },
		{ text: page({ below: '⟦监 制：王小山\n审 读：李四⟧' }), cleaned: ARTICLE },
		{ text: page({ below: '⟦责任编辑：李四⟧' }), cleaned: ARTICLE },
		{ text: page({ below: '⟦（编辑：王小山）⟧' }), cleaned: ARTICLE },
		{ text: page({ below: '⟦文字：王小山\n图片：李四\n编审：赵六⟧' }), cleaned: ARTICLE },
	],
});
