/** Link lists of templates cut every text at one length; fewer items may have it by chance. */
const LEAST_ITEMS = 14;
const LONGEST_ITEM = 9;
/** Words of four characters fill the menus of sites uncut. */
const LEAST_CUT = 5;

/**
 * The line is a row of short texts between spaces, without punctuation, most of which end at the same greatest length: link texts that a
 * template cut. Columns of a table (mostly digits) and word lists (no common length) are none.
 */
export function cutList(plain: string): boolean {
	if (plain.length < 50 || /[。!?;,、:|]/.test(plain)) return false;
	const items = plain.split(/\s+/);
	if (items.length < LEAST_ITEMS) return false;
	const lengths = new Map<number, number>();
	let longest = 0;
	let han = 0;
	for (const item of items) {
		if (/^[\u3400-\u9fff《》“”\d]+$/.test(item)) han++;
		longest = Math.max(longest, item.length);
		lengths.set(item.length, (lengths.get(item.length) ?? 0) + 1);
	}
	if (longest > LONGEST_ITEM || longest < LEAST_CUT || han < items.length * 0.8) return false;
	const atCut = (lengths.get(longest) ?? 0) + (lengths.get(longest - 1) ?? 0);
	return atCut >= items.length * 0.6 && (lengths.get(longest) ?? 0) >= 5;
}
