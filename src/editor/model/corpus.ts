import * as vscode from 'vscode';
import type { Surroundings } from '../../engine/check';
import type { CorpusMemory } from '../../engine/corpus';

/** What is known of the corpora that files belong to, one a workspace folder: in how many files each line stands. The audit fills it. */
export interface Corpora extends vscode.Disposable {
	readonly onDidChange: vscode.Event<void>;
	readonly of: (uri: vscode.Uri) => Surroundings;
	readonly set: (folder: vscode.WorkspaceFolder, memory: CorpusMemory) => void;
}

export function createCorpora(): Corpora {
	const memories = new Map<string, CorpusMemory>();
	const changed = new vscode.EventEmitter<void>();
	return {
		onDidChange: changed.event,
		of: (uri) => {
			const corpus = memories.get(vscode.workspace.getWorkspaceFolder(uri)?.uri.toString() ?? '');
			return corpus ? { corpus } : {};
		},
		set: (folder, memory) => {
			memories.set(folder.uri.toString(), memory);
			changed.fire();
		},
		dispose: () => changed.dispose(),
	};
}
