import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { check, clean, guessEncoding, makeArticle, RULES, restoreSimplified } from '../../src/engine';
import { codecOf } from '../../src/engine/decoding/codecs';
import { encodingsOf, likelyEncodings as guessLabels } from '../../src/engine/decoding/guess';
import { decode, encode } from '../rules/encoding/transcode';
import { SIMPLIFIED_PARAGRAPHS, TRADITIONAL_PARAGRAPHS } from './texts/paragraphs';

/** Sentences of the project's own; damage is made from them by real transcodings. */
const SIMPLIFIED = [
	'老陈每天清早划船过河，把新摘的豆角送到镇上的饭馆。',
	'图书馆的钟停在三点一刻，管理员说零件要下个月才能寄到。',
	'他们在山脚下修了一座小水电站，晚上全村的灯都亮了。',
	'孩子们把风筝放得很高，线断了以后，风筝飘到了湖的对岸。',
	'裁缝铺搬到街尾以后，来做衣服的人反而比以前多了一倍。',
	'今年的苹果比去年甜，可是运输费用上涨，果农没有多赚钱。',
	'博物馆新展出的陶罐一共四十七件，其中十二件是首次公开。',
	'渔船回港时天已经黑了，码头上的人举着灯笼等他们。',
];
const TRADITIONAL = [
	'老陳每天清早划船過河，把新摘的豆角送到鎮上的飯館。',
	'圖書館的鐘停在三點一刻，管理員說零件要下個月才能寄到。',
	'他們在山腳下修了一座小水電站，晚上全村的燈都亮了。',
	'孩子們把風箏放得很高，線斷了以後，風箏飄到了湖的對岸。',
	'裁縫鋪搬到街尾以後，來做衣服的人反而比以前多了一倍。',
	'博物館新展出的陶罐一共四十七件，其中十二件是首次公開。',
];

const encodings = { 'utf-8': utf8, gbk: (text: string) => pairs(text, 'gbk'), big5: (text: string) => pairs(text, 'big5') };

function utf8(text: string): number[] {
	return [...new TextEncoder().encode(text)];
}

function pairs(text: string, name: 'gbk' | 'big5'): number[] {
	const { pairOf } = codecOf(name);
	return Array.from(text).flatMap((character) => {
		const unit = character.charCodeAt(0);
		if (unit < 0x80) return [unit];
		const pair = pairOf[unit]!;
		return pair === 0 ? [0x3f] : [pair >> 8, pair & 0xff];
	});
}

const asLatin1 = (bytes: number[]) => bytes.map((byte) => String.fromCharCode(byte)).join('');
const as1252 = (bytes: number[]) => decode(bytes, 'windows-1252');
const asDecoded = (label: string, lost: string) => (bytes: number[]) =>
	new TextDecoder(label).decode(Uint8Array.from(bytes)).replaceAll('\ufffd', lost);

