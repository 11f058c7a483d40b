import * as vscode from 'vscode';
import type { Desk } from '../model/desk';
import { acceptFiles } from './accept';
import { openCache } from './cache';
import { articleFiles } from './files';
import { createFlow } from './flow';
import { figuresOf, scanFiles } from './scan';
import { createAuditTree } from './tree';

/** Checks every article of the workspace in the background, and leads through the files, worst first. */
export function registerAudit(desk: Desk): vscode.Disposable {
	const tree = createAuditTree(desk);
	let running: vscode.CancellationTokenSource | undefined;

	const audit = async (): Promise<number> => {
		void vscode.commands.executeCommand('corpusCurator.audit.focus'); // the view is folded away until it has something to say
		running?.cancel();
		const own = new vscode.CancellationTokenSource();
		running = own;
		void vscode.commands.executeCommand('setContext', 'corpusCurator.auditing', true);
		try {
			return await vscode.window.withProgress(
				{ location: vscode.ProgressLocation.Notification, title: vscode.l10n.t('Auditing the workspace'), cancellable: true },
				async (progress, token) => {
					token.onCancellationRequested(() => own.cancel());
					return auditFolders(desk, own.token, progress);
				},
			);
		} finally {
			if (running === own) {
				running = undefined;
				void vscode.commands.executeCommand('setContext', 'corpusCurator.auditing', false);
			}
			desk.audited.announce();
			flow.begin();
		}
	};

	const flow = createFlow(desk, tree, audit);

	return vscode.Disposable.from(
		tree,
		desk.store.onDidChange((uri) => follow(desk, uri)),
		vscode.commands.registerCommand('corpusCurator.audit', audit),
		vscode.commands.registerCommand('corpusCurator.cancelAudit', () => running?.cancel()),
		flow.commands,
		vscode.commands.registerCommand('corpusCurator.acceptState', (folder?: unknown) => acceptFiles(desk, folder)),
		new vscode.Disposable(() => running?.cancel()),
	);
}

/** Milliseconds between two reports of the progress, and between two states of the tree. */
const TELL_EVERY = 100;
const SHOW_EVERY = 1000;

/** Returns the number of files. What was found before a cancel is kept, and saved. */
async function auditFolders(
	desk: Desk,
	token: vscode.CancellationToken,
	progress: vscode.Progress<{ message?: string; increment?: number }>,
): Promise<number> {
	await Promise.all([desk.configurations.ready, desk.decisions.ready]);
	const seen = new Set<string>();
	for (const folder of vscode.workspace.workspaceFolders ?? []) {
		const files = await articleFiles(folder.uri, token);
		const cache = await openCache(desk, folder.uri);
		for (const uri of files) seen.add(uri.toString());
		let before = 0;
		let told = 0;
		let shown = 0;
		await scanFiles(desk, files, cache, token, ({ done, total }) => {
			const now = Date.now();
			if (now - told < TELL_EVERY) return;
			told = now;
			progress.report({ increment: ((done - before) * 100) / total, message: vscode.l10n.t('{0} of {1} files', Math.floor(done), total) });
			before = done;
			if (now - shown < SHOW_EVERY) return;
			shown = now;
			desk.audited.announce();
		});
		if (!token.isCancellationRequested) desk.audited.retain(seen);
		const saved = cache.save().catch((error: unknown) => desk.log.warn(`audit cache: ${error}`));
		if (!token.isCancellationRequested) await saved; // who cancels does not wait for it
		desk.corpora.set(folder, cache.memory);
	}
	return seen.size;
}

let pending: ReturnType<typeof setTimeout> | undefined;

/** Keeps the figures of an audited file in step while it is repaired in the editor. */
function follow(desk: Desk, uri: vscode.Uri): void {
	const report = desk.store.get(uri);
	const known = desk.audited.get(uri);
	if (report?.kind !== 'checked' || !known) return;
	desk.audited.put(figuresOf(uri, { mtime: 0, size: 0 }, report.article, report.findings));
	clearTimeout(pending);
	pending = setTimeout(() => desk.audited.announce(), 200);
}
