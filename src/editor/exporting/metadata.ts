import * as vscode from 'vscode';
import { makeArticle } from '../../engine';
import { curatedMetadata } from '../../engine/decisions/metadata';
import { csvHeader, csvRow, type ExportedArticle, toDolmaAttributes, toJsonLd, toJsonLine, toYamlRecord } from '../../engine/export';
import { articleFiles } from '../audit/files';
import type { Desk } from '../model/desk';
import { isArticle } from '../model/documents';
import { parentOf, pathFrom } from '../model/nearest';
import { breathe } from '../model/pauses';
import { currentText } from '../review/plan';
import { createSink } from './sink';

/** One format: how its file is called, and what it writes before and for each article. */
interface Format {
	readonly label: string;
	readonly extension: string;
	readonly head: () => string;
	readonly line: (article: ExportedArticle) => string;
	/** A second file beside the first. */
	readonly beside?: Format;
}

const nothing = () => '';

const ATTRIBUTES: Format = {
	label: 'Dolma attributes',
	extension: 'attributes.jsonl',
	head: nothing,
	line: (article) => ended(toDolmaAttributes(article)),
};

const FORMATS: readonly Format[] = [
	{ label: 'JSONL', extension: 'jsonl', head: nothing, line: (article) => ended(toJsonLine(article)), beside: ATTRIBUTES },
	{ label: 'CSV', extension: 'csv', head: csvHeader, line: ({ id, metadata }) => csvRow(id, metadata) },
	{
		label: 'YAML',
		extension: 'yaml',
		head: nothing,
		line: toYamlRecord,
	},
	{
		label: 'JSON-LD (schema.org)',
		extension: 'jsonld',
		head: nothing,
		line: ({ id, metadata }) => `${JSON.stringify({ ...toJsonLd(metadata), '@id': encodeURI(id) })}\n`,
	},
	ATTRIBUTES,
];

const ended = (line: string) => (line.endsWith('\n') ? line : `${line}\n`);

/** What to export and where to, for callers that do not want to be asked. */
interface Answer {
	readonly format: string;
	readonly to: vscode.Uri;
}

/** *Export metadata…*: of one article, of the files and folders selected in the explorer, or of the workspace. */
export function registerMetadataExport(desk: Desk): vscode.Disposable {
	return vscode.commands.registerCommand('corpusCurator.exportMetadata', async (target?: unknown, second?: unknown) => {
		const answer = Array.isArray(second) ? undefined : (second as Answer | undefined);
		const selected = Array.isArray(second) ? second.filter((one): one is vscode.Uri => one instanceof vscode.Uri) : [];
		const targets =
			selected.length > 0 ? selected : target instanceof vscode.Uri ? [target] : await askForTargets(desk.lastArticle.document());
		if (targets.length === 0) return 0;
		const title = vscode.l10n.t('Export metadata as');
		const label = answer?.format ?? (await vscode.window.showQuickPick(FORMATS, { title }))?.label;
		const format = FORMATS.find((one) => one.label === label);
		if (!format) return 0;
		const root = rootOf(targets[0]!);
		const defaultUri = vscode.Uri.joinPath(root, `metadata.${format.extension}`);
		const to = answer?.to ?? (await vscode.window.showSaveDialog({ defaultUri, title }));
		return to ? exportArticles(desk, targets, format, to, root) : 0;
	});
}

/** The article that is open, or the whole workspace. */
async function askForTargets(document: vscode.TextDocument | undefined): Promise<vscode.Uri[]> {
	const folders = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri);
	if (!document || !isArticle(document)) return folders;
	if (folders.length === 0) return [document.uri];
	const here = { label: vscode.l10n.t('This Article'), uris: [document.uri] };
	const everything = { label: vscode.l10n.t('All Articles of the Workspace'), uris: folders };
	return (await vscode.window.showQuickPick([here, everything], { title: vscode.l10n.t('Export the metadata of') }))?.uris ?? [];
}

/** The folder that the names in the export start from. */
const rootOf = (target: vscode.Uri): vscode.Uri => vscode.workspace.getWorkspaceFolder(target)?.uri ?? parentOf(target);

/** Returns the number of articles. Nothing stays written when it is cancelled. */
async function exportArticles(
	desk: Desk,
	targets: readonly vscode.Uri[],
	format: Format,
	to: vscode.Uri,
	root: vscode.Uri,
): Promise<number> {
	const options = { location: vscode.ProgressLocation.Notification, title: vscode.l10n.t('Exporting metadata'), cancellable: true };
	const count = await vscode.window.withProgress(options, async (progress, token) => {
		const all = await filesOf(targets, token);
		const files = all.filter((uri) => desk.articleDecisions.of(uri)?.state !== 'discarded');
		if (files.length < all.length)
			void vscode.window.showInformationMessage(vscode.l10n.t('Discarded articles that were left out: {0}.', all.length - files.length));
		const outputs = [format, ...(format.beside ? [format.beside] : [])].map((one) => ({
			line: one.line,
			sink: createSink(one === format ? to : sibling(to, one.extension), one.head()),
		}));
		let isWhole = false;
		try {
			let articles = 0;
			for (const [index, uri] of files.entries()) {
				if (token.isCancellationRequested) return 0;
				const text = await currentText(uri);
				if (text !== undefined) {
					const article = makeArticle(text);
					const metadata = curatedMetadata(article, await desk.metadataDecisions.read(uri, article));
					for (const { line, sink } of outputs) await sink.add(line({ id: pathFrom(root, uri), text, metadata }));
					articles++;
				}
				await breathe();
				if (index % 20 === 0) progress.report({ increment: 2000 / files.length });
			}
			if (token.isCancellationRequested) return 0;
			for (const { sink } of outputs) await sink.end();
			isWhole = true;
			return articles;
		} finally {
			if (!isWhole) for (const { sink } of outputs) await sink.discard();
		}
	});
	if (count > 0) void offerToOpen(to, count);
	return count;
}

async function offerToOpen(to: vscode.Uri, count: number): Promise<void> {
	const { l10n, window } = vscode;
	const name = vscode.workspace.asRelativePath(to);
	const said =
		count === 1 ? l10n.t('Metadata of one article written to {0}.', name) : l10n.t('Metadata of {0} articles written to {1}.', count, name);
	const open = l10n.t('Open File');
	if ((await window.showInformationMessage(said, open)) === open) await vscode.commands.executeCommand('vscode.open', to);
}

/** `a/metadata.jsonl` → `a/metadata.attributes.jsonl`. */
function sibling(file: vscode.Uri, extension: string): vscode.Uri {
	const name = file.path.slice(file.path.lastIndexOf('/') + 1);
	return vscode.Uri.joinPath(file, '..', `${name.replace(/\.[^.]*$/, '')}.${extension}`);
}

/** The files among the targets, and the articles of the folders. */
async function filesOf(targets: readonly vscode.Uri[], token: vscode.CancellationToken): Promise<vscode.Uri[]> {
	const files = new Map<string, vscode.Uri>();
	for (const target of targets) {
		const isOpen = vscode.workspace.textDocuments.some(({ uri }) => uri.toString() === target.toString());
		const isFolder = !isOpen && ((await vscode.workspace.fs.stat(target)).type & vscode.FileType.Directory) !== 0;
		for (const file of isFolder ? await articleFiles(target, token) : [target]) files.set(file.toString(), file);
	}
	return [...files.values()];
}
