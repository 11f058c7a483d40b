import { spanIn } from '../../article/lines';
import { deletion } from '../../edits';
import type { Hit } from '../../finding';
import { msg, quote } from '../../message';
import type { Rule } from '../../rule';
import type { RuleExamples, Translations } from '../examples';
import { columnsOf } from './columns';
import { lineRule } from './line-rule';
import { ARTICLE, page } from './sample';

const LINES = lineRule({
	id: 'boilerplate/placeholder',
	summary: msg('Template placeholder'),
	says: (text) => msg('“{0}” is a placeholder of the template, not text. The fix removes it.', text),
});

/** How much of a text a button unfolds, glued to the paragraph beside it. */
const REST = /展开剩余\s?\d{1,3}%|\(剩余\s?\d{1,6}\s?字\)$/g;

/**
 * Process: templates print something where they have nothing: `(资料图)`, `加载中`, `暂无简介`, `undefined`; players leave their controls; lists
 * of goods print the same columns behind each title: `不详 面议 48小时内`.
 * Buttons that unfold the rest of a text end up in the paragraph beside them (`展开剩余85%`).
 * Evidence: the fixed wording makes up the whole line; at least two columns without a value, the same ones behind three titles or more.
 * Safe where the whole line is this closed form, at the head or foot of an article with nothing of it beyond (`guards/proof.ts`).
 * Not flagged: the same words in sentences; columns that differ.
 */
export const placeholder: Rule = {
	...LINES,
	*check(article, options, context): Iterable<Hit> {
		yield* LINES.check(article, options, context);
		for (const line of article.lines) {
			if (!line.plain.includes('剩余')) continue;
			for (const { index, 0: text } of line.plain.matchAll(REST)) {
				if (text.length === line.plain.length) continue;
				const span = spanIn(line, index, index + text.length);
				yield {
					...span,
					message: msg('“{0}” is a button of the page it was copied from, in the middle of the text. The fix removes it.', quote(text)),
					confidence: 0.9,
					fixes: [{ title: msg('Remove the button'), safety: 'review', edits: [deletion(span)] }],
				};
			}
		}
		const columns = columnsOf(article);
		for (const { line, from } of columns) {
			const span = spanIn(line, from, line.plain.length);
			yield {
				...span,
				message: msg(
					'“{0}” fills the columns of a product list, {1} times on this page. The fix removes them; the title stays.',
					quote(line.plain.slice(from).trim()),
					columns.length,
				),
				confidence: 0.8,
				fixes: [{ title: msg('Remove the empty columns'), safety: 'review', edits: [deletion(span)] }],
			};
		}
	},
};

export const translations: Translations = {
	'Template placeholder': ['模板占位符', '範本預留位置'],
	'“{0}” is a placeholder of the template, not text. The fix removes it.': [
		'“{0}”是模板占位符，不是正文。修复会将其删除。',
		'「{0}」是範本預留位置，不是正文。修復會將其刪除。',
	],
	'“{0}” is a button of the page it was copied from, in the middle of the text. The fix removes it.': [
		'“{0}”是原网页上的按钮，混进了正文。修复会删除。',
		'「{0}」是原網頁上的按鈕，混進了正文。修復會刪除。',
	],
	'Remove the button': ['删除按钮', '刪除按鈕'],
	'“{0}” fills the columns of a product list, {1} times on this page. The fix removes them; the title stays.': [
		'“{0}”是商品列表的空列，在本页出现 {1} 次。修复会将其删除，保留标题。',
		'「{0}」是商品列表的空欄，在本頁出現 {1} 次。修復會將其刪除，保留標題。',
	],
	'Remove the empty columns': ['删除空列', '刪除空欄'],
};

export const examples = (): RuleExamples => ({
	kept: [
		page({ below: '车上装载中的茶叶还有三十袋，司机说要等天黑以前全部运到省城。' }),
		page({ below: '展开剩余的布，还有三尺（剩余的字在背面）。' }),
		page({ below: '请继续往下看第二段：水渠从哪一座水库里来，又流到哪一片坡地上去，账本里都写着。' }),
		'炒茶机三型 面议 48小时内\n揉茶机 三千元 现货\n烘茶机二型 两千元 无\n',
		page({ below: '这是一张资料图上看不到的小路，从水库一直通到茶园，只有村里的孩子知道怎么走，下雨天也不滑。' }),
	],
	found: [
		{
			text: '炒茶机三型⟦ 面议 48小时内⟧\n揉茶机⟦ 面议 48小时内⟧\n烘茶机二型⟦ 面议 48小时内⟧\n',
			cleaned: '炒茶机三型\n揉茶机\n烘茶机二型\n',
			title: 'columns of a list of goods',
		},
		{
			title: 'a button glued to a paragraph',
			text: ARTICLE.replace('收购站', '⟦展开剩余85%⟧收购站').replace(/\n$/, '⟦（剩余743字）⟧\n'),
			cleaned: ARTICLE,
		},
		{ text: page({ between: '⟦(资料图)⟧' }), cleaned: ARTICLE },
		{ text: page({ below: '⟦暂无简介⟧' }), cleaned: ARTICLE },
	],
});
