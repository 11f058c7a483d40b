import { testRule } from '../table';
import { misread } from './transcode';

const lost = misread('桥修好了', 'gbk', 'utf-8');
const valid = misread('渡口的老船工姓贺，撑了四十年的船。', 'utf-8', 'gbk');

testRule('encoding/replacement-character', {
	valid: [
		'乱码里常见的 � 是替换字符，编码 EF BF BD。用 GBK 编码读 UTF-8，就见到乱码。',
		'水车转了一百年。',
		// what mojibake lost: the repair of the whole is offered
		valid,
	],
	invalid: [
		{ text: `老霍说：⟦${lost}⟧，一百年。`, output: `老霍说：${lost}，一百年。`, title: 'GBK read as UTF-8: nothing to repair' },
		{
			text: `${new TextDecoder().decode(new TextEncoder().encode('磨坊在村子东头').slice(0, -1)).replace('\ufffd', '⟦\ufffd⟧')}`,
			output: '磨坊在村子东\ufffd',
			title: 'a character cut at the end of a buffer',
		},
		{ text: '磨坊⟦\ufffd\ufffd⟧东头\n水车⟦\ufffd⟧西头', output: '磨坊\ufffd\ufffd东头\n水车\ufffd西头' },
	],
});
