import { isTraditionalOnly } from '../language/characters';
import { readingsOf } from '../language/pinyin';

/** A reading in brackets behind a character, with or without its tone, or several in a row. UTF-16 offsets, half open, of the brackets. */
export interface PlainReading {
	readonly character: string;
	readonly start: number;
	readonly end: number;
	/** The first reading of the run. */
	readonly reading: string;
	/** How often it stands in a row. */
	readonly times: number;
}

/** Syllables of Mandarin by their sounds, without tones. */
const SYLLABLE =
	'(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(?:iang|iong|uang|ang|eng|ing|ong|iao|ian|uai|uan|ai|ei|ao|ou|an|en|in|un|ia|ie|iu|ua|uo|ui|ue|er|a|o|e|i|u|v)';
const IS_SYLLABLE = new RegExp(`^${SYLLABLE}$`);
const LETTERS = '[a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]{1,6}';
const RUN = new RegExp(`([\\u3400-\\u9fff])((?:[(（]${LETTERS}[)）]){1,4})`, 'g');
const TONED = /[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]/;

/** So many, and so many behind characters whose reading is listed, show the process. */
const LEAST = 8;
const LEAST_VERIFIED = 3;
/** A text that glosses a larger share of its characters teaches them. */
const MOST_GLOSSED = 0.6;

const toneless = (syllable: string) => syllable.normalize('NFD').replace(/[\u0300-\u036f]/g, '');

/**
 * Process: a page is made unlike its source by readings put behind characters at random, with and without tones, behind some of them twice:
 * `籃(lan)板球(qiu)，個(ge)(ge)`, `供(gòng)暖計算(suan)`. Shown by their number, by the readings of characters in the table, none of which may
 * contradict, by repetition or the mixture of both manners, which no teacher has, and by characters that stand without a reading elsewhere;
 * empty where a text does not show it.
 */
export function plainReadingsIn(text: string): readonly PlainReading[] {
	if (!/[\u3400-\u9fff][(（][a-z]{1,6}[)）]/.test(text)) return [];
	const found: PlainReading[] = [];
	let verified = 0;
	let contradicted = 0;
	let toned = 0;
	for (const { index, 1: character, 2: run } of text.matchAll(RUN)) {
		const reading = /[^(（)）]+/.exec(run!)![0];
		if (!IS_SYLLABLE.test(toneless(reading))) continue;
		if (TONED.test(reading)) toned++;
		const times = run!.split(/[)）]/).length - 1;
		found.push({ character: character!, start: index + 1, end: index + 1 + run!.length, reading, times });
		if (!isTraditionalOnly(character!.charCodeAt(0))) continue;
		const readings = readingsOf(character!);
		if (readings.length === 0) continue;
		if (readings.some((one) => toneless(one) === toneless(reading))) verified++;
		else contradicted++;
	}
	if (found.length < LEAST || verified < LEAST_VERIFIED || contradicted * 10 > verified) return [];
	const han = text.match(/[\u3400-\u9fff]/g)?.length ?? 0;
	const repeated = found.some(({ times }) => times > 1);
	const mixed = Math.min(toned, found.length - toned) >= LEAST;
	return (repeated || mixed) && found.length < han * MOST_GLOSSED ? found : [];
}
