import { testRule } from '../table';
import { ARTICLE, page } from './sample';

testRule('boilerplate/empty-image', {
	valid: [
		page({ below: '文章插图是他的小女儿画的，画的是背着竹篓下山的人，颜色用得很大胆。' }),
		page({ below: 'A320' }),

		page({ below: '第一张' }),
		page({ below: '照片存在 茶园/2.png 里，请大家传看。' }),
		page({ below: '展厅里挂着一张照片，拍的是四十年前的收购站，秤杆上的字还看得清楚，拍照片的人已经不在了。' }),
	],
	invalid: [
		{ text: ARTICLE.replace('\n收购站', '\n⟦IMG_2041⟧\n收购站'), output: ARTICLE, title: 'the name of a file of a camera' },
		{
			text: ARTICLE.replace(
				'\n收购站',
				'\n⟦ab12cd34ef56ab78cd90.jpg (117.6 KB, 下载次数: 0)\n下载附件\n保存到相册\n2021-4-8 09:02 上传⟧\n收购站',
			),
			output: ARTICLE,
			title: 'what a board prints below an upload',
		},
		{ text: page({ between: '⟦【查看原图】⟧' }), output: ARTICLE },
		{ text: page({ between: '⟦老茶园添了三百亩新茶，第1张⟧' }), output: ARTICLE },
		{
			text: ARTICLE.replace(/\n(?=收购站|老茶园的)/g, '\n⟦shancheng.com，山城茶网⟧\n'),
			output: ARTICLE,
			title: 'the name of the site in place of each picture',
		},
		{
			text: ARTICLE.replace('收购站', '⟦茶2.png⟧\n收购站'),
			output: ARTICLE,
			title: 'the name of the file in place of the picture',
		},
		{ text: page({ between: '⟦![]()⟧' }), output: ARTICLE },
		{ text: page({ below: '⟦[图片]⟧' }), output: ARTICLE },
	],
});
