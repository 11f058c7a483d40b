import { strict as assert } from 'node:assert';
import { makeArticle } from '../../src/engine';
import { contentOf, isBlank, removeLines, spanIn } from '../../src/engine/article/lines';
import { MASK } from '../../src/engine/article/view';

suite('article', () => {
	test('splits at CRLF, LF and CR, and knows the offset behind each break', () => {
		const { lines } = makeArticle('一\r\n二\n三\r四');
		assert.deepEqual(
			lines.map(({ raw, start, end, next }) => [raw, start, end, next]),
			[
				['一', 0, 1, 3],
				['二', 3, 4, 5],
				['三', 5, 6, 7],
				['四', 7, 8, 8],
			],
		);
	});

	test('an empty text has one empty line', () => {
		const { lines } = makeArticle('');
		assert.equal(lines.length, 1);
		assert.equal(isBlank(lines[0]!), true);
	});

	test('the view is as long as the text and maps by itself', () => {
		const text = '\ufeff責(zé)任：\u200b編輯\u00a0Ａ１\ud800';
		const { view } = makeArticle(text);
		assert.equal(view.length, text.length);
		assert.equal(view.replaceAll(MASK, ''), '责任:编辑 A1\ufffd');
	});

	test('a plain line leaves annotations out, and its spans lead back to the characters with their annotations', () => {
		const text = '  責(zé)任編(biān)輯：李樹(shù)  \n下';
		const line = makeArticle(text).lines[0]!;
		assert.equal(line.plain, '责任编辑:李树');
		const name = spanIn(line, 5, 7);
		assert.equal(text.slice(name.start, name.end), '李樹(shù)');
		const label = spanIn(line, 0, 4);
		assert.equal(text.slice(label.start, label.end), '責(zé)任編(biān)輯');
		const content = contentOf(line);
		assert.equal(text.slice(content.start, content.end), text.split('\n')[0]!.trim());
	});

	test('an annotation at the very end of a line belongs to the character before it', () => {
		const text = '記者：李樹(shù)';
		const line = makeArticle(text).lines[0]!;
		assert.equal(line.plain, '记者:李树');
		assert.deepEqual(spanIn(line, 3, 5), { start: 3, end: text.length });
	});

	test('removing a line between blank lines leaves one of them', () => {
		const text = '甲\n\n广告\n\n\n乙\n';
		const { lines } = makeArticle(text);
		const edit = removeLines(lines, 2, 2);
		assert.equal(text.slice(0, edit.start) + text.slice(edit.end), '甲\n\n乙\n');
	});
});
