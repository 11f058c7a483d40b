import { unitCosts } from '../language/model';
import type { Channel } from './decode';
import { type EncodingName, REFUSED, stepOf } from './encodings';
import { adjustmentsOf, isKorean, type Language } from './languages';
import { type Alternative, type PageName, pageOf, QUESTION, REPLACEMENT } from './pages';

export interface Glance {
	readonly channel: Channel;
	readonly rank: number;
}

/** Half bits of a byte that the encoding refuses. */
const REFUSAL = 36;
/** Refused bytes for each character, and in EUC-KR, which tears nearly every syllable, for each hole, up to which there may be UTF-8 between them. */
const MOST_REFUSED = 1.5;
const MOST_TORN = 2;
/** Share of holes from which UTF-8 read in two bytes is past reading: Big5 and EUC-KR lack most of its pairs, and the search would be long. */
const MOST_HOLES = 0.5;

/** A cheap look: how the bytes read, taken as they come, in the language that suits them best. No search, no words. */
export function glance(text: string, pageName: PageName, encoding: EncodingName): Glance | undefined {
	const page = pageOf(pageName);
	const step = stepOf(encoding);
	const costs = unitCosts();
	const adjustment = adjustmentsOf('zh');
	/** Of two places that versions of the page have a character in, the one that means the commoner character. */
	const commoner = (one: Alternative, other: Alternative) => (other.guess || rank(one) <= rank(other) ? one : other);
	const rank = ({ bytes: [lead, trail] }: Alternative): number => {
		const after = step(step(0, lead!), trail!);
		return after < 0 ? (costs[~after] ?? REFUSED) : REFUSED;
	};
	let pending = 0;
	let before = 0;
	let refused = 0;
	let holes = 0;
	let units = 0;
	const codes: number[] = [];
	for (let at = 0; at < text.length; at++) {
		const unit = text.charCodeAt(at);
		const ways = page.alternativesAt(text, at, encoding);
		const first = ways.length === 2 && unit >= 0x80 && pending === 0 ? commoner(ways[0]!, ways[1]!) : ways[0];
		if (unit >= 0x80) before += costs[unit]! + adjustment[unit]!;
		if (unit === QUESTION || unit === REPLACEMENT) holes++;
		if (unit >= 0x80 || unit === QUESTION) units++;
		// Sound Chinese around a stretch of Latin letters is no argument against it.
		if (unit >= 0x80 && unit !== REPLACEMENT && !first && (!page.isSingleByte || unit < 0x2e80)) refused++;
		if (!first || first.guess || unit === QUESTION) {
			pending = 0;
			continue;
		}
		for (const byte of first.bytes) {
			let state = step(pending, byte);
			if (state === REFUSED) {
				if (byte >= 0x80) refused++;
				state = pending === 0 ? 0 : step(0, byte);
			}
			pending = state === REFUSED || state < 0 ? 0 : state;
			if (state < 0 && ~state >= 0x80) codes.push(~state);
		}
	}
	if (codes.length === 0 || holes * 2 > units) return undefined;
	const isProof = page.isSingleByte && encoding === 'utf-8';
	if (
		encoding === 'utf-8' &&
		!isProof &&
		(holes > units * MOST_HOLES ||
			codes.length < 2 ||
			refused > codes.length * MOST_REFUSED + (pageName === 'euc-kr' ? holes * MOST_TORN : 0))
	)
		return undefined;
	if (encoding !== 'utf-8' && refused > codes.length / 2) return undefined;
	const { language, cost } = cheapest(codes);
	if (encoding !== 'utf-8' && (cost > before * 0.85 || cost > codes.length * 27)) return undefined;
	// Where most characters are torn, those that are not tell nothing of the language: the page does.
	const spoken = holes * 4 > units && encoding === 'utf-8' && pageName === 'euc-kr' ? 'ko' : language;
	return { channel: { page: pageName, encoding, language: spoken }, rank: cost + refused * REFUSAL };
}

/** The language in which characters are commonest, one by one. Half bits. */
function cheapest(codes: readonly number[]): { readonly language: Language; readonly cost: number } {
	const costs = unitCosts();
	let best: { language: Language; cost: number } | undefined;
	for (const language of languagesIn(codes)) {
		const adjustment = adjustmentsOf(language);
		let cost = 0;
		for (const code of codes) cost += code > 0xffff ? 50 : costs[code]! + adjustment[code]!;
		if (!best || cost < best.cost) best = { language, cost };
	}
	return best!;
}

function languagesIn(codes: readonly number[]): Language[] {
	let kana = 0;
	let hangul = 0;
	for (const code of codes) {
		if (code >= 0x3041 && code <= 0x30fc) kana++;
		else if (code >= 0xac00 && code <= 0xd7a3) hangul++;
	}
	const languages: Language[] = ['zh'];
	if (kana * 6 >= codes.length) languages.push('ja');
	if (hangul * 3 >= codes.length && isKorean(String.fromCodePoint(...codes))) languages.push('ko');
	return languages;
}
