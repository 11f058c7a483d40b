import { cuesOf } from '../../article/census';
import { CUE } from '../../article/cues';
import { deletion } from '../../edits';
import type { Hit } from '../../finding';
import { msg, quote } from '../../message';
import type { Rule } from '../../rule';
import type { RuleExamples, Translations } from '../examples';

/**
 * Process: an address is written so that filters do not know it and people do: mathematical, circled or full-width letters, full-width,
 * ideographic or spaced dots, 点 for the dot.
 * Flagged: a name and a top-level domain with at least one such disguise.
 * Not flagged: addresses as they are written (w3.org), formulas, file names, full-width text without a domain, decimal numbers.
 */
const DOMAINS = 'com|net|org|cc|cn|top|vip|xyz|info|me|tv|club|site|online|app|in|co';
/** One letter or digit in disguise: mathematical alphanumerics, circled and parenthesised letters. */
const MASKED = '[\\u{1D400}-\\u{1D7FF}\\u24B6-\\u24E9\\u249C-\\u24B5\\u{1F130}-\\u{1F189}]';
const IN_MASK = new RegExp(`(?:${MASKED}|[A-Za-z0-9.．。·:/-]){3,60}`, 'gu');
/** By code units: the high surrogates of the mathematical and the squared letters, and the circled ones. */
const HAS_MASK = /[\ud835\ud83c\u249c-\u24e9]/;
const HAS_LATIN = /[A-Za-z\uff21-\uff3a\uff41-\uff5a]/;
const SPACED = new RegExp(
	`(?<![A-Za-z0-9])(?:[wW]\\s?[wW]\\s?[wW]\\s?[.．。·点]\\s?)?[A-Za-z0-9][A-Za-z0-9-]{1,30}\\s?(?:[．。·]|点|\\s\\.\\s?|\\.\\s|[(\\[{]\\.[)\\]}])\\s?(?:${DOMAINS})(?![A-Za-z0-9])`,
	'gu',
);
const HAS_WIDE = /[\uff41-\uff5a\uff21-\uff3a]/;
const WIDE = /[\uff41-\uff5a\uff21-\uff3a\uff10-\uff19]{2,30}(?:[.．。][\uff41-\uff5a\uff21-\uff3a\uff10-\uff19]{2,20}){1,3}/gu;

/** Letters behind their disguise; U+1D400 … decompose by compatibility. */
const unmasked = (text: string) => text.normalize('NFKC').toLowerCase();
const isDomain = new RegExp(`[a-z0-9-]{2,}\\s?(?:[.。·]|点)\\s?(?:${DOMAINS})(?![a-z0-9])`);

/** The trap is set only where the address is advertised, not where `a . in` happens: Han or a line's edge on either side, a name with a digit or www. */
const looksAdvertised = (found: string, before: string, after: string) =>
	/^[wW]\s?[wW]/.test(found) || /\d/.test(found) || /[\u3400-\u9fff:]\s?$/.test(before) || /^\s?[\u3400-\u9fff]/.test(after);

export const disguisedDomain: Rule = {
	id: 'spam/disguised-domain',
	stage: 'removal',
	severity: 'warning',
	summary: msg('Disguised web address'),
	needs: CUE.latin | CUE.disguise,
	*check(article): Iterable<Hit> {
		const masked = (cuesOf(article) & CUE.disguise) !== 0;
		for (const line of article.lines) {
			const { raw } = line;
			const found: { index: number; text: string }[] = [];
			if (masked && HAS_MASK.test(raw)) {
				for (const one of raw.matchAll(IN_MASK))
					if (HAS_MASK.test(one[0]) && isDomain.test(unmasked(one[0]))) found.push({ index: one.index, text: one[0] });
			}
			if (!HAS_LATIN.test(raw) && found.length === 0) continue;
			if (/[．。·点]\s?[a-z]|[a-zA-Z0-9]\s\.|\.\s[a-z]|[([{]\./.test(raw)) {
				for (const one of raw.matchAll(SPACED)) {
					const after = raw.slice(one.index + one[0].length, one.index + one[0].length + 2);
					if (looksAdvertised(one[0], raw.slice(Math.max(0, one.index - 2), one.index), after))
						found.push({ index: one.index, text: one[0] });
				}
			}
			if (HAS_WIDE.test(raw))
				for (const one of raw.matchAll(WIDE)) if (isDomain.test(unmasked(one[0]))) found.push({ index: one.index, text: one[0] });
			let end = -1;
			for (const { index, text } of found.sort((a, b) => a.index - b.index)) {
				const start = line.start + index;
				if (start < end) continue;
				end = start + text.length;
				yield {
					start,
					end,
					message: msg(
						'A disguised web address: “{0}” stands for {1}. The fix removes it.',
						quote(text),
						unmasked(text).replace(/\s+|[。·点]/g, (mark) => (mark.trim() === '' ? '' : '.')),
					),
					confidence: HAS_MASK.test(text) ? 0.9 : 0.75,
					fixes: [{ title: msg('Remove the address'), safety: 'review', edits: [deletion({ start, end })] }],
				};
			}
		}
	},
};

export const translations: Translations = {
	'Disguised web address': ['伪装的网址：异形字母、全角或隔开的点', '偽裝的網址：異形字母、全形或隔開的點'],
	'A disguised web address: “{0}” stands for {1}. The fix removes it.': [
		'伪装的网址：“{0}”就是 {1}。修复会删除它。',
		'偽裝的網址：「{0}」就是 {1}。修復會刪除它。',
	],
	'Remove the address': ['删除网址', '刪除網址'],
};

export const examples = (): RuleExamples => ({
	kept: [
		'网址是 www.example.com，欢迎来信。',
		'设 𝒙 + 𝒚 = 𝟏，求 𝒙 的值。',
		'Ｗｉｎｄｏｗｓ系统的ＱＱ软件。',
		'圆周率约等于３．１４。',
		'见附录 a . in 节。',
	],
	found: [
		{ text: '看直播上⟦𝐚𝐛𝐜𝟏𝟐.𝐜𝐨𝐦⟧快来', cleaned: '看直播上快来' },
		{ text: '请记住地址⟦ｗｗｗ．ａｂｃ．ｃｏｍ⟧不迷路', cleaned: '请记住地址不迷路' },
		{ text: '打开⟦abc123点com⟧就能看', cleaned: '打开就能看' },
		{ text: '打开⟦abc123 . com⟧就能看', cleaned: '打开就能看' },
	],
});
