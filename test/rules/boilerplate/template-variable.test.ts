import { testRule } from '../table';
import { ARTICLE, page } from './sample';

testRule('boilerplate/template-variable', {
	valid: [
		`配置文件放在 arch/$arch/configs/\${PLATFORM}_defconfig 里，用 make \${PLATFORM}_defconfig 生成。`,
		`make O="\${OUTPUT}" menuconfig`,
		page({ below: '价格在百分之五到百分之八之间浮动，要看当天的行情，也要看茶青的老嫩，秤上的人心里有数。' }),
	],
	invalid: [
		{ text: page({ between: '⟦作者 [!--writer--]⟧' }), output: ARTICLE },
		{ text: page({ between: '⟦{{article.author}}⟧' }), output: ARTICLE },
	],
});
