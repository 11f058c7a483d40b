import type { Span } from '../finding';
import { isTraditionalOnly, traditionalFormsOf } from '../language/characters';
import { unitCosts } from '../language/model';
import { readingsOf } from '../language/pinyin';

/** A reading in brackets behind a character or word, with or without its tone, or several in a row. UTF-16 offsets, half open, of the brackets. */
export interface PlainReading extends Span {
	readonly character: string;
	/** The first reading of the run. */
	readonly reading: string;
	/** How often it stands in a row. */
	readonly times: number;
}

export interface PlainReadings {
	readonly readings: readonly PlainReading[];
	/** Shown by what no teacher does: readings twice, or both manners in one text. */
	readonly isSure: boolean;
}

const NONE: PlainReadings = { readings: [], isSure: false };

/** Syllables of Mandarin by their sounds, without tones. */
const SYLLABLE =
	'(?:(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])(?:iang|iong|uang|ang|eng|ing|ong|iao|ian|uai|uan|ai|ei|ao|ou|an|en|in|un|ia|ie|iu|ua|uo|ui|ue|a|o|e|i|u|v)|ang|eng|ai|ei|ao|ou|an|en|er|a|o|e)';
/** As many syllables as the word before has characters. */
const SYLLABLES = [1, 2, 3, 4].map((count) => new RegExp(`^${`(${SYLLABLE})`.repeat(count)}$`));
const LETTERS = '[a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]{1,24}';
const RUN = new RegExp(`([\\u3400-\\u9fff]{1,4})((?:[(（]${LETTERS}[)）]){1,4})`, 'g');
const TONED = /[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]/;

/** So many, and so many behind characters whose reading is listed, show the process. */
const LEAST = 8;
const LEAST_VERIFIED = 3;
/** A text that glosses a larger share of its characters teaches them. */
const MOST_GLOSSED = 0.6;
/** Half bits of an ordinary character, which nobody glosses but to teach it, and the share of them that shows that nobody teaches. */
const ORDINARY = 24;
const LEAST_ORDINARY = 0.6;
/** Glosses of what stood without one before. */
const LEAST_BARE = 2;

const toneless = (syllable: string) => syllable.normalize('NFD').replace(/[\u0300-\u036f]/g, '');

/** The readings of a character without tones, as far as they are listed: of a simplified one those of its traditional forms. */
function soundsOf(character: string): readonly string[] {
	const forms = isTraditionalOnly(character.charCodeAt(0)) ? [character] : traditionalFormsOf(character);
	return forms.flatMap((form) => readingsOf(form)).map(toneless);
}

/** How many of the last characters of a word a reading is of, and how many of them are listed with it, and with another. */
function matched(word: string, reading: string): { readonly length: number; readonly right: number; readonly wrong: number } | undefined {
	let best: { length: number; right: number; wrong: number } | undefined;
	for (const [at, pattern] of SYLLABLES.entries()) {
		const length = at + 1;
		if (length > word.length) break;
		const syllables = pattern.exec(toneless(reading))?.slice(1);
		if (!syllables) continue;
		const found = { length, right: 0, wrong: 0 };
		for (const [place, syllable] of syllables.entries()) {
			const sounds = soundsOf(word.charAt(word.length - length + place));
			if (sounds.length > 0) found[sounds.includes(syllable) ? 'right' : 'wrong']++;
		}
		if (!best || found.wrong < best.wrong || (found.wrong === best.wrong && found.right > best.right)) best = found;
	}
	return best;
}

/**
 * Process: a page is made unlike its source by readings put behind characters and words at random, with and without tones, behind some of them
 * twice: `籃(lan)板球(qiu)，個(ge)(ge)`, `供(gòng)暖計算(suan)`, `今天(jintian)下雨`. Shown by their number, by the readings of characters in the
 * table, hardly one of which may contradict, by ordinary characters that stand without a reading elsewhere; empty where a text does not show it.
 */
export function plainReadingsIn(text: string): PlainReadings {
	if (!/[\u3400-\u9fff][(（][a-zā-ǜ]{1,24}[)）]/.test(text)) return NONE;
	const found: PlainReading[] = [];
	const costs = unitCosts();
	let [verified, contradicted, toned, glossed, ordinary, bare] = [0, 0, 0, 0, 0, 0];
	for (const { index, 1: word, 2: run } of text.matchAll(RUN)) {
		const reading = /[^(（)）]+/.exec(run!)![0];
		const match = matched(word!, reading);
		if (!match) continue;
		if (TONED.test(reading)) toned++;
		const character = word!.slice(-match.length);
		const start = index + word!.length;
		found.push({ character, start, end: start + run!.length, reading, times: run!.split(/[)）]/).length - 1 });
		verified += match.right;
		contradicted += match.wrong;
		glossed += match.length;
		for (let at = 0; at < character.length; at++) if (costs[character.charCodeAt(at)]! <= ORDINARY) ordinary++;
	}
	if (found.length < LEAST || verified < LEAST_VERIFIED || contradicted * 10 > verified) return NONE;
	const han = text.match(/[\u3400-\u9fff]/g)?.length ?? 0;
	if (glossed >= han * MOST_GLOSSED) return NONE;
	const isSure = found.some(({ times }) => times > 1) || Math.min(toned, found.length - toned) >= LEAST;
	for (const { character, start } of found) if (text.indexOf(character) < start - character.length) bare++;
	// Without either, ordinary characters, some of which stood bare before, are no vocabulary: that is glossed where it comes first.
	return isSure || (ordinary >= glossed * LEAST_ORDINARY && bare >= LEAST_BARE) ? { readings: found, isSure } : NONE;
}
