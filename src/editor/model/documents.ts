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

/** Scheme of the read-only documents that show an article as it would be after repair. */
export const CLEAN_SCHEME = `${OWN_SCHEME}clean`;

/** The article that a document of ours shows the cleaned form of; every other document itself. */
export const shownArticle = (uri: vscode.Uri): vscode.Uri => (uri.scheme === CLEAN_SCHEME ? vscode.Uri.parse(uri.query) : uri);

/** The file that a menu hands to a command: its URI, or a row of the audit. */
export function uriIn(argument: unknown): vscode.Uri | undefined {
	if (argument instanceof vscode.Uri) return argument;
	const isRow = typeof argument === 'object' && argument !== null && 'file' in argument;
	return isRow ? (argument.file as { readonly uri: vscode.Uri }).uri : undefined;
}

/** Tables and shards hold many records, whatever language the editor takes them for: none of them is one article. */
export const holdsRecords = ({ path }: vscode.Uri): boolean => /\.(?:jsonl|ndjson|csv|tsv)$/i.test(path);

/** Is this document checked at all: an article language, and not a view of something else? */
export const isArticle = (document: vscode.TextDocument): boolean =>
	!document.isClosed &&
	!holdsRecords(document.uri) &&
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
