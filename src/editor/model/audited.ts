import * as vscode from 'vscode';
import type { Family } from '../../engine';
import type { Script } from '../../engine/article/script';
import type { PageVerdict } from './pageVerdict';

/** What the audit keeps of a file: figures only, no text. */
export interface AuditedFile {
	readonly uri: vscode.Uri;
	/** Milliseconds since 1970, and bytes: a file with the same is not read again. */
	readonly mtime: number;
	readonly size: number;
	/** 0 to 100, see `scoreOf`. */
	readonly score: number;
	readonly findings: number;
	/** Findings by family. */
	readonly families: Readonly<Record<Family, number>>;
	/** Rules that found something, with how often. */
	readonly rules: Readonly<Record<string, number>>;
	/** Findings without any fix whose characters are lost. */
	readonly lost: number;
	readonly script: Script;
	/** First named source and publication date (ISO 8601), where the article says them. */
	readonly source?: string;
	readonly date?: string;
	readonly verdict?: PageVerdict;
	/** Why the file was not checked; the figures mean nothing then. */
	readonly skipped?: 'unreadable' | 'encoding' | 'size';
}

/** The results of the last audit. */
export interface Audited extends vscode.Disposable {
	readonly onDidChange: vscode.Event<void>;
	readonly files: () => Iterable<AuditedFile>;
	readonly get: (uri: vscode.Uri) => AuditedFile | undefined;
	readonly put: (file: AuditedFile) => void;
	/** Keeps only these. */
	readonly retain: (uris: ReadonlySet<string>) => void;
	/** Tells the listeners; `put` does not, since an audit puts thousands. */
	readonly announce: () => void;
}

export function createAudited(): Audited {
	const files = new Map<string, AuditedFile>();
	const changed = new vscode.EventEmitter<void>();
	return {
		onDidChange: changed.event,
		files: () => files.values(),
		get: (uri) => files.get(uri.toString()),
		put: (file) => void files.set(file.uri.toString(), file),
		retain: (uris) => {
			for (const key of files.keys()) if (!uris.has(key)) files.delete(key);
		},
		announce: () => changed.fire(),
		dispose: () => changed.dispose(),
	};
}
