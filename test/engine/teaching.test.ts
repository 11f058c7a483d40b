import { strict as assert } from 'node:assert';
import {
	check,
	format,
	generalise,
	makeArticle,
	parseConfiguration,
	placesOf,
	RULES,
	ruleById,
	type TaughtPattern,
	validateConfiguration,
} from '../../src/engine';
import { compilePattern, compileTaught, findPattern, generaliseAmong, generaliseText } from '../../src/engine/teaching';
import { budgetFor } from '../../src/engine/teaching/pattern';

const find = (source: string, text: string) => {
	const pattern = compilePattern(source);
	if ('template' in pattern) throw new Error(format(pattern));
	const found = findPattern(pattern, text);
	return found && text.slice(found.start, found.end);
};

suite('pattern language', () => {
	test('placeholders match runs of their kind, leftmost and longest', () => {
		assert.equal(find('第{digits}期', '见第12期和第345期'), '第12期');
		assert.equal(find('发布于{date} {time}', '小记发布于2021-05-18 14:55 止'), '发布于2021-05-18 14:55');
		assert.equal(find('责编:{name}', '(责编:王小明)'), '责编:王小明');
		assert.equal(find('访问{url}查看', '请访问https://a.example.cn/b?c=1查看'), '访问https://a.example.cn/b?c=1查看');
		assert.equal(find('关于{text}的通知', '转发关于修路的说明和关于停水的通知。'), '关于修路的说明和关于停水的通知');
		assert.equal(find('第{digits}期', '第期'), undefined);
	});

	test('folds script and width, and a space may be missing', () => {
		assert.equal(find('責任編輯： {name}', '责任编辑:李四'), '责任编辑:李四');
		assert.equal(find('花括号{{甲乙}}', '花括号{甲乙}'), '花括号{甲乙}');
	});

	test('refuses what it cannot read', () => {
		for (const [source, why] of [
			['第{number}期甲乙', /no placeholder \{number\}/],
			['甲乙{丙', /lone “\{”/],
			['{digits}', /at least two letters/],
			['长'.repeat(401), /longer than 400/],
		] as const) {
			const pattern = compilePattern(source);
			assert.ok('template' in pattern, source);
			assert.match(format(pattern), why);
		}
	});

	test('many placeholders on a long line: a backtracking matcher would not come back', () => {
		const pattern = `${'{name}的{text}'.repeat(20)}结束啦`;
		assert.equal(find(pattern, `${'好的'.repeat(2000)}结束了，结束啊`), undefined);
		assert.equal(find(pattern, `${'好的'.repeat(1000)}结束啦`)?.endsWith('结束啦'), true);
	});
});

suite('generalising a selection', () => {
	test('dates, times, addresses, numbers and names become placeholders', () => {
		assert.equal(generaliseText('2021-05-18 14:55:08 来源:某某教育新闻网 阅读123次'), '{date} {time} 来源:{name} 阅读{digits}次');
		assert.equal(generaliseText('投稿邮箱abc@example.com,网址www.example.cn/a'), '投稿邮箱{url},网址{url}');
		assert.equal(generaliseText('用{花}括号'), '用{{花}}括号');
	});

	test('whole lines and parts of lines, each once; a line without text of its own teaches nothing', () => {
		const article = makeArticle('本文由小河边编辑部整理\n正文里夹着一句买票找老张的话。\n2021-05-18\n');
		const whole = generalise(article, { start: 0, end: article.text.length }, 'boilerplate');
		assert.deepEqual(
			whole.map(({ pattern, wholeLine }) => [pattern, wholeLine]),
			[
				['本文由小河边编辑部整理', true],
				['正文里夹着一句买票找老张的话。', true],
			],
		);
		const start = article.text.indexOf('买票');
		const [part] = generalise(article, { start, end: start + 5 }, 'spam');
		assert.equal(part!.wholeLine, false);
		assert.equal(part!.pattern, '买票找老张');
		assert.equal(placesOf(article, part!).length, 1);
	});

	test('what a line teaches finds its like', () => {
		const article = makeArticle('浏览量:1024次 发布日期:2020年3月1日');
		const [taught] = generalise(article, { start: 0, end: article.text.length }, 'boilerplate');
		const other = makeArticle('前文。\n瀏覽量：7次 發布日期：2019年12月31日\n后文。');
		assert.equal(placesOf(other, taught!).length, 1);
	});
});

const taught = (more: Partial<TaughtPattern>): TaughtPattern => ({ id: 'ticket', family: 'spam', pattern: '买票找{name}', ...more });

suite('generalising over a corpus', () => {
	const linesOf = (...lines: string[]) => lines.map((line, index) => ({ file: `${index}.txt`, plain: makeArticle(line).lines[0]!.plain }));
	const taughtBy = (line: string) => generalise(makeArticle(line), { start: 0, end: line.length }, 'boilerplate')[0]!;
	const line = '青石坞茶场文化专栏由山路同行社承办';

	test('what differs in two other articles becomes a placeholder, and the pattern finds all of them', () => {
		const others = ['青石坞茶场文化专栏由竹溪读书会承办', '青石坞茶场文化专栏由柳湾承办', '青石坞的路修好了，车可以开到村口'];
		const wide = generaliseAmong(taughtBy(line), linesOf(line, ...others));
		assert.equal(wide?.pattern, '青石坞茶场文化专栏由{name}承办');
		assert.ok('pattern' in compileTaught(wide!), 'its examples hold');
		const found = others.map((other) => placesOf(makeArticle(other), wide!).length);
		assert.deepEqual(found, [1, 1, 0]);
	});

	test('one witness is none; lines that share too little, or lack the place, say nothing', () => {
		const taught = taughtBy(line);
		assert.equal(generaliseAmong(taught, linesOf('青石坞茶场文化专栏由竹溪读书会承办')), undefined);
		const twice = linesOf('青石坞茶场文化专栏由竹溪读书会承办').concat(linesOf('青石坞茶场文化专栏由柳湾承办'));
		assert.equal(generaliseAmong(taught, twice), undefined, 'both of one file');
		assert.equal(generaliseAmong(taught, linesOf('青石坞茶场的客人', '青石坞茶场今年开门早', '由山路同行社承办')), undefined);
		assert.equal(generaliseAmong(taught, linesOf('青石坞茶场文化专栏由承办', '青石坞茶场文化专栏由承办!')), undefined);
	});

	test('more than a name becomes any text; what one line does not share is left out of it', () => {
		const taught = taughtBy('长按下方图片关注本站，每周三见，谢谢阅读');
		const wide = generaliseAmong(
			taught,
			linesOf('长按下方图片关注本站，早上好，晚上见，谢谢阅读', '长按下方图片关注本站，周末愉快！谢谢阅读'),
		);
		assert.equal(wide?.pattern, '长按下方图片关注本站,{text}谢谢阅读');
	});
});

suite('taught rules', () => {
	test('the family decides the rule, the pattern its safety', () => {
		const article = makeArticle('桥边有人说话，买票找老张，大家都笑了。\n本站第12次改版\n');
		const configuration = {
			rules: {},
			patterns: [
				taught({}),
				taught({ id: 'redesign', family: 'boilerplate', pattern: '本站第{digits}次改版', wholeLine: true, safety: 'safe' }),
			],
		};
		const findings = check(article, configuration, [ruleById.get('boilerplate/taught')!, ruleById.get('spam/taught')!]);
		assert.deepEqual(
			findings.map(({ rule, start, end, fixes }) => [rule, article.text.slice(start, end), fixes[0]!.safety]),
			[
				['spam/taught', '买票找老张', 'review'],
				['boilerplate/taught', '本站第12次改版', 'safe'],
			],
		);
	});
});

suite('work of taught patterns', () => {
	test('is bounded by the length of the text, whatever the patterns, and it is said where it was not enough', () => {
		const article = makeArticle(`${'好的X是好的'.repeat(4000)}\n`);
		const budget = budgetFor(article.text.length);
		const patterns = Array.from({ length: 400 }, (_, number) =>
			taught({ id: `p${number}`, family: 'spam', pattern: `${'{text}'.repeat(60)}的X是` }),
		);
		const before = budget.left;
		for (const pattern of patterns) placesOf(article, pattern, budget);
		assert.ok(budget.left < 0 && budget.left > -500, `${before} to ${budget.left}`);
		const findings = check(article, { rules: {}, patterns }, [ruleById.get('spam/taught')!, ruleById.get('boilerplate/taught')!]);
		const [said] = findings.filter(({ fixes }) => fixes.length === 0);
		assert.match(format(said!.message), /take too long/);
		assert.equal(findings.filter(({ rule }) => rule === 'boilerplate/taught').length, 0);
	});

	test('a hundred patterns of the kind that people teach are far from the bound', () => {
		const names = Array.from(
			{ length: 100 },
			(_, number) => `栏目${String.fromCharCode(97 + (number % 26), 97 + Math.floor(number / 26))}`,
		);
		const article = makeArticle(
			names.map((name) => `${name}来源：青石日报 作者：林小满 2021年5月18日 阅读12次\n两行之间是正文，写得长一些。\n`.repeat(3)).join(''),
		);
		const budget = budgetFor(article.text.length);
		const before = budget.left;
		const places = names.flatMap((name, number) =>
			placesOf(article, taught({ id: `p${number}`, pattern: `${name}来源:{name} 作者:{name} {date} 阅读{digits}次` }), budget),
		);
		assert.equal(places.length, 300);
		assert.ok(budget.left > 0, `${before} to ${budget.left}`);
	});
});

suite('configuration file', () => {
	const errors = (value: unknown) =>
		validateConfiguration(value, RULES).errors?.map(({ path, message }) => `${path}: ${format(message)}`) ?? [];

	test('reads rules, options and patterns', () => {
		const { configuration } = validateConfiguration(
			{
				$schema: './schema.json',
				rules: {
					'spam/taught': 'hint',
					'encoding/pinyin-annotation': false,
					'boilerplate/repeated-line': { severity: 'warning', options: { files: 5 } },
				},
				patterns: [taught({ match: ['买票找老李'], noMatch: ['买票排队'] })],
			},
			RULES,
		);
		assert.deepEqual(configuration?.rules, {
			'spam/taught': { severity: 'hint' },
			'encoding/pinyin-annotation': { severity: 'off' },
			'boilerplate/repeated-line': { severity: 'warning', options: { files: 5 } },
		});
		assert.equal(configuration?.patterns?.length, 1);
	});

	test('names every error and its place', () => {
		assert.deepEqual(errors([]), [': The configuration has to be an object: { "rules": … }']);
		assert.match(errors({ rulez: {} })[0]!, /^rulez: Unknown key/);
		assert.match(errors({ rules: { 'boilerplate/pinyin-annotation': 'off' } })[0]!, /no rule .*encoding\/pinyin-annotation\?/);
		assert.match(errors({ rules: { 'spam/taught': 'fatal' } })[0]!, /one of error, warning/);
		assert.match(
			errors({ rules: { 'boilerplate/repeated-line': { options: { files: 'many' } } } })[0]!,
			/options\.files: Has to be a number/,
		);
		assert.match(
			errors({ rules: { 'boilerplate/repeated-line': { options: { lines: 3 } } } })[0]!,
			/no such option; it has: files, percent/,
		);
		assert.match(
			errors({ patterns: [{ id: 'a b', family: 'other', pattern: 3 }] }).join('\n'),
			/\.id: [\s\S]*\.family: [\s\S]*\.pattern: /,
		);
		assert.match(errors({ patterns: [taught({}), taught({})] })[0]!, /patterns\[1\]\.id: Another pattern/);
	});

	test('refuses a pattern that fails its own examples', () => {
		assert.match(
			errors({ patterns: [taught({ match: ['排队买票'] })] })[0]!,
			/patterns\[0\]\.pattern: .*does not match its example “排队买票”/,
		);
		assert.match(errors({ patterns: [taught({ noMatch: ['都说买票找他'] })] })[0]!, /must not match/);
	});

	test('refuses more than it could try in time', () => {
		const many = Array.from({ length: 1001 }, (_, number) => taught({ id: `p${number}` }));
		assert.match(errors({ patterns: many })[0]!, /^patterns: There are more than 1000 patterns/);
		assert.match(errors({ patterns: [taught({ match: Array(101).fill('买票找老李') })] })[0]!, /more than 100 examples/);
		assert.match(errors({ patterns: [taught({ noMatch: ['长'.repeat(2001)] })] })[0]!, /longer than 2000/);
		assert.match(errors({ patterns: [taught({ pattern: `${'{text}'.repeat(61)}买票` })] })[0]!, /more than 60 placeholders/);
		const heavy = taught({ pattern: `${'{text}'.repeat(60)}买票找`, noMatch: Array(100).fill(`买票找${'好'.repeat(1990)}`) });
		const tired = errors({ patterns: Array.from({ length: 20 }, (_, number) => ({ ...heavy, id: `p${number}` })) });
		assert.match(tired.join('\n'), /patterns\[\d+\]\.pattern: The examples of the patterns up to this one take too long/);
	});

	test('an empty file is the default, broken JSON is an error', () => {
		assert.deepEqual(parseConfiguration('\ufeff\n', RULES).configuration, { rules: {} });
		assert.match(format(parseConfiguration('{"rules": ', RULES).errors![0]!.message), /Not valid JSON/);
	});
});
