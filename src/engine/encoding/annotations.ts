import { isTraditionalOnly } from '../language/characters';
import { annotationAt, isReadingOf, readingsOf } from '../language/pinyin';

/** A reading in brackets behind a character. Offsets are UTF-16, half open, of the brackets and what is in them. */
export interface Annotation {
	readonly character: string;
	readonly start: number;
	readonly end: number;
	/** The reading that it is, or was. */
	readonly reading: string;
	/** `lost`: its toned vowel became `?` or U+FFFD. */
	readonly form: 'strict' | 'toneless' | 'lost' | 'cut';
}

const OPENING = /[(（]/g;

/** Half a syllable, the place of a lost vowel, the rest: `(hu??`, `(n?╥)`, `(gu?)`, `(wng)`, `(shi)`; ASCII and a few bytes misread. */
const DAMAGED = /[(（]([a-zü]{0,4})([?\ufffd]{1,2}[^()（）\r\na-z\u3400-\u9fff]{0,1}|)([a-z]{0,3})([?\ufffd]?[)）]|)/y;

/** A strict annotation without one of its brackets. */
const CUT_END = /[(（]([a-zü]{0,4}[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ][a-zü]{0,3})(?![a-zü)）])/y;

const TONES = /[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]/;

const isHan = (code: number) => code >= 0x3400 && code <= 0x9fff;

const toneless = (syllable: string) =>
	syllable
		.normalize('NFD')
		.replace(/[\u0300\u0301\u0304\u030c]/g, '')
		.normalize('NFC');

/** The reading of which a damaged form is left, if any: letters before and behind the vowel, or the whole without its tone. */
function damagedReading(character: string, before: string, gap: string, after: string): string | undefined {
	return readingsOf(character).find((reading) => {
		const at = reading.search(TONES);
		if (at < 0) return false;
		if (gap !== '') return reading.slice(0, at) === before && reading.slice(at + 1) === after;
		return toneless(reading) === before + after || reading.slice(0, at) + reading.slice(at + 1) === before + after;
	});
}

/** Every annotation of a text, with the number of glosses: toned syllables behind characters that no converter annotates. */
export function annotationsIn(text: string): { readonly annotations: readonly Annotation[]; readonly glosses: number } {
	const annotations: Annotation[] = [];
	let glosses = 0;
	for (const { index } of text.matchAll(OPENING)) {
		if (index === 0 || !isHan(text.charCodeAt(index - 1))) continue;
		const character = text.charAt(index - 1);
		const traditional = isTraditionalOnly(character.charCodeAt(0));
		const length = annotationAt(text, index);
		if (length > 0) {
			const reading = text.slice(index + 1, index + length - 1).trimEnd();
			if (traditional && isReadingOf(reading, character))
				annotations.push({ character, start: index, end: index + length, reading, form: 'strict' });
			else glosses++;
			continue;
		}
		if (!traditional) continue;
		const damaged = damagedAt(text, index, character);
		if (damaged) annotations.push(damaged);
	}
	return { annotations, glosses };
}

function damagedAt(text: string, start: number, character: string): Annotation | undefined {
	CUT_END.lastIndex = start;
	const cut = CUT_END.exec(text);
	if (cut && isReadingOf(cut[1]!, character)) return { character, start, end: start + cut[0].length, reading: cut[1]!, form: 'cut' };
	DAMAGED.lastIndex = start;
	const found = DAMAGED.exec(text);
	if (!found || found[0].length < 3 || (found[4] === '' && !/[?\ufffd]$/.test(found[2]!))) return undefined;
	const reading = damagedReading(character, found[1]!, found[2]!, found[3]!);
	const form = found[2] === '' ? 'toneless' : 'lost';
	return reading === undefined ? undefined : { character, start, end: start + found[0].length, reading, form };
}

const TONED = /[(（]([a-zü]{0,4}[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ][a-zü]{0,3}) ?[)）]/y;

/** The toned syllable in brackets at an offset, where it is a whole annotation. */
export function syllableAt(text: string, at: number): string | undefined {
	TONED.lastIndex = at;
	return annotationAt(text, at) > 0 ? TONED.exec(text)?.[1] : undefined;
}
