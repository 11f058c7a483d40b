const ITEM = /['‘’"“”]([^'‘’"“”[\]]{1,60})['‘’"“”]\s*[,，、]\s*(?=['‘’"“”[])/g;
const HAN = /[\u3400-\u9fff]/;
const BRACKET = /[:是为于到括]\s*\[\s*['‘"“[]|['’"”]\s*\]/;

/** A name in quotes and what it holds: data of a program that the text shows. */
const RECORD = /["'“”‘’]\s*:\s*[[{"'“‘]/;

/**
 * Quoted items of a list that a page template printed as its program holds it (`[‘a’, ‘b’, []]`) into a Chinese sentence.
 * 0 where there is no bracket of such a list, or where the items are not Chinese (then it is code).
 */
export function dumpedItems(plain: string): number {
	if (!plain.includes(']') || !BRACKET.test(plain) || RECORD.test(plain)) return 0;
	let items = 0;
	for (const found of plain.matchAll(ITEM)) if (HAN.test(found[1]!)) items++;
	return items;
}

const ASKED = /哪家|多少钱|找哪家|哪里有|价格|厂家|电话|公司|报价|专业|批发/;
const ASKS = /哪家好|哪家强|多少钱|找哪家|哪里有|价格|厂家|电话|公司|报价|专业|批发/g;
/** In UTF-16 units; longer paragraphs say a name again for honest reasons. */
const LONGEST_STUFFED = 400;
const GRAM = 4;

/** The paragraph is one search phrase over and over, with what is asked about it: four times or more, over a quarter of its characters. */
export function isStuffed(plain: string): boolean {
	if (plain.length < 30 || plain.length > LONGEST_STUFFED || !ASKED.test(plain) || !/[。!?]/.test(plain)) return false;
	if (new Set([...plain.matchAll(ASKS)].map(([word]) => word)).size < 3) return false;
	const counts = new Map<string, number>();
	let most = 0;
	for (let at = 0; at + GRAM <= plain.length; at++) {
		const gram = plain.slice(at, at + GRAM);
		if (!/^[\u3400-\u9fff]+$/.test(gram)) continue;
		const count = (counts.get(gram) ?? 0) + 1;
		counts.set(gram, count);
		most = Math.max(most, count);
	}
	return most >= 4 && most * GRAM >= plain.length * 0.25;
}
