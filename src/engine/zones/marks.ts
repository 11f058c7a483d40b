import { type Gates, gatesInSteps, makeGates } from '../gates';
import { licencesIn, mentionsLicence } from '../licences';
import { isBar } from './bar';
import { BARS } from './forms/bars';
import { BUTTONS } from './forms/buttons';
import type { Form } from './forms/form';
import { LEFTOVERS } from './forms/leftovers';
import { NAVIGATION } from './forms/navigation';
import { SITE } from './forms/site';

/** What a line is by its own form; see `Form`. */
export type Mark = Pick<Form, 'name' | 'sure' | 'anywhere'>;

/** In the order in which they are tried: the first that fits names the line. */
const FORMS: readonly Form[] = [...LEFTOVERS, ...BUTTONS, ...NAVIGATION, ...BARS, ...SITE];

const PATTERNS = FORMS.map(({ pattern }) => pattern);

/** Of `PATTERNS`. Made at first use, not at start. */
let gates: Gates | undefined;

/** Makes ahead what the first line would wait for. */
export function* loadForms(): Generator<void> {
	gates ??= yield* gatesInSteps(PATTERNS);
}

const LONGEST = Math.max(...FORMS.map(({ longest }) => longest));

const BAR: Mark = { name: 'date-source', sure: true };

/** From this share of licence numbers on a line is one of them and nothing else. */
const LICENCES = 0.3;

export function markOf(plain: string): Mark | undefined {
	const length = plain.length;
	if (mentionsLicence(plain) && licenceShare(plain) >= LICENCES) return { name: 'licence-number', sure: true };
	if (length > LONGEST) return undefined;
	gates ??= makeGates(PATTERNS);
	gates.look(plain);
	for (let at = 0; at < FORMS.length; at++) {
		const form = FORMS[at]!;
		if (length <= form.longest && gates.isOpen(at) && form.pattern.test(plain)) return form;
	}
	return isBar(plain) ? BAR : undefined;
}

/** How much of a line its licence numbers make up, 0 to 1. */
function licenceShare(plain: string): number {
	const covered = licencesIn(plain).reduce((sum, { start, end }) => sum + end - start, 0);
	return covered / Math.max(1, plain.replace(/[\s|[\]()]+/g, '').length);
}
