import { testRule } from '../table';

/** What `escape` of a page generator does to a text. */
const decimal = (text: string) => Array.from(text, (one) => `&#${one.codePointAt(0)};`).join('');
const hexadecimal = (text: string) => Array.from(text, (one) => `&#x${one.codePointAt(0)!.toString(16)};`).join('');

testRule('encoding/html-entity', {
	valid: [
		'版权符号最省事的办法是输入 &copy; 六个字符，注册商标则是 &reg; ，破折号可以用 &mdash; 代替。',
		'导出的文件里全是 &lt; 和 &gt;，要用替换功能改回来。小心 &amp; 也要一起改。',
		'汉字“水”可以写成 &#27700; 或 &#x6C34;，浏览器都认得。',
		'常用的 HTML 实体\nHTML 标签里的特殊符号要写成实体。\n• &lt; 小于号\n• &amp; 与号\n• &copy; 版权号\n浏览器遇到转义的实体，会显示原来的符号。',
		'&nbsp;是空格实体，&amp;是与号，写网页的人都知道。',
		'&nbsp;是空格实体，&amp;是与号，写网页的人都知道。',
		'R&D 部门与 Q&A 环节都在二楼。',
		'http://shop.example/list?a=1&copy=2&lt=3',
		'网址 shop.example/list?sort=up&reg=south 可以直接打开。',
		'话题 #春耕# 与 #12345 号展品。',
		'&字在英文里念 and；&c; 也有人写。',
		'写网页时，`&nbsp;` 是空格，`&lt;` 是小于号，`&amp;` 是与号，`&copy;` 是版权号。',
	],
	invalid: [
		{
			text: '⟦&#147;⟧水退了。⟦&#148;⟧老霍说，⟦&#x93;⟧下田去⟦&#133;&#133;&#x94;⟧',
			output: '“水退了。”老霍说，“下田去……”',
			safe: '“水退了。”老霍说，“下田去……”',
			title: 'C1 codes are those of Windows-1252',
		},
		{ text: '春耕开始了⟦&#55357;&#56832;⟧', output: '春耕开始了😀', title: 'a surrogate pair' },
		{
			text: `${Array.from({ length: 8 }, (_, at) => `⟦&ldquo;⟧第${at}家下田了。⟦&rdquo;⟧`).join('\n')}`,
			output: `${Array.from({ length: 8 }, (_, at) => `“第${at}家下田了。”`).join('\n')}`,
			safe: `${Array.from({ length: 8 }, (_, at) => `“第${at}家下田了。”`).join('\n')}`,
			title: 'a dialogue whose lines end in a reference',
		},
		{
			text: '田埂上的牛⟦&mid⟧......\n春耕开始了⟦&nbs⟧',
			output: '田埂上的牛......\n春耕开始了',
			safe: '田埂上的牛&mid......\n春耕开始了&nbs',
			title: 'cut off by an excerpt',
		},
		{ text: '⟦&aring;&ccedil;&Atilde;⟧', output: 'åçÃ', title: 'letters of Latin-1' },
		{
			text: `⟦${decimal('春耕开始了田里都是人').replaceAll('&', '&amp;')}⟧`,
			output: '春耕开始了田里都是人',
			title: 'escaped twice, and nothing else',
		},
		{ text: `⟦${decimal('春耕开始了')}⟧，田里都是人。`, output: '春耕开始了，田里都是人。' },
		{ text: `牛在⟦${hexadecimal('田埂')}⟧上等着。`, output: '牛在田埂上等着。' },
		{ text: '春耕⟦&nbsp;&nbsp;⟧开始了⟦&hellip;&hellip;⟧⟦&ldquo;⟧下田去⟦&rdquo;⟧'.replaceAll('⟧⟦', ''), output: '春耕  开始了……“下田去”' },
		{ text: '春耕⟦&amp;nbsp;⟧开始了，⟦&amp;amp;ldquo;⟧下田去⟦&amp;rdquo;⟧。', output: '春耕 开始了，“下田去”。', title: 'encoded twice' },
		{ text: '牛⟦#xff1a;⟧吃草⟦#65292;⟧人⟦&#xff1a;⟧吃饭', output: '牛：吃草，人：吃饭', title: 'without its &' },
		{ text: '⟦&copy⟧ 水田农场', output: '© 水田农场', title: 'without its ;' },
		{ text: '气温⟦&lt;⟧10 度不插秧。', output: '气温<10 度不插秧。', safe: '气温&lt;10 度不插秧。', title: '&lt; might make a tag' },
	],
});