/** How a text is damaged: into bytes one way, out of bytes another. */
const DAMAGES: Readonly<Record<string, (text: string) => string>> = {
	'UTF-8 as Latin-1': (text) => asLatin1(encodings['utf-8'](text)),
	'UTF-8 as Windows-1252': (text) => as1252(encodings['utf-8'](text)),
	'UTF-8 as Windows-1252, open bytes lost': (text) => as1252(encodings['utf-8'](text)).replace(/[\u0081\u008d\u008f\u0090\u009d]/g, ''),
	'UTF-8 as Windows-1252, twice': (text) => as1252(utf8(as1252(utf8(text)))),
	'UTF-8 as GBK': (text) => asDecoded('gbk', '\ufffd')(utf8(text)),
	'UTF-8 as GBK, lost bytes as ?': (text) => asDecoded('gbk', '?')(utf8(text)),
	'UTF-8 as GBK, lost bytes dropped': (text) => asDecoded('gbk', '')(utf8(text)),
	'GBK as Latin-1': (text) => asLatin1(pairs(text, 'gbk')),
	'GBK as Big5': (text) => asDecoded('big5', '?')(pairs(text, 'gbk')),
	'Big5 as GBK': (text) => asDecoded('gbk', '?')(pairs(text, 'big5')),
	'GBK as UTF-8': (text) => asDecoded('utf-8', '\ufffd')(pairs(text, 'gbk')),
	'a byte of GBK lost': (text) => {
		const bytes = pairs(text, 'gbk');
		bytes.splice(Math.floor(bytes.length / 3), 1);
		return asDecoded('gbk', '?')(bytes);
	},
	'？ folded byte by byte in GBK': (text) => asDecoded('gbk', '?')(replaceBytes(pairs(text, 'gbk'), [0xa3, 0xbf], [0x3f])),
	'as character references': (text) => Array.from(text, (one) => `&#${one.codePointAt(0)};`).join(''),
	'as escapes of an address': (text) => encodeURIComponent(text),
	'as escapes of JSON': (text) => Array.from(text, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`).join(''),
	'as character references in an address': (text) => encodeURIComponent(Array.from(text, (one) => `&#${one.codePointAt(0)};`).join('')),
	'as escapes of an address, twice': (text) => encodeURIComponent(encodeURIComponent(text)),
	'as escapes of JSON, their backslashes stripped': (text) =>
		Array.from(text, (one) => `u${one.charCodeAt(0).toString(16).padStart(4, '0')}`).join(''),
	'as bytes in octal': (text) =>
		utf8(text)
			.map((byte) => (byte < 0x80 ? String.fromCharCode(byte) : `\\${byte.toString(8)}`))
			.join(''),
	'GBK as EUC-KR': (text) => asDecoded('euc-kr', '?')(pairs(text, 'gbk')),
	'no-break spaces behind marks, read as GBK': (text) => text.replace(/[，。](?=.)/g, (mark) => `${mark}聽`),
	'an annotation that straddles characters': (text) =>
		asDecoded(
			'gbk',
			'?',
		)(replaceBytes(pairs(text, 'gbk'), [0x83, 0xd4], [0x83, 0xd4, 0x28, 0x63, 0x29])).replaceAll(/[\ue000-\uf8ff]/g, ''),
	'control clusters before marks': (text) => text.replace(/[，。]/g, '\u0006\u0005\b$&'),
	'zero-width between characters': (text) => Array.from(text).join('\u200b'),
};

function replaceBytes(bytes: number[], from: readonly [number, number], to: readonly number[]): number[] {
	const result: number[] = [];
	for (let at = 0; at < bytes.length; at++) {
		if (bytes[at] === from[0] && bytes[at + 1] === from[1]) {
			result.push(...to);
			at++;
		} else result.push(bytes[at]!);
	}
	return result;
}

/** Edit distance (Levenshtein), in UTF-16 units. */
function distance(a: string, b: string): number {
	let before = Array.from({ length: b.length + 1 }, (_, at) => at);
	for (let i = 1; i <= a.length; i++) {
		const row = [i];
		for (let j = 1; j <= b.length; j++)
			row[j] = Math.min(before[j]! + 1, row[j - 1]! + 1, before[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
		before = row;
	}
	return before[b.length]!;
}

const text = fc.oneof(
	fc.uniqueArray(fc.constantFrom(...SIMPLIFIED), { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n')),
	fc.uniqueArray(fc.constantFrom(...TRADITIONAL), { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n')),
);

const ENCODING = RULES.filter((rule) => rule.id.startsWith('encoding/'));
const others = Object.fromEntries(RULES.filter((rule) => !ENCODING.includes(rule)).map((rule) => [rule.id, { severity: 'off' as const }]));
const repair = (damaged: string, fixes: 'safe' | 'review') => clean(damaged, { fixes, configuration: { rules: others } }).text;

suite('encoding: text, damage, repair', () => {
	for (const [name, damage] of Object.entries(DAMAGES)) {
		test(`never further from the truth: ${name}`, () => {
			fc.assert(
				fc.property(text, fc.constantFrom('safe' as const, 'review' as const), (truth, fixes) => {
					const damaged = damage(truth);
					assert.ok(distance(repair(damaged, fixes), truth) <= distance(damaged, truth));
				}),
				{ numRuns: 12 },
			);
		});
	}

	for (const name of [
		'UTF-8 as Latin-1',
		'UTF-8 as Windows-1252',
		'UTF-8 as Windows-1252, twice',
		'as character references',
		'as escapes of an address',
		'as escapes of JSON',
		'as character references in an address',
		'as escapes of an address, twice',
		'as escapes of JSON, their backslashes stripped',
		'as bytes in octal',
		'control clusters before marks',
		'zero-width between characters',
	]) {
		test(`comes back whole by safe fixes: ${name}`, () => {
			fc.assert(
				fc.property(text, (truth) => {
					assert.equal(repair(DAMAGES[name]!(truth), 'safe'), truth);
				}),
				{ numRuns: 12 },
			);
		});
	}

	test('a damaged part between sound ones comes back, the sound parts untouched', () => {
		fc.assert(
			fc.property(
				fc.constantFrom(...SIMPLIFIED),
				fc.constantFrom(...SIMPLIFIED),
				fc.constantFrom(...SIMPLIFIED),
				(before, middle, after) => {
					const damaged = `${before}${as1252(utf8(middle))}\n${after}`;
					assert.equal(repair(damaged, 'safe'), `${before}${middle}\n${after}`);
				},
			),
			{ numRuns: 20 },
		);
	});

	test('sound text is not touched and not flagged', () => {
		fc.assert(
			fc.property(text, (truth) => {
				assert.equal(repair(truth, 'review'), truth);
				assert.deepEqual(check(makeArticle(truth), undefined, ENCODING), []);
			}),
			{ numRuns: 30 },
		);
	});

	test('whole paragraphs of many genres: none flagged, none further from the truth after a loss', () => {
		for (const truth of [...SIMPLIFIED_PARAGRAPHS, ...TRADITIONAL_PARAGRAPHS]) {
			assert.deepEqual(check(makeArticle(truth), { rules: others }, ENCODING), []);
			for (const name of ['a byte of GBK lost', 'UTF-8 as Windows-1252, open bytes lost']) {
				const damaged = DAMAGES[name]!(truth);
				assert.ok(distance(repair(damaged, 'review'), truth) <= distance(damaged, truth), `${name}: ${truth.slice(0, 20)}`);
			}
		}
	}).timeout(60_000);

	test('what was lost beyond repair is flagged', () => {
		for (const truth of SIMPLIFIED) {
			const lost = DAMAGES['GBK as UTF-8']!(truth);
			assert.ok(check(makeArticle(lost), undefined, ENCODING).some((finding) => finding.rule === 'encoding/replacement-character'));
			const ruin = asDecoded('gbk', '?')(utf8(lost));
			assert.ok(check(makeArticle(ruin), undefined, ENCODING).some((finding) => finding.rule === 'encoding/unrecoverable'));
		}
	});
});

suite('encoding: bytes of a file', () => {
	for (const [name, encode] of Object.entries(encodings)) {
		test(`recognises ${name}`, () => {
			for (const truth of name === 'big5' ? TRADITIONAL : SIMPLIFIED) {
				const { guesses, binary } = guessEncoding(Uint8Array.from(encode(truth)));
				assert.equal(binary, false);
				assert.equal(guesses[0]?.label, name === 'gbk' ? 'gb18030' : name);
			}
		});
	}

	test('recognises a few characters, and tells them from Korean and Japanese', () => {
		let right = 0;
		let all = 0;
		for (const [name, truths] of [
			['gbk', SIMPLIFIED],
			['big5', TRADITIONAL],
		] as const)
			for (const truth of truths)
				for (const clause of truth.split(/[，。]/).filter(({ length }) => length >= 6)) {
					all++;
					if (encodingsOf(Uint8Array.from(pairs(clause, name)))[0] === (name === 'gbk' ? 'gb18030' : name)) right++;
				}
		assert.equal(right, all);
		for (const [text, name] of [
			['강가의 작은 방앗간은 오늘도 천천히 돌아가고 있다. 아이들은 물가에서 놀았다.', 'euc-kr'],
			['川のそばの小さな水車は、今日もゆっくりと回っている。子どもたちは岸で遊んだ。', 'shift_jis'],
		] as const)
			assert.equal(encodingsOf(Uint8Array.from(encode(text, name)))[0], name);
	});

	test('names a second encoding only where it reads nearly as well', () => {
		assert.deepEqual(guessLabels(Uint8Array.from(pairs(SIMPLIFIED[0]!, 'gbk'))), ['gb18030']);
		assert.deepEqual(guessLabels(Uint8Array.from(pairs('水車磨盤', 'big5'))), ['big5', 'shift_jis']);
		assert.deepEqual(guessLabels(Uint8Array.from(utf8(SIMPLIFIED[0]!))), []);
	});

	test('recognises UTF-16 without and with a mark, and binary data', () => {
		const wide = (truth: string) =>
			Uint8Array.from(Array.from(`${truth}\n`).flatMap((one) => [one.charCodeAt(0) & 0xff, one.charCodeAt(0) >> 8]));
		assert.equal(guessEncoding(wide(SIMPLIFIED[0]!)).guesses[0]?.label, 'utf-16le');
		assert.equal(guessEncoding(wide(`\ufeff${SIMPLIFIED[0]}`)).bom, 'utf-16le');
		assert.equal(guessEncoding(Uint8Array.from({ length: 500 }, (_, at) => (at * 7) % 31)).binary, true);
	});
});

test('the simplified original: 隨著 becomes 随着, words stay', () => {
	assert.equal(restoreSimplified(makeArticle('隨著河水上漲，軟體公司也關了門。')), '随着河水上涨，软体公司也关了门。');
});
