import { bitOf, wordsIn } from '../zones/words';

/** Whether a text consists of the words of buttons, counters and menus; names of channels do not count, media bear such names. */
export function isBarWord(plain: string): boolean {
	let at = 0;
	for (const { start, end, kinds } of wordsIn(plain)) {
		if (kinds === bitOf.channel) continue;
		if (LETTER.test(plain.slice(at, start))) return false;
		at = end;
	}
	return at > 0 && !LETTER.test(plain.slice(at));
}

const LETTER = /[\p{L}]/u;
