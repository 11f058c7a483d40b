import * as vscode from 'vscode';
import { type Article, makeArticle } from '../../engine';
import { contentKey } from '../../engine/decisions/anchor';
import { keepThroughRepair } from '../../engine/decisions/kept';
import type { MetadataDecision, MetadataDecisions } from '../../engine/decisions/metadata';
import {
	type DecisionFile,
	decisionsFor,
	formatDecisionFile,
	METADATA_FILE,
	parseDecisionFile,
	withDecisionsFor,
} from '../../engine/decisions/sidecar';
import { corpusUriOf } from '../jsonl/names';
import { readIfThere, watchFiles } from './nearest';
import { inTurn, replaceFile } from './sideFiles';

/** The curator's metadata decisions, in `.corpus-curator/metadata.jsonl` of the workspace folder. */
export interface MetadataDecisionStore extends vscode.Disposable {
	/** Fires after decisions were written here, or the file was changed by someone else. */
	readonly onDidChange: vscode.Event<void>;
	readonly read: (uri: vscode.Uri, article: Article) => Promise<MetadataDecisions>;
	/** Changes the decisions on one article. The file is read again first, so that nobody's lines are lost. Rejects when it cannot be written. */
	readonly update: (uri: vscode.Uri, article: Article, change: (decisions: MetadataDecisions) => MetadataDecisions) => Promise<void>;
	/** Remembers what a repair takes away of the metadata (see `keepThroughRepair`); it is written when the document is saved. */
	readonly keep: (uri: vscode.Uri, before: Article, after: Article) => Promise<void>;
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
	/** Values that repairs not yet saved have removed, by document. */
	const unwritten = new Map<string, MetadataDecisions>();

	/** In the folder of the document; for a file that no folder holds, in the extension's own storage. */
	const placeOf = (uri: vscode.Uri): Place => {
		const home = corpusUriOf(uri);
		const folder = vscode.workspace.getWorkspaceFolder(home);
		if (folder) return { file: vscode.Uri.joinPath(folder.uri, METADATA_FILE), document: vscode.workspace.asRelativePath(home, false) };
		if (uri.scheme === 'untitled') return { file: undefined, document: uri.toString() };
		return { file: vscode.Uri.joinPath(context.globalStorageUri, 'metadata.jsonl'), document: uri.toString() };
	};

	const load = async (file: vscode.Uri): Promise<DecisionFile> => {
		const text = await readIfThere(file);
		if (text === undefined) return { lines: [], malformed: [] };
		const read = parseDecisionFile(text);
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

	const read: MetadataDecisionStore['read'] = async (uri, article) => {
		const { file, document } = placeOf(uri);
		const decisions = decisionsFor(file ? await fileAt(file) : unsaved, document, contentKey(article));
		return withKept(decisions, unwritten.get(uri.toString()));
	};

	const update: MetadataDecisionStore['update'] = async (uri, article, change) => {
		const { file, document } = placeOf(uri);
		const content = contentKey(article);
		const after = (before: DecisionFile) => withDecisionsFor(before, document, content, change(decisionsFor(before, document, content)));
		if (!file) unsaved = after(unsaved);
		else
			await inTurn(file, async () => {
				const next = after(await load(file));
				await replaceFile(file, formatDecisionFile(next));
				known.set(file.toString(), Promise.resolve(next));
			});
		changed.fire();
	};

	const writeKept = async (document: vscode.TextDocument) => {
		const kept = unwritten.get(document.uri.toString());
		unwritten.delete(document.uri.toString());
		if (!kept) return;
		try {
			await update(document.uri, makeArticle(document.getText()), (decisions) => withKept(decisions, kept));
		} catch (error) {
			log.error(`${document.uri.toString()}: ${error}`);
		}
	};

	const listeners = vscode.Disposable.from(
		watchFiles(METADATA_FILE, forget),
		vscode.workspace.onDidSaveTextDocument(writeKept),
		vscode.workspace.onDidCloseTextDocument(({ uri }) => void unwritten.delete(uri.toString())),
	);

	return {
		onDidChange: changed.event,
		read,
		update,
		keep: async (uri, before, after) => {
			const decisions = await read(uri, before);
			const next = keepThroughRepair(before, after, decisions);
			if (next === decisions) return;
			unwritten.set(uri.toString(), next);
			changed.fire();
		},
		dispose: () => vscode.Disposable.from(changed, listeners).dispose(),
	};
}

/** The decisions with those added that keep values; a value that somebody decided on stays as they said. */
function withKept(decisions: MetadataDecisions, among: MetadataDecisions = {}): MetadataDecisions {
	const after: Record<string, readonly MetadataDecision[]> = { ...decisions };
	for (const [field, values] of Object.entries(among)) {
		const known = after[field] ?? [];
		const isNew = ({ verdict, value, role }: MetadataDecision) =>
			verdict === 'kept' && !known.some((other) => other.value === value && other.role === role);
		if (values.some(isNew)) after[field] = [...known, ...values.filter(isNew)];
	}
	return after;
}
