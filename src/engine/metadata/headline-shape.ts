import type { Line } from '../article/lines';
import type { Features } from '../page/features';
import { fullDatesIn, monthDaysIn } from './dates';
import type { Evidence } from './headline-evidence';
import { LABEL, trimmed } from './headline-forms';
import { opensWithLabel } from './labels';
import { isParagraph, isVolume } from './layout';
import { isDoubtfulSurname, isName } from './names';
import { OPENING_ROLE } from './people';
import { bare } from './text';

const BREADCRUMB = /(?:^|[^-=<])[>»›→](?!\d)|首页\s?[-/|]|^首页(?=[\s\u3400-\u9fff]{2})|(?:当前|所在)(?:的)?(?:位置|栏目)/;
/** The number of a heading inside the text: (一), 第二节. */
const SECTION = /^\(?[一二三四五六七八九十]{1,3}[)、]|^第[一二三四五六七八九十\d]{1,3}[章节条](?:\s|$)/;
/** The last characters of the names of media and sites. */
const MEDIUM = /(?:网|报|社|新闻|周刊|杂志|论坛|在线|频道|博客|电视台|客户端|blog)$/i;
/** What a server says in the place of a page. */
const NO_PAGE =
	/^(?:sorry\b|oops\b|抱歉[,!]|对不起[,!]|(?:error\s)?(?:403|404|50[0-4])\b|页面不存在|您访问的页面|访问出错|请稍候|loading\b|access denied|just a moment)/i;

export const yes = (is: boolean): number => (is ? 1 : 0);

export const isLatin = (text: string): boolean => !/[\u3041-\u30fa\u3400-\u9fff\uac00-\ud7a3]/.test(text);

export const isBreadcrumb = (plain: string): boolean => plain.length < 80 && BREADCRUMB.test(plain);

export const isMeta = (plain: string): boolean =>
	plain.length < 120 &&
	/\d/.test(plain) &&
	!isParagraph(plain) &&
	(fullDatesIn(plain).length > 0 || monthDaysIn(plain, true).some((date) => date.time !== ''));

/** A title with its day, as lists have them: beside such a line the day says nothing of a headline. */
export const isDatedRow = (line: Line | undefined): boolean => {
	if (!line || line.plain.length > 120 || !isMeta(line.plain)) return false;
	const { from, to } = trimmed(line.plain);
	return to - from >= 8 && !isMeta(line.plain.slice(from, to));
};

/** A line of personal names and nothing else, as bylines are. */
const areNames = (text: string): boolean => {
	const names = text.split(/[\s、/,;]+/);
	return names.length > 1 && names.every(isName);
};

/** What somebody is, and where: …大学…研究院院长. */
const POST =
	/(?:大学|研究院|研究所|学院|协会|中心|公司|集团|报社)[^,。!?、“”]{0,14}(?:院长|教授|研究员|主任|专家|博士|学者|委员|顾问|总裁|主编|会长|秘书长|记者)$/;

/** Who wrote it, or a name that may be theirs. */
const isByline = (plain: string): boolean =>
	plain.length <= 40 &&
	(/^by\s/i.test(plain) ||
		OPENING_ROLE.test(plain) ||
		(POST.test(plain) && [2, 3].some((length) => isName(plain.slice(0, length)))) ||
		(isName(plain) && !isDoubtfulSurname(plain[0]!)));

const WEEKDAY = /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b/i;

/** A day and next to nothing else. */
const isDateAlone = (text: string): boolean =>
	text.length < 40 &&
	fullDatesIn(text).some(({ from, to }) => bare((text.slice(0, from) + text.slice(to)).replace(WEEKDAY, '')).length < 4);

/** Three words and more of a few characters each, no sign between them but spaces. */
const isMenu = (text: string): boolean => {
	if (!/^[\p{L}\p{N}\s+#.]+$/u.test(text)) return false;
	const words = text.split(/\s+/);
	return words.length >= 3 && !isLatin(text) && text.length / words.length < 6.5 && words.every((word) => word.length <= 10);
};

/** What the form of a line alone says. */
export function shapeOf(plain: string, text: string, { mark }: Features): Evidence {
	const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
	return {
		hash: yes(/^#\s/.test(plain)),
		labelled: yes(!plain.startsWith('#') && LABEL.test(plain)),
		tiny: yes(text.length < 5),
		short: yes(text.length >= 5 && text.length < 8),
		long: yes(text.length > 45),
		veryLong: yes(text.length > 60),
		sentence: yes(/(?:[。;]|[\u3400-\u9fff]\.)\d{0,4}$/.test(text)),
		ago: yes(/\d{1,2}\s?(?:秒|分钟|小时|天|日)前/.test(text)),
		open: yes(/[:,、]$/.test(text)),
		section: yes(SECTION.test(text)),
		cut: yes(/(?:\.\.\.|…)$/.test(text) && text.length > 40),
		volume: yes(isVolume(text)),
		noPage: yes(NO_PAGE.test(text)),
		dateAlone: yes(isDateAlone(text)),
		path: yes(BREADCRUMB.test(plain)),
		strokes: yes(count(/[|｜·/]/g) >= 2),
		underscores: yes(count(/_/g) >= 2),
		menu: yes(isMenu(text)),
		gaps: yes(count(/\s/g) >= 4 && !/[a-z]{3,}/i.test(text)),
		commas: yes(count(/[,。]/g) >= 3),
		figures: yes(/^\d[\d\s./-]*[人条次评论阅读浏览]*$/.test(text)),
		contact: yes(/电话|传真|邮箱|@|\d{7,}/.test(text)),
		caption: yes(/\((?:摄影|图片?|资料[图照]|供图)[^()]{0,12}\)$|[^拍]摄\)?$/.test(plain)),
		frame: yes(mark?.sure === true && mark.name !== 'credits'),
		names: yes(areNames(text)),
		brand: yes((text.length <= 8 && MEDIUM.test(text)) || (text.length <= 24 && /\s(?:blog|news|online|weekly)$/i.test(text))),
		label: yes(opensWithLabel(plain) && !LABEL.test(plain)),
		byline: yes(isByline(plain)),
	};
}
