/** Character references of HTML (WHATWG HTML, 13.5): those that web text holds. A no-break space is decoded as a plain one. */
const COMMON: Readonly<Record<string, string>> = {
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

/** U+00A1 to U+00FF, in order: what is left of misread bytes that were then written as references. */
const LATIN =
	'iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml'.split(
		' ',
	);

/** Greek, and what Windows-1252 has beside Latin-1. */
const OTHERS: Readonly<Record<string, string>> = {
	epsilon: 'ε',
	zeta: 'ζ',
	eta: 'η',
	theta: 'θ',
	kappa: 'κ',
	nu: 'ν',
	xi: 'ξ',
	rho: 'ρ',
	tau: 'τ',
	phi: 'φ',
	chi: 'χ',
	psi: 'ψ',
	Sigma: 'Σ',
	Phi: 'Φ',
	circ: 'ˆ',
	tilde: '˜',
	fnof: 'ƒ',
	dagger: '†',
	Dagger: '‡',
	OElig: 'Œ',
	oelig: 'œ',
	Scaron: 'Š',
	scaron: 'š',
	Yuml: 'Ÿ',
	hArr: '⇔',
	rArr: '⇒',
	loz: '◊',
};

const CHARACTERS: Readonly<Record<string, string>> = {
	...Object.fromEntries(LATIN.map((name, at) => [name, String.fromCharCode(0xa1 + at)])),
	...OTHERS,
	...COMMON,
};

/** Names that stand for their character without a semicolon too, and names that do not. */
const OPEN = Object.keys(COMMON).join('|');
const CLOSED = Object.keys(CHARACTERS)
	.filter((name) => !(name in COMMON))
	.join('|');

/** One reference: whole, encoded twice (`&amp;nbsp;`), or numeric without its `&`. */
const ONE = new RegExp(
	`&(?:amp;)*(?:#(\\d{2,7})|#[xX]([0-9a-fA-F]{2,6})|(${OPEN})(?![a-zA-Z0-9])|(${CLOSED})(?=;));?|(?<![&\\w])#(?:[xX]([0-9a-fA-F]{4})|(\\d{5}));`,
	'g',
);

/** References side by side. */
export const REFERENCES = new RegExp(`(?:${ONE.source})+`, 'g');

/** What browsers read 128 to 159 as, the bytes of Windows-1252 (WHATWG HTML, 13.2.5.80); a space where they have nothing. */
const WINDOWS_1252 = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

/** The character that a C1 code (U+0080 to U+009F) is as a byte of Windows-1252; undefined where that has none. */
export const ofWindows1252 = (code: number): string | undefined => WINDOWS_1252.charAt(code - 0x80).trim() || undefined;

/** Half of a surrogate pair. */
const HALF = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

function characterOf(code: number): string | undefined {
	if (code === 0xa0) return ' ';
	if (code === 0x09 || code === 0x0a) return String.fromCharCode(code);
	if (code === 0x0d) return '';
	if (code >= 0x80 && code < 0xa0) return ofWindows1252(code);
	return code >= 0x20 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}

/** The text that references stand for; what means nothing stays. Two references of a surrogate pair are one character. */
export function decodeReferences(text: string): string {
	const decoded = text.replace(ONE, (whole, decimal, hex, open, closed, bareHex, bareDecimal) => {
		const name: string | undefined = open ?? closed;
		if (name !== undefined) return CHARACTERS[name]!;
		const number = decimal ?? bareDecimal;
		return characterOf(number !== undefined ? Number(number) : Number.parseInt(hex ?? bareHex, 16)) ?? whole;
	});
	return HALF.test(decoded) ? text : decoded;
}

/** The first letters of a name at the end of a line or before the points of an excerpt. */
export const CUT_REFERENCE = /(?<![\w&])&([a-z]{2,5})(?=[ ]?(?:\.{2}|…|[\r\n]|$))/g;

/** References that stand often enough in running text to be cut. */
const FREQUENT = ['nbsp', 'ldquo', 'rdquo', 'lsquo', 'rsquo', 'hellip', 'mdash', 'ndash', 'middot', 'quot', 'emsp', 'ensp', 'bull'];

export const isCutName = (name: string): boolean => FREQUENT.some((whole) => whole.startsWith(name) && whole !== name);
