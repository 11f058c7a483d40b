/**
 * The registration numbers that Chinese law makes a site print in its footer, parsed. Offsets are UTF-16, half open, into the text given,
 * which has to be folded (simplified, ASCII punctuation: `line.plain` or `article.view`).
 * Source of the forms: the ministry's filing scheme for ICP numbers (province, ICP备 or 证, number, `-` ordinal of the site),
 * the 14 digits of the public-security filing (the first six an administrative division), and footers as printed.
 */
export type LicenceKind =
	| 'icp-filing'
	| 'icp-licence'
	| 'public-security'
	| 'telecom'
	| 'news'
	| 'audio-visual'
	| 'publishing'
	| 'culture'
	| 'broadcasting'
	| 'drug-information'
	| 'medical'
	| 'religion'
	| 'advertising'
	| 'business'
	| 'other';

export interface Licence {
	readonly start: number;
	readonly end: number;
	readonly kind: LicenceKind;
	readonly surface: string;
	/** In its usual form: `京ICP备05004340号-1`. */
	readonly number: string;
	/** Name of the province, where the number tells it. */
	readonly province?: string;
	/** Ordinal of the site within one filing. */
	readonly site?: number;
	/** Six digits of the administrative division, of a public-security filing. */
	readonly division?: string;
	readonly year?: number;
}

export const PROVINCES: Readonly<Record<string, string>> = {
	京: '北京',
	津: '天津',
	沪: '上海',
	渝: '重庆',
	冀: '河北',
	豫: '河南',
	云: '云南',
	滇: '云南',
	辽: '辽宁',
	黑: '黑龙江',
	湘: '湖南',
	皖: '安徽',
	鲁: '山东',
	新: '新疆',
	苏: '江苏',
	浙: '浙江',
	赣: '江西',
	鄂: '湖北',
	桂: '广西',
	甘: '甘肃',
	陇: '甘肃',
	晋: '山西',
	蒙: '内蒙古',
	陕: '陕西',
	吉: '吉林',
	闽: '福建',
	贵: '贵州',
	黔: '贵州',
	粤: '广东',
	川: '四川',
	蜀: '四川',
	青: '青海',
	藏: '西藏',
	琼: '海南',
	宁: '宁夏',
	港: '香港',
	澳: '澳门',
	台: '台湾',
};

/** First two digits of an administrative division. Source: GB/T 2260. */
const DIVISIONS: Readonly<Record<string, string>> = {
	11: '北京',
	12: '天津',
	13: '河北',
	14: '山西',
	15: '内蒙古',
	21: '辽宁',
	22: '吉林',
	23: '黑龙江',
	31: '上海',
	32: '江苏',
	33: '浙江',
	34: '安徽',
	35: '福建',
	36: '江西',
	37: '山东',
	41: '河南',
	42: '湖北',
	43: '湖南',
	44: '广东',
	45: '广西',
	46: '海南',
	50: '重庆',
	51: '四川',
	52: '贵州',
	53: '云南',
	54: '西藏',
	61: '陕西',
	62: '甘肃',
	63: '青海',
	64: '宁夏',
	65: '新疆',
};

const P = `[${Object.keys(PROVINCES).join('')}]`;
/** What stands between a name and its number. */
const GAP = '\\s{0,3}[:：]?\\s{0,3}';
/** A number with its brackets and parts: `(京)字第02345号`, `B2-20090191`, `[2014]0233-053号`. */
const NUMBER =
	'[(（\\[【〔]?[\\dA-Z京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤川青藏琼宁网文字第号审证备广媒出联总局药商海工(（)）\\[\\]【】〔〕\\-－—_ 、]{3,48}';

interface Form {
	readonly kind: LicenceKind;
	/** What every number of this form holds: most lines with one form have none of the others. */
	readonly cue?: string;
	readonly pattern: RegExp;
}

