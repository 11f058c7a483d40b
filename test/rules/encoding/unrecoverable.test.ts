import { testRule } from '../table';
import { decode, encode, misread } from './transcode';

/** GBK read as UTF-8, saved, and read as GBK: U+FFFD twice is 锟斤拷. */
const twice = misread(misread('桥修好了', 'gbk', 'utf-8'), 'utf-8', 'gbk').replace(/[^锟斤拷]+$/, '');
const debug = decode(new Array<number>(12).fill(0xcc), 'gbk');
const heap = decode(new Array<number>(12).fill(0xcd), 'gbk');
const questions = decode(encode('磨坊在村子東頭，水車轉了一百年。', 'latin1'), 'latin1');

/** UTF-8 read as GBK, from which a filter took characters here and there; some of the rest became traditional. */
const lossy = Array.from(
	misread(
		'磨坊在村子东头，水车转了一百年。老霍说，村里的人都在这里磨面，一年磨两次，春天一次，秋天一次，冬天没有。',
		'utf-8',
		'gbk',
	).replace(/锛/g, '錛'),
)
	.filter((character, at) => /[銆錛]/.test(character) || (at % 4 !== 1 && !/[\ufffd€?]/.test(character)))
	.join('');

testRule('encoding/unrecoverable', {
	valid: [
		'曹锟和张作霖各有打算，曹锟接过电报，张作霖没有说话。',
		'返回的是 "锟斤拷"，不是船名。',
		'船上写着 만두와 김치, 韩国菜馆的招牌是“할머니 손맛”。',
		'“锟斤拷”是什么\n屏幕上的“锟斤拷”从哪里来？这是一种乱码。\nUTF-8 的替换字符用 GBK 编码读出来，就成了锟斤拷。弄错编码的人很多。',
		'乱码里常见的锟斤拷是怎么来的。',
		'Les élèves à l’école dînèrent près de l’été.',
		'汤太烫，烫得他直吹气。',
		'烫烫烫！锅盖不能用手拿。',
		'屯里有三个大屯子，前屯、后屯、腰屯。',
		'真的吗???他瞪大了眼睛。',
		'剩下的??以后再说。',
		'什么？？？？？？？？',
	],
	invalid: [
		{ text: '渡口的⟦떴떴우힛⟧鋸珂，船家走了。', output: '渡口的떴떴우힛鋸珂，船家走了。', title: 'Hangul that is no Korean' },
		{ text: '渡口的⟦ÿ§þ¼⟧船工姓贺', output: '渡口的ÿ§þ¼船工姓贺', title: 'a few bytes of Latin-1 that are no text' },
		{ text: '停用多年的灯⟦å¡æ¨æéæ°ç¹äº®ãä¿®å¤⟧工程', output: '停用多年的灯å¡æ¨æéæ°ç¹äº®ãä¿®å¤工程', title: 'control bytes stripped' },
		{ text: `⟦${lossy}⟧`, output: lossy, title: 'UTF-8 read as GBK with holes' },
		{ text: `老霍说⟦${twice}⟧`, output: `老霍说${twice}`, title: '锟斤拷' },
		{ text: `老霍说⟦${debug}⟧`, output: `老霍说${debug}`, title: '烫烫烫' },
		{ text: `⟦${heap}⟧\n水车转着`, output: `${heap}\n水车转着`, title: '屯屯屯' },
		{ text: `水车转着\n⟦${questions}⟧`, output: `水车转着\n${questions}`, title: 'a character set that lacks every character' },
	],
});
