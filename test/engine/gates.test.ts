import assert from 'node:assert/strict';
import { makeGates } from '../../src/engine/gates';
import { requirementsOf } from '../../src/engine/requirements';

const needs = (pattern: RegExp) => requirementsOf(pattern).map(({ characters }) => [...characters].sort().join(''));

suite('What a pattern needs', () => {
	const cases: readonly (readonly [RegExp, readonly string[]])[] = [
		[/来源/, ['来', '源']],
		[/(?:来源|出处)\s*:/, ['出来', '处源', ':']],
		[/[上下]一?篇/, ['篇', '上下']],
		[/第\d{1,4}页/, ['第', '页', '0123456789']],
		[/^[^。]{2,90}(?:图){0,2}$/, []],
		[/a+b?c*/, ['a']],
		[/ICP备/i, ['备', 'Ii', 'Cc', 'Pp']],
		[/é/i, []],
		[/(?=.*页)(?!.*完)(?<=上)x/, ['上', '页', 'x']],
		[/\u4e00\x41\n\//, ['一', 'A', '\n', '/']],
		[/[a-c-]|\d/, ['-0123456789abc']],
		[/[^a]|b/, []],
		[/(x)\1/, ['x']],
	];
	for (const [pattern, expected] of cases)
		test(`${pattern}`, () => {
			assert.deepEqual(new Set(needs(pattern)), new Set(expected));
		});

	test('comes with the rarest first', () => {
		assert.equal(needs(/\d:[a-z]\u9875/)[0], '页');
	});
});

suite('Gates', () => {
	const patterns = [/来源\s*:/, /第\d+页/, /^.{3}$/, /[《“]/];
	const gates = makeGates(patterns);
	const open = (text: string) => {
		gates.look(text);
		return patterns.map((_, at) => gates.isOpen(at));
	};

	test('open for what a text holds', () => {
		assert.deepEqual(open('来源: 本社'), [true, false, true, false]);
		assert.deepEqual(open('第3页'), [false, true, true, false]);
		assert.deepEqual(open('“'), [false, false, true, true]);
		assert.deepEqual(open(''), [false, false, true, false]);
	});

	test('are counted no further than asked', () => {
		gates.look('来源:第3页');
		assert.equal(gates.countOpen(2), 2);
		assert.equal(gates.countOpen(9), 3);
	});
});
