import type * as vscode from 'vscode';
import { registerCodeActions } from './fixes/codeActions';
import { registerFixCommands } from './fixes/commands';
import { createDesk, type Desk } from './model/desk';
import { registerArticlePanel } from './panel';
import { registerCheckCommands } from './problems/commands';
import { registerDiagnostics } from './problems/diagnostics';
import { registerHover } from './problems/hover';
import { registerRulePages } from './problems/rulePages';
import { registerStatus } from './problems/status';

/** What other extensions, and the tests, can ask. */
export interface CuratorApi {
	readonly store: Desk['store'];
}

/** Everything the editor part does, one feature a line. */
const FEATURES: readonly ((desk: Desk) => vscode.Disposable)[] = [
	registerDiagnostics,
	registerCodeActions,
	registerFixCommands,
	registerHover,
	registerRulePages,
	registerStatus,
	registerCheckCommands,
	registerArticlePanel,
];

export function start(context: vscode.ExtensionContext): CuratorApi {
	const desk = createDesk(context);
	context.subscriptions.push(desk, ...FEATURES.map((register) => register(desk)));
	desk.checker.checkOpenDocuments();
	return { store: desk.store };
}
