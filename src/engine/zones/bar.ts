/**
 * The bar between headline and text, read as a row of labels with their values: `admin 阅读:66 2021-04-08 09:12 评论:0`. Templates order the
 * parts as they like and print labels without values, so the parts are told, not their order. Offsets are UTF-16 units of `line.plain`.
 */
const STRONG =
	'(?:文章|信息|新闻|稿件)?(?:来源|稿源|出处)|(?:发布|发表|更新|添加|创建|刊发|录入|上传)(?:时间|日期|人|者|单位)|(?:点击|阅读|浏览|访问|查看)(?:数|量|次数|率|人次|人数)?|人气|热度|评论数?|回复数?|字号|字体(?:大小)?|文字大小|责任编辑|责编|审核人?|审稿人?|初审|复审|终审|录入|属于|所属栏目';
const WEAK = '作者|编辑|通讯员|记者|供稿人?|供稿单位|撰稿人?|摄影|时间|日期|栏目|分享|文字|分类|标签|文号';
const LABEL = new RegExp(`(${STRONG})\\s*:|(?:${WEAK})\\s*:`, 'g');
const DATE = /(?:19|20)\d{2}\s?[-./年]\s?\d{1,2}\s?[-./月]\s?\d{1,2}/;

/** Longer than this, in UTF-16 units, it is no bar. */
const LONGEST = 160;
/** A value, and what stands in front of the first label. */
const VALUE = 32;
const LEAD = 36;

/** Whether a line is such a bar: two labels, one of them only a site prints, or one of those and a date. */
export function isBar(plain: string): boolean {
	if (plain.length > LONGEST || plain.length < 8 || !plain.includes(':') || /[。!?;,]/.test(plain)) return false;
	let labels = 0;
	let strong = 0;
	let end = 0;
	for (const { index, 0: label, 1: sure } of plain.matchAll(LABEL)) {
		if (index - end > (labels === 0 ? LEAD : VALUE)) return false;
		labels++;
		if (sure) strong++;
		end = index + label.length;
	}
	if (strong === 0 || plain.length - end > VALUE) return false;
	return labels >= 2 || (DATE.test(plain) && plain.length <= VALUE * 2);
}
