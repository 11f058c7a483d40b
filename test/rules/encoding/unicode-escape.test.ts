import { testRule } from '../table';
import { encode } from './transcode';

const json = (text: string) => Array.from(text, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`).join('');
const bytes = (text: string) =>
	encode(text, 'utf-8')
		.map((byte) => `\\x${byte.toString(16)}`)
		.join('');

testRule('encoding/unicode-escape', {
	valid: [
		'字符的编号\n汉字“水”是 \\u6c34，“火”是 \\u706b。程序里写 \\u6c34 就等于写了水字。',
		'编辑器里输入“\\u6c34”，屏幕上就会出现“水”字。',
		'在程序里写 s = "\\u6c34\\u8f66"，打印出来就是水车。',
		'型号 u4e00 与 menu5e74u 都是乱写的。',
		'汉字用 \\u4e00-\\u9fa5 来匹配。',
		'写成 [^\\u4e00] 就是除它以外。',
		'正则 \\u4e00-\\u9fa5 用来匹配汉字。',
		'路径是 C:\\users\\usr 与 D:\\data。',
		'换行写作 \\u000a，制表写作 \\u0009。',
		'`\\u4e00` 是“一”的转义，`JSON.parse()` 会还原它，`\\n` 是换行，`escape()` 已经过时。',
	],
	invalid: [
		{
			text: `标题：⟦${encode('水车转了', 'utf-8')
				.map((byte) => `\\u00${byte.toString(16)}`)
				.join('')}⟧`,
			output: '标题：水车转了',
			title: 'bytes written as characters',
		},
		{ text: '水车转了⟦\\ud83d\\ude00⟧', output: '水车转了😀', title: 'an emoji' },
		{ text: '水车转了。⟦x0dx0a⟧磨盘也转了。⟦_x000D_\n⟧', output: '水车转了。\n磨盘也转了。\n', title: 'line ends' },
		{
			text: `标题：⟦${json('水车转了').replaceAll('\\', '')}⟧，来源⟦${json('镇').replaceAll('\\', '')}⟧`,
			output: '标题：水车转了，来源镇',
			title: 'backslashes stripped',
		},
		{ text: `标题：⟦${json('水车').replaceAll('\\', '\\\\')}⟧转了`, output: '标题：水车转了', title: 'backslashes doubled' },
		{
			text: `来源⟦${encode('水车镇报', 'utf-8')
				.map((byte) => `\\${byte.toString(8)}`)
				.join('')}⟧`,
			output: '来源水车镇报',
			title: 'bytes in octal',
		},
		{
			text: `⟦${json('老霍和')}⟧Nov⟦${json('á')}⟧k⟦${json('在水车边谈了一夜')}⟧`,
			output: '老霍和Novák在水车边谈了一夜',
			title: 'escapes of other letters beside Chinese ones',
		},
		{ text: `标题：⟦${json('水车转了一百年')}⟧`, output: '标题：水车转了一百年', safe: '标题：水车转了一百年' },
		{ text: `⟦${json('老霍').replaceAll('\\u', '%u')}⟧说⟦${json('：')}⟧水退了`, output: '老霍说：水退了', title: 'escape() of JavaScript' },
		{ text: `来源⟦${bytes('水车镇报')}⟧`, output: '来源水车镇报', title: 'bytes of a Python literal' },
		{ text: '⟦\\u{6c34}\\u{8f66}⟧转着', output: '水车转着' },
	],
});
