import { CUE } from '../../article/cues';
import { fingerprintOf } from '../../article/fingerprint';
import { explainsMarkup } from '../../encoding/markup-talk';
import type { Hit } from '../../finding';
import { msg, quote } from '../../message';
import type { Rule } from '../../rule';

/**
 * Process: text was taken out of a page without decoding its character references, or was encoded twice, or lost the `&` or the `;` of one on
 * the way (`#xff1a;`, `&nbsp`).
 * Flagged: numeric references, broken ones too where they stand for Chinese; named references of the list below; neighbours are one hit.
 * Safe: decoded. Review: `&lt;` and `&gt;`, which would make a tag of what may be meant as text, and everything in texts and lines about programming.
 * Not flagged: a lone `&`, parameters of an address (`a=1&copy=2`), names that are not on the list; a reference that the
 * sentence is about (`&nbsp;是空格`).
 */
const NAMED: Readonly<Record<string, string>> = {
	nbsp: ' ',
	ensp: ' ',
	emsp: ' ',
	thinsp: ' ',
	zwnj: '',
	zwj: '',
	shy: '',
	amp: '&',
	lt: '<',
	gt: '>',
	quot: '"',
	apos: "'",
	ldquo: '“',
	rdquo: '”',
	lsquo: '‘',
	rsquo: '’',
	sbquo: '‚',
	bdquo: '„',
	laquo: '«',
	raquo: '»',
	lsaquo: '‹',
	rsaquo: '›',
	mdash: '—',
	ndash: '–',
	hellip: '…',
	middot: '·',
	bull: '•',
	times: '×',
	divide: '÷',
	plusmn: '±',
	deg: '°',
	permil: '‰',
	copy: '©',
	reg: '®',
	trade: '™',
	sect: '§',
	para: '¶',
	yen: '¥',
	euro: '€',
	pound: '£',
	cent: '¢',
	ge: '≥',
	le: '≤',
	ne: '≠',
	asymp: '≈',
	equiv: '≡',
	infin: '∞',
	radic: '√',
	sum: '∑',
	minus: '−',
	prime: '′',
	Prime: '″',
	larr: '←',
	rarr: '→',
	uarr: '↑',
	darr: '↓',
	harr: '↔',
	frac12: '½',
	frac14: '¼',
	frac34: '¾',
	sup1: '¹',
	sup2: '²',
	sup3: '³',
	micro: 'µ',
	alpha: 'α',
	beta: 'β',
	gamma: 'γ',
	delta: 'δ',
	lambda: 'λ',
	mu: 'μ',
	pi: 'π',
	sigma: 'σ',
	omega: 'ω',
	Omega: 'Ω',
	Delta: 'Δ',
	eacute: 'é',
	egrave: 'è',
	agrave: 'à',
	ccedil: 'ç',
	uuml: 'ü',
	ouml: 'ö',
	auml: 'ä',
	ntilde: 'ñ',
	iexcl: '¡',
	iquest: '¿',
	hearts: '♥',
	spades: '♠',
	clubs: '♣',
	diams: '♦',
};

const NAMES = Object.keys(NAMED).join('|');

/** One reference: whole, encoded twice (`&amp;nbsp;`), or numeric without its `&`. */
const ONE = new RegExp(
	`&(?:amp;)*(?:#(\\d{2,7})|#[xX]([0-9a-fA-F]{2,6})|(${NAMES})(?![a-zA-Z0-9]));?|(?<![&\\w])#(?:[xX]([0-9a-fA-F]{4})|(\\d{5}));`,
	'g',
);
const MANY = new RegExp(`(?:${ONE.source})+`, 'g');

/** Parameters of an address look like references without their semicolon. */
const isParameter = (text: string, start: number, run: string): boolean =>
	!run.endsWith(';') && (/[=\w]$/.test(text.slice(Math.max(0, start - 1), start)) || text.charAt(start + run.length) === '=');

/** The sentence begins with the reference, or names it, and says what it is. */
const isSubject = (text: string, start: number, end: number): boolean =>
	/(?:^|[\s，。、；：（(“"'「用写寫把将將])$/.test(text.slice(Math.max(0, start - 1), start)) &&
	/^[”"'」]?(?:就?是|表示|叫|即|代表|实体|實體|转义|轉義|字符|符号|符號|写成|寫成)/.test(text.slice(end, end + 5));

function decode(run: string): string {
	return run.replace(ONE, (whole, decimal, hex, name, bareHex, bareDecimal) => {
		if (name !== undefined) return NAMED[name]!;
		const number = decimal ?? bareDecimal;
		const code = number !== undefined ? Number(number) : Number.parseInt(hex ?? bareHex, 16);
		if (code === 0xa0) return ' ';
		if (code === 0x09 || code === 0x0a) return String.fromCharCode(code);
		if (code === 0x0d) return '';
		return code >= 0x20 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : whole;
	});
}

export const htmlEntity: Rule = {
	id: 'encoding/html-entity',
	stage: 'escape',
	severity: 'warning',
	summary: msg('Character references of HTML'),
	needs: CUE.reference,
	*check(article): Iterable<Hit> {
		const { text } = article;
		for (const { index: start, 0: run } of text.matchAll(MANY)) {
			if (isParameter(text, start, run)) continue;
			const newText = decode(run);
			if (newText === run) continue;
			const { technical } = fingerprintOf(article);
			// In texts about programming a single reference is an example, a chain of numeric ones is damage.
			if (technical && !/^(?:&(?:amp;)*#\w+;){3,}$/.test(run) && !/^&(?:amp;)*nbsp;?$/.test(run)) continue;
			if (technical && text.charAt(start - 1) === '`') continue;
			const end = start + run.length;
			if (isSubject(text, start, end)) continue;
			const review = technical || /[<>]/.test(newText) || explainsMarkup(text, start, end);
			yield {
				start,
				end,
				message: /^\s*$/.test(newText)
					? msg('A character reference of HTML: {0}. The fix writes a space.', quote(run, 24))
					: msg('A character reference of HTML: {0}. The fix writes {1}.', quote(run, 24), quote(newText)),
				confidence: review ? 0.8 : 0.98,
				fixes: [
					{
						title: /^\s*$/.test(newText) ? msg('Replace by a space') : msg('Replace by {0}', quote(newText)),
						safety: review ? 'review' : 'safe',
						edits: [{ start, end, newText }],
					},
				],
			};
		}
	},
};
