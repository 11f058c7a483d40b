import * as vscode from 'vscode';

/** Who signs decisions: the setting, else a word that says that nobody gave a name. */
export const curatorName = (): string =>
	vscode.workspace.getConfiguration('corpusCurator').get<string>('curatorName', '').trim() || 'curator';