/** The forms that have a province and a number of a fixed shape come first: the general ones end where those begin. */
const FORMS: readonly Form[] = [
	{
		kind: 'icp-filing',
		cue: '备',
		pattern: new RegExp(
			`${P}?\\s?I\\s?C\\s?P\\s?(?:备案?号?|备案编号|备案许可证号?)${GAP}(?:第\\s?)?[A-Z]?\\d{5,14}\\s?号?(?:\\s?[-－—]\\s?\\d{1,4}[A-Z]?)?`,
			'gi',
		),
	},
	{
		kind: 'icp-licence',
		cue: '证',
		pattern: new RegExp(
			`${P}?\\s?I\\s?C\\s?P\\s?(?:经营许可)?证\\s?(?:号|字)?${GAP}(?:[A-Z]\\d?-?)?\\d{5,14}\\s?号?(?:\\s?[-－—]\\s?\\d{1,4})?`,
			'gi',
		),
	},
	{
		kind: 'public-security',
		cue: '安',
		pattern: new RegExp(
			`${P}?\\s?公\\s?网\\s?安\\s?备\\s?案?(?:号)?${GAP}[(\\[]?(?:${P}|11)?\\d{6,18}[)\\]]?\\s?号?(?:\\s?-\\s?\\d{1,3})?`,
			'g',
		),
	},
	{
		kind: 'telecom',
		cue: '增值电信业务',
		pattern: new RegExp(
			`(?:中华人民共和国)?增值电信业务(?:经营)?许可证(?:编?号)?(?:${GAP}[(\\[]?(?:${P}|合字)?\\s?(?:[AB]\\d?\\s?[.-]?\\s?[AB]?\\d?-?)?[(\\[]?(?:ICP备)?\\s?\\d{4,12}[)\\]]?\\s?(?:号)?(?:-\\d{1,3})?[)\\]]?)?`,
			'g',
		),
	},
	{
		kind: 'telecom',
		cue: '-',
		pattern: new RegExp(`${P}\\s?[AB][12](?:\\.[AB][12])*\\s?-\\s?\\d{6,12}(?:\\s?-\\s?\\d{1,3})?\\s?号?`, 'g'),
	},
	{
		kind: 'news',
		cue: '互联网新闻',
		pattern: new RegExp(`(?:国家)?互联网新闻(?:信息)?(?:服务|登载)?(?:许可证?|备案)(?:编?号)?(?:${GAP}${NUMBER})?`, 'g'),
	},
	{ kind: 'news', cue: '国新网', pattern: new RegExp(`国新网许可证(?:编?号)?(?:${GAP}${NUMBER})?`, 'g') },
	{
		kind: 'audio-visual',
		cue: '视听',
		pattern: new RegExp(
			`(?:网上传播视听节目|信息网络传播视听节目|网络传播视听节目|网络视听(?:节目)?|互联网视听(?:节目)?(?:服务)?|视听(?:节目)?)许可证(?:编?号)?(?:${GAP}${NUMBER})?`,
			'g',
		),
	},
	{
		kind: 'publishing',
		pattern: new RegExp(
			`(?:(?:互联网|网络)出版(?:服务)?(?:许可证|经营许可证|机构)|出版物经营许可证|(?:图书|音像)[^\\s|,。]{0,6}经营许可证|新出网证|(?:\\(署\\)|\\(总\\))?网出证)(?:编?号)?(?:${GAP}${NUMBER})?`,
			'g',
		),
	},
	{
		kind: 'culture',
		pattern: new RegExp(
			`(?:网络文化经营(?:单位)?许可证|文网文|${P}网文|经营性演出许可证|营业性演出许可证)(?:编?号)?(?:${GAP}${NUMBER})?`,
			'g',
		),
	},
	{
		kind: 'broadcasting',
		cue: '广播电视',
		pattern: new RegExp(`广播电视(?:节目)?(?:制作)?(?:经营)?许可证(?:编?号)?(?:${GAP}${NUMBER})?`, 'g'),
	},
	{
		kind: 'drug-information',
		cue: '药品',
		pattern: new RegExp(
			`(?:互联网)?药品(?:信息服务|交易服务)(?:资格)?(?:证书|许可证)(?:编?号)?(?:${GAP}(?:\\(?${P}\\)?\\s?-?\\s?非?经营性?\\s?-?\\s?\\d{4}\\s?-?\\s?\\d{4}|${NUMBER}))?`,
			'g',
		),
	},
	{
		kind: 'medical',
		cue: '医疗',
		pattern: new RegExp(
			`(?:医疗机构执业许可证|医疗器械(?:经营|网络销售)[^\\s|,。]{0,4}(?:许可证|备案(?:凭证)?)|互联网医疗(?:卫生|保健)信息服务(?:审核)?[^\\s|,。]{0,6})(?:编?号)?(?:${GAP}${NUMBER})?`,
			'g',
		),
	},
	{ kind: 'religion', cue: '宗教', pattern: new RegExp(`互联网宗教信息服务许可证(?:编?号)?(?:${GAP}${NUMBER})?`, 'g') },
	{
		kind: 'advertising',
		cue: '广告',
		pattern: new RegExp(`(?:广告经营许可证|医疗广告(?:审查证明|批准文号)|广告审查批准文号)(?:编?号)?(?:${GAP}${NUMBER})?`, 'g'),
	},
	{
		kind: 'business',
		cue: '营业执照',
		pattern: new RegExp(`(?:企业法人)?(?:工商)?营业执照(?:注册号|信息|公示|编?号)?(?:${GAP}[\\dA-Z]{10,20})?`, 'g'),
	},
	{
		kind: 'other',
		pattern: new RegExp(
			`(?:人力资源服务许可证|食品(?:经营|流通)许可证|单用途商业预付卡备案|旅行社(?:业务)?(?:经营)?许可证|经营许可证(?:编?号)|党政机关网站标识码|政府网站标识码|网站标识码|网站备案号|备案号|备案序号|备案编号|国新办发函|新出[发网]证|APP备案号?|算法备案|网信算备)${GAP}${NUMBER}`,
			'g',
		),
	},
];

