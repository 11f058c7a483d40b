import seams from '../../../models/insertions/seams.json';

/** How much more often a character opens or closes a clause than it stands elsewhere: -1 (never) to 1, by code unit. */
const tables = new Map<'opening' | 'closing', Int8Array>();

function tableOf(name: 'opening' | 'closing'): Int8Array {
	const known = tables.get(name);
	if (known) return known;
	const table = new Int8Array(0x10000);
	for (const [step, characters] of Object.entries<string>(seams[name]))
		for (let at = 0; at < characters.length; at++) table[characters.charCodeAt(at)] = Number(step);
	tables.set(name, table);
	return table;
}

/** Steps of the table: a factor of two each. */
const STEPS = 4;

export const openingOf = (code: number): number => tableOf('opening')[code]! / STEPS;
export const closingOf = (code: number): number => tableOf('closing')[code]! / STEPS;
