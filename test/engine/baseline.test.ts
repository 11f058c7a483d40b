import { strict as assert } from 'node:assert';
import { check, clean, type Finding, makeArticle } from '../../src/engine';
import {
	acceptAll,
	type Dismissal,
	dismissalOf,
	EMPTY_BASELINE,
	judgeOf,
	readBaseline,
	type Scope,
	withDismissals,
	withoutDismissals,
	writeBaseline,
} from '../../src/engine/baseline';

const LICENCE = '湘ICP备11020358号-3';
const PAGE = `望舒岛灯塔重新点亮\n停用十一年的望舒岛灯塔昨晚重新点亮。\n${LICENCE}\n友情链接\n`;
const ANNOTATED = '縣(xiàn)裏的網(wǎng)絡\n實(shí)驗場上,縣(xiàn)長說網(wǎng)絡要通。\n';

const findingsIn = (text: string, rule: string): Finding[] => check(makeArticle(text)).filter((finding) => finding.rule === rule);

/** The starts of the findings of a rule that a baseline with one dismissal leaves open. */
function openIn(text: string, dismissals: readonly Dismissal[], rule: string, file = 'a.txt'): number[] {
	const article = makeArticle(text);
	const isDismissed = judgeOf(withDismissals(EMPTY_BASELINE, dismissals))(article, file);
	return check(article)
		.filter((finding) => finding.rule === rule && !isDismissed(finding))
		.map(({ start }) => start);
}

const dismiss = (text: string, finding: Finding, scope: Scope) => dismissalOf(makeArticle(text), finding, scope, 'a.txt', { who: 'lin' });

suite('baseline', () => {
	const licence = findingsIn(PAGE, 'boilerplate/licence-number')[0]!;
	const readings = findingsIn(ANNOTATED, 'encoding/pinyin-annotation');

	test('a dismissal holds for one finding, for the file, or for the rule', () => {
		assert.equal(readings.length, 5);
		const rule = 'encoding/pinyin-annotation';
		const starts = readings.map(({ start }) => start);
		assert.deepEqual(openIn(ANNOTATED, [dismiss(ANNOTATED, readings[0]!, 'here')], rule), starts.slice(1));
		assert.deepEqual(openIn(ANNOTATED, [dismiss(ANNOTATED, readings[0]!, 'file')], rule), []);
		assert.deepEqual(openIn(ANNOTATED, [dismiss(ANNOTATED, readings[0]!, 'file')], rule, 'b.txt'), starts);
		assert.deepEqual(openIn(ANNOTATED, [dismiss(ANNOTATED, readings[0]!, 'rule')], rule, 'b.txt'), []);
	});

	test('survives moved lines, repaired surroundings and repairs inside', () => {
		const here = [dismiss(PAGE, licence, 'here')];
		const rule = 'boilerplate/licence-number';
		assert.deepEqual(openIn(PAGE, here, rule), []);
		for (const moved of [
			`\n\n\n${PAGE}`,
			`${LICENCE}\n停用十一年的望舒岛灯塔昨晚重新点亮。\n`,
			PAGE.replace('友情链接', '关于我们'),
			PAGE.replaceAll('\n', '\r\n'),
			PAGE.replace('ICP', '\u200bICP'),
		]) {
			assert.equal(findingsIn(moved, rule).length, 1, moved);
			assert.deepEqual(openIn(moved, here, rule), [], moved);
		}
	});

	test('does not cover other characters, nor a second place that reads the same', () => {
		const here = [dismiss(PAGE, licence, 'here')];
		const rule = 'boilerplate/licence-number';
		assert.equal(openIn(PAGE.replace('-3', '-4'), here, rule).length, 1);
		const twice = `${PAGE}灯塔今后不再承担导航的任务。\n${LICENCE}\n每晚七点到十点亮灯。\n`;
		assert.deepEqual(openIn(twice, here, rule), [twice.lastIndexOf(LICENCE)]);
	});

	test('cleaning leaves a dismissed finding alone though everything around it goes', () => {
		const middle = '（责任编辑：苏叶）';
		const sentence = '停用十一年的望舒岛灯塔昨晚重新点亮，岛上的居民说，灯亮着，回家的船就不会觉得黑。';
		const text = `${sentence}\n京ICP备11020358号-1\n${middle}\n粤ICP备11020358号-2\n`;
		const found = check(makeArticle(text)).filter(({ start, end }) => start === text.indexOf(middle) && end === start + middle.length);
		assert.ok(found.length > 0, 'the middle line is a finding of its own');
		const judge = judgeOf(
			withDismissals(
				EMPTY_BASELINE,
				found.map((finding) => dismiss(text, finding, 'here')),
			),
		);
		const cleaned = clean(text, { fixes: 'review', accepts: (finding, article) => !judge(article, 'a.txt')(finding) }).text;
		assert.equal(cleaned.trimEnd(), `${sentence}\n${middle}`);
		assert.ok(!clean(text, { fixes: 'review' }).text.includes(middle));
	});

	test('accepting the present state dismisses every finding, and only those', () => {
		const article = makeArticle(PAGE + ANNOTATED);
		const findings = check(article);
		const baseline = withDismissals(EMPTY_BASELINE, acceptAll(article, findings, 'a.txt'));
		const isDismissed = judgeOf(baseline)(article, 'a.txt');
		assert.ok(findings.length >= 6);
		assert.deepEqual(
			findings.filter((finding) => !isDismissed(finding)),
			[],
		);
		assert.equal(findings.filter(judgeOf(baseline)(article, 'b.txt')).length, 0);
	});

	test('is written sorted, a line a dismissal, and read back the same', () => {
		const all = withDismissals(EMPTY_BASELINE, [
			...readings.map((reading) => dismiss(ANNOTATED, reading, 'here')),
			dismiss(PAGE, licence, 'rule'),
			{ ...dismiss(PAGE, licence, 'here'), reason: 'kept: “a lesson”\nin two lines', when: '2026-11-21T20:00:00Z' },
		]);
		const text = writeBaseline(all);
		const lines = text.trimEnd().split('\n');
		assert.deepEqual(lines, [...lines].sort());
		assert.equal(lines.length, 7);
		assert.match(text, new RegExp(`^\\{"file":"a\\.txt","rule":"boilerplate/licence-number","scope":"here","text":"${LICENCE}"`, 'm'));
		const again = readBaseline(text);
		assert.deepEqual(again.wrong, []);
		assert.equal(writeBaseline(again.baseline), text);
		assert.equal(writeBaseline(withDismissals(again.baseline, all.dismissals)), text, 'the same decision twice is one line');
		assert.equal(writeBaseline(withoutDismissals(all, all.dismissals)), '');
	});

	test('lines that are no dismissal are named and kept', () => {
		const good = writeBaseline(withDismissals(EMPTY_BASELINE, [dismiss(PAGE, licence, 'file')])).trimEnd();
		const bad = [
			'<<<<<<< ours',
			'{"rule":"x/y","scope":"planet"}',
			'{"rule":"x/y","scope":"here","file":"a.txt"}',
			'{"rule":1,"scope":"rule"}',
		];
		const { baseline, wrong } = readBaseline(`\ufeff${bad[0]}\r\n${good}\r\n\r\n${bad.slice(1).join('\r\n')}`);
		assert.deepEqual(wrong, [1, 4, 5, 6]);
		assert.equal(writeBaseline(baseline), `${[good, ...bad].join('\n')}\n`);
	});
});
