import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { closeAll, openArticle } from './support';

const PAGE = [
	'青禾网 > 新闻 > 本地',
	'首页 新闻 财经 体育 娱乐',
	'',
	'小镇的渡口重新通航',
	'',
	'渡口停了三年，今天又有船来，两岸的人都到码头上看，船工们在岸边等了一上午。',
	'',
	'第一班船坐了四十个人，多半是去对岸赶集的，船票还是三年前的价钱，两块钱一张。',
	'',
	'责任编辑：林小满',
	'上一篇：老桥要拆了',
	'下一篇：集市搬了新家',
	'版权所有 © 2024 青禾网 未经许可不得转载',
	'粤ICP备12345678号-1',
	'',
].join('\n');

suite('the parts of a page', () => {
	teardown(closeAll);

	test('are its outline, the headline by its own words, and fold', async () => {
		const { document } = await openArticle('outline.txt', PAGE);
		const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', document.uri);
		const names = symbols.map(({ name }) => name);
		assert.ok(names.includes('小镇的渡口重新通航'), names.join());
		assert.ok(names.includes('Article'), names.join());
		const body = symbols.find(({ name }) => name === 'Article');
		assert.ok(body && document.getText(body.range).startsWith('渡口停了三年') && document.getText(body.range).endsWith('一张。'));
		const folds = await vscode.commands.executeCommand<vscode.FoldingRange[]>('vscode.executeFoldingRangeProvider', document.uri);
		assert.ok(folds.some(({ start, end }) => start === 5 && end === 7));
		assert.ok(folds.length >= 2);
	});

	test('a whole foot goes with one command, and comes back with one undo', async () => {
		const { document } = await openArticle('foot.txt', PAGE);
		assert.equal(await vscode.commands.executeCommand('corpusCurator.removeAfter'), true);
		assert.doesNotMatch(document.getText(), /上一篇|版权所有|ICP/);
		assert.match(document.getText(), /两块钱一张。/);
		await vscode.commands.executeCommand('undo');
		assert.equal(document.getText(), PAGE);
	});

	test('the same is offered on any of its lines, to be previewed', async () => {
		const { document } = await openArticle('foot-menu.txt', PAGE);
		const line = document.lineAt(11).range;
		const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', document.uri, line);
		const titles = actions.map(({ title }) => title);
		const blocks = actions.filter(({ title }) => /^Remove everything after the article/.test(title));
		assert.equal(blocks.length, 1, titles.join('\n'));
		assert.ok(blocks[0]?.edit, 'it can be previewed');
		for (const title of ['Preview the cleaned article', 'Dismiss this finding'])
			assert.ok(titles.includes(title), `${title} in ${titles.join('\n')}`);
		assert.ok(titles.some((title) => title.startsWith('Open the page of boilerplate/')));
	});
});
