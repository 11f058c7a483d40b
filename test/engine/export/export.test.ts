import { strict as assert } from 'node:assert';
import { makeArticle, metadataOf } from '../../../src/engine';
import { BYTE_ORDER_MARK, csvHeader, csvRow, toDolmaAttributes, toJsonLd, toJsonLine, toYaml } from '../../../src/engine/export';
import type { Metadata, MetadataValue } from '../../../src/engine/metadata/types';
import { PAGES } from '../metadata/pages';

const value = (text: string, details: Partial<MetadataValue> = {}): MetadataValue => ({
	value: text,
	surface: text,
	spans: [{ start: 0, end: 1 }],
	confidence: 0.9,
	how: 'label',
	...details,
});

/** Reads a CSV text back by RFC 4180. */
function parseCsv(text: string): string[][] {
	const rows: string[][] = [[]];
	let cell = '';
	let quoted = false;
	for (let at = 0; at < text.length; at++) {
		const character = text[at]!;
		if (quoted) {
			if (character !== '"') cell += character;
			else if (text[at + 1] === '"') cell += text[at++];
			else quoted = false;
		} else if (character === '"') quoted = true;
		else if (character === ',' || character === '\r') {
			rows.at(-1)!.push(cell);
			cell = '';
			if (character === '\r') {
				at++;
				rows.push([]);
			}
		} else cell += character;
	}
	return rows.slice(0, -1);
}

suite('export: CSV', () => {
	test('opens with a byte order mark, rows end in CRLF, cells survive quotes, commas and breaks', () => {
		const metadata: Metadata = {
			headline: value('他说："走, 上山"\n走'),
			author: [value('罗小川'), value('丁雨')],
			section: { value: null, why: { template: '', args: [] } },
		};
		const text = csvHeader() + csvRow('a,b.txt', metadata);
		assert.ok(text.startsWith(BYTE_ORDER_MARK));
		const [header, row, ...more] = parseCsv(text.slice(1));
		assert.equal(more.length, 0);
		assert.equal(header!.length, row!.length);
		const cell = (key: string) => row![header!.indexOf(key)];
		assert.deepEqual(
			[cell('file'), cell('headline'), cell('author'), cell('section')],
			['a,b.txt', '他说："走, 上山"\n走', '罗小川; 丁雨', ''],
		);
	});
	test('crawled text never becomes a formula', () => {
		const row = csvRow('a.txt', { headline: value('=HYPERLINK("http://x")') });
		assert.ok(parseCsv(row)[0]!.includes('\'=HYPERLINK("http://x")'));
		assert.ok(parseCsv(csvRow('a.txt', { datePublished: value('--05-18') }))[0]!.includes('--05-18'));
	});
});

suite('export: JSONL and Dolma attributes', () => {
	test('one line: id, text, source, created, metadata', () => {
		const text = '标题\n正文';
		const line = toJsonLine({
			id: 'a.txt',
			text,
			metadata: {
				headline: value('标题'),
				source: [value('青石晚报')],
				datePublished: value('2019-05-18T10:12'),
				editor: [value('韩若云', { role: '责任编辑' })],
			},
		});
		assert.ok(!line.includes('\n'));
		assert.deepEqual(JSON.parse(line), {
			id: 'a.txt',
			text,
			source: '青石晚报',
			created: '2019-05-18T10:12',
			metadata: {
				headline: '标题',
				datePublished: '2019-05-18T10:12',
				source: ['青石晚报'],
				editor: [{ value: '韩若云', role: '责任编辑' }],
			},
		});
	});
	test('attributes count in code points', () => {
		const text = '𠮷野家😀开业';
		const start = text.indexOf('开业');
		const line = toDolmaAttributes({
			id: 'a',
			text,
			metadata: { headline: value('开业', { spans: [{ start, end: start + 2 }], confidence: 0.5 }) },
		});
		const { attributes } = JSON.parse(line) as { attributes: Record<string, [number, number, number][]> };
		assert.deepEqual(attributes, { metadata__headline: [[4, 6, 0.5]] });
		assert.equal([...text].slice(4, 6).join(''), '开业');
	});
	test('every span of an extracted page points to its surface', () => {
		const text = `😀${PAGES[0]!.text}`;
		const metadata = metadataOf(makeArticle(text));
		const { attributes } = JSON.parse(toDolmaAttributes({ id: 'a', text, metadata })) as {
			attributes: Record<string, [number, number, number][]>;
		};
		const points = [...text];
		const [first] = attributes.metadata__originalHeadline!;
		assert.equal(points.slice(first![0], first![1]).join(''), '秋茶早采一周 公路修到山腰');
	});
});

suite('export: YAML', () => {
	test('front matter; whatever YAML could misread is quoted', () => {
		const metadata: Metadata = {
			headline: value('青石: "秋茶" #1'),
			datePublished: value('2019-05-18'),
			source: [value('青石晚报'), value('no')],
			editor: [value('韩若云', { role: '责任编辑' })],
		};
		assert.equal(
			toYaml(metadata),
			[
				'---',
				'headline: "青石: \\"秋茶\\" #1"',
				'datePublished: "2019-05-18"',
				'source:',
				'  - 青石晚报',
				'  - "no"',
				'editor:',
				'  - value: 韩若云',
				'    role: 责任编辑',
				'---',
				'',
			].join('\n'),
		);
	});
	test('a value cannot end the front matter', () =>
		assert.ok(
			!toYaml({ headline: value('a\n---\nb') })
				.slice(4, -4)
				.includes('\n---'),
		));
});

suite('export: JSON-LD', () => {
	test('a NewsArticle; roles kept, dates only where they have a year', () => {
		const metadata: Metadata = {
			headline: value('青石镇的秋茶季'),
			datePublished: value('--05-18'),
			author: [value('罗小川', { role: '记者' })],
			editor: [value('韩若云', { role: '责任编辑' })],
			siteName: [value('青石网')],
			licences: [value('沪ICP备2022005074号-20', { kind: 'icp-filing' })],
			contacts: [value('010-85650899', { kind: 'phone', parts: { use: '举报电话' } })],
			length: value('1190'),
		};
		assert.deepEqual(toJsonLd(metadata), {
			'@context': 'https://schema.org',
			'@type': 'NewsArticle',
			headline: '青石镇的秋茶季',
			author: [{ '@type': 'Role', roleName: '记者', author: { '@type': 'Person', name: '罗小川' } }],
			editor: [{ '@type': 'Role', roleName: '责任编辑', editor: { '@type': 'Person', name: '韩若云' } }],
			publisher: {
				'@type': 'Organization',
				name: '青石网',
				identifier: [{ '@type': 'PropertyValue', propertyID: 'icp-filing', value: '沪ICP备2022005074号-20' }],
				contactPoint: [{ '@type': 'ContactPoint', telephone: '010-85650899', contactType: '举报电话' }],
			},
			wordCount: 1190,
		});
	});
});
