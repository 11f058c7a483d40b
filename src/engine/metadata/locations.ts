import type { Article } from '../article/article';
import { isBlank } from '../article/lines';
import { isDomestic, placeAt, provinces } from '../language/places';
import { datelineFound } from './dateline';
import { headlineLine } from './headline';
import { layoutOf } from './layout';
import { mergeSame, valueInLine } from './text';
import type { MetadataValue } from './types';

/** Names that are also ordinary words or parts of other names: they count only with 省, 市, 县 … behind them. */
const AMBIGUOUS =
	/^(?:朝阳|中山|东方|和田|白山|文山|大理|大庆|黄山|红河|山南|金门|海东|海北|海南|三明|平凉|永州|保山|临夏|连江|桃园|吉安|来宾|百色|北海|保定|云林|京都|玉树|安康|昌吉|通化|南平|东营|日照|中卫|玉林|吉林|清远|河源|固原|武威|黑河|定西|台东|乐山|广安|白银|四平|延边|张掖|辽源|松原|鹤岗|新乡|新余|新北|大同|长治|武清|武进)$/;
const UNIT = /^(?:省|市|自治区|特别行政区|自治州|地区|县|州|盟)/;
const DISTRICT = /^([\u3400-\u9fff]{1,5}?(?:区|县|旗|新区|镇|乡))(?![域别块间内县])/;
/** A district or county without its city. */
const ALONE = /(?<=^|[,。、:“《(在到从由与和日\s])([\u3400-\u9fff]{2,3}[区县旗])(?![域别块间内县长委])/g;
const MOST = 10;

/** Places the article is about: of the dateline, the headline and the opening of the text. */
export function locationsOf(article: Article): MetadataValue[] {
	const found: MetadataValue[] = [];
	const dateline = datelineFound(article);
	if (dateline?.place) found.push({ ...dateline.place, kind: 'dateline' });
	const { first, last } = layoutOf(article);
	const headline = headlineLine(article);
	const lines = [
		...(headline >= 0 ? [article.lines[headline]!] : []),
		...(first >= 0 ? article.lines.slice(first, Math.min(last + 1, first + 6)).filter((line) => !isBlank(line)) : []),
	];
	for (const line of lines) {
		const plain = line.plain.slice(0, 600);
		for (let at = 0; at < plain.length - 1; at++) {
			const length = placeAt(plain, at);
			if (length === 0) continue;
			const name = plain.slice(at, at + length);
			const unit = UNIT.exec(plain.slice(at + length, at + length + 5))?.[0] ?? '';
			const end = at + length + unit.length;
			if (AMBIGUOUS.test(name) && !unit) {
				at = end - 1;
				continue;
			}
			found.push(
				valueInLine(article, line, at, end, 'pattern', unit || provinces.includes(name) ? 0.8 : 0.7, { kind: kindOf(name, unit) }),
			);
			const district = isDomestic(name) ? DISTRICT.exec(plain.slice(end, end + 8)) : null;
			if (district && !/[在的与和是了]/.test(district[1]!) && placeAt(plain, end) === 0) {
				found.push(valueInLine(article, line, end, end + district[1]!.length, 'pattern', 0.7, { kind: 'district' }));
				at = end + district[1]!.length - 1;
			} else at = end - 1;
		}
	}
	for (const line of lines.slice(0, 3)) {
		for (const hit of line.plain.slice(0, 200).matchAll(ALONE)) {
			const name = hit[1]!;
			if (/[的了是有个各本该全市我社景山园战灾疫校厂片新老城郊牧林]区$|[的了是有各本该全]|^[将把被让为使给]/.test(name)) continue;
			found.push(
				valueInLine(article, line, hit.index, hit.index + name.length, 'pattern', 0.65, {
					kind: name.endsWith('区') ? 'district' : 'county',
				}),
			);
		}
	}
	return mergeSame(found, (value) => value.value.replace(/[省市]$/, '')).slice(0, MOST);
}

const kindOf = (name: string, unit: string): string =>
	unit === '省' || unit.startsWith('自治区') || (provinces.includes(name) && !/^(?:北京|天津|上海|重庆)$/.test(name))
		? 'province'
		: unit === '县'
			? 'county'
			: isDomestic(name)
				? 'city'
				: 'abroad';
