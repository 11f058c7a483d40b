import { testRule } from '../table';
import { misread } from './transcode';

testRule('encoding/zero-width', {
	valid: [
		// A soft hyphen that is a byte: with it goes the way back.
		`船到了渡口，水${misread('聲音被廣播蓋過了一半', 'big5', 'latin1')}，他沒有聽見。`,
		'\ufeff磨坊在村子东头。',
		'一家人👨‍👩‍👧‍👦，旗子🏴󠁧󠁢󠁥󠁮󠁧󠁿，爱心❤️，按键1️⃣。',
		'波斯文 می‌خواهم 和印地文 क्‍ष 里的连接符有用。',
		'葛󠄀城与葛󠄁城是同一个字的两种写法。',
	],
	invalid: [
		{
			text: '水车⟦\u{e0155}\u{e0158}\u{e0121}⟧转着，磨盘⟦\ufe01\ufe05⟧也转着。',
			output: '水车转着，磨盘也转着。',
			safe: '水车转着，磨盘也转着。',
			title: 'a mark hidden in selectors',
		},
		{
			text: '磨⟦\u0336⟧坊⟦\u0336⟧在村子东头。',
			output: '磨坊在村子东头。',
			safe: '磨\u0336坊\u0336在村子东头。',
			title: 'strokes over characters',
		},
		{ text: '磨⟦\u200b⟧坊在⟦\u200c\u200d⟧村子东头⟦\ufeff⟧。', output: '磨坊在村子东头。', safe: '磨坊在村子东头。' },
		{ text: '水⟦\u00ad⟧车白天⟦\u2060⟧黑夜⟦\u3164⟧转着。', output: '水车白天黑夜转着。' },
		{ text: '⟦\u202e⟧磨坊⟦\u202c⟧在东头', output: '磨坊在东头', title: 'direction marks beside Chinese' },
		{ text: '水车转着⟦\u2028⟧磨盘也转着', output: '水车转着\n磨盘也转着', title: 'a line separator' },
		{ text: '\ufeff⟦\u200b⟧水车转着', output: '\ufeff水车转着', title: 'behind a byte order mark' },
	],
});
