import { testRule } from '../table';
import { ARTICLE, page } from './sample';

testRule('boilerplate/empty-image', {
	valid: [page({ below: '展厅里挂着一张照片，拍的是四十年前的收购站，秤杆上的字还看得清楚，拍照片的人已经不在了。' })],
	invalid: [
		{ text: page({ between: '⟦![]()⟧' }), output: ARTICLE },
		{ text: page({ below: '⟦[图片]⟧' }), output: ARTICLE },
	],
});
