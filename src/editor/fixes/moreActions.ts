import * as vscode from 'vscode';
import { blockFixes, type Finding } from '../../engine';
import { guessedEncoding } from '../encoding/reopen';
import { localise } from '../model/localise';
import { textEditsOf } from '../model/positions';
import { settingsFor } from '../model/settings';
import type { Checked } from '../model/store';

/** What the quick-fix menu offers besides the fixes of the findings here. */

const QUICK = vscode.CodeActionKind.QuickFix;

export function commandAction(title: string, command: string, ...args: readonly unknown[]): vscode.CodeAction {
	const action = new vscode.CodeAction(title, QUICK);
	action.command = { command: `corpusCurator.${command}`, title, arguments: [...args] };
	return action;
}

export const previewAction = ({ uri }: vscode.TextDocument): vscode.CodeAction =>
	commandAction(vscode.l10n.t('Preview the cleaned article'), 'preview', uri);

export const ruleActions = (findings: readonly Finding[]): vscode.CodeAction[] =>
	[...new Set(findings.map(({ rule }) => rule))].map((rule) =>
		commandAction(vscode.l10n.t('Open the page of {0}', rule), 'openRule', rule),
	);

/** The whole head or foot of the page, on any of its lines. */
export function blockActions(document: vscode.TextDocument, { article }: Checked, from: number, to: number): vscode.CodeAction[] {
	const { head, foot } = blockFixes(article);
	return [head, foot].flatMap((block) => {
		if (!block || to < block.start || from > block.end) return [];
		const action = new vscode.CodeAction(vscode.l10n.t('{0} (review)', localise(block.fix.title)), QUICK);
		action.edit = new vscode.WorkspaceEdit();
		action.edit.set(document.uri, textEditsOf(document, block.fix.edits));
		return [action];
	});
}

/** For characters that are selected. */
export function teachActions(document: vscode.TextDocument, range: vscode.Range): vscode.CodeAction[] {
	if (range.isEmpty || !vscode.workspace.isTrusted || !vscode.workspace.getWorkspaceFolder(document.uri)) return [];
	return [
		commandAction(vscode.l10n.t('Mark the selection as boilerplate…'), 'markBoilerplate'),
		commandAction(vscode.l10n.t('Mark the selection as spam…'), 'markSpam'),
	];
}

/** A file that was decoded wrongly is to be read again before anything in it is repaired. */
export async function reopenActions(document: vscode.TextDocument): Promise<vscode.CodeAction[]> {
	const encoding = await guessedEncoding(document);
	if (!encoding) return [];
	const action = commandAction(vscode.l10n.t('Reopen as {0}', encoding.toUpperCase()), 'reopenWithEncoding', document.uri, encoding);
	action.isPreferred = true;
	return [action];
}

/** One entry for each rule here; the wider scopes for the innermost finding. */
export function dismissals(document: vscode.TextDocument, here: readonly Finding[]): vscode.CodeAction[] {
	const action = (title: string, { rule, start, end }: Finding, scope: string) =>
		commandAction(title, 'dismiss', { uri: document.uri, rule, start, end, scope });
	const byRule = new Map(here.map((finding) => [finding.rule, finding]));
	const [innermost] = [...here].sort((a, b) => a.end - a.start - (b.end - b.start));
	if (!innermost) return [];
	const single = [...byRule.values()].map((finding) =>
		action(
			byRule.size === 1 ? vscode.l10n.t('Dismiss this finding') : vscode.l10n.t('Dismiss this finding of {0}', finding.rule),
			finding,
			'here',
		),
	);
	return [
		...single,
		action(vscode.l10n.t('Dismiss {0} in this file', innermost.rule), innermost, 'file'),
		action(vscode.l10n.t('Dismiss {0} everywhere', innermost.rule), innermost, 'rule'),
	];
}

/** Dismissed findings here, where they are shown, can be taken back. */
export function undismissals(document: vscode.TextDocument, dismissed: readonly Finding[]): vscode.CodeAction[] {
	if (!settingsFor(document).showDismissed) return [];
	return dismissed.map(({ rule, start, end }) =>
		commandAction(vscode.l10n.t('Take the dismissal of {0} back', rule), 'undismiss', { uri: document.uri, rule, start, end }),
	);
}
