import * as vscode from 'vscode';
import type { ToolInput, ToolName } from './assist/tools';
import { registerShardFileSystem } from './jsonl/provider';
import type { CuratorApi } from './start';

/** What other extensions, and the tests, get from `activate`. */
export interface Activated {
	/** When everything is there; to ask for it brings it. */
	readonly ready: Promise<CuratorApi>;
	/** Has anything asked for it yet: an article in a tab, a folder with a corpus, a command, a view? */
	readonly isLoading: () => boolean;
}

/**
 * Called by VS Code, in the Node and in the web extension host alike. VS Code activates in every window, since a window always has some
 * plain text; the engine is loaded only when there is something to do, and in the turns after that. Whoever runs a command meanwhile gets
 * it as soon as it is there.
 */
export function activate(context: vscode.ExtensionContext): Activated {
	let loading: Promise<CuratorApi> | undefined;
	const load = (): Promise<CuratorApi> => {
		loading ??= loadCurator(context, () => standIns.dispose());
		return loading;
	};
	const standIns = vscode.Disposable.from(...commandStandIns(context, load), ...treeStandIns(load), whenArticleShown(load));
	context.subscriptions.push(standIns, registerShardFileSystem(), panelProvider(load), ...tools(load));
	void hasCorpus().then((has) => {
		if (has) void load();
	});
	return {
		get ready() {
			return load();
		},
		isLoading: () => loading !== undefined,
	};
}

async function loadCurator(context: vscode.ExtensionContext, endStandIns: () => void): Promise<CuratorApi> {
	await nextTurn();
	const { loadEngine, start } = curator();
	await nextTurn();
	loadEngine();
	await nextTurn();
	endStandIns();
	return start(context);
}

/** In Node a file of its own, dist/curator.js; in the web an extension is one file (scripts/build.mjs). */
const curator = (): typeof import('./curator') => require('./curator');

const nextTurn = () => new Promise<void>((resolve) => setTimeout(resolve, 0));

function commandStandIns({ extension }: vscode.ExtensionContext, load: () => Promise<unknown>): vscode.Disposable[] {
	const ids = extension.packageJSON.contributes.commands.map(({ command }: { command: string }) => command) as string[];
	const runLater =
		(id: string) =>
		async (...args: unknown[]) => {
			await load();
			return vscode.commands.executeCommand(id, ...args);
		};
	return ids.map((id) => vscode.commands.registerCommand(id, runLater(id)));
}

/** A view that opens wants its content; until that is there, its welcome text is shown. */
function treeStandIns(load: () => Promise<unknown>): vscode.Disposable[] {
	const getChildren = () => {
		void load();
		return [];
	};
	const provider = { getChildren, getTreeItem: () => new vscode.TreeItem('') };
	return ['corpusCurator.findings', 'corpusCurator.audit'].map((id) => vscode.window.registerTreeDataProvider(id, provider));
}

const panelProvider = (load: () => Promise<CuratorApi>): vscode.Disposable =>
	vscode.window.registerWebviewViewProvider('corpusCurator.article', {
		resolveWebviewView: async (view) => (await load()).resolvePanel(view),
	});

/** Tools for assistants, where the editor has any. */
function tools(load: () => Promise<CuratorApi>): vscode.Disposable[] {
	if (typeof vscode.lm?.registerTool !== 'function') return [];
	const names: readonly ToolName[] = ['corpus-curator_check', 'corpus-curator_metadata'];
	return names.map((name) =>
		vscode.lm.registerTool<ToolInput>(name, {
			invoke: async ({ input }) => {
				const answer = await (await load()).tools[name](input);
				return new vscode.LanguageModelToolResult([new vscode.LanguageModelTextPart(answer)]);
			},
		}),
	);
}

/** Loads when a tab shows a file in a language of articles; other documents are open in every window. */
function whenArticleShown(load: () => Promise<unknown>): vscode.Disposable {
	const isArticle = ({ languageId, uri }: vscode.TextDocument) =>
		uri.scheme !== 'output' && vscode.workspace.getConfiguration('corpusCurator', uri).get<string[]>('languages', []).includes(languageId);
	const look = () => {
		const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs.map(({ input }) => input));
		const shown = new Set(tabs.flatMap((input) => (input instanceof vscode.TabInputText ? [input.uri.toString()] : [])));
		const { textDocuments, notebookDocuments } = vscode.workspace;
		const isShown = (document: vscode.TextDocument) => shown.has(document.uri.toString()) && isArticle(document);
		const inNotebook = notebookDocuments.some((notebook) => notebook.getCells().some(({ document }) => isArticle(document)));
		const inEditor = vscode.window.visibleTextEditors.some(({ document }) => tabs.length > 0 && isArticle(document));
		if (inNotebook || inEditor || textDocuments.some(isShown)) void load();
	};
	look();
	return vscode.Disposable.from(
		vscode.workspace.onDidOpenTextDocument(look),
		vscode.workspace.onDidOpenNotebookDocument(look),
		vscode.window.onDidChangeVisibleTextEditors(look),
		vscode.window.tabGroups.onDidChangeTabs(look),
	);
}

/** Does a workspace folder hold the decisions or the configuration of a corpus? */
async function hasCorpus(): Promise<boolean> {
	const places = (vscode.workspace.workspaceFolders ?? []).flatMap(({ uri }) =>
		['.corpus-curator', '.corpus-curator.json'].map((name) => vscode.Uri.joinPath(uri, name)),
	);
	const found = await Promise.allSettled(places.map((place) => vscode.workspace.fs.stat(place)));
	return found.some(({ status }) => status === 'fulfilled');
}
