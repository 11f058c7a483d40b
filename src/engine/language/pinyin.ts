import { READINGS } from './generated/readings';

let readings: Map<string, string> | undefined;

/** Syllable with tone mark → the traditional-only characters it is a reading of. Built at first use. */
function charactersOf(): Map<string, string> {
	if (readings) return readings;
	readings = new Map();
	for (const line of READINGS.split('\n')) {
		const gap = line.indexOf(' ');
		readings.set(line.slice(0, gap), line.slice(gap + 1));
	}
	return readings;
}

const ANNOTATION = /[(（]([a-zü]{0,4}[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ][a-zü]{0,3}) ?[)）]/y;

/** Length of the annotation `(jìn)` that opens at `at`, one toned syllable in brackets; 0 where none does. */
export function annotationAt(text: string, at: number): number {
	ANNOTATION.lastIndex = at;
	return ANNOTATION.exec(text)?.[0].length ?? 0;
}

/** Whether the toned syllable is a listed reading of the traditional-only character. Source: pinyin-pro's dictionary (MIT). */
export const isReadingOf = (syllable: string, character: string): boolean => charactersOf().get(syllable)?.includes(character) ?? false;

/** The traditional-only characters that have the toned syllable for a reading. */
export const charactersOfReading = (syllable: string): string => charactersOf().get(syllable) ?? '';

let bySound: Map<string, string[]> | undefined;

/** The toned syllables that are readings of a traditional-only character. */
export function readingsOf(character: string): readonly string[] {
	if (!bySound) {
		bySound = new Map();
		for (const [syllable, characters] of charactersOf())
			for (const one of characters) {
				const known = bySound.get(one);
				if (known) known.push(syllable);
				else bySound.set(one, [syllable]);
			}
	}
	return bySound.get(character) ?? [];
}
