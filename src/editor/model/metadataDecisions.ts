import * as vscode from 'vscode';
import type { Article } from '../../engine';
import { contentKey } from '../../engine/decisions/anchor';
import type { MetadataDecisions } from '../../engine/decisions/metadata';
import {
	type DecisionFile,
	decisionsFor,
	formatDecisionFile,
	METADATA_FILE,
	parseDecisionFile,
	withDecisionsFor,
} from '../../engine/decisions/sidecar';
import { corpusUriOf } from '../jsonl/names';
import { watchFiles } from './nearest';

/** The curator's metadata decisions, in `.corpus-curator/metadata.jsonl` of the workspace folder. */
export interface MetadataDecisionStore extends vscode.Disposable {
	/** Fires after decisions were written here, or the file was changed by someone else. */
	readonly onDidChange: vscode.Event<void>;
	readonly read: (uri: vscode.Uri, article: Article) => Promise<MetadataDecisions>;
	/** Changes the decisions on one article. The file is read again first, so that nobody's lines are lost. Rejects when it cannot be written. */
	readonly update: (uri: vscode.Uri, article: Article, change: (decisions: MetadataDecisions) => MetadataDecisions) => Promise<void>;
}

interface Place {
	/** undefined: a document that is not saved anywhere; its decisions last as long as the window. */
	readonly file: vscode.Uri | undefined;
	readonly document: string;
}

export function createMetadataDecisions(context: vscode.ExtensionContext, log: vscode.LogOutputChannel): MetadataDecisionStore {
	const changed = new vscode.EventEmitter<void>();
	const known = new Map<string, Promise<DecisionFile>>();
	const reported = new Set<string>();
	let unsaved: DecisionFile = { lines: [], malformed: [] };
	let writing: Promise<unknown> = Promise.resolve();

	/** In the folder of the document; for a file that no folder holds, in the extension's own storage. */
	const placeOf = (uri: vscode.Uri): Place => {
		const home = corpusUriOf(uri);
		const folder = vscode.workspace.getWorkspaceFolder(home);
		if (folder) return { file: vscode.Uri.joinPath(folder.uri, METADATA_FILE), document: vscode.workspace.asRelativePath(home, false) };
		if (uri.scheme === 'untitled') return { file: undefined, document: uri.toString() };
		return { file: vscode.Uri.joinPath(context.globalStorageUri, 'metadata.jsonl'), document: uri.toString() };
	};

	const load = async (file: vscode.Uri): Promise<DecisionFile> => {
		let bytes: Uint8Array;
		try {
			bytes = await vscode.workspace.fs.readFile(file);
		} catch (error) {
			if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return { lines: [], malformed: [] };
			throw error;
		}
		const read = parseDecisionFile(new TextDecoder().decode(bytes));
		reportMalformed(file, read);
		return read;
	};

	const reportMalformed = (file: vscode.Uri, { malformed }: DecisionFile) => {
		const key = `${file.toString()} ${malformed.map(({ text }) => text).join()}`;
		if (malformed.length === 0 || reported.has(key)) return;
		reported.add(key);
		const numbers = malformed.map(({ number }) => number).join(', ');
		log.warn(`${file.toString()}: no decisions in lines ${numbers}`);
		const open = vscode.l10n.t('Open File');
		vscode.window
			.showWarningMessage(
				vscode.l10n.t('{0}: lines {1} hold no metadata decisions. They are kept as they are.', METADATA_FILE, numbers),
				open,
			)
			.then((choice) => (choice === open ? vscode.window.showTextDocument(file) : undefined));
	};

	const fileAt = (file: vscode.Uri): Promise<DecisionFile> => {
		const key = file.toString();
		const loading = known.get(key) ?? load(file);
		known.set(key, loading);
		loading.catch((error) => {
			known.delete(key);
			log.error(`${key}: ${error}`);
		});
		return loading;
	};

	const forget = (file: vscode.Uri) => {
		if (known.delete(file.toString())) changed.fire();
	};

	const write = async (file: vscode.Uri, content: DecisionFile) => {
		const draft = vscode.Uri.joinPath(file, '..', '.metadata.jsonl.tmp');
		await vscode.workspace.fs.writeFile(draft, new TextEncoder().encode(formatDecisionFile(content)));
		await vscode.workspace.fs.rename(draft, file, { overwrite: true }); // the old file is whole until the new one is
		known.set(file.toString(), Promise.resolve(content));
	};

	const watcher = watchFiles(METADATA_FILE, forget);

	return {
		onDidChange: changed.event,
		read: async (uri, article) => {
			const { file, document } = placeOf(uri);
			return decisionsFor(file ? await fileAt(file) : unsaved, document, contentKey(article));
		},
		update: (uri, article, change) => {
			const { file, document } = placeOf(uri);
			const content = contentKey(article);
			const job = writing.then(async () => {
				const before = file ? await load(file) : unsaved;
				const after = withDecisionsFor(before, document, content, change(decisionsFor(before, document, content)));
				if (file) await write(file, after);
				else unsaved = after;
				changed.fire();
			});
			writing = job.catch(() => {}); // the next one is not to fail for this one's sake
			return job;
		},
		dispose: () => vscode.Disposable.from(changed, watcher).dispose(),
	};
}
