import type * as vscode from 'vscode';
import type { CuratorApi } from './start';

// What is required inside a function is evaluated when it is called and not before (scripts/build.mjs).

export function loadEngine(): void {
	require('../engine');
}

/** Registers every feature. */
export const start = (context: vscode.ExtensionContext): CuratorApi => (require('./start') as typeof import('./start')).start(context);
