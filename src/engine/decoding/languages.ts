import { costOf, unitCosts } from '../language/model';
import { cached } from './cached';
import { codecOf } from './codecs';

/** What a decoded text may be written in. The word model knows Chinese; for the others its costs are adjusted, character by character. */
export type Language = 'zh' | 'ja' | 'ko';

/** Syllables that make about half of any Korean text: endings, particles and what stands in every sentence. */
const COMMON_HANGUL = '이다는의에을가고하은지를한로사서도기리대자인시들해어라니나그수정아일부스게제전만여보상있으주과장안것원동조';

const isLevel1 = (pair: number) => pair >= 0x889f && pair <= 0x9872;

/** Half bits: hiragana, katakana and kanji of Japanese; common and other syllables of Korean, spaces between its words; Hangul that is no Korean. */
const HIRAGANA = 11;
const KATAKANA = 14;
const KANJI = 23;
const RARE_KANJI = 32;
const COMMON_SYLLABLE = 11;
const SYLLABLE = 19;
const RARE_SYLLABLE = 36;
const NO_KOREAN = 36;

const adjustments = new Map<Language, Int8Array>();

/** Code unit → half bits to be added to the word model's cost in a language. */
export function adjustmentsOf(language: Language): Int8Array {
	return cached(adjustments, language, () => makeAdjustments(language));
}

function makeAdjustments(language: Language): Int8Array {
	const costs = unitCosts();
	const table = new Int8Array(0x10000);
	const to = (unit: number, cost: number) => {
		table[unit] = Math.max(-127, Math.min(127, cost - costs[unit]!));
	};
	if (language === 'ja') {
		for (let unit = 0x3041; unit <= 0x3096; unit++) to(unit, HIRAGANA);
		for (let unit = 0x30a1; unit <= 0x30fc; unit++) to(unit, KATAKANA);
		const { pairOf } = codecOf('shift_jis');
		for (let unit = 0x4e00; unit <= 0x9fff; unit++) {
			const cost = isLevel1(pairOf[unit]!) ? KANJI : pairOf[unit] !== 0 ? RARE_KANJI : 44;
			if (cost !== costs[unit]) to(unit, cost < costs[unit]! || pairOf[unit] === 0 ? cost : costs[unit]!);
		}
		to(0x3002, 10);
		to(0x3001, 10);
		to(0x300c, 15);
		to(0x300d, 15);
	}
	if (language === 'ko') {
		const { pairOf } = codecOf('euc-kr');
		for (let unit = 0xac00; unit <= 0xd7a3; unit++) {
			const pair = pairOf[unit]!;
			to(unit, (pair & 0xff) >= 0xa1 && pair >= 0xb0a1 ? SYLLABLE : RARE_SYLLABLE);
		}
		for (const one of COMMON_HANGUL) to(one.charCodeAt(0), COMMON_SYLLABLE);
		to(0x20, 6);
	}
	if (language !== 'ko') for (let unit = 0xac00; unit <= 0xd7a3; unit++) to(unit, NO_KOREAN);
	return table;
}

/** Bits of a text in a language. */
export function bitsIn(text: string, language: Language): number {
	const adjustment = adjustmentsOf(language);
	let extra = 0;
	for (let at = 0; at < text.length; at++) extra += adjustment[text.charCodeAt(at)]!;
	return costOf(text) + extra / 2;
}

/** Of the Hangul of a text, these at least are common syllables where it is Korean; of GBK read as EUC-KR, a fiftieth. */
const LEAST_COMMON = 0.25;
const isCommon = new Set(COMMON_HANGUL);

/** Whether the Hangul of a text is Korean, by its commonest syllables; true without any. */
export function isKorean(text: string): boolean {
	let all = 0;
	let common = 0;
	for (const character of text) {
		if (character < '\uac00' || character > '\ud7a3') continue;
		all++;
		if (isCommon.has(character)) common++;
	}
	return common >= all * LEAST_COMMON;
}

const KANA = /[\u3041-\u30fc]/g;
const HANGUL = /[\uac00-\ud7a3]/g;

/** The languages that a text may be written in by its letters. */
export function languagesOf(text: string): Language[] {
	const kana = text.match(KANA)?.length ?? 0;
	const hangul = text.match(HANGUL)?.length ?? 0;
	return ['zh', ...(kana > 0 ? (['ja'] as const) : []), ...(hangul > 0 && isKorean(text) ? (['ko'] as const) : [])];
}

/** Bits of a text in the language that it reads best in. */
export const bitsOf = (text: string): number => Math.min(...languagesOf(text).map((language) => bitsIn(text, language)));
