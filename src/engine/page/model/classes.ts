/** What a code unit is to the line model. */
export const CLASS = {
	sign: 0,
	han: 1,
	latin: 2,
	digit: 3,
	space: 4,
	stop: 5,
	comma: 6,
	colon: 7,
	separator: 8,
	open: 9,
	close: 10,
	letter: 11,
	dot: 12,
	symbol: 13,
} as const;
export const CLASSES = 14;

const MEMBERS: readonly (readonly [number, string])[] = [
	[CLASS.space, ' \t\u00a0\u3000\u2002\u2003\u2009'],
	[CLASS.stop, '。！？!?…｡'],
	[CLASS.comma, '，、；,;'],
	[CLASS.colon, ':：'],
	[CLASS.separator, '|｜·•・>»›/\\—–―-_~→←<«‹┊│├└■□◆◇●○★☆▪▲△▼▽►▸*+=＞＜／'],
	[CLASS.open, '《「『“‘([【{〈〔（［｛'],
	[CLASS.close, '》」』”’)]】}〉〕）］｝"\''],
	[CLASS.dot, '.．'],
];

/** First and last code unit of a script or block, both included. */
const RANGES: readonly (readonly [number, number, number])[] = [
	[CLASS.letter, 0x00c0, 0x1fff],
	[CLASS.symbol, 0x2190, 0x2bff],
	[CLASS.letter, 0x3040, 0x30ff],
	[CLASS.han, 0x3400, 0x9fff],
	[CLASS.letter, 0xac00, 0xd7a3],
	[CLASS.symbol, 0xd800, 0xf8ff],
	[CLASS.han, 0xf900, 0xfaff],
	[CLASS.digit, 0x30, 0x39],
	[CLASS.latin, 0x41, 0x5a],
	[CLASS.latin, 0x61, 0x7a],
	[CLASS.digit, 0xff10, 0xff19],
	[CLASS.latin, 0xff21, 0xff3a],
	[CLASS.latin, 0xff41, 0xff5a],
];

let table: Uint8Array | undefined;

/** Code unit → class. */
export function classTable(): Uint8Array {
	if (table) return table;
	table = new Uint8Array(0x10000);
	for (const [kind, from, to] of RANGES) table.fill(kind, from, to + 1);
	for (const [kind, members] of MEMBERS) for (let at = 0; at < members.length; at++) table[members.charCodeAt(at)] = kind;
	return table;
}
