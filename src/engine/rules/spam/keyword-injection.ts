import { msg } from '../../message';
import type { Rule } from '../../rule';
import { injectionsOf } from '../../spam/injections';
import { hitsOfSplices } from '../../spam/splice';
import type { RuleExamples, Translations } from '../examples';

/**
 * Process: a program splices the phrase that is to be found into an article: between sentences, in place of a full stop, at the ends of
 * paragraphs, in place of an institution's name again and again, before a label.
 * Flagged: phrases that do not belong to the page, by a score over their shape, place, repetition, kinship with the page and the bits of the
 * word model at the seams (models/insertions/README.md); words of the betting trade that name a site and stand closed off by marks, before
 * a colon or glued to the start of a line; every place of a name that the page has given away (alone in brackets at the
 * headline); a `某某` company.
 * Not flagged: firms, schools and hospitals that the page is about, reports on gambling, quotations and titles of works, lists, pages too
 * short to tell what belongs to them.
 */
export const keywordInjection: Rule = {
	id: 'spam/keyword-injection',
	stage: 'removal',
	severity: 'warning',
	summary: msg('Search phrase or brand spliced into the text'),
	check: (article) =>
		hitsOfSplices(
			article,
			injectionsOf(article).filter(({ rule }) => rule === 'keyword-injection'),
		),
};

export const translations: Translations = {
	'Search phrase or brand spliced into the text': ['插入正文的搜索词或品牌', '插入正文的搜尋詞或品牌'],
	'An advertisement of a gambling site was put between the sentences: “{0}”. The fix removes it.': [
		'句子之间被插入了赌博网站的广告：“{0}”。修复会删除。',
		'句子之間被插入了賭博網站的廣告：「{0}」。修復會刪除。',
	],
	'The search phrase “{0}” of a gambling site was attached to the headline. The fix removes it.': [
		'标题上附加了赌博网站的搜索词“{0}”。修复会删除它。',
		'標題上附加了賭博網站的搜尋詞「{0}」。修復會刪除它。',
	],
	'The search phrase “{0}” of a gambling site was put into the text. The fix removes it.': [
		'正文里插入了赌博网站的搜索词“{0}”。修复会删除它。',
		'正文裡插入了賭博網站的搜尋詞「{0}」。修復會刪除它。',
	],
	'“{0}” was inserted in {1} places; nothing in the sentences calls for it and nothing else on the page is about it. The fix removes it.': [
		'“{0}”被塞进正文 {1} 处：所在的位置都不需要它，页面其他内容也与它无关。修复会删除。',
		'「{0}」被塞進正文 {1} 處：所在的位置都不需要它，頁面其他內容也與它無關。修復會刪除。',
	],
	'The search phrase or name “{0}” was put between the words of the text, which has nothing to do with it. The fix removes it.': [
		'搜索词或名称“{0}”被塞进了与它无关的正文。修复会删除。',
		'搜尋詞或名稱「{0}」被塞進了與它無關的正文。修復會刪除。',
	],
	'“{0}” looks like a search phrase or name put into the text, which has nothing to do with it. The fix removes it.': [
		'“{0}”像是被塞进正文的搜索词或名称，正文与它无关。修复会删除。',
		'「{0}」像是被塞進正文的搜尋詞或名稱，正文與它無關。修復會刪除。',
	],
	'“{0}”, the name of a gambling site, was attached to the headline. The fix removes it.': [
		'“{0}”是赌博网站的名称，附在标题上。修复会删除它。',
		'「{0}」是賭博網站的名稱，附在標題上。修復會刪除它。',
	],
	'“{0}”, the name of a gambling site, occurs {1} times in a text that is not about gambling. The fix removes it.': [
		'赌博网站名称“{0}”在一篇与赌博无关的文章里出现了 {1} 次。修复会删除它。',
		'賭博網站名稱「{0}」在一篇與賭博無關的文章裡出現了 {1} 次。修復會刪除它。',
	],
	'“{0}” is a generated name (…市某某…), inserted between sentences. The fix removes it.': [
		'“{0}”是程序生成的名称（…市某某…），插在句子之间。修复会删除它。',
		'「{0}」是程式生成的名稱（…市某某…），插在句子之間。修復會刪除它。',
	],
	'Before: {0}': ['修复前：{0}', '修復前：{0}'],
	'After: {0}': ['修复后：{0}', '修復後：{0}'],
	'Remove all {0} insertions': ['删除全部 {0} 处插入', '刪除全部 {0} 處插入'],
	'Remove “{0}”': ['删除“{0}”', '刪除「{0}」'],
};

