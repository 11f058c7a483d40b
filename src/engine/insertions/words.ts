import words from '../../../data/insertions/words.json';
import rarity from '../../../models/insertions/rarity.json';
import { type Dictionary, makeDictionary, nextPlace, wordsAt } from '../dictionary';

/** Closed classes of ordinary words, as bits; see data/insertions/words.json. */
export const CLASS = { enter: 1, play: 2, ask: 4, firm: 8, service: 16, behind: 32, sell: 64 } as const;

/** The classes whose words search phrases and names of sites are built from. */
export const CUES = CLASS.enter | CLASS.play | CLASS.ask | CLASS.firm | CLASS.service;

/** Classes of a word, and how rare it is in clean text: 0 (one in a thousand characters) to 1 (one in a million or less). */
interface Known {
	readonly classes: number;
	readonly rare: number;
}

/** Bits of the commonest of the words, and of one that clean text does not have. */
const LEAST_BITS = 10;
const MOST_BITS = 20;

let dictionary: Dictionary<Known> | undefined;

/** The words of the classes, each once. */
export function classWords(): Map<string, number> {
	const all = new Map<string, number>();
	for (const [name, list] of Object.entries(words.classes))
		for (const word of list.split(' ')) all.set(word, (all.get(word) ?? 0) | CLASS[name as keyof typeof CLASS]);
	return all;
}

function load(): Dictionary<Known> {
	const bits = new Map<string, number>();
	for (const [step, list] of Object.entries<string>(rarity)) for (const word of list.split(' ')) bits.set(word, Number(step));
	return makeDictionary(
		[...classWords()].map(
			([word, classes]) => [word, { classes, rare: ((bits.get(word) ?? MOST_BITS) - LEAST_BITS) / (MOST_BITS - LEAST_BITS) }] as const,
		),
	);
}

/** A word of the classes; offsets into the text that was read. */
export interface ClassWord {
	readonly start: number;
	readonly end: number;
	/** Bits of `CLASS`. */
	readonly classes: number;
	/** How rare it is in clean text, 0 to 1. */
	readonly rare: number;
}

const isLatin = (code: number) => code >= 0x61 && code <= 0x7a;

/** The words of the classes in a text (in lower case), leftmost longest, not overlapping; Latin ones only where no letter adjoins. */
export function classWordsIn(text: string): ClassWord[] {
	dictionary ??= load();
	const found: ClassWord[] = [];
	for (let at = nextPlace(dictionary, text, 0); at >= 0; at = nextPlace(dictionary, text, at + 1)) {
		const first = text.charCodeAt(at);
		const entry = wordsAt(dictionary, first, text.charCodeAt(at + 1)).find(({ word }) => text.startsWith(word, at));
		if (!entry) continue;
		const end = at + entry.word.length;
		if (isLatin(first) && (isLatin(text.charCodeAt(at - 1)) || isLatin(text.charCodeAt(end)))) continue;
		found.push({ start: at, end, ...entry.value });
		at = end - 1;
	}
	return found;
}

const FUNCTION = new Set(
	'的了在是和与及或而但也都就还又很被把将对从由向为于以其这那它他她我你们着过去到会能要可不没有所之并且则若如因等让使给跟比再才已曾正更最每各某此该啊吗呢吧么什谁几后前里中上下',
);

/** Characters of the grammar: they join words of a sentence and are rare in names. */
export const isFunction = (character: string): boolean => FUNCTION.has(character);

/** Words of one character that lead up to a name: behind them a name may stand in place of another. */
const LEADS = new Set('在由从向对为被把将与和及是的了到于给让跟到访');

export const leadsUp = (character: string): boolean => LEADS.has(character);
