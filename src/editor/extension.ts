import type * as vscode from 'vscode';
import { type CuratorApi, start } from './start';

/** Called by VS Code, in the Node and in the web extension host alike. */
export const activate = (context: vscode.ExtensionContext): CuratorApi => start(context);