/** Enough of the page's own matter to tell what does not belong to it. */
const story =
	'桥是祖父那辈人修的，前年塌了一半，村里人凑钱请来石匠，把桥墩重新砌了一遍。石料从后山采来，一块一块用绳子吊下去，砌到水面以上花了整整一个冬天。\n第二天，镇上的人带来了茶叶和红薯。木匠给栏杆刷了桐油，又在桥头钉了一块木牌，写着通车的日子和捐钱的人名。孩子们放学后从桥上跑过去，再跑回来，鞋底拍得石板咚咚响。';

export const examples = (): RuleExamples => ({
	kept: [
		// A company of such a name at work on its own matter, and one named once.
		'青鸟体育开了新球馆\n青鸟体育昨天在山村开了一座球馆，村里的孩子放学后可以来打比赛。',
		'青鸟体育来村里修桥\n村口的石桥修了半个月，昨天通车了。老人们端着茶在桥头坐了一下午。',
		'警方介绍，涉案的彩票网站平台有三个，嫌疑人通过棋牌app下注，民警抓获十余人。',
		// Ways into a site: where the text has to do with it, where words lead up to it, where it is an office.
		'运动会昨天开了，选手们在操场上跑了一天。报名在青峰体育app下载后填写，比赛结果也在那里。',
		'石桥昨天通车了。修桥的照片可以在青峰体育官网看到，老人们说拍得不错。',
		'石桥昨天通车了，市体育局官网登出了照片，娱乐场所登记平台也改了地址。',
		// Money, births and addresses that are the text's own.
		'证监局提醒，股票配资平台大多没有牌照，投资者不要把钱交给线上配资公司。',
		'警方打击非法中介：代怀、代生都是黑市的叫法，这些机构没有一家合法。',
		'石桥的图纸在县档案馆网站(www.example.org)可以看到。',
		'市民可以登录官方网站查询：网址在通知的最后一行。',
		'石油输出国组织（简称“欧佩克”）开会了，欧佩克秘书长讲了话，欧佩克成员国都到了。',
		'关键词：石桥,通车,山村,赶集',
		'他在信里写道：某某同志，你托我办的事办好了。',
		'温度小于<30的时候，井水会结冰。',
		// Macau with its years and hotels, a report on a site, a firm with its telephone.
		'澳门大学2015级学生来石桥写生，澳门酒店1200间客房住满了，澳门路环4858人参加了村里的茶会。',
		'警方说，这家网站以注册送彩金、真人荷官、百家乐为名骗人下注，涉案的博彩平台登录网址已经查处，三名嫌疑人被抓获。',
		'修桥的木料可以问平江木料厂（电话123-45）。',
		// A firm that the text is about: what it does follows its name, and its words come again. Twice the same question at the start.
		'平江空压机维修公司开到村里来了。平江空压机维修公司有三位师傅，修过磨坊的机器。昨天，平江空压机维修公司给石桥工地修好了空压机，平江人都说好。',
		'石匠问：青石板多少钱？青石板多少钱一块，要看厚薄，石板厚的贵。',
	],
	found: [
		{
			title: 'a site that no list knows, in brackets between sentences',
			text: `石桥昨天通车了\n村口的石桥修了半个月，昨天通车了。【⟦青峰电竞app下载⟧】老人们端着茶在桥头坐了一下午。\n${story}`,
			cleaned: `石桥昨天通车了\n村口的石桥修了半个月，昨天通车了。老人们端着茶在桥头坐了一下午。\n${story}`,
		},
		{
			title: 'a search phrase at joints of the text, in front of whatever goes on there',
			text: `石桥昨天通车了\n村口的石桥修了半个月，⟦平江空压机维修多少钱⟧昨天通车了。老人们端着茶，⟦平江空压机维修多少钱⟧坐在桥头看拖拉机。⟦平江空压机维修多少钱⟧，孩子们放学后也来了。\n${story}`,
			cleaned: `石桥昨天通车了\n村口的石桥修了半个月，昨天通车了。老人们端着茶，坐在桥头看拖拉机。孩子们放学后也来了。\n${story}`,
		},
		{
			title: 'a firm between two sentences',
			text: `石桥昨天通车了\n村口的石桥修了半个月。⟦平江市鼎新钢管租赁有限公司⟧老人们端着茶在桥头坐了一下午。\n${story}`,
			cleaned: `石桥昨天通车了\n村口的石桥修了半个月。老人们端着茶在桥头坐了一下午。\n${story}`,
		},
		{
			title: 'in place of a name, in a text of another matter',
			text: `石桥通车\n⟦鸿麓娱乐⟧的老人们端着茶在桥头坐了一下午。昨天，⟦鸿麓娱乐⟧修了半个月的石桥通车了，⟦鸿麓娱乐⟧官网明年还要修水渠。\n${story}`,
			cleaned: `石桥通车\n的老人们端着茶在桥头坐了一下午。昨天，修了半个月的石桥通车了，官网明年还要修水渠。\n${story}`,
		},
		{
			title: 'a name with figures',
			text: `石桥昨天通车了\n老人们端着茶，⟦澳门麓鸿4858网址⟧在桥头坐了一下午。\n${story}`,
			cleaned: `石桥昨天通车了\n老人们端着茶，在桥头坐了一下午。\n${story}`,
		},
		{
			title: 'the advertisement goes on to the end of its sentence',
			text: '老人们在桥头坐了一下午。⟦金尊国际娱乐城官网，注册即送88元彩金，真人荷官在线发牌。⟧第二天又来了。',
			cleaned: '老人们在桥头坐了一下午。第二天又来了。',
		},
		{
			title: 'but not over what the article says behind it',
			text: '老人们在桥头坐了一下午。⟦金尊国际娱乐城官网⟧，第二天又带着茶壶来了。',
			cleaned: '老人们在桥头坐了一下午。，第二天又带着茶壶来了。',
		},
		{
			text: '石桥通车\n据村里人说，昨天上午，⟦云博体育官网：⟧第一辆拖拉机开上了石桥。\n下午，镇上的人也来了。\n⟦云博体育官网：⟧相关新闻\n',
			cleaned: '石桥通车\n据村里人说，昨天上午，第一辆拖拉机开上了石桥。\n下午，镇上的人也来了。\n相关新闻\n',
		},
		{
			text: '修桥的人\n村口的修桥队（简称“⟦青鸟贵宾会⟧”）有六个人。⟦青鸟贵宾会⟧的队长姓周。在⟦青鸟贵宾会⟧干活的都是木匠，⟦青鸟贵宾会⟧明年还要修水渠。',
			cleaned: '修桥的人\n村口的修桥队（简称“”）有六个人。的队长姓周。在干活的都是木匠，明年还要修水渠。',
			title: 'a casino in place of a name',
		},
		{
			text: '第一辆拖拉机开上了石桥。⟦平江市某某运输服务有限公司⟧老人们站在路边看。',
			cleaned: '第一辆拖拉机开上了石桥。老人们站在路边看。',
		},
	],
});
