/** Kinds of characters that most texts lack and without which a rule has nothing to find; bits, to be combined. */
export const CUE = {
	/** C0 and C1 codes other than tab, line feed and carriage return. */
	control: 1,
	/** No-break and other spaces than U+0020 and U+3000. */
	oddSpace: 1 << 1,
	/** Space and tab. */
	space: 1 << 2,
	/** Soft hyphen, zero-width characters, direction marks, fillers, tag characters. */
	invisible: 1 << 3,
	/** High and low surrogates. */
	surrogate: 1 << 4,
	privateUse: 1 << 5,
	/** Radicals, compatibility ideographs, Roman numerals of one letter. */
	lookalike: 1 << 6,
	/** U+00A0 to U+00FF. */
	latin1: 1 << 7,
	/** 锟 斤 拷 烫 屯; 銆 and 锛, as which the full stop and the comma of UTF-8 are read in GBK. */
	ruin: 1 << 8,
	question: 1 << 9,
	percent: 1 << 10,
	backslash: 1 << 11,
	equals: 1 << 12,
	/** `[`, `{`, `<` and `$`. */
	bracket: 1 << 13,
	/** ASCII letters and full-width ones. */
	latin: 1 << 14,
	/** Letters in disguise: circled, mathematical, squared (their high surrogates). */
	disguise: 1 << 15,
	/** Round brackets of both widths. */
	round: 1 << 16,
	digit: 1 << 17,
	/** `;`, `{` and `}`. */
	statement: 1 << 18,
	/** `<`, `>`, `=` and `(`. */
	markup: 1 << 19,
	/** ASCII marks that a width fold makes: `, ; : ? ! ( )`. */
	folded: 1 << 20,
	/** `.`. */
	dot: 1 << 21,
	/** U+FFFD. */
	replacement: 1 << 22,
	/** `&` and `#`. */
	reference: 1 << 23,
	/** Characters as which marks and accented letters of UTF-8 are read in GBK. */
	misread: 1 << 24,
	hangul: 1 << 25,
	/** Marks that are laid over the letter before them, and the letters that Hangul syllables are made of. */
	combining: 1 << 26,
} as const;

const each = (cue: number, characters: string) => [...characters].map((one) => [cue, one.charCodeAt(0), one.charCodeAt(0)] as const);

const RANGES: readonly (readonly [cue: number, first: number, last: number])[] = [
	[CUE.control, 0x00, 0x08],
	[CUE.control, 0x0b, 0x0c],
	[CUE.control, 0x0e, 0x1f],
	[CUE.control, 0x7f, 0x9f],
	[CUE.oddSpace, 0xa0, 0xa0],
	[CUE.oddSpace, 0x1680, 0x1680],
	[CUE.oddSpace, 0x2000, 0x200a],
	[CUE.oddSpace, 0x202f, 0x202f],
	[CUE.oddSpace, 0x205f, 0x205f],
	[CUE.oddSpace, 0x2800, 0x2800],
	[CUE.combining, 0x0300, 0x036f],
	[CUE.combining, 0x1100, 0x11ff],
	[CUE.combining, 0x20d0, 0x20f0],
	[CUE.combining, 0x3099, 0x309a],
	[CUE.space, 0x09, 0x09],
	[CUE.space, 0x20, 0x20],
	[CUE.invisible, 0xad, 0xad],
	[CUE.invisible, 0x034f, 0x034f],
	[CUE.invisible, 0x061c, 0x061c],
	[CUE.invisible, 0x115f, 0x1160],
	[CUE.invisible, 0x17b4, 0x17b5],
	[CUE.invisible, 0x180e, 0x180e],
	[CUE.invisible, 0x200b, 0x200f],
	[CUE.invisible, 0x2028, 0x202e],
	[CUE.invisible, 0x2060, 0x206f],
	[CUE.invisible, 0x3164, 0x3164],
	[CUE.invisible, 0xfe00, 0xfe0f],
	[CUE.invisible, 0xfeff, 0xfeff],
	[CUE.invisible, 0xffa0, 0xffa0],
	[CUE.invisible, 0xdb40, 0xdb40],
	[CUE.surrogate, 0xd800, 0xdfff],
	[CUE.privateUse, 0xe000, 0xf8ff],
	[CUE.lookalike, 0x2160, 0x216f],
	[CUE.lookalike, 0x2e80, 0x2fd5],
	[CUE.lookalike, 0xf900, 0xfaff],
	[CUE.lookalike, 0xfb00, 0xfb06],
	[CUE.lookalike, 0xff61, 0xff9f],
	[CUE.lookalike, 0xd835, 0xd835],
	[CUE.lookalike, 0xd87e, 0xd87e],
	[CUE.latin1, 0xa0, 0xff],
	...each(CUE.ruin, '锟斤拷烫屯銆锛錛'),
	[CUE.hangul, 0xac00, 0xd7a3],
	...each(CUE.misread, '锛銆鈥鈩鈪鈫鈭鈮鈶鈼鈽鈻聽漏庐掳脳脿谩芒茫盲氓莽茅锚毛矛铆卯茂貌贸玫酶霉煤媒脽脡脰脺脛脟Â'),
	[CUE.question, 0x3f, 0x3f],
	[CUE.percent, 0x25, 0x25],
	[CUE.backslash, 0x5c, 0x5c],
	[CUE.equals, 0x3d, 0x3d],
	[CUE.latin, 0x41, 0x5a],
	[CUE.latin, 0x61, 0x7a],
	[CUE.latin, 0xff21, 0xff3a],
	[CUE.latin, 0xff41, 0xff5a],
	[CUE.disguise, 0x249c, 0x24e9],
	[CUE.disguise, 0xd835, 0xd835],
	[CUE.disguise, 0xd83c, 0xd83c],
	[CUE.digit, 0x30, 0x39],
	[CUE.dot, 0x2e, 0x2e],
	...each(CUE.bracket, '[{<$'),
	[CUE.replacement, 0xfffd, 0xfffd],
	...each(CUE.reference, '&#'),
	...each(CUE.round, '()（）'),
	...each(CUE.statement, ';{}'),
	...each(CUE.markup, '<>=('),
	...each(CUE.folded, ',;:?!()'),
];

/** Code unit → its cues. */
export function cueTable(): Uint32Array {
	const table = new Uint32Array(0x10000);
	for (const [cue, first, last] of RANGES) for (let code = first; code <= last; code++) table[code]! |= cue;
	return table;
}
