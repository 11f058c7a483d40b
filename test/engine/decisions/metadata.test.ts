import { strict as assert } from 'node:assert';
import { makeArticle } from '../../../src/engine';
import { contentKey } from '../../../src/engine/decisions/anchor';
import {
	applyDecisions,
	type DecidedValue,
	decisionFromSelection,
	decisionOn,
	type MetadataDecision,
	withDecision,
	withoutDecision,
} from '../../../src/engine/decisions/metadata';
import { decisionsFor, formatDecisionFile, parseDecisionFile, withDecisionsFor } from '../../../src/engine/decisions/sidecar';
import type { Metadata, MetadataValue } from '../../../src/engine/metadata/types';

const TEXT = '新河网讯\n湖畔小学迎来新校舍 首页推荐\n来源：新河晚报 作者：林小满\n湖畔小学的新校舍今天落成。\n责任编辑：周一鸣';
const article = makeArticle(TEXT);
const value = (text: string, more: Partial<MetadataValue> = {}): MetadataValue => {
	const start = TEXT.indexOf(text);
	return { value: text, surface: text, spans: [{ start, end: start + text.length }], confidence: 0.8, how: 'position', ...more };
};
const metadata: Metadata = {
	headline: value('湖畔小学迎来新校舍 首页推荐', { others: [value('湖畔小学迎来新校舍'), value('新河网讯')] }),
	author: [value('林小满')],
	editor: [value('周一鸣', { role: '责任编辑' })],
};
const isList = (field: string) => field === 'author' || field === 'editor' || field === 'source';
const decide = (field: string, ...about: MetadataDecision[]) => applyDecisions(article, metadata, { [field]: about }, isList)[field];
const one = (field: string, ...about: MetadataDecision[]) => decide(field, ...about) as DecidedValue;
const many = (field: string, ...about: MetadataDecision[]) => decide(field, ...about) as readonly DecidedValue[];
const headline = metadata.headline as MetadataValue;

suite('metadata decisions', () => {
	test('a rejected value gives way to the next candidate', () => {
		const decided = one('headline', decisionOn(article, headline, 'rejected'));
		assert.equal(decided.value, '湖畔小学迎来新校舍');
		assert.deepEqual(
			decided.others?.map((other) => other.value),
			['新河网讯'],
		);
	});

	test('with every candidate rejected, the field is absent and says why', () => {
		const all = [headline, ...(headline.others ?? [])].map((candidate) => decisionOn(article, candidate, 'rejected'));
		const decided = decide('headline', ...all);
		assert.ok(decided && 'why' in decided);
		assert.equal(decided.value, null);
		assert.deepEqual(decided.why.args, [3]);
	});

	test('an edited value keeps its characters and its other candidates', () => {
		const decided = one('headline', decisionOn(article, headline, 'edited', '湖畔小学迎来新校舍'));
		assert.equal(decided.value, '湖畔小学迎来新校舍');
		assert.equal(decided.surface, '湖畔小学迎来新校舍 首页推荐');
		assert.deepEqual(decided.spans, headline.spans);
		assert.equal(decided.how, 'user');
		assert.equal(decided.confidence, 1);
	});

	test('a candidate that is confirmed stands, and the former first one stays beside it', () => {
		const decided = one('headline', decisionOn(article, value('湖畔小学迎来新校舍'), 'confirmed'));
		assert.equal(decided.value, '湖畔小学迎来新校舍');
		assert.deepEqual(
			decided.others?.map((other) => other.value),
			['湖畔小学迎来新校舍 首页推荐', '新河网讯'],
		);
	});

	test('a selection joins a list and replaces a single value', () => {
		const start = TEXT.indexOf('新河晚报');
		const chosen = decisionFromSelection(article, { start, end: start + 4 });
		assert.deepEqual(
			many('source', chosen).map(({ value, spans }) => [value, spans]),
			[['新河晚报', [{ start, end: start + 4 }]]],
		);
		assert.equal(many('author', chosen).length, 2);
		assert.equal(one('headline', chosen).value, '新河晚报');
	});

	test('of one name in two roles, only the one meant is rejected', () => {
		const editors = { editor: [value('周一鸣', { role: '责任编辑' }), value('周一鸣', { role: '校对' })] };
		const decided = applyDecisions(article, editors, { editor: [decisionOn(article, editors.editor[1]!, 'rejected')] }, isList).editor;
		assert.deepEqual(
			(decided as readonly DecidedValue[]).map(({ role }) => role),
			['责任编辑'],
		);
	});

	test('decisions survive a repaired, converted and moved text', () => {
		const damaged = makeArticle('湖畔小學(xué)開學(xué)了\n作者:陳(chén)思遠(yuǎn)\n');
		const start = damaged.text.indexOf('陳');
		const surface = '陳(chén)思遠(yuǎn)';
		const author: MetadataValue = {
			value: '陳思遠',
			surface,
			spans: [{ start, end: start + surface.length }],
			confidence: 0.7,
			how: 'label',
		};
		const decision = decisionOn(damaged, author, 'edited', '陈思远（特约）');
		const repaired = makeArticle('新的一行\n湖畔小学开学了\n作者：陈思远\n');
		const decided = applyDecisions(repaired, {}, { author: [decision] }, isList).author as readonly DecidedValue[];
		assert.deepEqual(
			decided.map(({ value, surface, vanished }) => [value, surface, vanished]),
			[['陈思远（特约）', '陈思远', undefined]],
		);
		assert.equal(repaired.text.slice(decided[0]!.spans[0]!.start, decided[0]!.spans[0]!.end), '陈思远');
	});

	test('of places that read the same, the one with the old context is taken', () => {
		const start = TEXT.lastIndexOf('湖畔小学');
		const decision = decisionFromSelection(article, { start, end: start + 4 });
		const later = makeArticle(`湖畔小学\n湖畔小学。\n${TEXT}`);
		const decided = applyDecisions(later, {}, { contentLocation: [decision] }, () => true).contentLocation as readonly DecidedValue[];
		assert.equal(decided[0]!.spans[0]!.start, later.text.lastIndexOf('湖畔小学'));
	});

	test('where the characters are gone, the value stays and is flagged', () => {
		const decision = decisionOn(article, headline, 'confirmed');
		const decided = applyDecisions(makeArticle('别的文章'), {}, { headline: [decision] }, isList).headline as DecidedValue;
		assert.equal(decided.value, headline.value);
		assert.equal(decided.vanished, true);
		assert.deepEqual(decided.spans, []);
	});

	test('a later decision on the same value replaces the earlier one; forgetting brings the extraction back', () => {
		const confirmed = decisionOn(article, headline, 'confirmed');
		const edited = decisionOn(article, headline, 'edited', '新标题');
		assert.deepEqual(withDecision([confirmed], edited, false), [edited]);
		assert.deepEqual(withoutDecision([edited], edited), []);
		const rejected = decisionOn(article, value('新河网讯'), 'rejected');
		assert.deepEqual(withDecision([rejected], edited, false), [rejected, edited]);
	});
});

