import type { Article } from '../article/article';
import { spanIn } from '../article/lines';
import type { Span } from '../finding';
import { type Licence, licencesIn, mentionsLicence } from '../licences';
import { type Message, msg } from '../message';
import { cleanedText, mergeSame, valueOfSpan } from './text';
import type { MetadataValue } from './types';

/**
 * Provinces by the first digits of the area code of a fixed line (0 left out). Common knowledge: three-digit codes of the large
 * cities, then the blocks of four-digit ones.
 */
const AREA_CODES: readonly (readonly [RegExp, string])[] = [
	[/^10/, '北京'],
	[/^20|^66|^75|^76/, '广东'],
	[/^21/, '上海'],
	[/^22/, '天津'],
	[/^23/, '重庆'],
	[/^24|^41|^42/, '辽宁'],
	[/^25|^51|^52/, '江苏'],
	[/^27|^71|^72/, '湖北'],
	[/^28|^81|^82|^83/, '四川'],
	[/^29|^91/, '陕西'],
	[/^31|^335/, '河北'],
	[/^34|^35/, '山西'],
	[/^37|^39/, '河南'],
	[/^43/, '吉林'],
	[/^45|^46/, '黑龙江'],
	[/^47|^48/, '内蒙古'],
	[/^53|^54|^63/, '山东'],
	[/^55|^56/, '安徽'],
	[/^57|^58/, '浙江'],
	[/^59/, '福建'],
	[/^69|^87|^88/, '云南'],
	[/^70|^79/, '江西'],
	[/^73|^74/, '湖南'],
	[/^77/, '广西'],
	[/^85/, '贵州'],
	[/^898/, '海南'],
	[/^89/, '西藏'],
	[/^93|^94/, '甘肃'],
	[/^95/, '宁夏'],
	[/^97/, '青海'],
	[/^90|^99/, '新疆'],
];

export function provinceOfPhone(phone: string): string | undefined {
	const code = /^(?:\+?86[-\s]?)?\(?0?(\d{2,3})[-)\s]/.exec(phone)?.[1];
	return code ? AREA_CODES.find(([pattern]) => pattern.test(code))?.[1] : undefined;
}

/** The year in which an ICP number was given: the first two or four of its digits. */
function yearOf(licence: Licence): string | undefined {
	if (licence.kind !== 'icp-filing') return undefined;
	const digits = /\d{8,10}/.exec(licence.number)?.[0] ?? '';
	const year = digits.length === 10 ? Number(digits.slice(0, 4)) : digits.length === 8 ? 2000 + Number(digits.slice(0, 2)) : 0;
	return year >= 2000 && year <= 2035 ? String(year) : undefined;
}

/** Licence numbers anywhere on the page; bare names of licences without a number are none. */
export function licencesOf(article: Article): MetadataValue[] {
	const found: MetadataValue[] = [];
	for (const line of article.lines) {
		if (line.plain.length > 1000 || !mentionsLicence(line.plain)) continue;
		for (const licence of licencesIn(line.plain)) {
			if (!/\d{3}/.test(licence.surface)) continue;
			const span: Span = spanIn(line, licence.start, licence.end);
			const year = yearOf(licence);
			const parts: Record<string, string> = {
				number: licence.number,
				...(licence.province ? { province: licence.province } : {}),
				...(licence.site !== undefined ? { site: String(licence.site) } : {}),
				...(licence.division ? { division: licence.division } : {}),
				...(year ? { year } : {}),
			};
			found.push(valueOfSpan(article, span, 'pattern', licence.kind === 'other' ? 0.8 : 0.97, { kind: licence.kind, parts }));
		}
	}
	return mergeSame(found, (value) => `${value.kind} ${value.value.replace(/\D+/g, '')}`);
}

/** Notes on licences whose province another one, the telephone or the address contradicts or confirms. */
export function crossChecked(article: Article, licences: readonly MetadataValue[], contacts: readonly MetadataValue[]): MetadataValue[] {
	const witnesses: { readonly province: string; readonly value: MetadataValue }[] = [];
	for (const contact of contacts) {
		const province = contact.parts?.province;
		if (province) witnesses.push({ province, value: contact });
	}
	for (const licence of licences) if (licence.parts?.province) witnesses.push({ province: licence.parts.province, value: licence });
	return licences.map((licence) => {
		const province = licence.parts?.province;
		if (!province) return licence;
		const notes: Message[] = [];
		for (const witness of witnesses) {
			if (witness.value === licence || notes.length >= 3) continue;
			const said = cleanedText(article, witness.value.spans[0]!);
			notes.push(
				witness.province === province
					? msg('{0} agrees: {1}', said, witness.province)
					: msg('{0} points to {1}, the number to {2}', said, witness.province, province),
			);
		}
		const against = notes.filter((note) => note.args.length === 3).length;
		const confidence = Math.round(Math.max(0.5, licence.confidence - against * 0.1) * 100) / 100;
		return notes.length ? { ...licence, confidence, notes } : licence;
	});
}
