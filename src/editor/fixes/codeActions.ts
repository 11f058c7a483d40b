import * as vscode from 'vscode';
import { applyEdits, type Finding, type Fix } from '../../engine';
import { isEmptied } from '../../engine/emptied';
import type { Desk } from '../model/desk';
import { forArticles } from '../model/documents';
import { localise } from '../model/localise';
import { rangeOf, textEditsOf, workspaceEditOf } from '../model/positions';
import { settingsFor } from '../model/settings';
import type { Checked } from '../model/store';
import { SOURCE } from '../problems/diagnostics';
import { ofRule, type RepairScope, repairEdits } from './repair';

/** `editor.codeActionsOnSave` names it to repair on save; safe fixes only. */
export const FIX_ALL_KIND = vscode.CodeActionKind.SourceFixAll.append('corpusCurator');

/** Findings for which one menu offers single fixes; a selection can hold hundreds. */
const MOST_FINDINGS = 12;

/** An action whose edit is computed only when the menu shows, previews or runs it. */
interface Deferred extends vscode.CodeAction {
	scope?: { readonly document: vscode.TextDocument; readonly version: number; readonly repair: RepairScope };
}

export function registerCodeActions(desk: Desk): vscode.Disposable {
	return forArticles((selector) =>
		vscode.languages.registerCodeActionsProvider(
			selector,
			{
				provideCodeActions: (document, range, context) => actionsFor(desk, document, range, context),
				resolveCodeAction: (action: Deferred) => {
					const { scope } = action;
					if (scope && scope.document.version === scope.version)
						action.edit = workspaceEditOf(scope.document, repairEdits(desk, scope.document, scope.repair));
					return action;
				},
			},
			{ providedCodeActionKinds: [vscode.CodeActionKind.QuickFix, FIX_ALL_KIND] },
		),
	);
}

function actionsFor(
	desk: Desk,
	document: vscode.TextDocument,
	range: vscode.Range,
	context: vscode.CodeActionContext,
): vscode.CodeAction[] {
	const checked = desk.checker.current(document);
	if (!checked) return [];
	const wanted = (kind: vscode.CodeActionKind) => context.only?.contains(kind) ?? kind !== FIX_ALL_KIND;
	if (context.only && FIX_ALL_KIND.contains(context.only) && !wanted(vscode.CodeActionKind.QuickFix)) return fixAllAction(desk, document);
	const actions: vscode.CodeAction[] = [];
	if (wanted(vscode.CodeActionKind.QuickFix)) actions.push(...quickFixes(document, checked, range, context));
	if (context.only?.intersects(FIX_ALL_KIND)) actions.push(...fixAllAction(desk, document));
	return actions;
}

/** Carries its edit: on save, VS Code does not wait for anything else. */
function fixAllAction(desk: Desk, document: vscode.TextDocument): vscode.CodeAction[] {
	const edits = repairEdits(desk, document, { fixes: 'safe' });
	const text = document.getText();
	if (edits.length === 0 || isEmptied(text, applyEdits(text, edits))) return [];
	const action = new vscode.CodeAction(vscode.l10n.t('Repair everything safe (Corpus Curator)'), FIX_ALL_KIND);
	action.edit = workspaceEditOf(document, edits);
	return [action];
}

function quickFixes(
	document: vscode.TextDocument,
	checked: Checked,
	range: vscode.Range,
	context: vscode.CodeActionContext,
): vscode.CodeAction[] {
	const from = document.offsetAt(range.start);
	const to = document.offsetAt(range.end);
	const here = checked.findings.filter(({ start, end }) => start <= to && end >= from);
	const back = settingsFor(document).showDismissed
		? checked.dismissed.filter(({ start, end }) => start <= to && end >= from).map((finding) => undismissal(document, finding))
		: [];
	if (here.length === 0) return back;
	const isInvoked = context.triggerKind === vscode.CodeActionTriggerKind.Invoke;
	const actions: vscode.CodeAction[] = [];
	for (const finding of here.slice(0, MOST_FINDINGS)) {
		const diagnostics = diagnosticsOf(document, finding, context);
		const fixes = isInvoked ? [...finding.fixes, ...(finding.moreFixes?.() ?? [])] : finding.fixes;
		fixes.forEach((fix, index) => {
			actions.push(fixAction(document, fix, diagnostics, index === 0 && fix.safety === 'safe'));
		});
	}
	if (actions.length > 0 && !actions.some((action) => action.isPreferred) && !here[0]!.fixes[0]?.isGuess && here[0]!.fixes.length > 0)
		actions[0]!.isPreferred = true;
	for (const rule of new Set(here.map((finding) => finding.rule))) actions.push(...ruleActions(document, checked, rule));
	if (checked.findings.some((finding) => finding.fixes[0]?.safety === 'safe')) {
		actions.push(deferred(document, vscode.l10n.t('Repair everything safe in this file'), { fixes: 'safe' }));
	}
	return [...actions, ...dismissals(document, here[0]!), ...back];
}

function fixAction(document: vscode.TextDocument, fix: Fix, diagnostics: vscode.Diagnostic[], isPreferred: boolean): vscode.CodeAction {
	const title = localise(fix.title);
	const action = new vscode.CodeAction(
		fix.safety === 'safe' ? title : vscode.l10n.t('{0} (review)', title),
		vscode.CodeActionKind.QuickFix,
	);
	action.edit = new vscode.WorkspaceEdit();
	action.edit.set(document.uri, textEditsOf(document, fix.edits));
	action.diagnostics = diagnostics;
	action.isPreferred = isPreferred;
	return action;
}

function ruleActions(document: vscode.TextDocument, checked: Checked, rule: string): vscode.CodeAction[] {
	const repairable = checked.findings.filter((finding) => finding.rule === rule && finding.fixes.length > 0);
	if (repairable.length < 2) return [];
	const title = vscode.l10n.t('Repair all {0} findings of {1} in this file', repairable.length, rule);
	return [deferred(document, title, { fixes: 'review', accepts: ofRule(rule) })];
}

function deferred(document: vscode.TextDocument, title: string, repair: RepairScope): vscode.CodeAction {
	const action: Deferred = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
	action.scope = { document, version: document.version, repair };
	return action;
}

function dismissals(document: vscode.TextDocument, { rule, start, end }: Finding): vscode.CodeAction[] {
	const action = (title: string, scope: string) => {
		const dismissal = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
		dismissal.command = { command: 'corpusCurator.dismiss', title, arguments: [{ uri: document.uri, rule, start, end, scope }] };
		return dismissal;
	};
	return [
		action(vscode.l10n.t('Dismiss this finding'), 'here'),
		action(vscode.l10n.t('Dismiss {0} in this file', rule), 'file'),
		action(vscode.l10n.t('Dismiss {0} everywhere', rule), 'rule'),
	];
}

function undismissal(document: vscode.TextDocument, { rule, start, end }: Finding): vscode.CodeAction {
	const title = vscode.l10n.t('Take the dismissal of {0} back', rule);
	const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
	action.command = { command: 'corpusCurator.undismiss', title, arguments: [{ uri: document.uri, rule, start, end }] };
	return action;
}

/** The diagnostics of the request that this fix repairs: those of the rule around the finding. */
const diagnosticsOf = (document: vscode.TextDocument, finding: Finding, context: vscode.CodeActionContext): vscode.Diagnostic[] =>
	context.diagnostics.filter(
		({ source, code, range }) =>
			source === SOURCE &&
			typeof code === 'object' &&
			code.value === finding.rule &&
			range.intersection(rangeOf(document, finding)) !== undefined,
	);
