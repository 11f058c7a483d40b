import { strict as assert } from 'node:assert';
import { makeArticle, metadataOf } from '../../../src/engine';
import type { FieldValue, MetadataValue } from '../../../src/engine/metadata/types';
import { BODY } from './pages';

const valuesOf = (entry: FieldValue | undefined): readonly MetadataValue[] =>
	!entry || 'why' in entry ? [] : Array.isArray(entry) ? entry : [entry as MetadataValue];

const ENGLISH =
	'The mill above the village has not turned a wheel since the spring, when the river left its bed and did not come back.\n\n“We waited,” says the miller, “and then we stopped waiting.” He sells eggs now, and the millstones are a bench.\n';
const KOREAN =
	'마을 위 방앗간은 봄부터 돌지 않는다. 강이 물길을 바꾼 뒤로 돌아오지 않았기 때문이다.\n\n주인 박 씨는 “기다리다가 그만두었다”고 말했다. 지금은 달걀을 팔고, 맷돌은 의자가 되었다.\n';
const JAPANESE =
	'村の上にある水車小屋は、春から一度も回っていない。川が流れを変え、戻ってこなかったからだ。\n\n「待つのをやめました」と主人は話す。今は卵を売り、石臼は腰掛けになった。\n';

interface Manner {
	readonly title: string;
	readonly text: string;
	/** Values by field, in the order of the text. */
	readonly want: Readonly<Record<string, readonly string[]>>;
}

