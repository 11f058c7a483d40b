import * as vscode from 'vscode';
import { corpusUriOf } from '../jsonl/names';

/** Things that hold for the folder they stand in and everything below, such as configuration files. */
export interface ByFolder<T> {
	readonly set: (folder: vscode.Uri, value: T) => void;
	readonly delete: (folder: vscode.Uri) => boolean;
	readonly at: (folder: vscode.Uri) => T | undefined;
	/** The one that stands nearest above the file, inside its workspace folder. */
	readonly above: (file: vscode.Uri) => { readonly folder: vscode.Uri; readonly value: T } | undefined;
	readonly clear: () => void;
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
		clear: () => entries.clear(),
	};
}

export const parentOf = (uri: vscode.Uri): vscode.Uri => vscode.Uri.joinPath(uri, '..');

/** Path of a file from a folder above it, with slashes. */
export function pathFrom(folder: vscode.Uri, file: vscode.Uri): string {
	const base = folder.path.endsWith('/') ? folder.path : `${folder.path}/`;
	return file.path.startsWith(base) ? file.path.slice(base.length) : file.path;
}

/** The text of a file, undefined where there is none. Anything else that goes wrong is thrown. */
export async function readIfThere(uri: vscode.Uri): Promise<string | undefined> {
	try {
		return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await vscode.workspace.fs.readFile(uri));
	} catch (error) {
		if (error instanceof vscode.FileSystemError && (error.code === 'FileNotFound' || error.code === 'Unavailable')) return undefined;
		throw error;
	}
}

/** Every file of this name in the workspace; where no search is to be had (some virtual workspaces), those in the top folders. */
export async function filesNamed(name: string): Promise<vscode.Uri[]> {
	const folders = vscode.workspace.workspaceFolders ?? [];
	const found = new Map(folders.map(({ uri }) => vscode.Uri.joinPath(uri, name)).map((uri) => [uri.toString(), uri]));
	try {
		for (const uri of await vscode.workspace.findFiles(`**/${name}`, '**/node_modules/**')) found.set(uri.toString(), uri);
	} catch {
		// the top folders have to do
	}
	return [...found.values()];
}
