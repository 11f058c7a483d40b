import { testRule } from '../table';
import { encode } from './transcode';

const escaped = (text: string, encoding: 'utf-8' | 'gbk' = 'utf-8') =>
	encode(text, encoding)
		.map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`)
		.join('');

testRule('encoding/percent-escape', {
	valid: [
		`网址里的 ${escaped('水')} 表示“水”字。`,
		`见 http://shop.example/list?q=${escaped('水车')}&page=2 一页。`,
		`见 shop.example/wiki/${escaped('磨坊')} 一页。`,
		`参数是 ?word=${escaped('水车')}`,
		'今年涨了 20%，明年再涨 15%，一共 35%。',
		'空格写成 %20，斜线写成 %2F。',
	],
	invalid: [
		{ text: `标题：⟦${escaped('水车转了').replaceAll('%', '%25')}⟧`, output: '标题：水车转了', title: 'escaped twice' },
		{ text: '标题：⟦%26%2327700%3B%26%2336710%3B⟧转了', output: '标题：水车转了', title: 'character references, escaped' },
		{ text: `标题：⟦${escaped('水车转了一百年')}⟧`, output: '标题：水车转了一百年' },
		{ text: `来源：⟦${escaped('水车镇报', 'gbk')}⟧ 记者老霍`, output: '来源：水车镇报 记者老霍', title: 'GBK' },
		{ text: `⟦${escaped('水车')}%20No.%203${escaped('号')}⟧`, output: '水车 No. 3号', title: 'with plain letters between' },
		{ text: `关键词 ⟦${escaped('水车').toLowerCase()}⟧ ⟦${escaped('磨坊')}⟧`, output: '关键词 水车 磨坊' },
		{
			text: '标题：⟦%C0%CF%B4%AC%B9%A4%B2%A5%B7N⟧，%A0%F6',
			output: '标题：老船工播種，%A0%F6',
			title: 'the last second byte of GBK is a letter',
		},
	],
});
