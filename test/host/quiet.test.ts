// What is not a curator's is left in peace: other people's plain text gets encoding findings at most.
import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { checked, closeAll, curator, file, folder, ours, ruleOf } from './support';

const LICENCE = `MIT License

Copyright (c) 2024 Foo Inc. All rights reserved.

Permission is hereby granted, free of charge, to any person obtaining a copy of this software, to deal in it without restriction.

Previous: About us
Next: Contact us
Share on Facebook
Share on Twitter
`;
const REQUIREMENTS = '# Copyright 2024 Foo\nnumpy==1.26.4\nrequests>=2.31\npandas\n';
const DAMAGED = 'The old market is closed&nbsp;now, said Tom &amp; Jerry&#8217;s owner. It will open&nbsp;again in May.\n';
const ARTICLE =
	'河边书屋\n\n书屋开张以后，孩子们都来。书架上有书，门外开着花。\n\n版权所有 © 2024 青禾网 未经许可不得转载\n粤ICP备12345678号-1\n';

suite('quiet', () => {
	teardown(closeAll);

	const rulesIn = async (name: string, text: string) => {
		const document = await vscode.workspace.openTextDocument(await file(name, text));
		await vscode.window.showTextDocument(document, { preview: false });
		const report = await checked(document);
		assert.equal(report.kind, 'checked');
		return report.kind === 'checked' ? report.findings.map(({ rule }) => rule) : [];
	};

	test('licences and requirements are left alone, whatever stands in them', async () => {
		for (const [name, text] of [
			['LICENSE.txt', LICENCE],
			['requirements.txt', REQUIREMENTS],
		] as const) {
			assert.deepEqual(await rulesIn(`quiet/${name}`, text), [], name);
			assert.deepEqual(ours(vscode.Uri.joinPath(folder(), 'quiet', name)), []);
		}
	});

	test('but for their characters', async () => {
		const rules = await rulesIn('quiet/damaged.txt', `${LICENCE}${DAMAGED}`);
		assert.ok(rules.length > 0);
		assert.deepEqual(
			rules.filter((rule) => !rule.startsWith('encoding/')),
			[],
		);
	});

	test('a repair of them takes no more than was shown', async () => {
		const document = await vscode.workspace.openTextDocument(await file('quiet/repaired.txt', LICENCE));
		await vscode.window.showTextDocument(document, { preview: false });
		await checked(document);
		await vscode.commands.executeCommand('corpusCurator.fixAll');
		assert.equal(document.getText(), LICENCE);
	});

	test('a Chinese text is an article, and so is all that a folder with a configuration holds', async () => {
		assert.ok((await rulesIn('quiet/article.txt', ARTICLE)).some((rule) => rule.startsWith('boilerplate/')));
		const document = await vscode.workspace.openTextDocument(await file('quiet/corpus/licence.txt', `${LICENCE}粤ICP备12345678号-1\n`));
		await vscode.window.showTextDocument(document, { preview: false });
		await checked(document);
		assert.deepEqual(ours(document.uri).map(ruleOf), []);
		const configuration = await file('quiet/corpus/.corpus-curator.json', '{}\n');
		await vscode.workspace.saveAll();
		const { store } = await curator();
		const seen = await new Promise<boolean>((resolve) => {
			const look = () => store.findingsOf(document.uri).some(({ rule }) => rule.startsWith('boilerplate/'));
			const listener = store.onDidChange(() => look() && done(true));
			const timer = setTimeout(() => done(look()), 20_000);
			const done = (found: boolean) => {
				listener.dispose();
				clearTimeout(timer);
				resolve(found);
			};
		});
		assert.ok(seen);
		await vscode.workspace.fs.delete(configuration);
	});
});
