import { strict as assert } from 'node:assert';
import { makeArticle, metadataOf } from '../../../src/engine';
import { gbkBytesOf } from '../../../src/engine/decoding/codecs';
import { headlineSpan } from '../../../src/engine/metadata/headline-span';
import type { FieldValue, MetadataValue } from '../../../src/engine/metadata/types';
import { BODY } from './pages';

const valuesOf = (entry: FieldValue | undefined): readonly MetadataValue[] =>
	!entry || 'why' in entry ? [] : Array.isArray(entry) ? entry : [entry as MetadataValue];

const HEADLINE = '青石镇的秋茶季开始了';
const BYLINE = '2019-09-07 09:25 来源：青石晚报 作者：呂子文';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const latin1 = (bytes: Uint8Array): string => String.fromCharCode(...bytes);
const read = (label: string, bytes: Uint8Array): string => new TextDecoder(label).decode(bytes);
const others = (text: string, write: (character: string) => string): string => text.replace(/[^\x00-\x7f]/gu, write);
const code = (character: string, digits = 4): string => character.codePointAt(0)!.toString(16).padStart(digits, '0');

/** What happens to the lines above an article on its way, the body having come another way. */
const DAMAGES: Readonly<Record<string, (text: string) => string>> = {
	'UTF-8 read as Windows-1252': (text) => read('windows-1252', utf8(text)),
	'UTF-8 read as Latin-1': (text) => latin1(utf8(text)),
	'UTF-8 read as Latin-1 twice': (text) => latin1(utf8(latin1(utf8(text)))),
	'GBK read as Latin-1': (text) =>
		latin1(Uint8Array.from([...text].flatMap((one) => (one < '\x80' ? one.charCodeAt(0) : gbkBytesOf(one.charCodeAt(0)))))),
	'escapes of JavaScript': (text) => others(text, (one) => `\\u${code(one)}`),
	'escapes of an address': (text) => others(text, (one) => encodeURIComponent(one)),
	'decimal character references': (text) => others(text, (one) => `&#${one.codePointAt(0)};`),
	'hexadecimal character references': (text) => others(text, (one) => `&#x${code(one)};`),
	'named spaces': (text) => text.replaceAll(' ', '&nbsp;'),
	'named spaces, escaped once more': (text) => text.replaceAll(' ', '&amp;nbsp;'),
	'quoted-printable': (text) => others(text, (one) => [...utf8(one)].map((byte) => `=${byte.toString(16).toUpperCase()}`).join('')),
	'zero-width spaces between the characters': (text) => [...text].join('\u200b'),
	'Kangxi radicals': (text) => text.replaceAll('文', '\u2f42').replaceAll('石', '\u2f6f'),
	'markup around the values': (text) => `<p><b>${text.replaceAll(' ', '</b> <span class="x">')}</span></p>`,
};

suite('metadata: headers that were damaged on their way', () => {
	for (const [damage, write] of Object.entries(DAMAGES)) {
		test(damage, () => {
			const text = `${write(HEADLINE)}\n${write(BYLINE)}\n${BODY}\n`;
			const metadata = metadataOf(makeArticle(text));
			const got = ['headline', 'datePublished', 'source', 'author'].map((key) => valuesOf(metadata[key]).map(({ value }) => value));
			assert.deepEqual(got, [[HEADLINE], ['2019-09-07T09:25'], ['青石晚报'], ['呂子文']]);
			const places = Object.values(metadata).flatMap((entry) => valuesOf(entry));
			for (const { spans, surface } of places) assert.equal(text.slice(spans[0]!.start, spans[0]!.end), surface);
			const [{ surface }] = valuesOf(metadata.headline) as [MetadataValue];
			const line = headlineSpan(makeArticle(text))!;
			assert.ok(text.slice(line.start, line.end).includes(surface));
		});
	}
	test('characters that were chosen by sense are little trusted', () => {
		const headline = read('windows-1252', utf8(HEADLINE));
		const lost = headline.replaceAll('\u008f', '').replaceAll('\u009d', '').replaceAll('\u0081', '').replaceAll('\u0090', '');
		assert.notEqual(lost, headline);
		const [value] = valuesOf(metadataOf(makeArticle(`${lost}\n2019-09-07 09:25\n${BODY}`)).headline);
		assert.ok(value && value.confidence <= 0.5 && value.notes!.length > 0);
	});
});
