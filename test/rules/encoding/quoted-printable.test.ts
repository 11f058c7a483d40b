import { testRule } from '../table';
import { encode } from './transcode';

const escaped = (text: string, encoding: 'utf-8' | 'gbk' = 'utf-8') =>
	encode(text, encoding)
		.map((byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`)
		.join('');

/** RFC 2045 cuts lines behind 75 characters with a soft line break. */
const wrapped = (text: string) => text.replace(/.{75}(?=.)/g, '$&=\n');

testRule('encoding/quoted-printable', {
	valid: [
		'标题变成 =?UTF-8?B?5rC06L2m?= 是常有的事，换一个程序打开就好。',
		'设 a=10，b=20，则 a+b=30。',
		'等号写作 =3D。',
		'x=E4 与 y=B8 是两个格子。',
		'颜色=FF00AA 或 =FFFFFF',
	],
	invalid: [
		{ text: '主题: ⟦=?UTF-8?B?5rC06L2m6L2s?=\n =?utf-8?b?5LqG?=⟧', output: '主题: 水车转了', title: 'encoded words' },
		{ text: '主题: ⟦=?GB2312?Q?=CB=AE=B3=B5?=⟧', output: '主题: 水车', title: 'an encoded word of another charset' },
		{
			text: `⟦${escaped('種樹對風', 'gbk').replace(/=([4-7][0-9A-E])/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))}⟧。`,
			output: '種樹對風。',
			title: 'second bytes of GBK that are letters',
		},
		{ text: `寄信人⟦${escaped('老霍')}⟧说水退了`, output: '寄信人老霍说水退了' },
		{
			text: `⟦${wrapped(escaped('磨坊在村子东头，水车白天黑夜地转着'))}⟧`,
			output: '磨坊在村子东头，水车白天黑夜地转着',
			title: 'over soft line breaks',
		},
		{ text: `⟦${escaped('磨坊在村子东头', 'gbk')}⟧`, output: '磨坊在村子东头', title: 'GBK' },
	],
});
