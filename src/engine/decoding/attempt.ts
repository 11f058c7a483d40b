import { type Budget, type Channel, type Decoded, decode, type Repaired } from './decode';
import { bitsIn, bitsOf, isKorean, type Language } from './languages';
import { pageOf } from './pages';
import { isUtf8InWest, rarityOf } from './rarity';

/** One step of a chain, done to a text. */
export interface Attempt extends Decoded {
	readonly gain: number;
	readonly accepted: boolean;
}

/** Bits more for Japanese and Korean, of whose words nothing is known. */
const FOREIGN_GAIN = 30;

/** What a repair has to reach (bits), alone and where the channel is known from other places of the text. */
const LIMITS = { alone: { gain: 24, share: 0.22, perUnit: 11.5 }, known: { gain: 5, share: 0.08, perUnit: 14 } } as const;

const HAN = /[\u3400-\u9fff]/g;
const KANA = /[\u3041-\u30ff\uff66-\uff9f]/g;
const HANGUL = /[\uac00-\ud7a3]/g;
const OTHER_SCRIPT = /[\u0080-\u024f\u0370-\u052f\u0590-\u0e7f\ue000-\uf8ff]/g;
const count = (text: string, class_: RegExp) => text.match(class_)?.length ?? 0;

/** Share of characters of which nothing could be made. */
const MOST_GIVEN_UP = 0.1;

/** Characters from which one of them may not make up more than half: lines drawn with signs and unfilled memory are no text. */
const LEAST_VARIED = 5;

function isVaried(repaired: string, visible: number): boolean {
	if (visible < LEAST_VARIED) return true;
	const counts = new Map<string, number>();
	for (const one of repaired) if (one > '\u007f') counts.set(one, (counts.get(one) ?? 0) + 1);
	return Math.max(...counts.values()) * 2 <= visible;
}

function isFluent(repaired: string, visible: number, language: Language): boolean {
	const other = count(repaired, OTHER_SCRIPT);
	if (other > visible * 0.1 || !isVaried(repaired, visible)) return false;
	const [kana, hangul] = [count(repaired, KANA), count(repaired, HANGUL)];
	if (language === 'ko') return hangul >= visible * 0.5 && kana === 0 && isKorean(repaired);
	if (language === 'ja') return kana >= visible * 0.15 && hangul === 0;
	return count(repaired, HAN) >= visible * 0.3 && kana <= visible * 0.15 && hangul <= visible * 0.1;
}

/** Whether one or two characters are what is met alone: marks, signs, letters of the West, and no capital before them (`CAFÉ»`). */
function isMark(text: string, { start, text: repaired }: Repaired): boolean {
	if (/[A-Z\u00c0-\u00de]/.test(text.charAt(start - 1))) return false;
	return /^[\u0000-\u007f\u00a0-\u00ff\u2010-\u2122\u2190-\u25ff\u3000-\u9fff\uff00-\uffef\ud83c-\udfff]*$/.test(repaired);
}

/** Reads a text by a channel and says whether the result is to be believed. */
export function attempt(text: string, channel: Channel, isKnown: boolean, budget?: Budget): Attempt {
	const decoded = decode(text, channel, budget);
	const { repairs, cost } = decoded;
	const repaired = repairs.map((repair) => repair.text).join('');
	const damaged = repairs.map((repair) => text.slice(repair.start, repair.end)).join('');
	const gain = bitsOf(`${text}\n`) - cost;
	const guesses = repairs.reduce((sum, repair) => sum + repair.guesses, 0);
	const visible = repaired.length - count(repaired, /[\u0000-\u007f]/g);
	const isUtf8 = channel.encoding === 'utf-8' && pageOf(channel.page).isSingleByte && guesses === 0;
	const certain = isUtf8 && (visible >= 3 || (isUtf8InWest(channel) && repairs.every((one) => isMark(text, one))));
	const limit = LIMITS[isKnown ? 'known' : 'alone'];
	const least = limit.gain + (isKnown ? 0 : 2 * rarityOf(channel) + (channel.language === 'zh' || isUtf8 ? 0 : FOREIGN_GAIN));
	const accepted =
		visible > 0 &&
		(certain ||
			(gain >= least &&
				gain >= bitsOf(damaged) * limit.share &&
				bitsIn(repaired, channel.language) / repaired.length <= limit.perUnit &&
				isFluent(repaired, visible, channel.language) &&
				count(repaired, /\ufffd/g) <= visible * MOST_GIVEN_UP &&
				guesses <= repaired.length * (gain >= 3 * LIMITS.alone.gain ? 0.5 : 0.3)));
	return { ...decoded, gain, accepted };
}
