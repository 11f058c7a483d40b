import { testRule } from '../table';
import { misread } from './transcode';

testRule('encoding/private-use', {
	valid: [
		'①水车 ②磨盘 ★ ☎ ♪',
		// the bytes of mojibake: WHATWG's GBK decoder has private-use characters for some pairs
		misread('撑船的人说，桥修好了以后，渡口就冷清下来。', 'utf-8', 'gbk').replace('\ufffd', ''),
	],
	invalid: [
		{
			text: '价格：⟦\ue12f\ue4a1⟧元，\n⟦\ue12f⟧车面粉',
			output: '价格：\ue12f\ue4a1元，\n\ue12f车面粉',
			title: 'digits of an obfuscating font',
		},
		{
			text: '⟦(cid:12)(cid:3405)⟧水车转着⟦(cid:7)⟧',
			output: '(cid:12)(cid:3405)水车转着(cid:7)',
			title: 'characters of a PDF by their numbers',
		},
		{ text: '⟦\ue600⟧首页 ⟦\ue61a\uf0c9⟧菜单', output: '首页 菜单', safe: '\ue600首页 \ue61a\uf0c9菜单', title: 'an icon font' },
		{ text: '水车⟦\ue5e5⟧磨盘', output: '水车 磨盘', safe: '水车 磨盘', title: 'A3 A0, the full-width space of old tables' },
		{
			text: `他姓⟦${misread('\ue000', 'gbk', 'gbk').replace('?', '\ue000')}⟧，村里只有这一家。`,
			output: '他姓\ue000，村里只有这一家。',
			title: 'a character that is lost is never deleted',
		},
	],
});
