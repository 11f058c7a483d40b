import type { Article } from '../article/article';
import { isBlank, type Line } from '../article/lines';
import { wechatAccount } from './bylines';
import { layoutOf } from './layout';
import { breadcrumbIn } from './section';
import { bare, mergeSame, valueInLine } from './text';
import type { MetadataValue } from './types';

const CUE = /版权|©|copyright|\(c\)|权利|reserved|立场|观点|赞同|主办|运营|公司|声明/i;
const NAME = '[\\u3400-\\u9fffA-Za-z][\\u3400-\\u9fffA-Za-z\\d·.-]{1,29}?';
const YEARS = '(?:(?:19|20)\\d\\d(?:\\s?[-–—~至]\\s?(?:(?:19|20)\\d\\d|今|现在|present)?)?)';

/** Forms in which a footer names its site; group 1 is the name. */
const FORMS: readonly { readonly pattern: RegExp; readonly confidence: number }[] = [
	{ pattern: new RegExp(`(${NAME})\\s?(?:网站)?\\s?(?:版权所有|保留所有权利|保留所有权|所有权利保留|版权为)`, 'g'), confidence: 0.85 },
	{ pattern: /(?:版权所有|版权归|著作权归)\s?[::]?\s?(?:©\s?)?([\u3400-\u9fff·]{2,24})/g, confidence: 0.8 },
	{
		pattern: new RegExp(
			`(?:copyright|©|\\(c\\))[\\s©?:.]*(?:\\(c\\)|©)?\\s?${YEARS}?\\s?[-,]?\\s?(?:by\\s)?(${NAME}(?:\\s[A-Za-z][A-Za-z.]{1,14}){0,3}?)\\s?(?:[,.。|;]?\\s?(?:all rights|inc|ltd|corp|版权|保留|$|[|,.。]|[京沪粤苏浙鲁川]?ICP)|\\s{2})`,
			'gi',
		),
		confidence: 0.75,
	},
	{
		pattern:
			/(?:不代表|并不意味着|不意味着|非)([\u3400-\u9fff·]{2,12}?)(?:和[\u3400-\u9fff]{2,10}?)?(?:赞同|同意|的?观点|的?立场|的?意见|官方)/g,
		confidence: 0.6,
	},
	{
		pattern: /^(?:声明|免责声明|特别声明|郑重声明)\s?[:,]\s?([\u3400-\u9fffA-Za-z·]{2,14}?)(?:对|所|登载|转载|刊载|发布|仅|不|力求)/g,
		confidence: 0.65,
	},
	{ pattern: /(?:不代表)[\u3400-\u9fff]{2,10}?和([\u3400-\u9fff·]{2,12}?)(?:的?观点|的?立场|的?意见)/g, confidence: 0.65 },
];
const OPERATOR =
	/(?:主办单位|主办|承办单位|运营单位|运营|运营主体|公司名称|主管单位|经营主体|版权单位)\s?[::]\s?([\u3400-\u9fff·()]{4,28})/g;
/** What stands in the place of a name and is none. */
const NO_NAME =
	/^(?:未经|不得|违者|禁止|侵权|翻版|复制|请勿|盗版|本网站?|本站|本报|本刊|本文|该文|原作者|作者|原创|归|属|为|所有|all|the|rights|by|www|http|copyright|任何|其|此|我们|网站|转载|版权|观点|文章|内容|个人|官方|平台|媒体|公司|他人|第三方|技术支持|百度|icp|备案|保留|公网安备|powered|your|some|reserved|version|.*(?:icp|备\d)|.*(?:频道|栏目)$)/i;
const COMPANY = /(?:公司|集团|报社|杂志社|出版社|电视台|委员会|办公室|研究院|大学|学院|局|厅|委|中心|协会)$/;

export interface Site {
	readonly names: readonly MetadataValue[];
	readonly operators: readonly MetadataValue[];
}

/** The site and who runs it, by footer, disclaimer and breadcrumb. */
export function siteOf(article: Article): Site {
	const { regions } = layoutOf(article);
	const names: MetadataValue[] = [];
	const operators: MetadataValue[] = [];
	const put = (line: Line, from: number, name: string, confidence: number) => {
		const end = name.replace(/[.\s·-]+$/, '').length;
		if (end < 2 || NO_NAME.test(name)) return;
		const value = valueInLine(article, line, from, from + end, 'pattern', confidence);
		if (/公司|集团|[^网]社$/.test(name)) operators.push(value);
		else names.push(value);
	};
	for (const line of article.lines) {
		const account = line.plain.startsWith('原创') ? wechatAccount(line) : undefined;
		if (account) names.push(valueInLine(article, line, account.from, account.to, 'pattern', 0.85));
		if (isBlank(line) || regions[line.index] === 'body' || line.plain.length > 400 || !CUE.test(line.plain)) continue;
		for (const { pattern, confidence } of FORMS) {
			for (const hit of line.plain.matchAll(pattern)) {
				const name = hit[1]!;
				put(line, hit.index + hit[0].indexOf(name), name, confidence);
			}
		}
		for (const hit of line.plain.matchAll(OPERATOR)) {
			const name = hit[1]!.replace(/(?:版权|备案|地址|电话|技术).*$/, '');
			if (COMPANY.test(name) || name.length >= 4)
				operators.push(
					valueInLine(article, line, hit.index + hit[0].indexOf(name), hit.index + hit[0].indexOf(name) + name.length, 'label', 0.9),
				);
		}
	}
	const crumb = breadcrumbIn(article);
	const first = crumb?.steps[0];
	if (crumb && first && /(?:网|首页)$/.test(first.text) && first.text.length > 2) {
		const length = first.text.replace(/首页$/, '').length;
		if (length >= 2 && !/^(?:网站|本站|返回)$|频道$/.test(first.text.slice(0, length)))
			names.push(valueInLine(article, first.line, first.from, first.from + length, 'position', 0.8));
	}
	return { names: mergeSame(names).slice(0, 4), operators: mergeSame(operators, (value) => bare(value.value)).slice(0, 4) };
}
