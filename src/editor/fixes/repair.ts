import type * as vscode from 'vscode';
import { clean, type Edit, type Finding, type Safety } from '../../engine';
import { minimalEdits } from '../../engine/minimal-edits';
import type { Desk } from '../model/desk';

/** Which findings a repair takes: all, or those of one rule. */
export interface RepairScope {
	/** `safe`: only damage beyond doubt; `review`: every preferred fix. */
	readonly fixes: Safety;
	readonly accepts?: (finding: Finding) => boolean;
}

/** The text of a document after the repair, dismissed findings left alone. */
export function repairedText(desk: Desk, uri: vscode.Uri, text: string, { fixes, accepts }: RepairScope): string {
	const { decisions, configurationFor, corpora } = desk;
	return clean(text, {
		fixes,
		configuration: configurationFor(uri, text),
		surroundings: corpora.of(uri),
		accepts: (finding, article) => (accepts?.(finding) ?? true) && !decisions.judge(uri, article)(finding),
	}).text;
}

/** The same as edits, minimal, sorted, into the document as it stands. */
export function repairEdits(desk: Desk, document: vscode.TextDocument, scope: RepairScope): Edit[] {
	const text = document.getText();
	return minimalEdits(text, repairedText(desk, document.uri, text, scope));
}

export const ofRule =
	(rule: string) =>
	(finding: Finding): boolean =>
		finding.rule === rule;
