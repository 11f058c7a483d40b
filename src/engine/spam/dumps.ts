const ITEM = /['‘’"“”]([^'‘’"“”[\]]{1,60})['‘’"“”]\s*[,，、]\s*(?=['‘’"“”[])/g;
const HAN = /[\u3400-\u9fff]/;
const BRACKET = /[:是为于到括]\s*\[\s*['‘"“[]|['’"”]\s*\]/;

/**
 * Quoted items of a list that a page template printed as its program holds it (`[‘a’, ‘b’, []]`) into a Chinese sentence.
 * 0 where there is no bracket of such a list, or where the items are not Chinese (then it is code).
 */
export function dumpedItems(plain: string): number {
	if (!plain.includes(']') || !BRACKET.test(plain)) return 0;
	let items = 0;
	for (const found of plain.matchAll(ITEM)) if (HAN.test(found[1]!)) items++;
	return items;
}
