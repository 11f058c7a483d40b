import type * as vscode from 'vscode';
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
import { createFolderFiles, type FolderFiles } from './folderFile';

/** Dismissed findings: kept in `.corpus-curator/baseline.jsonl`, which the command line honours as well. */
export interface Decisions extends Pick<FolderFiles<Baseline>, 'isAny' | 'isAbove' | 'onDidChange' | 'nameOf' | 'ready' | 'dispose'> {
	/** Tells of each finding of this article whether it was dismissed, and by what. */
	readonly judge: (uri: vscode.Uri, article: Article) => (finding: Finding) => Dismissal | undefined;
	/** Dismisses findings of this file, in the baseline nearest above. Throws when that cannot be written. */
	readonly add: (uri: vscode.Uri, dismissals: readonly Dismissal[]) => Promise<void>;
	readonly remove: (uri: vscode.Uri, dismissals: readonly Dismissal[]) => Promise<void>;
	/** Every dismissal that is in force somewhere in the workspace. */
	readonly all: () => readonly Dismissal[];
}

const KIND = {
	name: BASELINE_FILE,
	empty: EMPTY_BASELINE,
	parse: (text: string) => {
		const { baseline, wrong } = readBaseline(text);
		return [baseline, wrong] as const;
	},
	format: writeBaseline,
};

export function createDecisions(log: vscode.LogOutputChannel): Decisions {
	const files = createFolderFiles<Baseline>(KIND, log);
	const judges = new WeakMap<Baseline, Judge>();
	const judgeBy = (baseline: Baseline): Judge => {
		const judge = judges.get(baseline) ?? judgeOf(baseline);
		judges.set(baseline, judge);
		return judge;
	};
	return {
		...files,
		judge: (uri, article) => {
			const found = files.of(uri);
			return found ? judgeBy(found.value)(article, found.name) : () => undefined;
		},
		add: (uri, dismissals) => files.update([uri], (baseline) => withDismissals(baseline, dismissals)),
		remove: (uri, dismissals) => files.update([uri], (baseline) => withoutDismissals(baseline, dismissals)),
		all: () => files.all().flatMap(({ dismissals }) => dismissals),
	};
}
