import { CUE } from '../../article/cues';
import { fingerprintOf } from '../../article/fingerprint';
import { decodeReferences } from '../../encoding/references';
import type { Hit } from '../../finding';
import { msg, quote } from '../../message';
import type { Rule } from '../../rule';

/**
 * Process: a value was taken from an address or a form and never decoded: `%E4%B8%AD` (UTF-8) or `%D6%D0` (GBK); or it had been escaped before
 * (`%25E4%25B8%25AD`), as character references too (`%26%2320013%3B`).
 * Flagged: escapes of at least one Chinese character that decode without an error. Safe: decoded.
 * Not flagged: escapes inside an address or a query (they belong there), percentages, escapes of ASCII alone, what a sentence explains (`%E4%B8%AD 表示“中”`).
 */

/** Escapes, with the plain letters and signs between them that need none. */
const ESCAPES = /%[0-9a-fA-F]{2}(?:[\w.~!*'()-]{0,80}%[0-9a-fA-F]{2})*/g;
const ONE = /%([0-9a-fA-F]{2})|[\s\S]/g;

const HAN = /\p{Script=Han}/u;

/** What an address is made of, as far as it can stand before an escape. */
const ADDRESS_BEFORE = /(?:[a-z][a-z0-9+.-]*:|www\.|[\w-]+\.[a-z]{2,}|[/=&?#])[!-~]*$/i;

/** The sentence says what the escapes stand for. */
const EXPLAINED = /^[”"'」]?\s?(?:就?是|表示|即|代表|解码|解碼|还原|還原)/;

const LONGEST_LOOK = 200;

export function decodeBytes(bytes: Uint8Array, encodings: readonly string[] = ['utf-8', 'gbk']): string | undefined {
	for (const encoding of encodings) {
		try {
			const decoded = new TextDecoder(encoding, { fatal: true }).decode(bytes);
			if (!/[\u0000-\u0008\u007f-\u009f\ue000-\uf8ff]/.test(decoded)) return decoded;
		} catch {}
	}
	return undefined;
}

const bytesOf = (run: string): Uint8Array =>
	Uint8Array.from(run.matchAll(ONE), ([one, hex]) => (hex === undefined ? one.charCodeAt(0) : Number.parseInt(hex, 16)));

/** Escapes of escapes, at most so deep. */
const DEEPEST = 3;

/** What escapes stand for, read on while it is ASCII that holds escapes itself. */
function decodeRun(run: string, encodings: readonly string[]): string | undefined {
	let decoded = decodeBytes(bytesOf(run), encodings);
	for (let depth = 1; depth < DEEPEST && decoded !== undefined && /^[\x20-\x7e]*$/.test(decoded); depth++) {
		const next = decodeReferences(decoded);
		if (next !== decoded) decoded = next;
		else if (/%[0-9a-fA-F]{2}/.test(decoded)) decoded = decodeBytes(bytesOf(decoded), encodings);
		else break;
	}
	return decoded;
}

export const percentEscape: Rule = {
	id: 'encoding/percent-escape',
	stage: 'escape',
	severity: 'warning',
	summary: msg('Characters written as escapes of an address'),
	needs: CUE.percent,
	*check(article): Iterable<Hit> {
		const { text } = article;
		let address = -1;
		for (const { index: start, 0: run } of text.matchAll(ESCAPES)) {
			let end = start + run.length;
			if (run.length < 6) continue;
			// Of an escaped escape the digits stand behind.
			if (run.endsWith('%25') && /^[0-9a-fA-F]{2}/.test(text.slice(end, end + 2))) end += 2;
			const before = text.slice(Math.max(0, start - LONGEST_LOOK), start);
			if (start === address || ADDRESS_BEFORE.test(before)) {
				address = /^[!-~]/.test(text.charAt(end)) ? end + /^[!-$&-~]*/.exec(text.slice(end, end + LONGEST_LOOK))![0].length : -1;
				continue;
			}
			if (EXPLAINED.test(text.slice(end, end + 6))) continue;
			let newText = decodeRun(text.slice(start, end), run.length >= 12 ? ['utf-8', 'gbk'] : ['utf-8']);
			// The second byte of the last character may be a letter, which needs no escape.
			if (newText === undefined && run.length >= 12 && /[A-Za-z_]/.test(text.charAt(end)))
				newText = decodeBytes(bytesOf(text.slice(start, ++end)), ['gbk']);
			if (newText === undefined || !(HAN.test(newText) || /^[\u2010-\u2026\u3000-\u303f\uff00-\uff65]+$/.test(newText))) continue;
			const technical = fingerprintOf(article).technical && run.length < 12;
			yield {
				start,
				end,
				message: msg('Escapes of an address: {0}. The fix writes {1}.', quote(run, 24), quote(newText)),
				confidence: technical ? 0.7 : 0.98,
				fixes: [{ title: msg('Replace by {0}', quote(newText)), safety: technical ? 'review' : 'safe', edits: [{ start, end, newText }] }],
			};
		}
	},
};
