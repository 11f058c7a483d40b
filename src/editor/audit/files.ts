import * as vscode from 'vscode';
import { OWN_SCHEME } from '../model/documents';
import { hasSearch } from '../model/nearest';
import { settingsFor } from '../model/settings';

/** What an audit looks at where the settings name no files. */
const USUAL = '**/*.txt';

/** Depth of folders below the workspace folder that a walk visits where VS Code has no search: links may form a ring. */
const DEEPEST = 24;

/** The article files of a workspace folder (or a folder in it), as the settings include and exclude them, sorted. */
export async function articleFiles(folder: vscode.Uri, token: vscode.CancellationToken): Promise<vscode.Uri[]> {
	const settings = settingsFor(folder);
	const include = settings.include.length > 0 ? braces(settings.include) : USUAL;
	const exclude = settings.exclude.length > 0 ? braces(settings.exclude) : undefined;
	let files: vscode.Uri[] = [];
	if (await hasSearch(folder))
		files = await vscode.workspace.findFiles(new vscode.RelativePattern(folder, include), exclude, undefined, token);
	if (files.length === 0) files = await walk(folder, token, DEEPEST);
	return files
		.filter(({ scheme, path }) => !scheme.startsWith(OWN_SCHEME) && !path.includes('/.corpus-curator/'))
		.sort((a, b) => (a.path < b.path ? -1 : 1));
}

const braces = (globs: readonly string[]) => (globs.length === 1 ? globs[0]! : `{${globs.join(',')}}`);

async function walk(folder: vscode.Uri, token: vscode.CancellationToken, depth: number): Promise<vscode.Uri[]> {
	if (depth === 0 || token.isCancellationRequested) return [];
	const found: vscode.Uri[] = [];
	for (const [name, type] of await vscode.workspace.fs.readDirectory(folder)) {
		const uri = vscode.Uri.joinPath(folder, name);
		if (type & vscode.FileType.Directory) {
			if (!name.startsWith('.') && name !== 'node_modules') found.push(...(await walk(uri, token, depth - 1)));
		} else if (name.endsWith('.txt')) found.push(uri);
	}
	return found;
}
