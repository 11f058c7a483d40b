/** Inputs for the fuzz test: 18 generators, each seeded, so that a failure can be made again from its number. */
export interface Random {
	/** An integer from 0 up to, not including, `end`. */
	readonly below: (end: number) => number;
	readonly oneOf: <T>(list: readonly T[]) => T;
}

/** Mulberry32 (Tommy Ettinger, public domain): 32 bits of state are enough to tell inputs apart. */
export function randomFrom(seed: number): Random {
	let state = seed >>> 0;
	const next = () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return (mixed ^ (mixed >>> 14)) >>> 0;
	};
	const below = (end: number) => next() % end;
	return { below, oneOf: (list) => list[below(list.length)]! };
}

const MOST = 300; // UTF-16 units of one input, about

const bytesOf = (text: string) => new TextEncoder().encode(text);
const readAs = (label: string, bytes: Uint8Array) => new TextDecoder(label).decode(bytes);
const MISREADINGS = ['gb18030', 'big5', 'windows-1252', 'latin1', 'shift_jis', 'euc-kr', 'koi8-r', 'macintosh'];
const PIECES = {
	entities: ['&nbsp;', '&amp;', '&#x4e2d;', '&#20013;', '&lt;b&gt;', '&amp;amp;', '&', '&#0;', '&#128;', '中', '文', '。'],
	html: [
		'<p>',
		'</p>',
		'<br>',
		'<div class="a">',
		'<!--',
		'-->',
		'<script>',
		'</script>',
		'<![CDATA[',
		']]>',
		'<a href="x">',
		'文字',
		'<',
		'>',
	],
	punctuation: ['，', '。', '、', '!', '?', '？', '…', '“', '”', '(', ')', '《', '》', '|', '_', ':', '：', '-', '—', '·', '甲', '\n'],
	digits: ['1', '23', '2021年', '05月', '18日', ':', '-', '/', '010-', '12345678', '时', '元', '%', '\n', ' '],
	brackets: ['(', ')', '（', '）', '[', ']', '【', '】', '{', '}', '「', '」', '<', '>', '甲', 'xiàn', '乙'],
	escapes: ['\\u4e2d', '%E4%B8%AD', '=E4=B8=AD', '\\x', '%', '\\', '%u6587', '文', 'abc', '=\n', '\\n'],
	invisible: ['\u200b', '\ufeff', '\u00ad', '\u00a0', '\u3000', '\0', '\x07', '\u2028', '\u202e', '\ufffd', '甲', '乙', '\n', '\ue000'],
	labels: [
		'来源：',
		'作者：',
		'责任编辑：',
		'标题：',
		'版权所有',
		'记者 ',
		'首页',
		' > ',
		' | ',
		'上一篇：',
		'相关阅读',
		'\n',
		'林小满',
		'青石日报',
		'2021-05-18',
	],
	spam: ['www.a8.com', '真人', '平台', '注册', '🎉', 'ａｂ．ｃｏｍ', '。com', '棋牌', '，', '加微信', '12345', '石桥', '\n'],
} as const;

const pieced = (name: keyof typeof PIECES) => (random: Random) => {
	let text = '';
	const size = 1 + random.below(80);
	for (let count = 0; count < size && text.length < MOST; count++) text += random.oneOf<string>(PIECES[name]);
	return text;
};

/** A stretch of a sound text. */
function stretch(random: Random, texts: readonly string[], most = MOST): string {
	const text = random.oneOf(texts);
	const start = random.below(Math.max(1, text.length - 20));
	return text.slice(start, start + 20 + random.below(most - 20));
}

type Generator = (random: Random, texts: readonly string[]) => string;

export const GENERATORS: Readonly<Record<string, Generator>> = {
	unicode: (random) => {
		let text = '';
		for (let count = random.below(120); count > 0; count--)
			text += String.fromCodePoint(random.below(random.oneOf([0x80, 0x3000, 0x10000, 0x110000])));
		return text;
	},
	surrogates: (random, texts) => {
		const text = [...stretch(random, texts)];
		for (let count = 1 + random.below(6); count > 0; count--)
			text.splice(random.below(text.length + 1), 0, random.oneOf(['\ud83d', '\udc00', '😀', '𠀀']));
		return text.join('');
	},
	'flipped bytes': (random, texts) => {
		const bytes = bytesOf(stretch(random, texts));
		for (let count = 1 + random.below(8); count > 0; count--) bytes[random.below(bytes.length)] = random.below(256);
		return readAs('utf-8', bytes);
	},
	misread: (random, texts) => readAs(random.oneOf(MISREADINGS), bytesOf(stretch(random, texts, 150))),
	'misread in part': (random, texts) => {
		const text = stretch(random, texts);
		const start = random.below(text.length);
		const end = start + random.below(60);
		return text.slice(0, start) + readAs(random.oneOf(MISREADINGS), bytesOf(text.slice(start, end))) + text.slice(end);
	},
	'misread twice': (random, texts) => readAs('windows-1252', bytesOf(readAs('windows-1252', bytesOf(stretch(random, texts, 60))))),
	splices: (random, texts) => {
		const text = stretch(random, texts);
		const at = random.below(text.length);
		return text.slice(0, at) + stretch(random, texts, 60) + text.slice(at);
	},
	repeats: (random, texts) => {
		const unit = random.oneOf([stretch(random, texts, 40), random.oneOf(PIECES.punctuation), random.oneOf(PIECES.labels)]);
		return unit.repeat(1 + random.below(Math.min(30, Math.ceil(600 / unit.length))));
	},
	'shuffled lines': (random, texts) => {
		const lines = Array.from({ length: 2 + random.below(8) }, () => stretch(random, texts, 60));
		return lines.join(random.oneOf(['\n', '\n\n', '\r\n']));
	},
	'with dirt': (random, texts) => {
		const dirt = pieced(random.oneOf(Object.keys(PIECES) as (keyof typeof PIECES)[]))(random);
		return random.oneOf([`${stretch(random, texts)}\n${dirt}`, `${dirt}\n${stretch(random, texts)}`]);
	},
	...Object.fromEntries(Object.keys(PIECES).map((name) => [name, pieced(name as keyof typeof PIECES)])),
};
