import { strict as assert } from 'node:assert';
import { makeArticle } from '../../src/engine';
import { formOf } from '../../src/engine/page/forms';

/** Lines that tempt an expression to try every way of dividing them: almost a form, many times over, and then not. */
const TEMPTING = [
	`首页 上一页 ${'1234567890'.repeat(14)}甲`,
	`${'甲乙丙 | '.repeat(400)}。`,
	`${'1 甲乙丙丁 12345 '.repeat(100)}甲。`,
	`${'甲乙丙丁 '.repeat(700)}。`,
	`${' '.repeat(300)}。`,
	`标签：${'甲，'.repeat(190)}。`,
	`Copyright ${'©'.repeat(300)}`,
	`${'转载请注明'.repeat(80)}`,
	`${'![](a)'.repeat(60)}!`,
	`首页${' > 甲'.repeat(60)}。`,
];

suite('forms of lines: linear time', () => {
	for (const line of TEMPTING) {
		test(JSON.stringify(line.slice(0, 20)), () => {
			const { plain } = makeArticle(line).lines[0]!;
			const form = formOf(plain);
			assert.ok(form === undefined || form.name.length > 0);
		}).timeout(2000);
	}
});
