import * as vscode from 'vscode';
import type { Finding } from '../../engine';
import type { Decisions } from '../model/decisions';
import type { Desk } from '../model/desk';
import { localise, severityOf } from '../model/localise';
import { rangeOf } from '../model/positions';
import { displayFor, settingsFor } from '../model/settings';
import type { Checked } from '../model/store';
import { type Group, groupFindings } from './groups';
import { rulePage } from './rulePages';

/** Stands before every message in the Problems panel. */
export const SOURCE = 'Corpus Curator';

/** VS Code keeps 1,000 diagnostics a file; one of these is the note of how many more there are. */
const MOST = 900;

/** Keeps the Problems panel and the squiggles in step with the store. */
export function registerDiagnostics({ store, decisions }: Desk): vscode.Disposable {
	const collection = vscode.languages.createDiagnosticCollection('corpusCurator');
	const shown = new Map<string, { readonly version: number; readonly diagnostics: readonly vscode.Diagnostic[] }>();
	const show = (uri: vscode.Uri, version: number, diagnostics: readonly vscode.Diagnostic[]) => {
		const before = shown.get(uri.toString());
		if (before?.version === version && areSame(before.diagnostics, diagnostics)) return; // to tell again would close menus
		shown.set(uri.toString(), { version, diagnostics });
		collection.set(uri, diagnostics);
	};
	const update = (uri: vscode.Uri) => {
		const report = store.get(uri);
		const document = vscode.workspace.textDocuments.find((one) => one.uri.toString() === uri.toString());
		if (report?.kind === 'checked' && document?.version === report.version) {
			const settings = settingsFor(document);
			if (displayFor(settings, report.findings.length) !== 'tree') show(uri, report.version, diagnosticsOf(document, report, decisions));
			else show(uri, report.version, settings.display === 'auto' ? [elsewhereNote(document, report.findings.length)] : []);
		} else if (report?.kind !== 'checked') {
			shown.delete(uri.toString());
			collection.delete(uri);
		}
	};
	return vscode.Disposable.from(collection, store.onDidChange(update));
}

const areSame = (a: readonly vscode.Diagnostic[], b: readonly vscode.Diagnostic[]): boolean =>
	a.length === b.length &&
	a.every((one, index) => {
		const other = b[index]!;
		return one.message === other.message && one.severity === other.severity && one.range.isEqual(other.range);
	});

export function diagnosticsOf(
	document: vscode.TextDocument,
	{ article, findings, dismissed }: Checked,
	decisions: Decisions,
): vscode.Diagnostic[] {
	const groups = groupFindings(article.text, findings);
	const worst = groups.length <= MOST ? groups : [...groups].sort(bySeverity).slice(0, MOST);
	const diagnostics = worst.map((group) => diagnosticOf(document, article.text, group));
	if (groups.length > MOST) diagnostics.push(noteOf(document, groups.length - MOST));
	if (settingsFor(document).showDismissed) {
		const why = decisions.judge(document.uri, article);
		for (const finding of dismissed.slice(0, MOST - worst.length)) diagnostics.push(dismissedOf(document, finding, why(finding)?.reason));
	}
	return diagnostics;
}

const bySeverity = (a: Group, b: Group) => severityOf(a.findings[0]!.severity) - severityOf(b.findings[0]!.severity) || a.start - b.start;

function diagnosticOf(document: vscode.TextDocument, text: string, group: Group): vscode.Diagnostic {
	const [first] = group.findings;
	const { rule, family, message, severity } = first!;
	const more = group.findings.length - 1;
	const words = more === 0 ? localise(message) : vscode.l10n.t('{0} (and {1} more of this rule here)', localise(message), more);
	const diagnostic = new vscode.Diagnostic(rangeOf(document, group), words, severityOf(severity));
	diagnostic.source = SOURCE;
	diagnostic.code = { value: rule, target: rulePage(rule) };
	if (family === 'boilerplate' || (family === 'spam' && removesLines(text, first!))) diagnostic.tags = [vscode.DiagnosticTag.Unnecessary];
	return diagnostic;
}

/** Does the preferred fix take whole lines away? Then they are no part of the article, and fade like boilerplate. */
function removesLines(text: string, { fixes }: Finding): boolean {
	const edits = fixes[0]?.edits ?? [];
	const isBreak = (at: number) => at < 0 || at >= text.length || text[at] === '\n' || text[at] === '\r';
	return (
		edits.length > 0 && edits.every(({ start, end, newText }) => newText === '' && isBreak(start - 1) && (isBreak(end - 1) || isBreak(end)))
	);
}

/** Says at the top of the file what VS Code has no room for. */
const noteOf = (document: vscode.TextDocument, more: number): vscode.Diagnostic =>
	atTop(document, vscode.l10n.t('{0} more findings than the editor can show. The findings tree lists all of them.', more));

/** So many of one file would leave no room for those of others. */
const elsewhereNote = (document: vscode.TextDocument, count: number): vscode.Diagnostic =>
	atTop(document, vscode.l10n.t('{0} findings. The findings tree of Corpus Curator lists them; the text is marked.', count));

function atTop(document: vscode.TextDocument, text: string): vscode.Diagnostic {
	const note = new vscode.Diagnostic(document.lineAt(0).range, text, vscode.DiagnosticSeverity.Information);
	note.source = SOURCE;
	return note;
}

/** A dismissed finding, shown again: a hint, without a squiggle. */
function dismissedOf(document: vscode.TextDocument, finding: Finding, reason: string | undefined): vscode.Diagnostic {
	const message = localise(finding.message);
	const text = reason ? vscode.l10n.t('Dismissed ({0}): {1}', reason, message) : vscode.l10n.t('Dismissed: {0}', message);
	const diagnostic = new vscode.Diagnostic(rangeOf(document, finding), text, vscode.DiagnosticSeverity.Hint);
	diagnostic.source = SOURCE;
	diagnostic.code = { value: finding.rule, target: rulePage(finding.rule) };
	return diagnostic;
}
