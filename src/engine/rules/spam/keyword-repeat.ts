import { msg } from '../../message';
import type { Rule } from '../../rule';
import { repeatsOf } from '../../spam/repeats';
import { hitsOfSplices } from '../../spam/splice';
import type { RuleExamples, Translations } from '../examples';

/**
 * Process: to raise the weight of a search phrase it is said again: the headline as a stray sentence between others or at the end of
 * paragraphs; `导读:phrase-word` lines under titles that carry the phrase.
 * Flagged: the headline as a clause of its own inside longer lines, twice or more, or once where it hangs behind a comma at the end of a
 * paragraph; lines of a teaser list built from the phrase, three times or more.
 * Not flagged: the headline opening the lead, a question that is put once and answered, duplicate headlines (boilerplate), tag lists.
 */
export const keywordRepeat: Rule = {
	id: 'spam/keyword-repeat',
	stage: 'removal',
	severity: 'warning',
	summary: msg('Headline or search phrase repeated throughout'),
	check: (article) =>
		hitsOfSplices(
			article,
			repeatsOf(article).filter(({ rule }) => rule === 'keyword-repeat'),
		),
};

export const translations: Translations = {
	'Headline or search phrase repeated throughout': ['反复出现的标题或搜索词', '反覆出現的標題或搜尋詞'],
	'The headline “{0}” is repeated {1} times in the text as a stray sentence. The fix removes the copies.': [
		'标题“{0}”作为孤立的句子在正文里出现了 {1} 次。修复会删除它。',
		'標題「{0}」作為孤立的句子在正文裡出現了 {1} 次。修復會刪除它。',
	],
	'“{0}” is a search phrase that a program put into {1} titles and texts of this page, each time another. The fix removes it.': [
		'“{0}”是程序插入的搜索词：本页 {1} 处标题和文字各插入了一个。修复会删除它。',
		'「{0}」是程式插入的搜尋詞：本頁 {1} 處標題和文字各插入了一個。修復會刪除它。',
	],
	'A line that a program made: the search phrase “{0}” and a word of the text, {1} times on this page. The fix removes it.': [
		'程序生成的行：搜索词“{0}”加正文里的一个词，本页共有 {1} 行。修复会删除这一行。',
		'程式生成的行：搜尋詞「{0}」加正文裡的一個詞，本頁共有 {1} 行。修復會刪除這一行。',
	],
};

const title = '山村石桥怎么走最近';

export const examples = (): RuleExamples => ({
	kept: [
		'修桥公司来了三十个人。\n修桥公司的队长姓周。\n修桥公司，去年修过水渠。',
		`${title}\n很多人问，山村石桥怎么走最近？其实从镇上过来有两条路，走河边的那条更近。`,
		`${title}\n${title}。从镇上过来有两条路，一条沿着河，一条翻过山。`,
		'水果清单\n苹果、梨、桃、杏、李子、枇杷、杨梅、荔枝、龙眼、香蕉、葡萄、石榴、柿子、红枣',
		'青石湾灯塔博物馆\n青石湾灯塔博物馆，位于海岬的北端，由旧灯塔改建而成。\n青石湾灯塔博物馆，每周一闭馆，其余日子上午九点开门。',
	],
	found: [
		{
			text: `${title}\n从镇上过来有两条路，一条沿着河，一条翻过山⟦，${title}⟧。\n走河边的那条更近，路上有两家茶馆。⟦${title}。⟧下雨天不要走山路，石头很滑。⟦${title}，⟧早上有雾，要慢一点。`,
			cleaned: `${title}\n从镇上过来有两条路，一条沿着河，一条翻过山。\n走河边的那条更近，路上有两家茶馆。下雨天不要走山路，石头很滑。早上有雾，要慢一点。`,
		},
		{
			text: `${title}\n从镇上过来有两条路，走河边的那条更近⟦，${title}⟧\n下雨天不要走山路。`,
			cleaned: `${title}\n从镇上过来有两条路，走河边的那条更近\n下雨天不要走山路。`,
			title: 'once, hanging at the end of a paragraph',
		},
		{
			text: '「写桥的作文」石桥记\n⟦导读:写桥的作文-石桥⟧\n村口有一座桥。\n「赶集日记大全」集市\n⟦导读:赶集日记大全-集市⟧\n逢五逢十赶集。\n「茶馆观后感」老茶馆\n⟦导读:茶馆观后感-茶馆⟧\n茶馆里坐满了人。\n',
			cleaned: '「写桥的作文」石桥记\n村口有一座桥。\n「赶集日记大全」集市\n逢五逢十赶集。\n「茶馆观后感」老茶馆\n茶馆里坐满了人。\n',
			title: 'lines that a program made of the search phrase',
		},
	],
});
