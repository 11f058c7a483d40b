/**
 * Whole small pages, written for these tests in the manners in which Chinese sites set an article: what stands where, which labels,
 * which glue between them. `want` holds the values by field; a field given as [] or null must be empty.
 */
export interface Page {
	readonly title: string;
	readonly text: string;
	readonly want: Readonly<Record<string, string | null | readonly string[]>>;
}

/** Three paragraphs of nobody's news: what a body needs to be recognised as one. */
export const BODY = `九月初的清晨，青石镇的老茶厂又响起了炒茶机的声音。负责技术的周师傅说，今年的秋茶比往年早了整整一周，厂里二十多名工人从凌晨四点就开始忙碌。
镇政府在年初修通了通往山腰的公路，鲜叶从枝头到车间只需要四十分钟。合作社统计，截至月底共收购鲜叶三十余吨，带动周边一百六十户农家增收。
老茶客们最关心的还是味道。几位从邻县赶来的客人围着长桌试饮，都说这一泡的回甘比春茶还要绵长，临走时每人又带上了两罐。`;

export const PAGES: readonly Page[] = [
	{
		title: 'portal: breadcrumb, date and source on one line, glued buttons, original headline, editor with a staff code',
		text: `首页\n新闻\n体育\n网络首页 > 新闻中心 > 地方新闻 > 正文\n青石镇秋茶提前开采 山腰公路缩短运茶时间\n2019-05-18 10:12:33　来源: 青石晚报举报\n(原标题：秋茶早采一周 公路修到山腰)\n${BODY}\n本文来源：青石晚报 责任编辑：韩若云_QN4425\n分享到：\n热门推荐\n别处的一条新闻标题写得很长很长\n`,
		want: {
			headline: '青石镇秋茶提前开采 山腰公路缩短运茶时间',
			originalHeadline: '秋茶早采一周 公路修到山腰',
			datePublished: '2019-05-18T10:12:33',
			source: ['青石晚报'],
			editor: ['韩若云'],
			author: [],
		},
	},
	{
		title: 'party paper: arrows without spaces, double source, two editors in brackets, reporters at the end',
		text: `人民茶网>>文化\n青石镇的秋茶季\n2019年09月11日08:22 来源：茶乡日报海外版 茶乡新闻网\n${BODY}（记者罗小川、丁雨）\n(责编：汤若诗、丁涛)\n`,
		want: {
			headline: '青石镇的秋茶季',
			datePublished: '2019-09-11T08:22',
			source: ['茶乡日报海外版', '茶乡新闻网'],
			author: ['罗小川', '丁雨'],
			editor: ['汤若诗', '丁涛'],
			section: '文化',
		},
	},
	{
		title: 'agency: dateline with reporters, editor in square brackets of print',
		text: `首页→国内新闻\n青石镇老茶厂恢复生产\n2019年09月11日 08:22　来源：东江新闻网　参与互动\n　　东江社青石9月10日电 (记者 吕一舟 何晓)${BODY}(完)\n【编辑:姚景】\n`,
		want: {
			headline: '青石镇老茶厂恢复生产',
			datePublished: '2019-09-11T08:22',
			source: ['东江新闻网'],
			dateline: '东江社青石9月10日电',
			author: ['吕一舟', '何晓'],
			editor: ['姚景'],
		},
	},
	{
		title: 'agency portal: the date on three lines before the headline, 纠错 before the editor',
		text: `东江网\n2019\n11/25\n10:00:12\n来源：东江网\n青石镇山腰公路正式通车\n字体：\n小\n中\n大\n${BODY}\n【纠错】 责任编辑： 尹世安\n`,
		want: { headline: '青石镇山腰公路正式通车', datePublished: '2019-11-25T10:00:12', source: ['东江网'], editor: ['尹世安'] },
	},
	{
		title: 'portal without labels: medium behind the date, dateline without a date, editor at the foot',
		text: `东江新闻\n山腰公路通车 鲜叶四十分钟进车间\n2019年09月11日01:53 青石早报\n青石早报讯（记者 陆一凡）${BODY}\n责任编辑：张玉林\n`,
		want: {
			headline: '山腰公路通车 鲜叶四十分钟进车间',
			datePublished: '2019-09-11T01:53',
			source: ['青石早报'],
			dateline: '青石早报讯',
			author: ['陆一凡'],
			editor: ['张玉林'],
		},
	},
	{
		title: 'account: the name alone under the headline, date on the next line',
		text: `登录\n头条产品\n首页 / 其他 / 正文\n为什么山里的茶总比城里的香\n爱喝茶说\n2019-09-08 11:42:03\n${BODY}\n收藏\n举报\n相关推荐\n`,
		want: {
			headline: '为什么山里的茶总比城里的香',
			datePublished: '2019-09-08T11:42:03',
			source: ['爱喝茶说'],
			author: [],
			section: '其他',
		},
	},
	{
		title: 'account: 原创 before the medium',
		text: `为什么山里的茶总比城里的香\n原创 东江都市报 2019-09-08 11:42:03\n${BODY}\n采写：都市见习记者 林子安\n收藏\n`,
		want: { headline: '为什么山里的茶总比城里的香', source: ['东江都市报'], author: ['林子安'] },
	},
	{
		title: 'business site: credits with strokes, in the byline and at the foot',
		text: `一杯秋茶的账本\n周若棠 · 2019/05/18 10:20 浏览 1.2万\n记者 | 周若棠\n编辑 | 许青\n${BODY}\n`,
		want: { headline: '一杯秋茶的账本', datePublished: '2019-05-18T10:20', author: ['周若棠'], editor: ['许青'] },
	},
	{
		title: 'technology site: everything on one line, glued',
		text: `首页 > 智能\n炒茶机也联网了：青石镇的自动化车间\n2019/9/30 10:21:33来源：山城数码作者：远洋责编：远洋评论：12\n山城数码9月30日消息 ${BODY}\n`,
		want: {
			headline: '炒茶机也联网了：青石镇的自动化车间',
			datePublished: '2019-09-30T10:21:33',
			source: ['山城数码'],
			dateline: '山城数码9月30日消息',
			author: ['远洋'],
			editor: ['远洋'],
		},
	},
	{
		title: 'city paper: bare labels at the foot',
		text: `青石镇：秋茶提前一周上市\n2019-09-07 19:02:33 青石报\n青石报讯（记者 陆一凡 实习生 白露）${BODY}\n编辑 刘晓安 校对 李铭\n`,
		want: {
			source: ['青石报'],
			author: ['陆一凡'],
			contributor: ['白露'],
			editor: ['刘晓安', '李铭'],
			datePublished: '2019-09-07T19:02:33',
		},
	},
	{
		title: 'Taiwan: traditional, reporter and place in brackets, no agency',
		text: `首頁 > 財經政策\n青石鎮秋茶提前上市 農民樂開懷\n2020/04/01 10:29\n〔記者林雅君／台中報導〕${'青石鎮今年秋茶提前一週採收，茶農表示，今年雨水充足，茶葉的品質比往年更好，預計產量可達三十公噸。鎮公所說明，山腰道路完工後，運送時間縮短到四十分鐘，許多遠道而來的茶客都專程上山品茗，週邊民宿幾乎天天客滿。'}\n`,
		want: {
			headline: '青石鎮秋茶提前上市 農民樂開懷',
			datePublished: '2020-04-01T10:29',
			dateline: '〔記者林雅君／台中報導〕',
			author: ['林雅君'],
			section: '財經政策',
			source: [],
		},
	},
	{
		title: 'Taiwan: medium and reporter around a slash',
		text: `焦點\n青石鎮秋茶提前上市 農民樂開懷\n讚 2\n分享\n山報快訊／范姜佳鈴 2020年03月12日 20:19:00\n${'青石鎮今年秋茶提前一週採收，茶農表示，今年雨水充足，茶葉的品質比往年更好，預計產量可達三十公噸。鎮公所說明，山腰道路完工後，運送時間縮短到四十分鐘，許多遠道而來的茶客都專程上山品茗，週邊民宿幾乎天天客滿。'}\n`,
		want: { source: ['山報快訊'], author: ['范姜佳鈴'], datePublished: '2020-03-12T20:19:00' },
	},
	{
		title: 'Hong Kong: 撰文, 出版 and 更新',
		text: `社會新聞\n青石鎮秋茶提前上市 農民樂開懷\n撰文：林雅君\n出版：2020-04-01 10:29 更新：2020-04-01 11:40\n${'青石鎮今年秋茶提前一週採收，茶農表示，今年雨水充足，茶葉的品質比往年更好，預計產量可達三十公噸。鎮公所說明，山腰道路完工後，運送時間縮短到四十分鐘，許多遠道而來的茶客都專程上山品茗，週邊民宿幾乎天天客滿。'}\n`,
		want: { author: ['林雅君'], datePublished: '2020-04-01T10:29', dateModified: '2020-04-01T11:40' },
	},
	{
		title: 'commentary: author behind 文/ with the site before the name',
		text: `茶香里的山乡经济\n2019-09-07 09:25:09 字号：A- A A+ 来源：观山网\n最后更新: 2019-09-07 09:27:48\n【文/观山网 王若文】\n${BODY}\n责任编辑: 小婷\n`,
		want: {
			author: ['王若文'],
			editor: ['小婷'],
			source: ['观山网'],
			dateModified: '2019-09-07T09:27:48',
			datePublished: '2019-09-07T09:25:09',
		},
	},
	{
		title: 'report in angular brackets, the reporter behind the medium',
		text: `青石镇的秋茶季开始了\n2019-09-07 09:25\n【环山网报道 记者 王若文】${BODY}\n责编：李嘉\n`,
		want: { author: ['王若文'], editor: ['李嘉'] },
	},
	{
		title: 'newspaper: a square before the name, captions with photographers',
		text: `青石镇的秋茶季开始了\n□ 本报记者 王若文 通讯员 李嘉\n2019年09月07日 来源：东江日报 （ 2019年09月07日 01 版）\n${BODY}\n工人在车间里炒制秋茶。 本报记者 丁小满 摄\n俯瞰山腰公路。（刘通摄）\n高清拍摄的茶园全景，主摄表现不错。\n`,
		want: {
			author: ['王若文'],
			contributor: ['李嘉'],
			photographer: ['丁小满', '刘通'],
			source: ['东江日报'],
			datePublished: '2019-09-07',
		},
	},
	{
		title: 'office: labels with spaces inside, empty source',
		text: `当前位置：首页 > 政务公开 > 通知公告\n关于做好秋茶采收工作的通知\n来 源： 作 者：办公室 发布时间：2018-05-17 浏览次数：2168\n${BODY}\n`,
		want: { headline: '关于做好秋茶采收工作的通知', datePublished: '2018-05-17', author: [], source: [], section: '通知公告' },
	},
	{
		title: 'only an update is dated',
		text: `青石镇的秋茶季开始了\n更新时间 2012年12月10日, 格林尼治标准时间10:41\n${BODY}\n`,
		want: { headline: '青石镇的秋茶季开始了', datePublished: '2012-12-10T10:41' },
	},
	{
		title: 'forum: who posted, the year in two digits, glued to the time',
		text: `茶友论坛\n求教：秋茶怎么存放\n老茶虫 发表于 18-03-0823:16\n${BODY}\n`,
		want: { datePublished: '2018-03-08T23:16', author: ['老茶虫'] },
	},
	{
		title: 'copied page: disclaimer behind the source label, a channel for the editor, other stories with their own credits',
		text: `青石镇的秋茶季开始了\n${BODY}\n来源：本文内容搜集或转自各大网络平台，并已注明来源、出处，如有侵权请联系小编删除，我们会及时审核处理，谢谢合作。\n(责任编辑：时尚)\n-\n城里的面馆关门了？2025-12-02 23:04:14 来源：面馆观察 作者：张令辉\n...[详细]\n-\n2025-11-02\n`,
		want: { headline: '青石镇的秋茶季开始了', source: [], editor: [], author: [], datePublished: null },
	},
	{
		title: 'Hong Kong: a button in front of the headline, the time zone beside the date',
		text: `« 返回前頁列印\n青石鎮秋茶提前開採 山腰公路縮短運茶時間\n2019-05-18 HKT 10:12\n放大圖片\n${BODY}\n`,
		want: { headline: '青石鎮秋茶提前開採 山腰公路縮短運茶時間', source: [] },
	},
	{
		title: 'doorway: stars behind the copied headline, a numbered heading before the text, a picture that looks like an address',
		text: `当前位置：茶乡人才网 - 茶厂招聘 -\n青石镇老茶厂恢复生产******\n2019-09-11 08:22\n(一)老茶厂的清晨\n${BODY}\nicon@x2.png\n`,
		want: { headline: '青石镇老茶厂恢复生产', section: '茶厂招聘', contacts: [] },
	},
];
