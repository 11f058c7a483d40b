import * as vscode from 'vscode';
import { LOG_FILE, logEntry, writeLogEntry } from '../../engine/curation-log';
import { minimalEdits } from '../../engine/minimal-edits';
import { corpusUriOf } from '../jsonl/names';
import type { Desk } from '../model/desk';
import { isArticle } from '../model/documents';
import { pathFrom, readIfThere } from '../model/nearest';
import { inTurn, replaceFile } from '../model/sideFiles';
import { curatorName } from './curator';

type Mode = 'auto' | 'always' | 'never';

/** UTF-16 units; of larger files the log would be larger than the corpus. */
const MOST = 2_000_000;

/** What the next save of a file will have done, by URI; an edit by hand otherwise. */
const announced = new Map<string, { action: string | undefined; rules: Readonly<Record<string, number>> }>();

/** Names the action that the next save of this file writes down; without a name it writes nothing, since the log has it already. */
export const announceAction = (uri: vscode.Uri, action: string | undefined, rules: Readonly<Record<string, number>>): void =>
	void announced.set(uri.toString(), { action, rules });

/**
 * Writes what a save changed into the curation log of the workspace folder, from the bytes on disk before and after, so that the log can
 * be replayed on the raw files. `auto`: where the folder already keeps decisions.
 */
export function registerCurationLog(desk: Desk): vscode.Disposable {
	const before = new Map<string, Promise<string | undefined>>();
	return vscode.Disposable.from(
		vscode.workspace.onWillSaveTextDocument((event) => {
			if (!isArticle(event.document)) return;
			const { uri } = event.document;
			// VS Code waits 1.75 s and then saves: the read is asked for first, and its answer taken when it comes.
			const text = readIfThere(uri).catch(() => undefined);
			const wanted = isWanted(uri).then((is) => (is ? text : undefined));
			before.set(uri.toString(), wanted);
			event.waitUntil(wanted);
		}),
		vscode.workspace.onDidSaveTextDocument(({ uri }) => {
			const text = before.get(uri.toString());
			before.delete(uri.toString());
			if (text) void recordSave(desk, uri, text);
		}),
	);
}

async function recordSave(desk: Desk, uri: vscode.Uri, remembered: Promise<string | undefined>): Promise<void> {
	try {
		const before = await remembered;
		if (before === undefined) return;
		const after = await readIfThere(uri);
		const { action, rules } = announced.get(uri.toString()) ?? { action: 'edit', rules: undefined };
		announced.delete(uri.toString());
		if (after !== undefined && action !== undefined) await recordChange(uri, before, after, action, rules);
	} catch (error) {
		desk.log.error(`curation log: ${error}`);
	}
}

/**
 * Appends one change of one file, or of one record of a shard, when the folder keeps a log. Texts are the whole files, decoded as UTF-8
 * with their BOM.
 */
function recordChange(
	uri: vscode.Uri,
	before: string,
	after: string,
	action: string,
	rules?: Readonly<Record<string, number>>,
): Promise<void> {
	const folder = folderOf(uri);
	if (!folder) return Promise.resolve();
	const file = vscode.Uri.joinPath(folder, LOG_FILE);
	return inTurn(file, async () => {
		if (before === after || before.length > MOST || !(await isWanted(uri))) return;
		const place = pathFrom(folder, corpusUriOf(uri));
		const about = { when: new Date().toISOString(), who: curatorName(), file: place, action, ...(rules ? { rules } : {}) };
		const line = writeLogEntry(logEntry(before, minimalEdits(before, after), about));
		await replaceFile(file, ((await readIfThere(file)) ?? '') + line);
	});
}

/** The workspace folder that the file, or the shard of the record, lies in. */
const folderOf = (uri: vscode.Uri): vscode.Uri | undefined => vscode.workspace.getWorkspaceFolder(corpusUriOf(uri))?.uri;

async function isWanted(uri: vscode.Uri): Promise<boolean> {
	const mode = vscode.workspace.getConfiguration('corpusCurator', uri).get<Mode>('curationLog', 'auto');
	const folder = folderOf(uri);
	if (!folder || mode === 'never') return false;
	if (mode === 'always') return true;
	try {
		return ((await vscode.workspace.fs.stat(vscode.Uri.joinPath(folder, '.corpus-curator'))).type & vscode.FileType.Directory) !== 0;
	} catch {
		return false;
	}
}
