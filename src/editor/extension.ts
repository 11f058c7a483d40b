import * as vscode from 'vscode';
import { registerShardFileSystem } from './jsonl/provider';
import type { CuratorApi } from './start';

/** What other extensions, and the tests, get from `activate`. */
export interface Activated {
	/** When everything is there. */
	readonly ready: Promise<CuratorApi>;
}

/**
 * Called by VS Code, in the Node and in the web extension host alike. It leaves everything to the turns after it, so that nothing waits for
 * the engine to load: whoever runs a command meanwhile gets it as soon as it is there. Only what VS Code asks for right after activation
 * is registered here.
 */
export function activate(context: vscode.ExtensionContext): Activated {
	const runLater =
		(id: string) =>
		async (...args: unknown[]) => {
			await ready;
			return vscode.commands.executeCommand(id, ...args);
		};
	const standIns = vscode.Disposable.from(...commandsOf(context).map((id) => vscode.commands.registerCommand(id, runLater(id))));
	const load = async () => {
		await nextTurn();
		const { loadEngine, start } = curator();
		await nextTurn();
		loadEngine();
		await nextTurn();
		standIns.dispose();
		return start(context);
	};
	const ready = load();
	context.subscriptions.push(standIns, registerShardFileSystem());
	return { ready };
}

/** In Node a file of its own, dist/curator.js; in the web an extension is one file (scripts/build.mjs). */
const curator = (): typeof import('./curator') => require('./curator');

const commandsOf = ({ extension }: vscode.ExtensionContext): string[] =>
	extension.packageJSON.contributes.commands.map(({ command }: { command: string }) => command);

const nextTurn = () => new Promise<void>((resolve) => setTimeout(resolve, 0));
