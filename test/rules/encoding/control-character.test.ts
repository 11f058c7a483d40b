import { testRule } from '../table';
import { misread } from './transcode';

testRule('encoding/control-character', {
	valid: [
		'第一栏\t第二栏\r\n井水\t清甜\r\n',
		// C1 codes that are the bytes of mojibake
		misread('井水清甜', 'utf-8', 'latin1'),
	],
	invalid: [
		{
			text: '⟦\x93⟧水退了。⟦\x94⟧老霍说，it⟦\x92⟧s over⟦\x85\x85⟧',
			output: '“水退了。”老霍说，it’s over……',
			title: 'bytes of Windows-1252',
		},
		{ text: '井水很甜⟦\u0005\u0006\u0007\u0008⟧，打水的人排着队。', output: '井水很甜，打水的人排着队。' },
		{ text: '井台⟦\u001b⟧[0m边⟦\u0000⟧上', output: '井台[0m边上' },
		{ text: '第一页的末尾⟦\u000c⟧第二页的开头', output: '第一页的末尾\n第二页的开头', title: 'a form feed between two pages' },
		{ text: '打水的人排着队⟦\u0085⟧轮到我的时候天黑了', output: '打水的人排着队\n轮到我的时候天黑了', title: 'next line (U+0085)' },
		{ text: '打水的人⟦\u000b⟧\n排着队⟦\u007f⟧', output: '打水的人\n排着队' },
	],
});
