import { strict as assert } from 'node:assert';
import { encodingNamed, isRefused, readBytesAs, readUtf8 } from '../../src/engine/decoding/bytes';
import { encodingsOf } from '../../src/engine/decoding/guess';
import { readMixed } from '../../src/engine/decoding/mixed';
import { encode } from '../rules/encoding/transcode';

const TEXT = '今天下雨，渡口没有船，大家在棚子里等着。';
const utf8 = (text: string) => new TextEncoder().encode(text);
const bytesOf = (...values: number[]) => Uint8Array.from(values);

suite('bytes of a file', () => {
	test('names that people use, and one that is refused', () => {
		const names = { cp936: 'gb18030', GBK: 'gb18030', cp949: 'euc-kr', cp950: 'big5', 'Big5-HKSCS': 'big5', 'hz-gb-2312': 'hz-gb-2312' };
		for (const [name, encoding] of Object.entries(names)) assert.equal(encodingNamed(name), encoding, name);
		assert.equal(encodingNamed('no-such-code'), undefined);
		assert.equal(encodingNamed('utf-7'), undefined);
		assert.ok(isRefused('UTF-7'));
	});

	test('characters that the decoders of some platforms lack', () => {
		// 嘅 and 佢 of Hong Kong's supplement, 똠 of code page 949, ḿ of GB 18030 (WHATWG Encoding Standard, the indexes)
		assert.equal(readBytesAs(bytesOf(0xa5, 0xbb, 0x9d, 0xef, 0x41), 'big5').text, '本嘅A');
		assert.equal(readBytesAs(bytesOf(0x8c, 0x63), 'euc-kr').text, '똠');
		assert.equal(readBytesAs(bytesOf(0xa8, 0xbc, 0x81, 0x30, 0x81, 0x30), 'gb18030').text, 'ḿ\u0080');
	});

	test('UTF-8 with a byte that is none, cut characters and surrogates written one by one', () => {
		const whole = utf8(TEXT);
		const stray = readUtf8(Uint8Array.of(...whole.subarray(0, 6), 0xff, ...whole.subarray(6)));
		assert.deepEqual(stray, { text: `今天\ufffd${TEXT.slice(2)}`, faults: [{ offset: 6, bytes: [0xff] }] });
		assert.deepEqual(readUtf8(whole.subarray(0, 5)), { text: '今\ufffd', faults: [{ offset: 3, bytes: [0xe5, 0xa4] }] });
		assert.deepEqual(readUtf8(bytesOf(0xed, 0xa0, 0xbd, 0xed, 0xb8, 0x80)), { text: '😀', faults: [] });
	});

	test('a line of another encoding among lines of UTF-8', () => {
		const bytes = Uint8Array.of(...utf8(`${TEXT}\n${TEXT}\n`), ...encode('磨坊在村子东头，水车转了一百年。\n', 'gbk'), ...utf8(TEXT));
		const mixed = readMixed(bytes);
		assert.equal(mixed?.text, `${TEXT}\n${TEXT}\n磨坊在村子东头，水车转了一百年。\n${TEXT}`);
		assert.deepEqual(mixed?.others, [{ line: 3, encoding: 'gb18030' }]);
		assert.equal(readMixed(Uint8Array.from(encode(TEXT, 'gbk'))), undefined, 'all of it another encoding');
	});

	test('UTF-16 and UTF-32 without a mark, HZ, ISO-2022-JP', () => {
		const wide = Uint8Array.from(Array.from(`${TEXT}\n`).flatMap((one) => [one.charCodeAt(0) & 0xff, one.charCodeAt(0) >> 8]));
		assert.equal(encodingsOf(wide)[0], 'utf-16le');
		const wider = Uint8Array.from(Array.from(`${TEXT}\n`).flatMap((one) => [0, 0, one.charCodeAt(0) >> 8, one.charCodeAt(0) & 0xff]));
		assert.equal(encodingsOf(wider)[0], 'utf-32be');
		assert.equal(readBytesAs(wider, 'utf-32be').text, `${TEXT}\n`);
		const hz = `~{${String.fromCharCode(...encode('渡口没有船', 'gbk').map((byte) => byte & 0x7f))}~}\n`;
		assert.equal(encodingsOf(utf8(hz))[0], 'hz-gb-2312');
		assert.equal(readBytesAs(utf8(hz), 'hz-gb-2312').text, '渡口没有船\n');
	});
});
