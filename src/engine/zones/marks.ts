import { licencesIn, mentionsLicence } from '../licences';
import { BARS } from './forms/bars';
import type { Form } from './forms/form';
import { LEFTOVERS } from './forms/leftovers';
import { NAVIGATION } from './forms/navigation';
import { SITE } from './forms/site';

/** What a line is by its own form; see `Form`. */
export type Mark = Pick<Form, 'name' | 'sure'>;

/** In the order in which they are tried: the first that fits names the line. */
const FORMS: readonly Form[] = [...LEFTOVERS, ...NAVIGATION, ...BARS, ...SITE];

/** From this share of licence numbers on a line is one of them and nothing else. */
const LICENCES = 0.3;

export function markOf(plain: string): Mark | undefined {
	const length = plain.length;
	if (mentionsLicence(plain) && licenceShare(plain) >= LICENCES) return { name: 'licence-number', sure: true };
	for (const { name, sure, pattern, longest } of FORMS) if (length <= longest && pattern.test(plain)) return { name, sure };
	return undefined;
}

/** How much of a line its licence numbers make up, 0 to 1. */
function licenceShare(plain: string): number {
	const covered = licencesIn(plain).reduce((sum, { start, end }) => sum + end - start, 0);
	return covered / Math.max(1, plain.replace(/[\s|[\]()]+/g, '').length);
}
