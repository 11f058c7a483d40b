import { testRule } from '../table';
import { ARTICLE, page } from './sample';

testRule('boilerplate/placeholder', {
	valid: [
		page({ below: '车上装载中的茶叶还有三十袋，司机说要等天黑以前全部运到省城。' }),
		page({ below: '展开剩余的布，还有三尺（剩余的字在背面）。' }),
		page({ below: '请继续往下看第二段：水渠从哪一座水库里来，又流到哪一片坡地上去，账本里都写着。' }),
		'炒茶机三型 面议 48小时内\n揉茶机 三千元 现货\n烘茶机二型 两千元 无\n',
		page({ below: '这是一张资料图上看不到的小路，从水库一直通到茶园，只有村里的孩子知道怎么走，下雨天也不滑。' }),
	],
	invalid: [
		{
			text: '炒茶机三型⟦ 面议 48小时内⟧\n揉茶机⟦ 面议 48小时内⟧\n烘茶机二型⟦ 面议 48小时内⟧\n',
			output: '炒茶机三型\n揉茶机\n烘茶机二型\n',
			title: 'columns of a list of goods',
		},
		{
			title: 'a button glued to a paragraph',
			text: ARTICLE.replace('收购站', '⟦展开剩余85%⟧收购站').replace(/\n$/, '⟦（剩余743字）⟧\n'),
			output: ARTICLE,
		},
		{ text: page({ between: '⟦(资料图)⟧' }), output: ARTICLE },
		{ text: page({ below: '⟦暂无简介⟧' }), output: ARTICLE },
	],
});
