import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { type Finding, makeArticle, msg, scoreOf } from '../../src/engine';
import { qualityOf } from '../../src/engine/quality';

const finding = (
	rule: `${'encoding' | 'boilerplate' | 'spam'}/${string}`,
	start: number,
	end: number,
	more: Partial<Finding> = {},
): Finding => ({
	rule,
	family: rule.slice(0, rule.indexOf('/')) as Finding['family'],
	severity: 'warning',
	confidence: 1,
	message: msg('Test'),
	fixes: [{ title: msg('Test'), safety: 'safe', edits: [{ start, end, newText: '' }] }],
	start,
	end,
	...more,
});

suite('quality', () => {
	test('a text without findings is all article', () => {
		const quality = qualityOf(makeArticle('他们 来了。\n'), []);
		assert.equal(quality.score, 100);
		assert.deepEqual(quality.composition, { article: 5, boilerplate: 0, spam: 0, corrupted: 0 });
		assert.deepEqual(quality.size, { raw: 7, clean: 7 });
		assert.deepEqual(quality.losses, []);
	});

	test('every lost point is on a rule, the greatest first', () => {
		const article = makeArticle('零一二三四五六七八九');
		const quality = qualityOf(article, [finding('encoding/a', 0, 1), finding('boilerplate/b', 4, 7), finding('boilerplate/b', 8, 9)]);
		assert.equal(quality.score, 50);
		assert.deepEqual(
			quality.losses.map(({ rule, places, characters, points }) => [rule, places, characters, Math.round(points)]),
			[
				['boilerplate/b', 2, 4, 40],
				['encoding/a', 1, 1, 10],
			],
		);
		assert.deepEqual(quality.composition, { article: 5, boilerplate: 4, spam: 0, corrupted: 1 });
		assert.deepEqual(quality.size, { raw: 10, clean: 5 });
	});

	test('damage inside a spam line counts as spam', () => {
		const quality = qualityOf(makeArticle('零一二三四'), [finding('encoding/a', 1, 2), finding('spam/s', 0, 3)]);
		assert.deepEqual(quality.composition, { article: 2, boilerplate: 0, spam: 3, corrupted: 0 });
	});

	test('a hint costs half, and confidence weighs', () => {
		assert.equal(qualityOf(makeArticle('零一二三'), [finding('encoding/a', 0, 2, { severity: 'hint', confidence: 0.5 })]).score, 88);
	});

	test('script shares add up', () => {
		const { script, characters } = qualityOf(makeArticle('学習漢語 abc。'), []);
		assert.deepEqual(script, { simplified: 1, traditional: 3, shared: 0, other: 4 });
		assert.equal(characters, 8);
	});

	test('lines that repeat an earlier one are counted, blank ones are not', () => {
		const { repetition } = qualityOf(makeArticle('一行\n\n\n另外一行\n一行'), []);
		assert.deepEqual(repetition, { lines: 1 / 3, characters: 2 / 8 });
	});

	test('an empty text is no bad text', () => assert.equal(qualityOf(makeArticle(''), []).score, 100));

	test('losses and score add up to 100, where nothing was found or the score is below what spam and other findings leave at best', () => {
		const spans = fc.array(
			fc.record({
				at: fc.nat(60),
				length: fc.integer({ min: 0, max: 30 }),
				confidence: fc.double({ min: 0, max: 1, noNaN: true }),
				family: fc.constantFrom('encoding', 'boilerplate', 'spam'),
			}),
			{ maxLength: 12 },
		);
		fc.assert(
			fc.property(fc.string({ unit: fc.constantFrom('字', ' ', 'a', '\n', '學'), minLength: 1, maxLength: 60 }), spans, (text, places) => {
				const article = makeArticle(text);
				const findings = places.map(({ at, length, confidence, family }, index) =>
					finding(`${family as 'spam'}/${index % 3}`, Math.min(at, text.length), Math.min(at + length, text.length), { confidence }),
				);
				const quality = qualityOf(article, findings);
				assert.equal(quality.score, scoreOf(article, findings));
				const lost = quality.losses.reduce((sum, { points }) => sum + points, 0);
				const best = findings.length === 0 ? 100 : findings.some((one) => one.family === 'spam') ? 89 : 99;
				assert.ok(Math.abs(Math.min(best, 100 - lost) - quality.score) <= 0.51, `${lost} lost, ${quality.score} left`);
				const { article: own, boilerplate, spam, corrupted } = quality.composition;
				assert.equal(own + boilerplate + spam + corrupted, quality.characters);
			}),
		);
	});
});
