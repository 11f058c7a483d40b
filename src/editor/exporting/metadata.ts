import * as vscode from 'vscode';
import { makeArticle, metadataOf } from '../../engine';
import { csvHeader, csvRow, type ExportedArticle, toDolmaAttributes, toJsonLd, toJsonLine, toYaml } from '../../engine/export';
import { articleFiles } from '../audit/files';
import { makeBreathing } from '../model/checker';
import type { Desk } from '../model/desk';
import { pathFrom } from '../model/nearest';
import { currentText } from '../review/plan';

/** One format: how its file is called, and what it writes before and for each article. */
interface Format {
	readonly label: string;
	readonly extension: string;
	readonly head: () => string;
	readonly line: (article: ExportedArticle) => string;
}

const nothing = () => '';

const FORMATS: readonly Format[] = [
	{ label: 'JSONL', extension: 'jsonl', head: nothing, line: (article) => ended(toJsonLine(article)) },
	{ label: 'CSV', extension: 'csv', head: csvHeader, line: ({ id, metadata }) => csvRow(id, metadata) },
	{
		label: 'YAML',
		extension: 'yaml',
		head: nothing,
		line: ({ id, metadata }) => `--- # ${id}\n${ended(toYaml(metadata).replace(/^---\n|\n---\n?$/g, ''))}`,
	},
	{ label: 'JSON-LD (schema.org)', extension: 'jsonld', head: nothing, line: ({ metadata }) => `${JSON.stringify(toJsonLd(metadata))}\n` },
	{ label: 'Dolma attributes', extension: 'attributes.jsonl', head: nothing, line: (article) => ended(toDolmaAttributes(article)) },
];

const ended = (line: string) => (line.endsWith('\n') ? line : `${line}\n`);

/** *Export metadata…*: of all articles of a folder, into one file. */
export function registerMetadataExport(_desk: Desk): vscode.Disposable {
	return vscode.commands.registerCommand(
		'corpusCurator.exportMetadata',
		async (target?: unknown, answer?: { format: string; to: vscode.Uri }) => {
			const folder = target instanceof vscode.Uri ? target : (vscode.workspace.workspaceFolders?.[0]?.uri ?? undefined);
			if (!folder) return 0;
			const title = vscode.l10n.t('Export metadata as');
			const label = answer?.format ?? (await vscode.window.showQuickPick(FORMATS, { title }))?.label;
			const format = FORMATS.find((one) => one.label === label);
			if (!format) return 0;
			const defaultUri = vscode.Uri.joinPath(folder, `metadata.${format.extension}`);
			const to = answer?.to ?? (await vscode.window.showSaveDialog({ defaultUri, title }));
			return to ? exportFolder(folder, format, to) : 0;
		},
	);
}

/** Returns the number of articles. Nothing is written when it is cancelled. */
async function exportFolder(folder: vscode.Uri, format: Format, to: vscode.Uri): Promise<number> {
	const count = await vscode.window.withProgress(
		{ location: vscode.ProgressLocation.Notification, title: vscode.l10n.t('Exporting metadata'), cancellable: true },
		async (progress, token) => {
			const files = await articleFiles(folder, token);
			const breathe = makeBreathing();
			const parts = [format.head()];
			for (const [index, uri] of files.entries()) {
				if (token.isCancellationRequested) return 0;
				const text = await currentText(uri);
				if (text !== undefined) parts.push(format.line({ id: pathFrom(folder, uri), text, metadata: metadataOf(makeArticle(text)) }));
				await breathe();
				if (index % 20 === 0) progress.report({ increment: 2000 / files.length });
			}
			await vscode.workspace.fs.writeFile(to, new TextEncoder().encode(parts.join('')));
			return parts.length - 1;
		},
	);
	if (count > 0)
		void vscode.window.showInformationMessage(
			vscode.l10n.t('Metadata of {0} articles written to {1}.', count, vscode.workspace.asRelativePath(to)),
		);
	return count;
}
