import { codecOf } from '../decoding/codecs';
import { unitCosts } from '../language/model';
import { charactersOfReading } from '../language/pinyin';

/**
 * Pairs of GBK that mean nothing, user-defined or never assigned, which crawlers drop without a trace: first byte, least and most second byte that may
 * begin a character. Source: what `TextDecoder('gbk')` puts into the Private Use Area (WHATWG Encoding Standard).
 */
const LOST_AREAS: readonly (readonly [number, number, number])[] = [
	...[0xaa, 0xab, 0xac, 0xad, 0xae, 0xaf, 0xf8, 0xf9, 0xfa, 0xfb, 0xfc, 0xfd].map((first) => [first, 0xa1, 0xfe] as const),
	...[0xa1, 0xa2, 0xa3, 0xa4, 0xa5, 0xa6, 0xa7].map((first) => [first, 0x81, 0xa0] as const),
	[0xa2, 0xab, 0xb0],
	[0xa2, 0xe3, 0xe4],
	[0xa2, 0xef, 0xf0],
	[0xa2, 0xfd, 0xfe],
	[0xa4, 0xf4, 0xfe],
	[0xa5, 0xf7, 0xfe],
	[0xa6, 0xb9, 0xc0],
	[0xa6, 0xd9, 0xdf],
	[0xa6, 0xec, 0xed],
	[0xa6, 0xf3, 0xf3],
	[0xa6, 0xf6, 0xfe],
	[0xa7, 0xc2, 0xd0],
	[0xa7, 0xf2, 0xfe],
	[0xa8, 0x96, 0xa0],
	[0xa8, 0xbc, 0xbc],
	[0xa8, 0xbf, 0xbf],
	[0xa8, 0xc1, 0xc4],
	[0xa8, 0xea, 0xfe],
	[0xa9, 0x89, 0x95],
	[0xa9, 0x97, 0xa3],
	[0xa9, 0xf0, 0xfe],
	[0xd7, 0xfa, 0xfe],
	[0xfe, 0x81, 0xfe],
];

const lost = new Uint8Array(0x10000);
for (const [first, least, most] of LOST_AREAS) lost.fill(1, first * 256 + least, first * 256 + most + 1);

/** First bytes of such pairs. */
export const LOST_LEADS: readonly number[] = [...new Set(LOST_AREAS.map(([first]) => first))];

export const isLostPair = (first: number, second: number): boolean => lost[first * 256 + second] === 1;

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

/** Full-width letters, digits and signs: what bytes one off make of a comma and what follows; a text that has them has them everywhere. */
export const isWideLetter = (unit: number) => unit > 0xff01 && unit < 0xff5f && !'，：；？（）％～'.includes(String.fromCharCode(unit));
