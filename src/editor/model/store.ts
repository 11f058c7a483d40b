import * as vscode from 'vscode';
import type { Article, Finding } from '../../engine';

/** What checking one version of a document gave. */
export interface Checked {
	readonly kind: 'checked';
	readonly uri: vscode.Uri;
	/** Of the document; findings of another version are never used. */
	readonly version: number;
	readonly article: Article;
	/** Every finding that nobody dismissed, sorted by position. */
	readonly findings: readonly Finding[];
	readonly dismissed: readonly Finding[];
	/** 0 to 100, see `scoreOf`. */
	readonly score: number;
	readonly milliseconds: number;
}

export type SkipReason = 'size' | 'excluded' | 'disabled';

/** Why a document of an article language was not checked. */
export interface Skipped {
	readonly kind: 'skipped';
	readonly uri: vscode.Uri;
	readonly version: number;
	readonly reason: SkipReason;
}

export type Report = Checked | Skipped;

/** The full findings of all open documents: VS Code keeps 1,000 diagnostics a file, so nothing is ever read back from there. */
export interface Store extends vscode.Disposable {
	/** Fires with the document whose report came, changed or went. */
	readonly onDidChange: vscode.Event<vscode.Uri>;
	readonly get: (uri: vscode.Uri) => Report | undefined;
	/** The findings, when the document was checked; an empty list otherwise. */
	readonly findingsOf: (uri: vscode.Uri) => readonly Finding[];
	readonly reports: () => Iterable<Report>;
	/** Keeps a report; one of an older version than the kept one is dropped. */
	readonly set: (report: Report) => void;
	readonly delete: (uri: vscode.Uri) => void;
}

export function createStore(): Store {
	const reports = new Map<string, Report>();
	const changed = new vscode.EventEmitter<vscode.Uri>();
	return {
		onDidChange: changed.event,
		get: (uri) => reports.get(uri.toString()),
		findingsOf: (uri) => {
			const report = reports.get(uri.toString());
			return report?.kind === 'checked' ? report.findings : [];
		},
		reports: () => reports.values(),
		set: (report) => {
			const key = report.uri.toString();
			if ((reports.get(key)?.version ?? -1) > report.version) return;
			reports.set(key, report);
			changed.fire(report.uri);
		},
		delete: (uri) => {
			if (reports.delete(uri.toString())) changed.fire(uri);
		},
		dispose: () => {
			reports.clear();
			changed.dispose();
		},
	};
}
