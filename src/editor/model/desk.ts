import * as vscode from 'vscode';
import { type Checker, createChecker } from './checker';
import { type Configurations, createConfigurations } from './configurations';
import { createDecisions, type Decisions } from './decisions';
import { createStore, type Store } from './store';

/** What every feature works with. */
export interface Desk extends vscode.Disposable {
	readonly context: vscode.ExtensionContext;
	readonly store: Store;
	readonly checker: Checker;
	readonly configurations: Configurations;
	readonly decisions: Decisions;
	readonly log: vscode.LogOutputChannel;
}

export function createDesk(context: vscode.ExtensionContext): Desk {
	const log = vscode.window.createOutputChannel('Corpus Curator', { log: true });
	const store = createStore();
	const configurations = createConfigurations(log);
	const decisions = createDecisions(log);
	const checker = createChecker(store, configurations, decisions, log);
	const parts: readonly vscode.Disposable[] = [checker, decisions, configurations, store, log];
	return { context, store, checker, configurations, decisions, log, dispose: () => vscode.Disposable.from(...parts).dispose() };
}
