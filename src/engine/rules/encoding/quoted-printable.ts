import { CUE } from '../../article/cues';
import type { Hit } from '../../finding';
import { msg, quote } from '../../message';
import type { Rule } from '../../rule';
import { decodeBytes } from './percent-escape';

/**
 * Process: the body of a mail was stored without undoing its transfer encoding (quoted-printable, RFC 2045): `=E4=B8=AD`, lines cut by `=`.
 * Flagged: runs of escapes that decode to Chinese as UTF-8 or GBK. Safe: decoded, cut lines joined.
 * Not flagged: equations and assignments (`a=10`), a single escape.
 */
/** Behind the first byte of a character of GBK its second may stand bare: a letter or a sign. */
const ESCAPES = /(?:=[0-9A-F]{2}[@-~]?(?:=\r?\n)?){3,}/g;
const ONE = /=([0-9A-F]{2})|([@-~])/g;

export const quotedPrintable: Rule = {
	id: 'encoding/quoted-printable',
	stage: 'escape',
	severity: 'warning',
	summary: msg('Characters written as escapes of a mail'),
	needs: CUE.equals,
	*check({ text }): Iterable<Hit> {
		for (const { index: start, 0: run } of text.matchAll(ESCAPES)) {
			const newText = decodeBytes(
				Uint8Array.from(run.matchAll(ONE), ([, hex, bare]) => (hex === undefined ? bare!.charCodeAt(0) : Number.parseInt(hex, 16))),
			);
			if (newText === undefined || !/\p{Script=Han}|^[\u2010-\u2026\u3000-\u303f\uff00-\uff65]+$/u.test(newText)) continue;
			const end = start + run.length;
			yield {
				start,
				end,
				message: msg('Escapes of a mail (quoted-printable): {0}. The fix writes {1}.', quote(run, 24), quote(newText)),
				confidence: 0.98,
				fixes: [{ title: msg('Replace by {0}', quote(newText)), safety: 'safe', edits: [{ start, end, newText }] }],
			};
		}
	},
};