suite('metadata decisions in their file', () => {
	const decision = decisionOn(article, headline, 'edited', '他说："好"\n');
	const file = withDecisionsFor({ lines: [], malformed: [] }, 'b/一.txt', contentKey(article), { headline: [decision], author: [] });

	test('one line a document and field, sorted; what is written is read back', () => {
		const both = withDecisionsFor(file, 'a.txt', 'x', { source: [decision], author: [decision] });
		const text = formatDecisionFile(both);
		assert.deepEqual(
			text
				.trimEnd()
				.split('\n')
				.map((line) => [JSON.parse(line).document, JSON.parse(line).field]),
			[
				['a.txt', 'author'],
				['a.txt', 'source'],
				['b/一.txt', 'headline'],
			],
		);
		assert.equal(formatDecisionFile(parseDecisionFile(text)), text);
		assert.deepEqual(decisionsFor(parseDecisionFile(text), 'b/一.txt', ''), { headline: [decision] });
	});

	test('a moved article is found by its content, whether repaired or not', () => {
		assert.deepEqual(decisionsFor(file, 'new/place.txt', contentKey(makeArticle(TEXT.replaceAll('学', '學(xué)').replace('讯', '訊')))), {
			headline: [decision],
		});
		assert.deepEqual(decisionsFor(file, 'new/place.txt', contentKey(makeArticle('别的'))), {});
	});

	test('lines that are no decisions are kept as they are and named', () => {
		const text = `<<<<<<< ours\n${formatDecisionFile(file)}{"document":"a"}\n{"document":"a","content":"","field":"f","decisions":[{"verdict":"maybe"}]}\n`;
		const read = parseDecisionFile(text);
		assert.deepEqual(
			read.malformed.map(({ number }) => number),
			[1, 3, 4],
		);
		const again = formatDecisionFile(read);
		for (const line of text.trimEnd().split('\n')) assert.ok(again.includes(`${line}\n`), line);
	});

	test('an edited value without its new text is refused', () => {
		const { to, ...rest } = decision;
		assert.ok(to);
		assert.equal(parseDecisionFile(JSON.stringify({ document: 'a', content: '', field: 'f', decisions: [rest] })).lines.length, 0);
	});

	test('of two lines that a merge kept, the later decides', () => {
		const line = (verdict: MetadataDecision) => JSON.stringify({ document: 'a', content: '', field: 'headline', decisions: [verdict] });
		const merged = parseDecisionFile(`${line(decisionOn(article, headline, 'confirmed'))}\n${line(decision)}\n`);
		assert.deepEqual(decisionsFor(merged, 'a', ''), { headline: [decision] });
	});
});
