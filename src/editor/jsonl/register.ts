import * as vscode from 'vscode';
import { readRecord } from '../../engine/jsonl/record';
import { linesOfShard } from '../../engine/jsonl/shard';
import { folderOf, isShard } from './names';

/** Lines named in one message; the log has them all. */
const MOST_NAMED = 5;

/** Opens JSONL shards as folders of articles. Their file system has to be there earlier: `activate` registers it. */
export function registerShards({ log }: { readonly log: vscode.LogOutputChannel }): vscode.Disposable {
	const offered = new Set<string>();
	const offer = async (document: vscode.TextDocument | undefined) => {
		if (!document || !isShard(document.uri) || offered.has(document.uri.toString()) || !holdsArticles(document)) return;
		offered.add(document.uri.toString());
		const open = vscode.l10n.t('Open as a Folder of Articles');
		const text = vscode.l10n.t('{0} holds many articles, one a line.', document.uri.path.slice(document.uri.path.lastIndexOf('/') + 1));
		if ((await vscode.window.showInformationMessage(text, open)) === open)
			await vscode.commands.executeCommand('corpusCurator.openShard', document.uri);
	};
	const listener = vscode.window.onDidChangeActiveTextEditor((editor) => void offer(editor?.document));
	void offer(vscode.window.activeTextEditor?.document);
	const command = vscode.commands.registerCommand('corpusCurator.openShard', async (uri?: vscode.Uri) => {
		const shard = uri ?? (await chooseShard());
		if (!shard) return;
		if (!isShard(shard)) {
			void vscode.window.showErrorMessage(vscode.l10n.t('Not a JSONL shard (.jsonl, .ndjson): {0}', shard.path));
			return;
		}
		await tellOfMalformedLines(shard, log);
		const name = shard.path.slice(shard.path.lastIndexOf('/') + 1);
		const folders = vscode.workspace.workspaceFolders ?? [];
		const folder = folderOf(shard);
		if (folders.some((known) => known.uri.toString() === folder.toString()))
			await vscode.commands.executeCommand('revealInExplorer', folder);
		else vscode.workspace.updateWorkspaceFolders(folders.length, 0, { uri: folder, name });
	});
	return vscode.Disposable.from(listener, command);
}

/** Is the first line a record of an article? Other JSONL is nobody's corpus. */
function holdsArticles(document: vscode.TextDocument): boolean {
	const record = readRecord(document.lineAt(0).text);
	return typeof record !== 'string';
}

async function chooseShard(): Promise<vscode.Uri | undefined> {
	const active = vscode.window.activeTextEditor?.document.uri;
	if (active && isShard(active)) return active;
	const chosen = await vscode.window.showOpenDialog({
		filters: { JSONL: ['jsonl', 'ndjson'] },
		openLabel: vscode.l10n.t('Open as a Folder'),
	});
	return chosen?.[0];
}

async function tellOfMalformedLines(shard: vscode.Uri, log: vscode.LogOutputChannel): Promise<void> {
	const wrong: number[] = [];
	for (const { number, record } of linesOfShard(await vscode.workspace.fs.readFile(shard))) {
		if (typeof record !== 'string') continue;
		wrong.push(number);
		log.warn(`${shard.toString()}:${number}: ${record}`);
	}
	if (wrong.length === 0) return;
	const named = wrong.slice(0, MOST_NAMED).join(', ') + (wrong.length > MOST_NAMED ? ' …' : '');
	void vscode.window.showWarningMessage(
		vscode.l10n.t('Lines of this shard that are not records: {0} (line {1}). They are left as they are.', wrong.length, named),
	);
}