/** A line that names none of these has no licence in it: one cheap test before sixteen expressions. */
const CUE = /许可证|ICP|icp|网安备|备案|营业执照|药品信息|网文|网出证|标识码|医疗广告|新出|网信算|[AB]2-\d/;

export const mentionsLicence = (text: string): boolean => CUE.test(text);

/** Behind a number and a space Han characters are the next thing on the line: …44120190001 粤网文…. */
const NEXT = /(?<=[\d号)\]】〕])\s+(?=[\u3400-\u9fff])(?![号第字证])/;

function alone(surface: string): string {
	const next = NEXT.exec(surface);
	const own = next ? surface.slice(0, next.index) : surface;
	return own.slice(0, endInside(own)).replace(/[\s、\-－—_([（【〔]+$/, '');
}

const BRACKETS: Readonly<Record<string, string>> = { ')': '(', '）': '（', ']': '[', '】': '【', '〕': '〔' };

/** Where the bracket around a number ends that opened before it, and the number with it. */
function endInside(surface: string): number {
	const open: string[] = [];
	for (let at = 0; at < surface.length; at++) {
		const character = surface[at]!;
		if (/[([（【〔]/.test(character)) open.push(character);
		else if (BRACKETS[character] && open.pop() !== BRACKETS[character]) return at;
	}
	return surface.length;
}

/** All licence numbers in a folded text, in order, not overlapping. */
export function licencesIn(text: string): Licence[] {
	if (!mentionsLicence(text)) return [];
	const found: Licence[] = [];
	const taken = new Uint8Array(text.length);
	for (const { kind, cue, pattern } of FORMS) {
		if (cue !== undefined && !text.includes(cue)) continue;
		for (const match of text.matchAll(pattern)) {
			let end = match.index + match[0].length;
			let start = match.index;
			while (start < end && taken[start]) start++;
			for (let at = start; at < end; at++) if (taken[at]) end = at;
			const surface = alone(text.slice(start, end));
			if (surface.length < 5) continue;
			taken.fill(1, start, start + surface.length);
			found.push(decode(kind, start, surface));
		}
	}
	return found.sort((a, b) => a.start - b.start);
}

function decode(kind: LicenceKind, start: number, surface: string): Licence {
	const number = normalise(kind, surface);
	const licence = { start, end: start + surface.length, kind, surface, number };
	const byName = PROVINCES[surface[0]!];
	if (kind === 'icp-filing' || kind === 'icp-licence' || kind === 'telecom') {
		const site = kind === 'icp-filing' ? /-(\d{1,4})[A-Z]?$/.exec(number)?.[1] : undefined;
		const year = /(?:备|B2-)((?:19|20)\d{2})\d{4}/.exec(number)?.[1];
		return { ...licence, ...(byName && { province: byName }), ...(site && { site: Number(site) }), ...(year && { year: Number(year) }) };
	}
	if (kind === 'public-security') {
		const digits = /\d{13,14}/.exec(number)?.[0];
		const division = digits?.slice(0, 6);
		const province = byName ?? (division && DIVISIONS[division.slice(0, 2)]);
		return { ...licence, ...(province && { province }), ...(division && { division }) };
	}
	return licence;
}

/** Without spaces, colons and brackets around it: `京公网安备:110102003042` → `京公网安备110102003042号`. */
function normalise(kind: LicenceKind, surface: string): string {
	const bare = surface.replace(/\s+/g, '').replace(/[:：]/g, '').replace(/[－—]/g, '-');
	if (kind === 'icp-filing' || kind === 'icp-licence') return bare.replace(/icp/i, 'ICP').replace(/(\d{5,14})(?=-|$)/, '$1号');
	if (kind === 'public-security') return bare.replace(/[()[\]]/g, '').replace(/(\d{6,18})$/, '$1号');
	return bare;
}
