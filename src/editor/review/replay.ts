import * as vscode from 'vscode';
import { LOG_FILE, type LogEntry, readLog, replay } from '../../engine/curation-log';
import { hashOf } from '../../engine/hash';
import { isShardPath } from '../../engine/jsonl/names';
import { folderOf } from '../jsonl/names';
import { filesIn } from '../model/localise';
import { readIfThere } from '../model/nearest';
import { breathe } from '../model/pauses';
import { pickFolder } from '../model/pickFolder';
import { namesOf } from './applyPlan';
import type { Drafts } from './draft';
import { currentText, type PlannedFile, stateOf } from './plan';
import { withProgress } from './progress';

/** What a log means for the files of a folder. */
interface ReplayPlan {
	readonly files: readonly PlannedFile[];
	/** Missing, or not the files that were curated. */
	readonly left: readonly vscode.Uri[];
}

/**
 * *Replay the curation log…*: what the log says, done again on the raw files of a folder, after one look at all changes. The log is the
 * folder's own, else one that is picked; a file on which it cannot be repeated in full is left alone and named.
 */
export function registerReplay(drafts: Drafts): vscode.Disposable {
	const replayLog = async (target?: unknown, apply = false) => {
		const folder = target instanceof vscode.Uri ? (vscode.workspace.getWorkspaceFolder(target)?.uri ?? target) : await pickFolder();
		if (!folder) return undefined;
		const own = vscode.Uri.joinPath(folder, LOG_FILE);
		const ownLog = await readIfThere(own);
		const log = ownLog ?? (await pickedLog(folder));
		if (log === undefined) return undefined;
		const byFile = entriesByFile(folder, readLog(log).entries);
		const planned = await planOf(byFile);
		if (!planned) return undefined;
		const { files, left } = planned;
		say(files.length, left);
		if (files.length === 0) return undefined;
		const draft = {
			files,
			titleOf: (count: number) => vscode.l10n.t('Replay: {0}', filesIn(count)),
			textOf: async (uri: vscode.Uri, text: string) => (await replayed(uri, byFile.get(uri.toString()) ?? []))?.after ?? text,
			action: ownLog === undefined ? 'replay' : undefined,
		};
		return drafts.propose(draft, apply === true);
	};
	return vscode.commands.registerCommand('corpusCurator.replayLog', replayLog);
}

async function pickedLog(folder: vscode.Uri): Promise<string | undefined> {
	const title = vscode.l10n.t('The folder has no curation log: choose one');
	const [log] = (await vscode.window.showOpenDialog({ defaultUri: folder, filters: { JSONL: ['jsonl'] }, title })) ?? [];
	return log && readIfThere(log);
}

/** The entries of each file, in their order; what lies outside of the folder is none of its files. */
function entriesByFile(folder: vscode.Uri, entries: readonly LogEntry[]): Map<string, LogEntry[]> {
	const byFile = new Map<string, LogEntry[]>();
	for (const entry of entries) {
		if (entry.file.split(/[\\/]/).includes('..')) continue; // Windows takes either slash
		const uri = fileAt(folder, entry.file).toString();
		const others = byFile.get(uri);
		if (others) others.push(entry);
		else byFile.set(uri, [entry]);
	}
	return byFile;
}

/** The file, or the record of a shard, of this name in the log. */
function fileAt(folder: vscode.Uri, name: string): vscode.Uri {
	const cut = name.lastIndexOf('/');
	const above = name.slice(0, Math.max(0, cut));
	return isShardPath(above)
		? vscode.Uri.joinPath(folderOf(vscode.Uri.joinPath(folder, above)), name.slice(cut + 1))
		: vscode.Uri.joinPath(folder, name);
}

const planOf = (byFile: ReadonlyMap<string, readonly LogEntry[]>): Promise<ReplayPlan | undefined> =>
	Promise.resolve(
		withProgress(vscode.l10n.t('Replaying, not yet written'), async (token, report) => {
			const files: PlannedFile[] = [];
			const left: vscode.Uri[] = [];
			let done = 0;
			for (const [name, entries] of byFile) {
				if (token.isCancellationRequested) return undefined;
				const uri = vscode.Uri.parse(name);
				const found = await replayed(uri, entries);
				const text = await currentText(uri);
				if (!found || text === undefined || isUnsaved(uri)) left.push(uri);
				else if (found.before !== found.after) files.push({ uri, hash: stateOf(text), repaired: {} });
				await breathe();
				report(++done, byFile.size);
			}
			return { files, left };
		}),
	);

const isUnsaved = (uri: vscode.Uri): boolean =>
	vscode.workspace.textDocuments.some((document) => document.isDirty && document.uri.toString() === uri.toString());

/**
 * A file on disk, and what the log makes of it (without a BOM, as editors show it). Undefined when it is missing or another one; a file
 * that already is what the log ends with stays as it is.
 */
async function replayed(uri: vscode.Uri, entries: readonly LogEntry[]): Promise<{ before: string; after: string } | undefined> {
	const raw = await readIfThere(uri).catch(() => undefined);
	if (raw === undefined) return undefined;
	if (hashOf(raw) === entries.at(-1)?.to) return { before: raw, after: raw };
	const { text } = replay(raw, entries);
	const hasBom = (one: string) => one.startsWith('\ufeff');
	if (text === undefined || hasBom(text) !== hasBom(raw)) return undefined; // VS Code keeps a BOM as it is
	return { before: raw, after: hasBom(text) ? text.slice(1) : text };
}

function say(changing: number, left: readonly vscode.Uri[]): void {
	const { l10n, window } = vscode;
	if (left.length > 0)
		void window.showWarningMessage(
			l10n.t('Left alone, because they are missing, unsaved or not the files that were curated: {0}', namesOf(left)),
		);
	else if (changing === 0) void window.showInformationMessage(l10n.t('Every file is already as the log says.'));
}
