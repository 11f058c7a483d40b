import { msg } from '../../message';
import type { Rule } from '../../rule';
import type { RuleExamples, Translations } from '../examples';
import { hitsOfLines } from './line-rule';

/**
 * Process: programs fill pages with text for search engines: sentences of unrelated articles drawn at random (and drawn again), pieces of
 * novels behind a search phrase, paragraphs cut out of others behind a random token.
 * Flagged: all paragraphs of a page on which at least three sentences stand again between other neighbours and make up a quarter of it;
 * a paragraph or summary that opens with a casino's search phrase and shares next to nothing with the rest; one that opens with a random
 * token of mixed letters and digits; beside such a one or an advertisement for a title, paragraphs with broken sentences and no kinship.
 * Not flagged: refrains, summaries that repeat the opening, texts on two topics, machine translation.
 */
export const gibberish: Rule = {
	id: 'spam/gibberish',
	stage: 'removal',
	severity: 'warning',
	summary: msg('Machine-made filler text'),
	check: (article) => hitsOfLines(article, 'gibberish', msg('Remove the filler text')),
};

export const translations: Translations = {
	'Machine-made filler text': [
		'程序为填充页面生成的文字：打乱的句子、小说片段、残缺的段落',
		'程式為填充頁面生成的文字：打亂的句子、小說片段、殘缺的段落',
	],
	'Remove the filler text': ['删除填充文字', '刪除填充文字'],
	'The page is stitched from unrelated texts: {0} sentences stand in it again between other neighbours. The fix removes them.': [
		'本页由不相关的文本拼成：{0} 个句子重复出现，前后文却各不相同。修复会删除。',
		'本頁由不相關的文字拼成：{0} 個句子重複出現，前後文卻各不相同。修復會刪除。',
	],
	'A page template was filled with whole lists: quoted items in brackets, as a program prints them. The fix removes the paragraph.': [
		'页面模板里填进了整个列表：方括号里带引号的条目，是程序直接打印出来的样子。修复会删除这一段。',
		'頁面範本裡填進了整個清單：方括號裡帶引號的條目，是程式直接列印出來的樣子。修復會刪除這一段。',
	],
	'A paragraph that says one search phrase over and over, with prices and firms. The fix removes it.': [
		'这一段把同一个搜索词反复说，夹着价格和厂家。修复会删除这一段。',
		'這一段把同一個搜尋詞反覆說，夾著價格和廠家。修復會刪除這一段。',
	],
	'The paragraph begins with a random token. The fix removes the paragraph.': [
		'段首是一串随机字符。修复会删除这一段。',
		'段首是一串隨機字元。修復會刪除這一段。',
	],
	'Opens with the search phrase “{0}” and has next to nothing in common with the rest of the page. The fix removes the paragraph.': [
		'以搜索词“{0}”开头，与本页其余部分几乎没有共同之处。修复会删除这一段。',
		'以搜尋詞「{0}」開頭，與本頁其餘部分幾乎沒有共同之處。修復會刪除這一段。',
	],
	'A summary that has nothing in common with the page. The fix removes the paragraph.': [
		'标为摘要，却与本页没有任何共同之处。修复会删除这一段。',
		'標為摘要，卻與本頁沒有任何共同之處。修復會刪除這一段。',
	],
	'Broken sentences that have nothing in common with the rest of the page. The fix removes the paragraph.': [
		'句子残缺，与本页其余部分没有共同之处。修复会删除这一段。',
		'句子殘缺，與本頁其餘部分沒有共同之處。修復會刪除這一段。',
	],
};

const a = '老木匠每周三晚上来教刨花和榫卯，十几个年轻人报了名。';
const b = '清明前后雨水少，茶农趁着晴天上山采茶，一天两斤嫩芽。';
const c = '镇上小学把旧仓库改成图书室，孩子们搬来了四百本书。';
const d = '水渠从北坡绕过来，要穿过三块梯田才到打谷场旁边。';

const story =
	'村口的石桥修了半个月，昨天通车了。老人们端着茶在桥头坐了一下午。\n石桥是祖父那辈人修的，后来塌了一半，村里人凑钱重修了石桥。\n';

export const examples = (): RuleExamples => ({
	kept: [
		// a page with little besides its summary
		'渡口水位的推算方法\n贺山，李满\n摘要：在三处堤下埋设浮筒，逐日记录读数，再与旧档案比对，得到汛期前后的差别。结果表明，浮筒法比目测准确，误差不到两成。\n关键词：浮筒；汛期',
		`${a}${b}${c}${d}\n${a}${b}${c}${d}`,
		`春天的山村\n${a}\n${b}\n${c}\n${d}`,
		`石桥通车\n本文摘要：石桥昨天通车，老人们在桥头坐了一下午，村里人凑钱重修了这座石桥，大家都很高兴。\n${story}`,
		'型号ABC123456的水泵修好了，河水抽上了北坡。',
	],
	found: [
		{
			text: `⟦${b}${a}${c}\n${a}${d}${b}\n${c}${b}${d}${a}\n${d}${c}⟧`,
			cleaned: '',
			title: 'sentences drawn again between other neighbours',
		},
		{
			text: `石桥通车\n⟦文章摘要：云博娱乐官网，剑光一闪他冷哼道众妖皆惊，三千年修为竟毁于此刻洞府崩塌星辰坠落无人生还。⟧\n${story}`,
			cleaned: `石桥通车\n${story}`,
		},
		{
			text: `石桥通车\n${story}⟦kT7rBxQ2mW9p各部门协调推进会议精神的落实。，明确了下一阶段任务。⟧`,
			cleaned: `石桥通车\n${story}`,
			title: 'a paragraph behind a random token',
		},
	],
});
