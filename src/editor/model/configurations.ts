import * as vscode from 'vscode';
import type { Configuration } from '../../engine';
import type { RuleSetting } from '../../engine/config';
import { type Settings, settingsFor } from './settings';

/** The configuration file of a corpus, in the workspace folder; the command line reads the same. */
export const CONFIGURATION_FILE = '.corpus-curator.json';

export interface Configurations extends vscode.Disposable {
	/** Fires when what `of` answers may have changed. */
	readonly onDidChange: vscode.Event<void>;
	/** What the engine is to do in this file: the user's settings, and over them the configuration file of its folder. */
	readonly of: (uri: vscode.Uri) => Configuration;
}

export function createConfigurations(log: vscode.LogOutputChannel): Configurations {
	const changed = new vscode.EventEmitter<void>();
	const files = new Map<string, Configuration>();
	const memory = new Map<string, Configuration>();

	const announce = () => {
		memory.clear();
		changed.fire();
	};

	const load = async (file: vscode.Uri) => {
		const folder = vscode.workspace.getWorkspaceFolder(file);
		if (!folder) return;
		const before = files.get(folder.uri.toString());
		files.delete(folder.uri.toString());
		try {
			const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
			files.set(folder.uri.toString(), JSON.parse(text) as Configuration);
		} catch (error) {
			if (!(error instanceof vscode.FileSystemError)) log.warn(`${file.toString()}: ${error}`);
		}
		if (before || files.has(folder.uri.toString())) announce();
	};

	const loadAll = () => {
		for (const folder of vscode.workspace.workspaceFolders ?? []) void load(vscode.Uri.joinPath(folder.uri, CONFIGURATION_FILE));
	};

	const watcher = vscode.workspace.createFileSystemWatcher(`**/${CONFIGURATION_FILE}`);
	const listeners = vscode.Disposable.from(
		watcher,
		watcher.onDidChange(load),
		watcher.onDidCreate(load),
		watcher.onDidDelete(load),
		vscode.workspace.onDidChangeWorkspaceFolders(loadAll),
		vscode.workspace.onDidChangeConfiguration((change) => {
			if (change.affectsConfiguration('corpusCurator')) announce();
		}),
	);
	loadAll();

	return {
		onDidChange: changed.event,
		of: (uri) => {
			const folder = vscode.workspace.getWorkspaceFolder(uri)?.uri;
			const key = folder?.toString() ?? '';
			const known = memory.get(key);
			if (known) return known;
			const merged = merge(settingsFor(folder), files.get(key));
			memory.set(key, merged);
			return merged;
		},
		dispose: () => {
			listeners.dispose();
			changed.dispose();
		},
	};
}

/** The file says what holds for the corpus, the settings what holds elsewhere. */
function merge(settings: Settings, file: Configuration | undefined): Configuration {
	const rules: Record<string, RuleSetting> = {};
	for (const [id, severity] of Object.entries(settings.severity)) rules[id] = { ...rules[id], severity };
	for (const [id, options] of Object.entries(settings.options)) rules[id] = { ...rules[id], options };
	for (const [id, setting] of Object.entries(file?.rules ?? {})) {
		const options = { ...rules[id]?.options, ...setting.options };
		rules[id] = { ...rules[id], ...setting, options };
	}
	return { ...file, rules };
}
