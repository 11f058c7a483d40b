import { licencesIn } from '../../licences';
import { msg, quote } from '../../message';
import { lineRule } from './lines/rule';

/**
 * Process: Chinese sites must print their registration in the footer: ICP filing or licence, public-security filing, news, audio-visual,
 * publishing and telecom permits. Extraction keeps the footer.
 * Evidence: the numbers, by their fixed forms (`engine/licences.ts` parses and decodes them), make up a good part of the line.
 * Safe where the whole line is this closed form, at the head or foot of an article with nothing of it beyond (`guards/proof.ts`).
 * Not flagged: prose that mentions such a number or the filing as a subject (a sentence with its own punctuation around it).
 */
export const licenceNumber = lineRule({
	id: 'boilerplate/licence-number',
	summary: msg('Site licence or filing number in the footer'),
	says: (text, plain) => {
		const first = licencesIn(plain)[0];
		return msg('Site licence number “{0}”, not part of the article. The fix removes it.', quote(first?.surface ?? text));
	},
});
