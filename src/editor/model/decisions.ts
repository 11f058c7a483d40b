import * as vscode from 'vscode';
import type { Article, Finding } from '../../engine';
import {
	BASELINE_FILE,
	type Baseline,
	type Dismissal,
	EMPTY_BASELINE,
	type Judge,
	judgeOf,
	readBaseline,
	withDismissals,
	withoutDismissals,
	writeBaseline,
} from '../../engine/baseline';
import { corpusUriOf } from '../jsonl/names';
import { byFolder, filesNamed, parentOf, pathFrom, readIfThere, watchFiles, whenOpenedBelow } from './nearest';
import { inTurn, replaceFile } from './sideFiles';

/** Dismissed findings: kept in `.corpus-curator/baseline.jsonl`, which the command line honours as well. */
export interface Decisions extends vscode.Disposable {
	/** Has the workspace any such file? */
	readonly isAny: () => boolean;
	/** Does one hold for this file? */
	readonly isAbove: (uri: vscode.Uri) => boolean;
	readonly onDidChange: vscode.Event<void>;
	/** Tells of each finding of this article whether it was dismissed, and by what. */
	readonly judge: (uri: vscode.Uri, article: Article) => (finding: Finding) => Dismissal | undefined;
	/** The name of a file in dismissals: its path from the folder that holds (or will hold) the baseline. */
	readonly nameOf: (uri: vscode.Uri) => string;
	/** Dismisses findings of this file, in the baseline nearest above. Throws when that cannot be written. */
	readonly add: (uri: vscode.Uri, dismissals: readonly Dismissal[]) => Promise<void>;
	readonly remove: (uri: vscode.Uri, dismissals: readonly Dismissal[]) => Promise<void>;
	/** Every dismissal that is in force somewhere in the workspace. */
	readonly all: () => readonly Dismissal[];
	readonly ready: Promise<void>;
}

interface Loaded {
	readonly baseline: Baseline;
	readonly judge: Judge;
}

export function createDecisions(log: vscode.LogOutputChannel): Decisions {
	const changed = new vscode.EventEmitter<void>();
	const loaded = byFolder<Loaded>();
	const roots = new Map<string, vscode.Uri>();
	/** For documents outside of every workspace folder, and unsaved ones: until the window closes. */
	let passing: Loaded = { baseline: EMPTY_BASELINE, judge: judgeOf(EMPTY_BASELINE) };

	const keep = (root: vscode.Uri, baseline: Baseline) => {
		loaded.set(root, { baseline, judge: judgeOf(baseline) });
		roots.set(root.toString(), root);
	};
	const read = async (root: vscode.Uri): Promise<Baseline> => {
		const text = await readIfThere(vscode.Uri.joinPath(root, BASELINE_FILE));
		if (text === undefined) return EMPTY_BASELINE;
		const { baseline, wrong } = readBaseline(text);
		if (wrong.length > 0) log.warn(`${root.toString()}/${BASELINE_FILE}: lines that are no dismissals: ${wrong.join(', ')}`);
		return baseline;
	};
	const load = async (file: vscode.Uri) => {
		const root = parentOf(parentOf(file));
		const baseline = await read(root);
		if (baseline === EMPTY_BASELINE) {
			roots.delete(root.toString());
			if (!loaded.delete(root)) return;
		} else keep(root, baseline);
		changed.fire();
	};
	const tryLoad = (file: vscode.Uri) => load(file).catch((error: unknown) => log.warn(String(error)));
	const loadAll = async () => {
		await Promise.all((await filesNamed(BASELINE_FILE)).map(tryLoad));
	};
	const rootOf = (uri: vscode.Uri) => loaded.above(uri)?.folder ?? vscode.workspace.getWorkspaceFolder(corpusUriOf(uri))?.uri;

	/** Reads, changes and writes, one change after the other: what somebody else wrote meanwhile stays. */
	const update = async (uri: vscode.Uri, change: (baseline: Baseline) => Baseline) => {
		const root = rootOf(uri);
		if (root) {
			const file = vscode.Uri.joinPath(root, BASELINE_FILE);
			await inTurn(file, async () => {
				const baseline = change(await read(root));
				await replaceFile(file, writeBaseline(baseline));
				keep(root, baseline);
			});
		} else {
			const baseline = change(passing.baseline);
			passing = { baseline, judge: judgeOf(baseline) };
		}
		changed.fire();
	};

	const listeners = vscode.Disposable.from(
		watchFiles(BASELINE_FILE, tryLoad),
		whenOpenedBelow(BASELINE_FILE, (file) => loaded.at(parentOf(parentOf(file))) ?? tryLoad(file)),
		vscode.workspace.onDidChangeWorkspaceFolders(loadAll),
	);

	return {
		onDidChange: changed.event,
		isAny: () => !loaded.isEmpty(),
		isAbove: (uri) => loaded.above(uri) !== undefined,
		ready: loadAll(),
		judge: (uri, article) => {
			const found = loaded.above(uri);
			if (found) return found.value.judge(article, pathFrom(found.folder, corpusUriOf(uri)));
			return vscode.workspace.getWorkspaceFolder(corpusUriOf(uri)) ? () => undefined : passing.judge(article, uri.toString());
		},
		nameOf: (uri) => {
			const root = rootOf(uri);
			return root ? pathFrom(root, corpusUriOf(uri)) : uri.toString();
		},
		add: (uri, dismissals) => update(uri, (baseline) => withDismissals(baseline, dismissals)),
		remove: (uri, dismissals) => update(uri, (baseline) => withoutDismissals(baseline, dismissals)),
		all: () => [...[...roots.values()].flatMap((root) => loaded.at(root)?.baseline.dismissals ?? []), ...passing.baseline.dismissals],
		dispose: () => vscode.Disposable.from(listeners, changed).dispose(),
	};
}
