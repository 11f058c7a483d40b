import * as vscode from 'vscode';
import { type Article, makeArticle } from '../../engine';
import { contentKey } from '../../engine/decisions/anchor';
import {
	ARTICLES_FILE,
	type ArticleDecision,
	type ArticleState,
	type ArticlesFile,
	articlesIn,
	formatArticlesFile,
	NO_ARTICLES,
	parseArticlesFile,
	withArticles,
	withoutArticles,
} from '../../engine/decisions/articles';
import { curatorName } from '../decisions/curator';
import { corpusUriOf } from '../jsonl/names';
import { byFolder, filesNamed, parentOf, pathFrom, readIfThere, watchFiles, whenOpenedBelow } from './nearest';
import { inTurn, replaceFile } from './sideFiles';

/** What the curator decided about whole articles, in `.corpus-curator/articles.jsonl`, which the command line honours as well. */
export interface ArticleDecisions extends vscode.Disposable {
	/** Has the workspace any such file? */
	readonly isAny: () => boolean;
	/** Does one hold for this file? */
	readonly isAbove: (uri: vscode.Uri) => boolean;
	readonly onDidChange: vscode.Event<void>;
	/** Fires when a folder gets its first decisions: what is looked for in its files changes with that. */
	readonly onFirst: vscode.Event<void>;
	/** What was decided on this file; `article` finds it again after it was moved. */
	readonly of: (uri: vscode.Uri, article?: Article) => ArticleDecision | undefined;
	/** Writes one decision on these files. Throws when that cannot be written. */
	readonly decide: (files: readonly DecidedFile[], state: ArticleState, reason?: string) => Promise<void>;
	/** Takes the decisions on these files back. */
	readonly reopen: (uris: readonly vscode.Uri[]) => Promise<void>;
	readonly ready: Promise<void>;
}

export interface DecidedFile {
	readonly uri: vscode.Uri;
	readonly text: string;
}

interface Loaded {
	readonly file: ArticlesFile;
	readonly find: ReturnType<typeof articlesIn>;
}

const loadedOf = (file: ArticlesFile): Loaded => ({ file, find: articlesIn(file) });

export function createArticleDecisions(log: vscode.LogOutputChannel): ArticleDecisions {
	const changed = new vscode.EventEmitter<void>();
	const first = new vscode.EventEmitter<void>();
	const loaded = byFolder<Loaded>();
	/** For documents outside of every workspace folder, and unsaved ones: until the window closes. */
	let passing = loadedOf(NO_ARTICLES);

	const keep = (root: vscode.Uri, file: ArticlesFile) => {
		const isFirst = !loaded.at(root);
		loaded.set(root, loadedOf(file));
		if (isFirst) first.fire();
	};
	const read = async (root: vscode.Uri): Promise<ArticlesFile> => {
		const text = await readIfThere(vscode.Uri.joinPath(root, ARTICLES_FILE));
		const file = text === undefined ? NO_ARTICLES : parseArticlesFile(text);
		const wrong = file.malformed.map(({ number }) => number).join(', ');
		if (wrong) log.warn(`${root.toString()}/${ARTICLES_FILE}: lines that are no decisions: ${wrong}`);
		return file;
	};
	const load = async (uri: vscode.Uri) => {
		const root = parentOf(parentOf(uri));
		const file = await read(root);
		if (file !== NO_ARTICLES) keep(root, file);
		else if (!loaded.delete(root)) return;
		changed.fire();
	};
	const tryLoad = (uri: vscode.Uri) => load(uri).catch((error: unknown) => log.warn(String(error)));
	const loadAll = async () => {
		await Promise.all((await filesNamed(ARTICLES_FILE)).map(tryLoad));
	};
	const rootOf = (uri: vscode.Uri) => loaded.above(uri)?.folder ?? vscode.workspace.getWorkspaceFolder(corpusUriOf(uri))?.uri;
	const nameIn = (root: vscode.Uri | undefined, uri: vscode.Uri) => (root ? pathFrom(root, corpusUriOf(uri)) : uri.toString());

	/** Changes the file of each folder that these files belong to, one change after the other. */
	const update = async (uris: readonly vscode.Uri[], change: (file: ArticlesFile, root: vscode.Uri | undefined) => ArticlesFile) => {
		const roots = new Map(uris.map((uri) => [rootOf(uri)?.toString(), rootOf(uri)]));
		for (const root of roots.values()) {
			if (!root) passing = loadedOf(change(passing.file, undefined));
			else {
				const place = vscode.Uri.joinPath(root, ARTICLES_FILE);
				await inTurn(place, async () => {
					const file = change(await read(root), root);
					await replaceFile(place, formatArticlesFile(file));
					keep(root, file);
				});
			}
		}
		changed.fire();
	};
	const belongs = (root: vscode.Uri | undefined) => (uri: vscode.Uri) => rootOf(uri)?.toString() === root?.toString();

	const listeners = vscode.Disposable.from(
		watchFiles(ARTICLES_FILE, tryLoad),
		whenOpenedBelow(ARTICLES_FILE, (file) => loaded.at(parentOf(parentOf(file))) ?? tryLoad(file)),
		vscode.workspace.onDidChangeWorkspaceFolders(loadAll),
	);

	return {
		onDidChange: changed.event,
		onFirst: first.event,
		isAny: () => !loaded.isEmpty(),
		isAbove: (uri) => loaded.above(uri) !== undefined,
		ready: loadAll(),
		of: (uri, article) => {
			const found = loaded.above(uri);
			const content = article && (() => contentKey(article));
			if (found) return found.value.find(nameIn(found.folder, uri), content);
			return rootOf(uri) ? undefined : passing.find(uri.toString());
		},
		decide: (files, state, reason) =>
			update(
				files.map(({ uri }) => uri),
				(file, root) => {
					const own = files.filter(({ uri }) => belongs(root)(uri));
					const about = { state, ...(reason ? { reason } : {}), who: curatorName(), when: new Date().toISOString() };
					return withArticles(
						file,
						own.map(({ uri, text }) => ({ document: nameIn(root, uri), content: contentKey(makeArticle(text)), ...about })),
					);
				},
			),
		reopen: (uris) =>
			update(uris, (file, root) =>
				withoutArticles(
					file,
					uris.filter(belongs(root)).map((uri) => nameIn(root, uri)),
				),
			),
		dispose: () => vscode.Disposable.from(listeners, changed, first).dispose(),
	};
}