const MANNERS: readonly Manner[] = [
	{
		title: 'an English byline with its dates on the next line',
		text: `The Mill That Waited\n\nBy Ida Brook and Tom de Vries\nPublished March 3, 2021 | Updated March 9, 2021\n\n${ENGLISH}`,
		want: {
			headline: ['The Mill That Waited'],
			author: ['Ida Brook', 'Tom de Vries'],
			datePublished: ['2021-03-03'],
			dateModified: ['2021-03-09'],
			inLanguage: ['en'],
		},
	},
	{
		title: 'an English byline with the date behind it',
		text: `Home News Sport\n\n# The Mill That Waited\n\nBy Ida Brook March 3, 2021\n\n${ENGLISH}`,
		want: { headline: ['The Mill That Waited'], author: ['Ida Brook'], datePublished: ['2021-03-03'] },
	},
	{
		title: 'a sentence with “by” is no byline',
		text: `The Mill That Waited\n\n3 March 2021\n\nThe mill was built by Ida Brook in the year of the flood.\n\n${ENGLISH}`,
		want: { author: [] },
	},
	{
		title: 'a Korean byline',
		text: `멈춘 물레방아\n\n이도윤·박서연 기자 | 입력 2021.03.03. 오후 8:06\n\n${KOREAN}`,
		want: { headline: ['멈춘 물레방아'], author: ['이도윤', '박서연'], datePublished: ['2021-03-03T20:06'], inLanguage: ['ko'] },
	},
	{
		title: 'a Korean day with its year, month and day in words',
		text: `멈춘 물레방아\n\n작성일 2021년 3월 3일\n\n${KOREAN}`,
		want: { datePublished: ['2021-03-03'] },
	},
	{
		title: 'a Japanese page',
		text: `止まった水車\n\n公開日：2021年3月3日 午後8時06分　更新日：2021年3月9日\n文：山岸ゆかり\n\n${JAPANESE}`,
		want: {
			headline: ['止まった水車'],
			author: ['山岸ゆかり'],
			datePublished: ['2021-03-03T20:06'],
			dateModified: ['2021-03-09'],
			inLanguage: ['ja'],
		},
	},
	{
		title: 'a day in the years of an emperor',
		text: `止まった水車\n\n令和3年3月3日\n\n${JAPANESE}`,
		want: { datePublished: ['2021-03-03'] },
	},
	{
		title: 'the authors of a paper; its way to print is no publication',
		text: `青石镇茶园土壤水分的变化\n\n吕子文1，林小满1,2，周一鸣2*\n\n（1. 东江大学 农学院，东江 310000；2. 青石镇农技站，青石 310009）\n\n摘要：${BODY}\n关键词：茶园；土壤\n\n收稿日期：2018-03-11；修回日期：2018-06-02\n`,
		want: { author: ['吕子文', '林小满', '周一鸣'], datePublished: [], keywords: ['茶园', '土壤'] },
	},
	{
		title: 'the head of a post on a board',
		text: `作者 teabug7 (茶蟲) 看板 Teahouse\n標題 [心得] 秋茶早採一週　炒茶機不夠用\n時間 Sat Sep  7 09:25:03 2019\n\n${BODY}`,
		want: { headline: ['[心得] 秋茶早採一週 炒茶機不夠用'], author: ['teabug7'], datePublished: ['2019-09-07T09:25:03'] },
	},
	{
		title: 'author and account of a post',
		text: `青石镇的秋茶季开始了\n\n原创 茶虫 山里人家 2019-09-07 09:25\n\n${BODY}`,
		want: { author: ['茶虫'], siteName: ['山里人家'], datePublished: ['2019-09-07T09:25'] },
	},
	{
		title: 'who answered a question',
		text: `为什么秋茶要早采？\n\n关注问题\n写回答\n\n茶园老吕\n制茶师 / 业余登山\n301 人赞同了该回答\n\n${BODY}\n编辑于 2019-09-08 10:00\n`,
		want: { author: ['茶园老吕'], dateModified: ['2019-09-08T10:00'] },
	},
	{
		title: 'front matter in YAML',
		text: `---\ntitle: "青石镇的秋茶季"\nauthors:\n  - 吕子文\n  - 林小满\ndate: 2019-09-07 09:25:00\nlastmod: 2019-09-09\ntags: [秋茶, 炒茶机]\ncategories: 茶事\n---\n\n${BODY}`,
		want: {
			headline: ['青石镇的秋茶季'],
			author: ['吕子文', '林小满'],
			datePublished: ['2019-09-07T09:25:00'],
			dateModified: ['2019-09-09'],
			keywords: ['秋茶', '炒茶机'],
			section: ['茶事'],
		},
	},
	{
		title: 'front matter in TOML',
		text: `+++\ntitle = "青石镇的秋茶季"\nauthor = "吕子文"\ndate = 2019-09-07T09:25:00+08:00\n+++\n\n${BODY}`,
		want: { headline: ['青石镇的秋茶季'], author: ['吕子文'], datePublished: ['2019-09-07T09:25:00+08:00'] },
	},
	{
		title: 'JSON-LD that an extractor left, with and without its element',
		text: `<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"东江网"},{"@type":"NewsArticle","headline":"青石镇的秋茶季","datePublished":"2019-09-07T09:25:00+08:00","author":[{"@type":"Person","name":"吕子文"}],"publisher":{"@type":"Organization","name":"青石网"}}]}</script>\n首页 新闻\n${BODY}`,
		want: { headline: ['青石镇的秋茶季'], author: ['吕子文'], datePublished: ['2019-09-07T09:25:00+08:00'], siteName: ['青石网'] },
	},
	{
		title: 'a year of the copyright line dates nothing',
		text: `青石镇的秋茶季开始了\n${BODY}\nCopyright © 2016-\n`,
		want: { datePublished: [] },
	},
	{
		title: 'words of bars are neither source nor author',
		text: `青石镇的秋茶季开始了\n2019-09-07 09:25 更新 收藏\n倒序 扫一扫\n${BODY}`,
		want: { source: [], author: [] },
	},
	{
		title: 'the line of a journal is no headline',
		text: `青石学报（自然科学版） 2019, Vol. 12 Issue (3): 11-19 DOI: 10.0000/q.2019.03.012\n青石镇的秋茶为何早了一周\n吕子文1，林小满2\n（1. 东江大学 农学院，东江 310000）\n摘要：${BODY}`,
		want: { headline: ['青石镇的秋茶为何早了一周'] },
	},
	{
		title: 'what a server says in the place of a page is no headline',
		text: `Sorry, you have been blocked\n青石镇的秋茶季开始了\n2019-09-07 09:25 来源：青石晚报\n${BODY}`,
		want: { headline: ['青石镇的秋茶季开始了'] },
	},
	{
		title: 'the title of verse',
		text: '老茶厂\n\n作者：吕子文\n\n山上的灯亮了\n灯下有人\n翻动一片海\n\n天亮以后\n海就干了\n装进竹筐\n',
		want: { headline: ['老茶厂'], author: ['吕子文'] },
	},
	{
		title: 'the imprint of a printed paper below the text',
		text: `青石镇的秋茶季开始了\n\n${BODY}\n《 东江日报 》（ 2019年09月07日 02 版）\n`,
		want: { headline: ['青石镇的秋茶季开始了'], datePublished: ['2019-09-07'], source: ['东江日报'] },
	},
	{
		title: 'a day at the end of the headline',
		text: `秋茶收购站开秤流程 2019-09-07\n\n${BODY}`,
		want: { headline: ['秋茶收购站开秤流程'], datePublished: ['2019-09-07'] },
	},
	{
		title: 'a day that a machine put before the first words',
		text: `date 2019-09-07 青石镇的秋茶季开始了\n${BODY}`,
		want: { headline: ['青石镇的秋茶季开始了'], datePublished: ['2019-09-07'] },
	},
	{
		title: 'a list of reporters inside the last paragraph',
		text: `青石镇的秋茶季开始了\n2019-09-07 09:25 来源：东江日报\n${BODY}秋茶一季只有三十天，炒茶机日夜不停，收购站的灯也不灭，山路上的摩托车一直响到后半夜。炒好的茶要趁热装袋，过秤，贴上各家的名字，第二天一早就有车来拉走，这样的日子要过到霜降，镇上的人都说累，也都说盼了一年 记者：吕子文、林小满、周一鸣 东江日报图片工作室制作，东江日报视听中心和青石镇文化站共同出品，感谢青石镇各茶厂对拍摄的支持\n`,
		want: { author: ['吕子文', '林小满', '周一鸣'], source: ['东江日报'] },
	},
	{
		title: 'a person behind the source, and no other author',
		text: `青石镇的秋茶季开始了\n2019-09-07 09:25 来源：农技推广站 吕子文\n${BODY}`,
		want: { author: ['吕子文'], source: ['农技推广站'] },
	},
	{
		title: 'who is logged in stands before the date; a place beside it is no source',
		text: `青石镇的秋茶季开始了\nteabug 2019年09月07日 09:25 北京\n${BODY}`,
		want: { author: ['teabug'], source: [] },
	},
	{
		title: 'a reporter of an agency, the day and no place behind the name',
		text: `青石镇的秋茶季开始了\n（中央社記者呂子文7日電）${BODY}`,
		want: { author: ['呂子文'], source: ['中央社'] },
	},
	{
		title: 'a medium in the bracket before the first words',
		text: `青石镇的秋茶季开始了\n\n【东江晚报专讯】${BODY}`,
		want: { source: ['东江晚报'] },
	},
	{
		title: 'what a page was made by is no author',
		text: `The Mill That Waited\n\n3 March 2021\n\n${ENGLISH}\ncomments powered by Teapot\n`,
		want: { headline: ['The Mill That Waited'], author: [] },
	},
	{
		title: 'a Japanese title in kana',
		text: `みずぐるまのはなし | はじめに\n\n${JAPANESE}`,
		want: { headline: ['みずぐるまのはなし | はじめに'] },
	},
	{
		title: 'a society of workers is no author',
		text: `东江省茶叶工作者协会 2019年秋茶评比办法\n${BODY}`,
		want: { headline: ['东江省茶叶工作者协会 2019年秋茶评比办法'], author: [] },
	},
];

suite('metadata: in the manners of other languages and genres', () => {
	for (const { title, text, want } of MANNERS) {
		test(title, () => {
			const metadata = metadataOf(makeArticle(text));
			const got = Object.fromEntries(Object.keys(want).map((field) => [field, valuesOf(metadata[field]).map(({ value }) => value)]));
			assert.deepEqual(got, want);
			for (const entry of Object.values(metadata))
				for (const { spans, surface } of valuesOf(entry)) assert.equal(text.slice(spans[0]!.start, spans[0]!.end), surface);
		});
	}

	test('a text in two languages names the shares of both', () => {
		const { inLanguage } = metadataOf(makeArticle(`${ENGLISH.repeat(4)}${BODY}`));
		const [{ value, parts }] = valuesOf(inLanguage) as [MetadataValue];
		assert.equal(value, 'mixed');
		assert.ok(Number(parts!.en) + Number(parts!['zh-Hans']) > 0.98);
	});
});
