import type { Article } from '../article/article';
import { isBlank, type Line } from '../article/lines';
import { placeAt, provinceOfPlace } from '../language/places';
import { placesOf } from '../page/places';
import { layoutOf } from './layout';
import { provinceOfPhone } from './registrations';
import { mergeSame, valueInLine } from './text';
import type { MetadataValue } from './types';

/** Never \w with Unicode: it would take the Han before the address along. */
const EMAIL =
	/(?<![A-Za-z0-9._%+-])[A-Za-z0-9][A-Za-z0-9._%+-]{0,40}@[A-Za-z0-9](?:[A-Za-z0-9-]{0,40}\.){1,4}[A-Za-z]{2,8}(?![A-Za-z0-9@])/g;

/** Addresses written so that harvesters miss them: news(at)example.cn, news#example.cn, news[at]example[dot]cn. */
const DISGUISED =
	/(?<![A-Za-z0-9._%+-])([A-Za-z0-9][A-Za-z0-9._%+-]{0,40})\s?(?:[([【]\s?(?:at|@|#|a)\s?[)\]】]|#|★|☆|_at_|\sat\s)\s?((?:[A-Za-z0-9][A-Za-z0-9-]{0,40}\s?(?:\.|[([【]\s?(?:dot|点|\.)\s?[)\]】])\s?){1,3}(?:com|cn|net|org|tw|hk|edu|gov|cc|info|tv|vip|me))(?![A-Za-z0-9])/gi;
/** What every disguise has: a cheap test before the expression. */
const DISGUISE = /[#★☆]|[([【_\s]at/i;
const DOT = /\s?[([【]\s?(?:dot|点|\.)\s?[)\]】]\s?/gi;

/** Fixed lines with area code, service numbers, international forms. */
const PHONE =
	/(?<![\dA-Za-z.@/=-])(?:\+\d{1,3}\s?\(\d{1,3}\)\s?\d{3,4}[-\s]?\d{4}|\+(?!86)\d{2,3}[-\s]\d{1,3}[-\s]\d{3,4}[-\s]\d{3,4}|(?:\+?86[-\s]?)?(?:\(0\d{2,3}\)\s?|0\d{2,3}[-\s—]{1,3})\d{7,8}(?:[-转]\d{1,5})?|(?:\+?86[-\s])\d{2,3}[-\s]\d{7,8}|[48]00\d?[-\s—]\d{2,4}[-\s—]\d{3,4}|[48]00\d{7}|0\d[-\s]\d{3,4}[-\s]\d{4}|\(0\d\)\s?\d{3,4}[-\s]?\d{4})(?![\d:])/g;
/** Numbers that only a label makes a telephone: mobiles, local numbers, a fixed line in one piece. */
const LABELLED_PHONE =
	/(?<![\dA-Za-z.@/=-])(?:1[3-9]\d[-\s]?\d{4}[-\s]?\d{4}|09\d\d[-\s]?\d{3}[-\s]?\d{3}|0\d{9,11}|\(?85[23]\)?[-\s]?\d{4}[-\s]?\d{4}|[2-8]\d{6,7})(?![\d:@.-])/g;
const LABEL =
	/(?:电话|热线|手机|传真|行动|联系方式|联系人|致电|拨打|来电|tel|fax|phone|mobile|客服|举报|报料|爆料|咨询|热线电话|专线|总机|座机)[^\d,。;]{0,16}$/i;
const FAX = /(?:传真|fax)[^\d,。;]{0,10}$/i;
const USE = /([\u3400-\u9fff]{2,12}?)\s?[::]?\s?\(?$/;

const ADDRESS = /(?:^|[\s|:,。;()])((?:总部|公司|办公|单位|联系|通讯|通信|社|报社)?地址)\s?[::]\s?/g;
const ADDRESS_FORM = /[省市区县镇乡路街道巷号楼村厦座园]/;
const ADDRESS_END = /\s?(?:邮编|邮政编码|电话|传真|联系|热线|e-?mail|邮箱|网址|qq|版权|主办|\s{2}|[|;。]|$)/i;

const LONGEST = 400;

/** The name of a file that holds an @: icon@2x.png. */
const FILE_NAME = /\.(?:png|jpe?g|gif|webp|svg|bmp|mp[34]|css|js|html?|php|zip)$/i;

/** Telephones, e-mail addresses and addresses on the page, with what they are for. */
export function contactsOf(article: Article): MetadataValue[] {
	const places = placesOf(article);
	const { regions } = layoutOf(article);
	const found: MetadataValue[] = [];
	for (const line of article.lines) {
		const { plain } = line;
		if (isBlank(line)) continue;
		const place = places[line.index]!;
		// other stories and comments have telephones too
		if (place.kind === 'related' && place.confidence >= 0.6 && plain.length > 60) continue;
		if (plain.includes('@'))
			for (const hit of plain.matchAll(EMAIL)) if (!FILE_NAME.test(hit[0])) found.push(contact(article, line, hit.index, hit[0], 'email'));
		if (/\d{3}/.test(plain)) {
			for (const hit of plain.matchAll(PHONE))
				found.push(contact(article, line, hit.index, hit[0], FAX.test(plain.slice(0, hit.index)) ? 'fax' : 'phone'));
			if (plain.length <= LONGEST) {
				for (const hit of plain.matchAll(LABELLED_PHONE)) {
					const before = plain.slice(Math.max(0, hit.index - 24), hit.index);
					const own = LABEL.test(before) || (before === '' && LABEL.test(previous(article, line)));
					if (own) found.push(contact(article, line, hit.index, hit[0], FAX.test(before) ? 'fax' : 'phone'));
				}
			}
		}
		if (plain.includes('地址') && plain.length <= LONGEST && regions[line.index] !== 'body') found.push(...addressesIn(article, line));
	}
	found.sort((a, b) => a.spans[0]!.start - b.spans[0]!.start);
	return mergeSame(found, (value) => value.value.replace(/[^\p{L}\p{N}@.]+/gu, ''));
}

const previous = (article: Article, line: Line): string => {
	for (let index = line.index - 1; index >= 0 && index >= line.index - 2; index--) {
		const { plain } = article.lines[index]!;
		if (plain) return plain.length < 16 ? plain : '';
	}
	return '';
};

function contact(article: Article, line: Line, from: number, text: string, kind: 'email' | 'phone' | 'fax'): MetadataValue {
	const before = line.plain.slice(0, from);
	const label = USE.exec(before.slice(-18))?.[1] ?? (before.trim() === '' ? previous(article, line).replace(/[::\s]+$/, '') : '');
	const province = kind === 'email' ? undefined : provinceOfPhone(text);
	const parts: Record<string, string> = { ...(label ? { use: label } : {}), ...(province ? { province } : {}) };
	return valueInLine(article, line, from, from + text.length, 'pattern', kind === 'email' ? 0.98 : LABEL.test(before) ? 0.95 : 0.85, {
		kind,
		...(Object.keys(parts).length ? { parts } : {}),
	});
}

function addressesIn(article: Article, line: Line): MetadataValue[] {
	const found: MetadataValue[] = [];
	for (const hit of line.plain.matchAll(ADDRESS)) {
		const from = hit.index + hit[0].length;
		const rest = line.plain.slice(from);
		if (rest.trim() === '') {
			const next = article.lines.slice(line.index + 1, line.index + 3).find((other) => !isBlank(other));
			if (next && next.plain.length <= 60 && isAddress(next.plain)) found.push(address(article, next, 0, next.plain.length, hit[1]!));
			continue;
		}
		const length = ADDRESS_END.exec(rest)?.index ?? rest.length;
		if (length <= 60 && isAddress(rest.slice(0, length))) found.push(address(article, line, from, from + length, hit[1]!));
	}
	return found;
}

const isAddress = (text: string): boolean => text.length >= 5 && ADDRESS_FORM.test(text) && !/https?:|@|www/.test(text);

function address(article: Article, line: Line, from: number, to: number, label: string): MetadataValue {
	const length = placeAt(line.plain, from);
	const province = length ? provinceOfPlace(line.plain.slice(from, from + length)) : undefined;
	return valueInLine(article, line, from, to, 'label', 0.9, { kind: 'address', parts: { use: label, ...(province ? { province } : {}) } });
}

const WECHAT =
	/(?:微信(?:公众)?号|微信公众平台|公众号|微信|wechat)?\s?(?:(?<=[(（\s])id|ID|微信号|微信公众号|公众号)\s?[::]\s?([A-Za-z][A-Za-z\d_-]{4,19})/g;
const QQ = /(?:qq群?|企鹅)\s?(?:号|交流群)?\s?[::]\s?(\d{5,11})(?!\d)/gi;
const URL = /https?:\/\/[A-Za-z0-9][A-Za-z0-9./?&=%_~:#@+-]{3,200}/g;
const OWN_LINK = /(?:本文|原文)(?:链接|网址|地址)\s?[::]?\s?$/;
const DOCUMENT = /(?:索引号|发文字号|文号|稿件编号|doi)\s?[::]\s?([A-Za-z\d〔〕[\]()（）./\u3400-\u9fff-]{4,40})/gi;

/** WeChat accounts, the article's own address, document numbers, e-mail addresses that are disguised. */
export function identifiersOf(article: Article): MetadataValue[] {
	const { regions } = layoutOf(article);
	const found: MetadataValue[] = [];
	for (const line of article.lines) {
		if (regions[line.index] === 'beyond' && line.plain.length > 60) continue;
		if (line.plain.length > LONGEST || !/id|号|http|qq|doi|#|★|☆|[([【_\s]at/i.test(line.plain)) continue;
		const put = (pattern: RegExp, kind: string, confidence: number, accept: (before: string) => boolean = () => true) => {
			for (const hit of line.plain.matchAll(pattern)) {
				const text = hit[1] ?? hit[0];
				const from = hit.index + hit[0].lastIndexOf(text);
				if (accept(line.plain.slice(0, from)))
					found.push(valueInLine(article, line, from, from + text.length, 'label', confidence, { kind }));
			}
		};
		for (const hit of DISGUISE.test(line.plain) ? line.plain.matchAll(DISGUISED) : []) {
			const value = `${hit[1]}@${hit[2]!.replace(DOT, '.').replace(/\s/g, '')}`;
			found.push(valueInLine(article, line, hit.index, hit.index + hit[0].length, 'pattern', 0.85, { kind: 'email', value }));
		}
		put(WECHAT, 'wechat', 0.9);
		put(QQ, 'qq', 0.85);
		put(DOCUMENT, 'document', 0.85);
		put(URL, 'url', 0.85, (before) => OWN_LINK.test(before));
	}
	return mergeSame(found);
}
