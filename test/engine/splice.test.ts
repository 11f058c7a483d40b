import { strict as assert } from 'node:assert';
import { applyEdits, check, format, makeArticle, ruleById } from '../../src/engine';

const text = '石桥通车\n昨天上午，云博体育官网：第一辆拖拉机开上了石桥。\n下午，镇上的人也来了。\n云博体育官网：老人们坐在桥头。\n';
const findings = check(makeArticle(text), undefined, [ruleById.get('spam/keyword-injection')!]);

suite('spliced text', () => {
	test('every finding offers to remove all insertions, and itself alone', () => {
		assert.equal(findings.length, 2);
		const healed = '石桥通车\n昨天上午，第一辆拖拉机开上了石桥。\n下午，镇上的人也来了。\n老人们坐在桥头。\n';
		for (const finding of findings) {
			const [all, alone] = finding.fixes;
			assert.equal(applyEdits(text, all!.edits), healed);
			assert.deepEqual(alone!.edits, [{ start: finding.start, end: finding.end, newText: '' }]);
			assert.equal(all!.safety, 'review');
		}
	});

	test('the details show how the sentence heals', () => {
		assert.deepEqual(
			findings[0]!.details!.map((message) => format(message)),
			['Before: 昨天上午，云博体育官网：第一辆拖拉机开上了石桥。', 'After: 昨天上午，第一辆拖拉机开上了石桥。'],
		);
	});

	test('a file full of insertions is repaired one by one: no list of edits that grows with their square', () => {
		const many = Array.from({ length: 300 }, (_, at) => `云博体育官网：第${at}辆拖拉机开上了石桥。`).join('\n');
		const found = check(makeArticle(many), undefined, [ruleById.get('spam/keyword-injection')!]);
		assert.equal(found.length, 300);
		assert.ok(found.every(({ fixes }) => fixes.length === 1 && fixes[0]!.edits.length === 1));
	});
});
