import * as vscode from 'vscode';
import { corpusUriOf } from '../jsonl/names';
import { byFolder, filesNamed, parentOf, pathFrom, readIfThere, watchFiles, whenOpenedBelow } from './nearest';
import { inTurn, replaceFile } from './sideFiles';

/** Decisions of one kind as a side file of a folder holds them. */
interface Kind<T> {
	/** Path from the folder, of two parts. */
	readonly name: string;
	readonly empty: T;
	/** Also gives the numbers of lines that hold none. */
	readonly parse: (text: string) => readonly [value: T, wrong: readonly number[]];
	readonly format: (value: T) => string;
}

/** The side files of one name: that of the nearest folder above holds for an article, and is written anew with each decision. */
export interface FolderFiles<T> {
	/** Has the workspace any? */
	readonly isAny: () => boolean;
	/** Does one hold for this file? */
	readonly isAbove: (uri: vscode.Uri) => boolean;
	readonly onDidChange: vscode.Event<void>;
	/** Fires when a folder gets its first. */
	readonly onFirst: vscode.Event<void>;
	/** What holds for this file, and its name in there; undefined where its folder has none. */
	readonly of: (uri: vscode.Uri) => { readonly value: T; readonly name: string } | undefined;
	/** The name of a file in decisions: its path from the folder that holds (or will hold) them. */
	readonly nameOf: (uri: vscode.Uri) => string;
	/** All of them, those of the window too. */
	readonly all: () => readonly T[];
	/** Reads, changes and writes what these files belong to, one change after the other: what somebody else wrote meanwhile stays. */
	readonly update: (uris: readonly vscode.Uri[], change: (value: T, own: readonly vscode.Uri[]) => T) => Promise<void>;
	readonly ready: Promise<void>;
	readonly dispose: () => void;
}

export function createFolderFiles<T>({ name, empty, parse, format }: Kind<T>, log: vscode.LogOutputChannel): FolderFiles<T> {
	const changed = new vscode.EventEmitter<void>();
	const first = new vscode.EventEmitter<void>();
	const loaded = byFolder<T>();
	const roots = new Map<string, vscode.Uri>();
	/** For documents outside of every workspace folder, and unsaved ones: until the window closes. */
	let passing = empty;

	const keep = (root: vscode.Uri, value: T) => {
		const isFirst = !loaded.at(root);
		loaded.set(root, value);
		roots.set(root.toString(), root);
		if (isFirst) first.fire();
	};
	const read = async (root: vscode.Uri): Promise<T> => {
		const text = await readIfThere(vscode.Uri.joinPath(root, name));
		if (text === undefined) return empty;
		const [value, wrong] = parse(text);
		if (wrong.length > 0) log.warn(`${root.toString()}/${name}: lines that are no decisions: ${wrong.join(', ')}`);
		return value;
	};
	const load = async (file: vscode.Uri) => {
		const root = parentOf(parentOf(file));
		const value = await read(root);
		if (value !== empty) keep(root, value);
		else {
			roots.delete(root.toString());
			if (!loaded.delete(root)) return;
		}
		changed.fire();
	};
	const tryLoad = (file: vscode.Uri) => load(file).catch((error: unknown) => log.warn(String(error)));
	const loadAll = async () => {
		await Promise.all((await filesNamed(name)).map(tryLoad));
	};
	const rootOf = (uri: vscode.Uri) => loaded.above(uri)?.folder ?? vscode.workspace.getWorkspaceFolder(corpusUriOf(uri))?.uri;
	const nameIn = (root: vscode.Uri | undefined, uri: vscode.Uri) => (root ? pathFrom(root, corpusUriOf(uri)) : uri.toString());

	const update: FolderFiles<T>['update'] = async (uris, change) => {
		const keyOf = (uri: vscode.Uri) => rootOf(uri)?.toString();
		const byRoot = new Map(uris.map((uri) => [keyOf(uri), { root: rootOf(uri), own: [] as vscode.Uri[] }]));
		for (const uri of uris) byRoot.get(keyOf(uri))!.own.push(uri);
		for (const { root, own } of byRoot.values()) {
			if (!root) {
				passing = change(passing, own);
				continue;
			}
			const file = vscode.Uri.joinPath(root, name);
			await inTurn(file, async () => {
				const value = change(await read(root), own);
				await replaceFile(file, format(value));
				keep(root, value);
			});
		}
		changed.fire();
	};

	const listeners = vscode.Disposable.from(
		watchFiles(name, tryLoad),
		whenOpenedBelow(name, (file) => loaded.at(parentOf(parentOf(file))) ?? tryLoad(file)),
		vscode.workspace.onDidChangeWorkspaceFolders(loadAll),
	);

	return {
		onDidChange: changed.event,
		onFirst: first.event,
		isAny: () => !loaded.isEmpty(),
		isAbove: (uri) => loaded.above(uri) !== undefined,
		ready: loadAll(),
		of: (uri) => {
			const found = loaded.above(uri);
			if (found) return { value: found.value, name: nameIn(found.folder, uri) };
			return rootOf(uri) ? undefined : { value: passing, name: uri.toString() };
		},
		nameOf: (uri) => nameIn(rootOf(uri), uri),
		all: () => [...[...roots.values()].flatMap((root) => loaded.at(root) ?? []), passing] as T[],
		update,
		dispose: () => vscode.Disposable.from(listeners, changed, first).dispose(),
	};
}
