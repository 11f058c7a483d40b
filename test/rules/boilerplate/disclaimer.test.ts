import { testRule } from '../table';
import { ARTICLE, page } from './sample';

testRule('boilerplate/disclaimer', {
	valid: [
		page({ below: '他戒了酒，也不再抽烟，说山上的空气比什么都好，酒后上山最容易出事。' }),
		page({ below: '文章来源于他多年的采访，网络上也能找到一些照片，都是茶农们自己拍的。' }),
		page({ below: '村里规定，未满18岁的孩子不能进入炒茶的作坊，里面的锅太烫，前年烫伤过两个来帮忙的学生。' }),

		page({ below: '2、下载种植手册的茶农已经有三百人，站里的人说，手册年年都要改一回。' }),
		page({ below: '专家说，这份报告只代表他个人对今年行情的看法，茶农还要看天气，谁也说不准夏天会不会旱。' }),
	],
	invalid: [
		{ text: page({ below: '⟦※ 提醒您：喝酒不開車⟧' }), output: ARTICLE, title: 'what the media of Taiwan have to print' },
		{ text: page({ below: '⟦本网站使用Cookie以提升您的浏览体验，继续浏览即表示您同意我们的政策。⟧' }), output: ARTICLE },
		{ text: page({ above: '⟦您即将进入的内容需满18岁方可浏览。⟧' }), output: ARTICLE, title: 'the gate of pages for adults' },

		{
			text: page({
				above:
					'⟦1、下载文档之前，请您先看清内容是否齐全，本站不提供修改和补充的服务。\n2、如文档侵犯了您的权利，请向客服反馈，我们核对之后会处理。⟧',
			}),
			output: ARTICLE,
			title: 'notes of a site for sharing documents',
		},
		{ text: page({ below: '⟦本评论只代表网友个人观点，不代表山城茶业网立场。⟧' }), output: ARTICLE },
		{ text: page({ below: '⟦免责声明：本文仅代表作者个人观点，与本网无关，仅供读者参考。⟧' }), output: ARTICLE },
		{ text: page({ below: '⟦声明：本站对文中观点保持中立，不对内容的准确性提供任何明示或暗示的保证。⟧' }), output: ARTICLE },
	],
});
