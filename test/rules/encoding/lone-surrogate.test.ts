import { testRule } from '../table';

testRule('encoding/lone-surrogate', {
	valid: ['𠮷野家的牛肉饭，😀 一碗。', '古籍里有𪚥字。'],
	invalid: [
		{ text: `招牌上写着${'𠮷'.slice(0, 1)}`.replace(/(.)$/, '⟦$1⟧'), output: '招牌上写着', title: 'cut behind its first unit' },
		{ text: `⟦${'😀'.slice(1)}⟧开业大吉`, output: '开业大吉', title: 'cut before its second unit' },
		{ text: `笑脸⟦${'😀'.slice(0, 1)}⟧…`, output: '笑脸…' },
	],
});
