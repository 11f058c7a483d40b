import { licencesIn, mentionsLicence } from '../../licences';
import { BARS } from './bars';
import type { Form } from './form';
import { LINKS } from './links';
import { noticeOf } from './notices';
import { SITE } from './site';

/** What a line is by its own form; see `Form`. */
export type Mark = Pick<Form, 'name' | 'sure' | 'anywhere'>;

/** In the order in which they are tried: the first that fits names the line. */
const FORMS: readonly Form[] = [...LINKS, ...BARS, ...SITE];

const LICENCE: Mark = { name: 'licence-number', sure: true };
/** From this share of licence numbers on a line is one of them and nothing else. */
const LICENCES = 0.3;

const ANYWHERE = FORMS.filter(({ anywhere }) => anywhere);

/** The closed form that a whole line has; of a line that is hardly furniture only what no article has. */
export function formOf(plain: string, isPossible = true): Mark | undefined {
	const length = plain.length;
	if (!isPossible) return ANYWHERE.find(({ longest, pattern }) => length <= longest && pattern.test(plain));
	const notice = noticeOf(plain);
	// What is a whole sentence is no grammar.
	if (notice && plain.endsWith('。')) return notice;
	if (mentionsLicence(plain) && licenceShare(plain) >= LICENCES) return LICENCE;
	const form = FORMS.find(({ longest, pattern }) => length <= longest && pattern.test(plain));
	return form?.sure || !notice?.sure ? (form ?? notice) : notice;
}

/** How much of a line its licence numbers make up, 0 to 1. */
function licenceShare(plain: string): number {
	const covered = licencesIn(plain).reduce((sum, { start, end }) => sum + end - start, 0);
	return covered / Math.max(1, plain.replace(/[\s|[\]()]+/g, '').length);
}
