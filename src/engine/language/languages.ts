import type { Article } from '../article/article';
import { isBlank } from '../article/lines';
import { scriptOf } from '../article/script';

/** Languages as BCP 47 writes them; `zh` where both scripts are mixed, `und` for any other language. */
export type Language = 'zh-Hans' | 'zh-Hant' | 'zh' | 'ja' | 'ko' | 'en' | 'und';

export interface Languages {
	/** The language of most of the text; undefined where it has no words. */
	readonly main: Language | undefined;
	/** Shares of the text from 0 to 1, the largest first, together 1. */
	readonly shares: readonly (readonly [language: Language, share: number])[];
}

/** What a line is written in, before the text as a whole says which Han and which Latin letters these are. */
type Writing = 'kana' | 'hangul' | 'han' | 'bareHan' | 'english' | 'latin' | 'other';

/**
 * The words that hold English sentences together (the commonest of any frequency list): every third word or so of running English, hardly one
 * of any other language or of program text.
 */
const FUNCTION_WORDS = new Set(
	'the of and to in a is that it for was on are as with they be at this have from or by but not what all were we when your can there an which their if will how about many then them these so some her would him has more could my than been who its now did where why does were because while after before'.split(
		' ',
	),
);

const WORD = /[a-z\u00c0-\u024f]+(?:['’][a-z]+)?/gi;
const ADDRESS = /https?:\/\/\S+|[\w.+-]{1,64}@\S+|www\.\S+/gi;

/** Letters that carry as much as one Han character or one syllable of Hangul: of kana, of an alphabet. */
const KANA = 2;
const LETTERS = 4;

/** A run of Han of this length without a kana is no Japanese. */
const LONGEST_JAPANESE = 12;

/** So much more of names and program text than of its language a page can hold. */
const PROGRAM_TEXT = 20;

/** Share of function words that makes a line of words English. */
const ENGLISH = 0.15;
const WORDS_OF_A_LINE = 4;

interface Line {
	readonly writing: Writing;
	readonly weight: number;
}

function lineOf(plain: string): Line {
	let kana = 0;
	let hangul = 0;
	let han = 0;
	let other = 0;
	for (let at = 0; at < plain.length; at++) {
		const code = plain.charCodeAt(at);
		if (code >= 0x3400 && code <= 0x9fff) han++;
		else if (code < 0x370) continue;
		else if ((code >= 0x3041 && code <= 0x30fa) || (code >= 0x31f0 && code <= 0x31ff)) kana++;
		else if ((code >= 0xac00 && code <= 0xd7a3) || (code >= 0x3131 && code <= 0x318e)) hangul++;
		else if (code < 0x1f00) other++;
	}
	const weight = han + hangul + kana / KANA;
	if (hangul * 3 > weight) return { writing: 'hangul', weight };
	if (kana * 10 > han && kana >= 2) return { writing: 'kana', weight };
	const words = plain.length > 2 * han ? (plain.replace(ADDRESS, '').match(WORD) ?? []) : [];
	const letters = words.reduce((sum, word) => sum + word.length, 0) / LETTERS;
	if (weight > 0 && weight * 2 >= letters)
		return { writing: new RegExp(`[\\u3400-\\u9fff]{${LONGEST_JAPANESE}}`).test(plain) ? 'han' : 'bareHan', weight };
	if (other > letters * LETTERS) return { writing: 'other', weight: other / LETTERS };
	const held = words.filter((word) => FUNCTION_WORDS.has(word.toLowerCase())).length;
	const isEnglish = words.length >= WORDS_OF_A_LINE && held >= words.length * ENGLISH;
	return { writing: isEnglish ? 'english' : 'latin', weight: letters };
}

function compute(article: Article): Languages {
	const weights: Record<Writing, number> = { kana: 0, hangul: 0, han: 0, bareHan: 0, english: 0, latin: 0, other: 0 };
	for (const line of article.lines) {
		if (isBlank(line)) continue;
		const { writing, weight } = lineOf(line.plain);
		weights[writing] += weight;
	}
	const { script } = scriptOf(article);
	const chinese: Language = script === 'Hant' ? 'zh-Hant' : script === 'mixed' ? 'zh' : 'zh-Hans';
	const shares = new Map<Language, number>();
	const add = (language: Language, weight: number) => shares.set(language, (shares.get(language) ?? 0) + weight);
	add('ja', weights.kana);
	add('ko', weights.hangul);
	add(chinese, weights.han);
	add('en', weights.english);
	// short lines of Han are of the language that the kana and the sentences beside them are
	add(weights.kana > weights.han ? 'ja' : weights.hangul > weights.han + weights.bareHan ? 'ko' : chinese, weights.bareHan);
	const asian = weights.kana + weights.hangul + weights.han + weights.bareHan;
	// names, addresses and program text beside Chinese are no language; alone they are that of the sentences among them
	if (weights.english * 4 > weights.latin && weights.english > asian) add('en', weights.latin);
	else if (asian * PROGRAM_TEXT < weights.latin) add('und', weights.latin);
	add('und', weights.other);
	const total = [...shares.values()].reduce((sum, weight) => sum + weight, 0);
	const sorted = [...shares].filter(([, weight]) => weight > 0).sort((a, b) => b[1] - a[1]);
	return { main: sorted[0]?.[0], shares: sorted.map(([language, weight]) => [language, weight / total] as const) };
}

/** What the article is written in, by its characters and, where they are Latin, its words. */
export const languagesOf = (article: Article): Languages => article.memo(compute);
