import type * as vscode from 'vscode';
import { type Article, type CleanOptions, clean, type Edit, type Finding, type Safety } from '../../engine';
import { minimalEdits } from '../../engine/minimal-edits';
import { cleanTraced } from '../../engine/trace';
import type { Desk } from '../model/desk';

/** Which findings a repair takes: all, or those of one rule. */
export interface RepairScope {
	/** `safe`: only damage beyond doubt; `review`: every preferred fix. */
	readonly fixes: Safety;
	readonly accepts?: (finding: Finding, article: Article) => boolean;
}

/** Dismissed findings are left alone. */
function optionsOf({ decisions, configurationFor, corpora }: Desk, uri: vscode.Uri, text: string, scope: RepairScope): CleanOptions {
	return {
		fixes: scope.fixes,
		configuration: configurationFor(uri, text),
		surroundings: corpora.of(uri),
		accepts: (finding, article) => (scope.accepts?.(finding, article) ?? true) && !decisions.judge(uri, article)(finding),
	};
}

/** The text of a document after the repair. */
export const repairedText = (desk: Desk, uri: vscode.Uri, text: string, scope: RepairScope): string =>
	clean(text, optionsOf(desk, uri, text, scope)).text;

/** The same with what each rule changed. */
export const tracedRepair = (desk: Desk, uri: vscode.Uri, text: string, scope: RepairScope): ReturnType<typeof cleanTraced> =>
	cleanTraced(text, optionsOf(desk, uri, text, scope));

/** The same as edits, minimal, sorted, into the document as it stands. */
export function repairEdits(desk: Desk, document: vscode.TextDocument, scope: RepairScope): Edit[] {
	const text = document.getText();
	return minimalEdits(text, repairedText(desk, document.uri, text, scope));
}

export const ofRule =
	(rule: string) =>
	(finding: Finding): boolean =>
		finding.rule === rule;
