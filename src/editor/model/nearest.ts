import * as vscode from 'vscode';
import { corpusUriOf } from '../jsonl/names';

/** Things that hold for the folder they stand in and everything below, such as configuration files. */
export interface ByFolder<T> {
	readonly set: (folder: vscode.Uri, value: T) => void;
	readonly delete: (folder: vscode.Uri) => boolean;
	readonly at: (folder: vscode.Uri) => T | undefined;
	/** The one that stands nearest above the file, inside its workspace folder. */
	readonly above: (file: vscode.Uri) => { readonly folder: vscode.Uri; readonly value: T } | undefined;
	readonly isEmpty: () => boolean;
}

export function byFolder<T>(): ByFolder<T> {
	const entries = new Map<string, { folder: vscode.Uri; value: T }>();
	return {
		set: (folder, value) => void entries.set(folder.toString(), { folder, value }),
		delete: (folder) => entries.delete(folder.toString()),
		at: (folder) => entries.get(folder.toString())?.value,
		above: (file) => {
			if (entries.size === 0) return undefined;
			const inside = corpusUriOf(file);
			const root = vscode.workspace.getWorkspaceFolder(inside)?.uri.toString();
			if (root === undefined) return undefined;
			for (let folder = parentOf(inside); ; folder = parentOf(folder)) {
				const found = entries.get(folder.toString());
				if (found) return found;
				if (folder.toString() === root || folder.path === '/' || folder.path === '') return undefined;
			}
		},
		isEmpty: () => entries.size === 0,
	};
}

export const parentOf = (uri: vscode.Uri): vscode.Uri => vscode.Uri.joinPath(uri, '..');

/** Path of a file from a folder above it, with slashes. */
export function pathFrom(folder: vscode.Uri, file: vscode.Uri): string {
	const base = folder.path.endsWith('/') ? folder.path : `${folder.path}/`;
	return file.path.startsWith(base) ? file.path.slice(base.length) : file.path;
}

/** `FileNotADirectory`: a record's place is below its shard, which is a file. */
const ABSENT = new Set(['FileNotFound', 'FileNotADirectory', 'Unavailable']);

/**
 * The text of a file, undefined where there is none. Anything else that goes wrong is thrown, also bytes that are not UTF-8: whoever wrote
 * the text back would lose them.
 */
export async function readIfThere(uri: vscode.Uri): Promise<string | undefined> {
	let bytes: Uint8Array;
	try {
		bytes = await vscode.workspace.fs.readFile(uri);
	} catch (error) {
		if (error instanceof vscode.FileSystemError && ABSENT.has(error.code)) return undefined;
		throw error;
	}
	try {
		return new TextDecoder('utf-8', { ignoreBOM: true, fatal: true }).decode(bytes);
	} catch {
		throw new Error(vscode.l10n.t('{0} is not UTF-8. Nothing was written.', vscode.workspace.asRelativePath(uri)));
	}
}

/** Every file of this name in the workspace; where no search is to be had, those in the top folders. */
export async function filesNamed(name: string): Promise<vscode.Uri[]> {
	const folders = vscode.workspace.workspaceFolders ?? [];
	const found = new Map(folders.map(({ uri }) => vscode.Uri.joinPath(uri, name)).map((uri) => [uri.toString(), uri]));
	const below = async ({ uri }: vscode.WorkspaceFolder) => {
		if (!(await hasSearch(uri))) return;
		const pattern = new vscode.RelativePattern(uri, `**/${name}`);
		for (const file of await vscode.workspace.findFiles(pattern, '**/node_modules/**')) found.set(file.toString(), file);
	};
	await Promise.allSettled(folders.map(below)); // what cannot be searched has its top folder looked at
	return [...found.values()];
}

/** Milliseconds in which a search for one file answers. */
const SEARCH_ANSWERS = 3000;

const searchable = new Map<string, Promise<boolean>>(['file', 'vscode-remote'].map((scheme) => [scheme, Promise.resolve(true)]));

/**
 * Can VS Code search this file system? Most file systems of other extensions have no search, and `findFiles` then waits for one for ever
 * (seen in VS Code 1.100 to 1.139): each scheme is asked once, for one file.
 */
export function hasSearch(folder: vscode.Uri): Promise<boolean> {
	const known = searchable.get(folder.scheme);
	if (known) return known;
	const answer = new Promise<boolean>((resolve) => {
		setTimeout(() => resolve(false), SEARCH_ANSWERS);
		vscode.workspace.findFiles(new vscode.RelativePattern(folder, '**'), undefined, 1).then(
			(files) => resolve(files.length > 0), // none: an empty folder, which a walk finds empty as fast
			() => resolve(false),
		);
	});
	searchable.set(folder.scheme, answer);
	return answer;
}

/** Tells when a file of this name (a path from any folder) comes, changes or goes, also with the folder it lies in. */
export function watchFiles(name: string, load: (file: vscode.Uri) => unknown): vscode.Disposable {
	const watcher = vscode.workspace.createFileSystemWatcher(`**/${name}`);
	const parts: vscode.Disposable[] = [watcher, watcher.onDidChange(load), watcher.onDidCreate(load), watcher.onDidDelete(load)];
	const [file, ...above] = name.split('/').reverse();
	if (file !== undefined && above.length > 0) {
		const folders = vscode.workspace.createFileSystemWatcher(`**/${above.reverse().join('/')}`, true, true);
		parts.push(
			folders,
			folders.onDidDelete((folder) => load(vscode.Uri.joinPath(folder, file))),
		);
	}
	return vscode.Disposable.from(...parts);
}

/**
 * Looks for files of this name above every article that is opened, once a folder: watchers miss a file that is made together with its
 * folder, and some file systems have none.
 */
export function whenOpenedBelow(name: string, load: (file: vscode.Uri) => unknown): vscode.Disposable {
	const visited = new Set<string>();
	return vscode.workspace.onDidOpenTextDocument(({ uri }) => {
		const inside = corpusUriOf(uri);
		const root = vscode.workspace.getWorkspaceFolder(inside)?.uri.toString();
		if (root === undefined) return;
		for (let folder = parentOf(inside); !visited.has(folder.toString()); folder = parentOf(folder)) {
			visited.add(folder.toString());
			load(vscode.Uri.joinPath(folder, name));
			if (folder.toString() === root) return;
		}
	});
}
