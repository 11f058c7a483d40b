import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { readRecord, type TextRecord, withText } from '../../src/engine/jsonl/record';
import { isRecord, linesOfShard, recordAt, replaceText } from '../../src/engine/jsonl/shard';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const textOf = (bytes: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

function recordIn(line: string): TextRecord {
	const record = readRecord(line);
	assert.ok(isRecord(record), `${record}: ${line}`);
	return record;
}

suite('JSONL records', () => {
	test('replacing the text leaves every other character', () => {
		for (const [line, replaced] of [
			['{"text":"a"}', '{"text":"新"}'],
			[
				'{ "id" : 1.0 , "text"\t: "a\\"\\\\" , "n" : 12345678901234567890 } ',
				'{ "id" : 1.0 , "text"\t: "新" , "n" : 12345678901234567890 } ',
			],
			[
				'{"meta":{"text":"no"},"list":["text",{"text":":,"}],"text":"a","z":"\\u4e2d"}',
				'{"meta":{"text":"no"},"list":["text",{"text":":,"}],"text":"新","z":"\\u4e2d"}',
			],
			['{"te\\u0078t":"a","text ":"b"}', '{"te\\u0078t":"新","text ":"b"}'],
			['{"text":"first","text":"last"}', '{"text":"first","text":"新"}'],
			['{"text":"\\u4e2d"}', '{"text":"\\u65b0"}'],
			['{"text":""}\r', '{"text":"新"}\r'],
		] as const) {
			assert.equal(withText(line, recordIn(line), '新'), replaced);
			assert.equal(withText(line, recordIn(line), recordIn(line).text), line);
		}
	});

	test('says why a line is no record', () => {
		assert.deepEqual(
			['{"text":', '[]', 'null', '"text"', '{}', '{"text":null}', '{"Text":""}'].map((line) => readRecord(line)),
			['not JSON', 'not an object', 'not an object', 'not an object', 'no "text"', '"text" is not a string', 'no "text"'],
		);
	});

	test('any object, any text: the record reads back with the text and the same fields', () => {
		const object = fc.record({ text: fc.string({ unit: 'binary' }), more: fc.jsonValue(), id: fc.oneof(fc.string(), fc.integer()) });
		fc.assert(
			fc.property(object, fc.string({ unit: 'binary' }), fc.boolean(), (value, text, isSpaced) => {
				const line = isSpaced ? JSON.stringify(value, null, ' ').replaceAll('\n', ' ') : JSON.stringify(value);
				const replaced = withText(line, recordIn(line), text);
				assert.deepEqual(JSON.parse(replaced), JSON.parse(JSON.stringify({ ...value, text })));
				assert.equal(recordIn(replaced).id, String(value.id));
			}),
			{ numRuns: 100 },
		);
	});
});

suite('JSONL shards', () => {
	test('one record is read without the lines before it', () => {
		const bytes = new TextEncoder().encode('\ufeff{"text":"甲","id":1}\r\n\nno record\n{"text":"乙","url":"u"}');
		const fieldsAt = (number: number) => {
			const record = recordAt(bytes, number);
			return record && isRecord(record) ? record.fields : record;
		};
		assert.deepEqual([1, 2, 3, 4, 5].map(fieldsAt), [{ id: 1 }, undefined, 'not JSON', { url: 'u' }, undefined]);
	});

	const lines = ['{"id":"一","text":"a"}', '', '{"cut', '{"id":2,"text":"b"}'];

	test('lines by byte offsets, over CRLF, blank lines and a byte order mark', () => {
		for (const [mark, end] of [
			['', '\n'],
			['\ufeff', '\r\n'],
		] as const) {
			const bytes = bytesOf(mark + lines.join(end) + end);
			const found = [...linesOfShard(bytes)];
			assert.deepEqual(
				found.map(({ number, start, end: to }) => [number, textOf(bytes.subarray(start, to))]),
				[
					[1, lines[0]],
					[3, lines[2]],
					[4, lines[3]],
				],
			);
			assert.deepEqual(
				found.map(({ record }) => (isRecord(record) ? record.id : record)),
				['一', 'not JSON', '2'],
			);
		}
	});

	test('bytes that are not UTF-8 are one line of their own', () => {
		const bytes = Uint8Array.of(0x7b, 0xff, 0x7d, 0x0a, ...bytesOf('{"text":"a"}'));
		const found = [...linesOfShard(bytes)];
		assert.deepEqual([found[0]!.record, found[1]!.number], ['not UTF-8', 2]);
	});

	test('replacing one record leaves the bytes before and behind', () => {
		const bytes = Uint8Array.of(...bytesOf('\ufeff'), 0x7b, 0xff, 0x7d, 0x0a, ...bytesOf(`${lines.join('\r\n')}\r\n`));
		const line = [...linesOfShard(bytes)].find(({ record }) => isRecord(record))!;
		const replaced = replaceText(bytes, line, line.record as TextRecord, '望舒岛\n');
		const grown = replaced.length - bytes.length;
		assert.deepEqual(replaced.subarray(0, line.start), bytes.subarray(0, line.start));
		assert.deepEqual(replaced.subarray(line.end + grown), bytes.subarray(line.end));
		assert.equal(textOf(replaced.subarray(line.start, line.end + grown)), '{"id":"一","text":"望舒岛\\n"}');
	});
});
