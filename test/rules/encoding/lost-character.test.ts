import { strict as assert } from 'node:assert';
import { check, makeArticle, ruleById } from '../../../src/engine';
import { testRule } from '../table';
import { decodeOldGbk, encode } from './transcode';

/** A text stored in GBK, which lacks some of its characters. */
const stored = (text: string) => decodeOldGbk(encode(text, 'gbk'));

testRule('encoding/lost-character', {
	valid: [
		'??什么情况,昨天还好好的,今天早上起来发现水管爆了满屋子都是水真是要命',
		// Half-width marks throughout: this one ends a question that no word gives away.
		'想把堤修得又牢又好看?老船工说,先看水,再看土,水急的地方用石头,水缓的地方种柳树,一年修一段,十年也就修完了。',
		// Japanese: the dot that was lost is no Chinese character.
		'撮影:山田太郎?北堤新聞記者たちが船を見ている。',
		'难道真的没有船?难道只能等?',
		'你去不去?船等着。水能载舟?亦能覆舟。',
		'你是愿意留下还是离开?想好了告诉我。',
		'难道真的没有办法?难道只能等?',
		'你来吗?来的话带把伞。',
		'为什么要修堤?因为水年年涨。',
		'这是谁的船?没有人回答。',
		'去不去?去！好不好?好。',
		'见 http://shop.example/list?sort=up 或 www.shop.example/?id=3',
		'Why not? because it rains. 他学了这两句。',
		'何时修的?谁修的?碑上没有写。',
		'"不走了?"她抬起头。',
		'水位到底有多高???没有人敢说。',
	],
	invalid: [
		{
			text: '⟦??⟧清晨的渡口还没有人，老船工已经把船板擦得发亮，等着第一班客人。\n⟦??⟧他说这条河比人守时，涨落都有定数。⟦?⟧船家听了都笑。',
			output: '清晨的渡口还没有人，老船工已经把船板擦得发亮，等着第一班客人。\n他说这条河比人守时，涨落都有定数。船家听了都笑。',
			safe: '??清晨的渡口还没有人，老船工已经把船板擦得发亮，等着第一班客人。\n??他说这条河比人守时，涨落都有定数。?船家听了都笑。',
			title: 'the spaces before paragraphs and behind marks',
		},
		{
			text: stored('Copyright©2013 长堤文化').replace('?', '⟦?⟧'),
			output: 'Copyright©2013 长堤文化',
			safe: 'Copyright©2013 长堤文化',
		},
		{
			text: stored('船长罗伯特‧史密斯已经退休。').replace('?', '⟦?⟧'),
			output: '船长罗伯特·史密斯已经退休。',
			safe: stored('船长罗伯特‧史密斯已经退休。'),
			title: 'the dot of a foreign name',
		},
		{ text: '船上写着 Don⟦?⟧t stop，他不认得。', output: '船上写着 Don’t stop，他不认得。', title: 'an apostrophe' },
		{
			text: stored('门口的牌子写着 smörgåsbord，里面卖面包。').replaceAll('?', '⟦?⟧'),
			output: stored('门口的牌子写着 smörgåsbord，里面卖面包。'),
			title: 'a letter inside a Latin word cannot be known',
		},
		{
			text: stored('• 长篙两根\n• 麻绳三卷\n• 桐油一桶').replaceAll('?', '⟦?⟧'),
			output: '• 长篙两根\n• 麻绳三卷\n• 桐油一桶',
			safe: stored('• 长篙两根\n• 麻绳三卷\n• 桐油一桶'),
		},
		{
			text: stored('河堤上的石\u200b子被水冲走了。').replace('?', '⟦?⟧'),
			output: '河堤上的石子被水冲走了。',
			safe: stored('河堤上的石\u200b子被水冲走了。'),
			title: 'an invisible character inside a word',
		},
		{
			text: stored('他们的邻居𤭢青住在堤下，每天走三里路去上工。').replace('?', '⟦?⟧'),
			output: stored('他们的邻居𤭢青住在堤下，每天走三里路去上工。'),
			title: 'a lost Chinese character is not made up',
		},
	],
});

suite('encoding/lost-character: choices', () => {
	test('offers likely characters for a lost one, for a person to choose', () => {
		const text = '大家坐在树荫下休?了一阵，喝着凉茶聊天。';
		const [finding] = check(makeArticle(text), undefined, [ruleById.get('encoding/lost-character')!]);
		const choices = finding?.moreFixes?.().map(({ edits }) => edits[0]!.newText) ?? [];
		assert.ok(choices.includes('息'), choices.join(' '));
	});
});
