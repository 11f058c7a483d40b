import * as vscode from 'vscode';
import { type Article, applyEdits, type Edit, type Finding, type Fix, makeArticle } from '../../engine';
import { isEmptied } from '../../engine/emptied';
import type { Desk } from '../model/desk';
import { forArticles } from '../model/documents';
import { localise } from '../model/localise';
import { rangeOf, textEditsOf, workspaceEditOf } from '../model/positions';
import type { Checked } from '../model/store';
import { SOURCE } from '../problems/diagnostics';
import { blockActions, dismissals, previewAction, reopenActions, ruleActions, teachActions, undismissals } from './moreActions';
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
	const provided = forArticles((selector) =>
		vscode.languages.registerCodeActionsProvider(
			selector,
			{
				provideCodeActions: (document, range, context) => actionsFor(desk, document, range, context),
				resolveCodeAction: (action: Deferred) => resolved(desk, action),
			},
			{ providedCodeActionKinds: [vscode.CodeActionKind.QuickFix, FIX_ALL_KIND] },
		),
	);
	const keep = (uri: vscode.Uri, before: Article, edits: readonly Edit[]) =>
		desk.metadataDecisions.keep(uri, before, makeArticle(applyEdits(before.text, edits)));
	return vscode.Disposable.from(provided, vscode.commands.registerCommand(KEEP, keep));
}

/** Computes the edit. Where next to nothing would be left of the page, the command asks instead. */
function resolved(desk: Desk, action: Deferred): Deferred {
	const { scope } = action;
	if (!scope || scope.document.version !== scope.version) return action;
	const { document, repair } = scope;
	const text = document.getText();
	const edits = repairEdits(desk, document, repair);
	if (isEmptied(text, applyEdits(text, edits))) {
		action.command = { command: 'corpusCurator.fixAll', title: action.title };
		return action;
	}
	action.edit = workspaceEditOf(document, edits);
	action.command = keeping(action.title, document.uri, makeArticle(text), edits);
	return action;
}

/** What runs after the edit: what metadata the article has lost by it is kept. */
const KEEP = '_corpusCurator.keepMetadata';
const keeping = (title: string, uri: vscode.Uri, before: Article, edits: readonly Edit[]): vscode.Command => ({
	command: KEEP,
	title,
	arguments: [uri, before, edits],
});

async function actionsFor(
	desk: Desk,
	document: vscode.TextDocument,
	range: vscode.Range,
	context: vscode.CodeActionContext,
): Promise<vscode.CodeAction[]> {
	const checked = desk.checker.current(document);
	if (!checked) return [];
	const wanted = (kind: vscode.CodeActionKind) => context.only?.contains(kind) ?? kind !== FIX_ALL_KIND;
	const all = context.only?.intersects(FIX_ALL_KIND) ? fixAllAction(desk, document) : [];
	if (!wanted(vscode.CodeActionKind.QuickFix)) return all;
	return [...(await reopenActions(document)), ...quickFixes(document, checked, range, context), ...all];
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
	const isHere = ({ start, end }: Finding) => start <= to && end >= from;
	const here = checked.findings.filter(isHere);
	const back = undismissals(document, checked.dismissed.filter(isHere));
	const isInvoked = context.triggerKind === vscode.CodeActionTriggerKind.Invoke;
	const blocks = isInvoked ? blockActions(document, checked, from, to) : [];
	const teaching = isInvoked ? teachActions(document, range) : [];
	if (here.length === 0) return [...blocks, ...teaching, ...back];
	const isMixed = new Set(here.map(({ rule }) => rule)).size > 1;
	const offered = new Set(blocks.map(({ title }) => title));
	const actions: vscode.CodeAction[] = [];
	for (const finding of here.slice(0, MOST_FINDINGS)) {
		const diagnostics = diagnosticsOf(document, finding, context);
		const fixes = isInvoked ? [...finding.fixes, ...(finding.moreFixes?.() ?? [])] : finding.fixes;
		fixes.forEach((fix, index) => {
			const action = fixAction(document, fix, diagnostics, isMixed ? finding.rule : undefined);
			action.isPreferred = index === 0 && fix.safety === 'safe';
			if (finding.family === 'boilerplate') action.command = keeping(action.title, document.uri, checked.article, fix.edits);
			if (!offered.has(titleOf(fix, undefined))) actions.push(action);
		});
	}
	if (actions.length > 0 && !actions.some((action) => action.isPreferred) && !here[0]!.fixes[0]?.isGuess && here[0]!.fixes.length > 0)
		actions[0]!.isPreferred = true;
	for (const rule of new Set(here.map((finding) => finding.rule))) actions.push(...allOfRule(document, checked, rule));
	if (checked.findings.some((finding) => finding.fixes[0]?.safety === 'safe'))
		actions.push(deferred(document, vscode.l10n.t('Repair everything safe in this file'), { fixes: 'safe' }));
	if (!isInvoked) return [...actions, ...dismissals(document, here)];
	return [...actions, ...blocks, previewAction(document), ...dismissals(document, here), ...back, ...ruleActions(here), ...teaching];
}

/** The rule is named where findings of several stand in one place. */
function titleOf(fix: Fix, rule: string | undefined): string {
	const title = rule ? `${localise(fix.title)} · ${rule.slice(rule.indexOf('/') + 1)}` : localise(fix.title);
	return fix.safety === 'safe' ? title : vscode.l10n.t('{0} (review)', title);
}

function fixAction(document: vscode.TextDocument, fix: Fix, diagnostics: vscode.Diagnostic[], rule: string | undefined): vscode.CodeAction {
	const action = new vscode.CodeAction(titleOf(fix, rule), vscode.CodeActionKind.QuickFix);
	action.edit = new vscode.WorkspaceEdit();
	action.edit.set(document.uri, textEditsOf(document, fix.edits));
	action.diagnostics = diagnostics;
	return action;
}

function allOfRule(document: vscode.TextDocument, checked: Checked, rule: string): vscode.CodeAction[] {
	const repairable = checked.findings.filter((finding) => finding.rule === rule && finding.fixes.length > 0);
	if (repairable.length < 2) return [];
	const safe = repairable.filter(({ fixes }) => fixes[0]!.safety === 'safe').length;
	const review = repairable.length - safe;
	const title =
		review === 0
			? vscode.l10n.t('Repair all {0} findings of {1} in this file', safe, rule)
			: vscode.l10n.t('Repair all findings of {0} in this file ({1} safe, {2} to review)', rule, safe, review);
	return [deferred(document, title, { fixes: 'review', accepts: ofRule(rule) })];
}

function deferred(document: vscode.TextDocument, title: string, repair: RepairScope): vscode.CodeAction {
	const action: Deferred = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
	action.scope = { document, version: document.version, repair };
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
