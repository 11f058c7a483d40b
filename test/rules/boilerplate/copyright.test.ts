import { testRule } from '../table';
import { ARTICLE, page } from './sample';

testRule('boilerplate/copyright', {
	valid: [page({ below: '这本书的版权所有者是作者的女儿，她花了三年时间整理手稿，才让它重新出版，读者可以在书店里买到。' })],
	invalid: [
		{ text: page({ below: '⟦本文链接：https://example.org/post/12⟧' }), output: ARTICLE },
		{ text: page({ below: '⟦Copyright © 2009-2019 山城网 All Rights Reserved⟧' }), output: ARTICLE },
		{ text: page({ below: '⟦山城网络有限公司 版权所有⟧' }), output: ARTICLE },
		{ text: page({ below: '⟦Copyright?2013-2024 山城网⟧' }), output: ARTICLE },
	],
});
