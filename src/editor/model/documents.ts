import * as vscode from 'vscode';
import { type Settings, settingsFor } from './settings';

/** Schemes of documents that are no files of the corpus, even where their language is plain text. */
const FOREIGN_SCHEMES = new Set([
	'git',
	'gitlens',
	'output',
	'vscode-scm',
	'vscode-settings',
	'debug',
	'comment',
	'walkThrough',
	'walkThroughSnippet',
]);

/** Schemes of this extension's own read-only documents begin so. */
export const OWN_SCHEME = 'corpus-curator-';

/** Is this document checked at all: an article language, and not a view of something else? */
export const isArticle = (document: vscode.TextDocument): boolean =>
	!document.isClosed &&
	!FOREIGN_SCHEMES.has(document.uri.scheme) &&
	!document.uri.scheme.startsWith(OWN_SCHEME) &&
	!document.uri.scheme.startsWith('vscode-chat') &&
	settingsFor(document).languages.includes(document.languageId);

/** Do the globs of the settings leave this document out? */
export function isExcluded(document: vscode.TextDocument, settings: Settings): boolean {
	const folder = vscode.workspace.getWorkspaceFolder(document.uri);
	const matches = (glob: string) =>
		vscode.languages.match({ pattern: folder ? new vscode.RelativePattern(folder, glob) : glob }, document) > 0;
	if (settings.exclude.some(matches)) return true;
	return folder !== undefined && settings.include.length > 0 && !settings.include.some(matches);
}

/** Registers something for the documents of the article languages, and again when the setting changes. */
export function forArticles(register: (selector: vscode.DocumentSelector) => vscode.Disposable): vscode.Disposable {
	let registered = register(selector());
	const listener = vscode.workspace.onDidChangeConfiguration((change) => {
		if (!change.affectsConfiguration('corpusCurator.languages')) return;
		registered.dispose();
		registered = register(selector());
	});
	return new vscode.Disposable(() => {
		listener.dispose();
		registered.dispose();
	});
}

const selector = (): vscode.DocumentSelector => settingsFor().languages.map((language) => ({ language }));
