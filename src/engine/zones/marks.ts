import { licencesIn, mentionsLicence } from '../licences';
import { BARS } from './forms/bars';
import { BOARDS } from './forms/boards';
import { DOCUMENTS } from './forms/documents';
import type { Form } from './forms/form';
import { LEFTOVERS } from './forms/leftovers';
import { NAVIGATION } from './forms/navigation';
import { SITE } from './forms/site';

/** What a line is by its own form; see `Form`. */
export type Mark = Pick<Form, 'name' | 'sure' | 'anywhere'>;

/** In the order in which they are tried: the first that fits names the line. */
const FORMS: readonly Form[] = [...LEFTOVERS, ...BOARDS, ...DOCUMENTS, ...NAVIGATION, ...BARS, ...SITE];

const LONGEST = Math.max(...FORMS.map(({ longest }) => longest));

/** From this share of licence numbers on a line is one of them and nothing else. */
const LICENCES = 0.3;

export function markOf(plain: string): Mark | undefined {
	const length = plain.length;
	if (mentionsLicence(plain) && licenceShare(plain) >= LICENCES) return { name: 'licence-number', sure: true };
	if (length > LONGEST) return undefined;
	needs ??= makeNeeds();
	const { masks, bits } = needs;
	let held = 0;
	for (let at = 0; at < length; at++) held |= bits[plain.charCodeAt(at)]!;
	for (let at = 0; at < FORMS.length; at++) {
		const mask = masks[at]!;
		if ((held & mask) !== mask) continue;
		const form = FORMS[at]!;
		if (length <= form.longest && form.pattern.test(plain)) return form;
	}
	return undefined;
}

interface Needs {
	/** By form: one bit for each of its `needs`. */
	readonly masks: readonly number[];
	/** Code unit → the bits of the needs that it meets. */
	readonly bits: Uint32Array;
}

let needs: Needs | undefined;

/** Bits that a number holds; what is needed beyond them is not looked at. */
const MOST_NEEDS = 31;

function makeNeeds(): Needs {
	const different = [...new Set(FORMS.flatMap((form) => form.needs ?? []))].slice(0, MOST_NEEDS);
	const bits = new Uint32Array(0x10000);
	for (const [bit, characters] of different.entries())
		for (let at = 0; at < characters.length; at++) bits[characters.charCodeAt(at)]! |= 1 << bit;
	return {
		bits,
		masks: FORMS.map((form) =>
			(form.needs ?? []).reduce((mask, one) => mask | (different.includes(one) ? 1 << different.indexOf(one) : 0), 0),
		),
	};
}

/** How much of a line its licence numbers make up, 0 to 1. */
function licenceShare(plain: string): number {
	const covered = licencesIn(plain).reduce((sum, { start, end }) => sum + end - start, 0);
	return covered / Math.max(1, plain.replace(/[\s|[\]()]+/g, '').length);
}
