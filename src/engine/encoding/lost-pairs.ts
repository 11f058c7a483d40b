import { unitCosts } from '../language/model';
import { charactersOfReading } from '../language/pinyin';
import { codecOf } from './codecs';

/** The user-defined areas of GBK, whose characters crawlers drop without a trace: first byte, least and most second byte that may begin a character. */
export const LOST_AREAS: readonly (readonly [number, number, number])[] = [
	...[0xaa, 0xab, 0xac, 0xad, 0xae, 0xaf, 0xf8, 0xf9, 0xfa, 0xfb, 0xfc, 0xfd, 0xfe].map((first) => [first, 0xa1, 0xfe] as const),
	...[0xa1, 0xa2, 0xa3, 0xa4, 0xa5, 0xa6, 0xa7].map((first) => [first, 0x81, 0xa0] as const),
];

/** Trail bytes of GBK. */
export const TRAILS: readonly number[] = Array.from({ length: 0xfe - 0x40 + 1 }, (_, at) => 0x40 + at).filter((byte) => byte !== 0x7f);

/** Lead bytes of GBK. */
export const LEADS: readonly number[] = Array.from({ length: 0xfe - 0x81 + 1 }, (_, at) => 0x81 + at);

const cache = new Map<number, readonly number[]>();

/** Second bytes of a lost pair that may stand before a trail byte, those that make the commonest character first. */
export function leadsBefore(trail: number): readonly number[] {
	const known = cache.get(trail);
	if (known) return known;
	const { unitOf } = codecOf('gbk');
	const costs = unitCosts();
	const costOf = (lead: number) => costs[unitOf[lead * 256 + trail]!]!;
	const found = LEADS.filter((lead) => isCharacter(unitOf[lead * 256 + trail]!)).sort((a, b) => costOf(a) - costOf(b));
	cache.set(trail, found);
	return found;
}

/** A code unit that is no hole of the table and not for private use. */
export const isCharacter = (unit: number): boolean => unit !== 0 && (unit < 0xe000 || unit > 0xf8ff);

const readCache = new Map<string, readonly { readonly unit: number; readonly lead: number }[]>();

/** The traditional-only characters of GBK that have the toned syllable for a reading, with their lead bytes. */
export function charactersRead(syllable: string): readonly { readonly unit: number; readonly lead: number }[] {
	const known = readCache.get(syllable);
	if (known) return known;
	const { pairOf } = codecOf('gbk');
	const found = Array.from(charactersOfReading(syllable), (character) => character.charCodeAt(0))
		.filter((unit) => pairOf[unit] !== 0)
		.map((unit) => ({ unit, lead: pairOf[unit]! >> 8 }));
	readCache.set(syllable, found);
	return found;
}
