import { msg } from '../../message';
import type { RuleExamples, Translations } from '../examples';
import { lineRule } from './line-rule';
import { ARTICLE, page } from './sample';

/**
 * Process: a template engine that fails leaves its variables: `{{title}}`, `[!--newstitle--]`, `${name}`.
 * Evidence: the brackets of a template language around a name, on a short line outside running text.
 * Not flagged: templates as the subject of a text, code.
 */
export const templateVariable = lineRule({
	id: 'boilerplate/template-variable',
	summary: msg('Unfilled template variable'),
	says: (text) => msg('“{0}” contains a variable that the template did not fill in. The fix removes the line.', text),
});

export const translations: Translations = {
	'Unfilled template variable': ['模板未填充的变量', '範本未填入的變數'],
	'“{0}” contains a variable that the template did not fill in. The fix removes the line.': [
		'“{0}”含有模板未填充的变量。修复会删除此行。',
		'「{0}」含有範本未填入的變數。修復會刪除此行。',
	],
};

export const examples = (): RuleExamples => ({
	kept: [
		`配置文件放在 arch/$arch/configs/\${PLATFORM}_defconfig 里，用 make \${PLATFORM}_defconfig 生成。`,
		`make O="\${OUTPUT}" menuconfig`,
		page({ below: '价格在百分之五到百分之八之间浮动，要看当天的行情，也要看茶青的老嫩，秤上的人心里有数。' }),
	],
	found: [
		{ text: page({ between: '⟦作者 [!--writer--]⟧' }), cleaned: ARTICLE },
		{ text: page({ between: '⟦{{article.author}}⟧' }), cleaned: ARTICLE },
	],
});
