import * as vscode from 'vscode';
import { RULES } from '../../engine';
import { CONFIGURATION_FILE } from '../model/configurations';
import type { Desk } from '../model/desk';
import { forArticles, isArticle } from '../model/documents';
import { FAMILIES, familyName } from '../model/localise';
import { settingsFor } from '../model/settings';
import type { Checked, Skipped } from '../model/store';

/** The language status item: what ran, how much was found, what was skipped and why. */
export function registerStatus(desk: Desk): vscode.Disposable {
	return forArticles((selector) => {
		const item = vscode.languages.createLanguageStatusItem('corpusCurator.status', selector);
		item.name = 'Corpus Curator';
		const update = () => {
			const document = vscode.window.activeTextEditor?.document;
			const report = document && desk.store.get(document.uri);
			item.busy = document !== undefined && isArticle(document) && report?.version !== document.version;
			if (report?.kind === 'checked') showChecked(item, report, desk);
			else if (report) showSkipped(item, report);
			else if (document && !isArticle(document)) showForeign(item);
		};
		update();
		return vscode.Disposable.from(
			item,
			desk.store.onDidChange(update),
			vscode.window.onDidChangeActiveTextEditor(update),
			vscode.workspace.onDidChangeTextDocument(update),
		);
	});
}

function showChecked(item: vscode.LanguageStatusItem, report: Checked, desk: Desk): void {
	const { findings, dismissed, milliseconds } = report;
	const counts = FAMILIES.map((family) => [familyName(family), findings.filter((one) => one.family === family).length] as const)
		.filter(([, count]) => count > 0)
		.map(([name, count]) => `${name} ${count}`);
	const broken = desk.configurations.brokenFor(report.uri);
	item.severity = broken ? vscode.LanguageStatusSeverity.Error : vscode.LanguageStatusSeverity.Information;
	item.text = findings.length === 0 ? vscode.l10n.t('Nothing found') : counts.join(' · ');
	const { rules } = desk.configurations.of(report.uri);
	const off = RULES.filter((rule) => rules[rule.id]?.severity === 'off').length;
	item.detail = [
		...(broken ? [vscode.l10n.t('{0} has errors', CONFIGURATION_FILE)] : []),
		vscode.l10n.t('{0} rules in {1} ms', RULES.length - off, milliseconds),
		...(off > 0 ? [vscode.l10n.t('{0} rules off', off)] : []),
		...(dismissed.length > 0 ? [vscode.l10n.t('{0} dismissed', dismissed.length)] : []),
	].join(' · ');
	item.command = broken
		? { command: 'vscode.open', title: vscode.l10n.t('Open it'), arguments: [broken] }
		: { command: 'corpusCurator.menu', title: vscode.l10n.t('Actions') };
}

function showSkipped(item: vscode.LanguageStatusItem, { reason, uri }: Skipped): void {
	item.severity = reason === 'size' ? vscode.LanguageStatusSeverity.Warning : vscode.LanguageStatusSeverity.Information;
	item.text = vscode.l10n.t('Not checked');
	if (reason === 'size') {
		item.detail = vscode.l10n.t('Larger than {0} MB', settingsFor(uri).maxFileSize);
		item.command = { command: 'corpusCurator.checkNow', title: vscode.l10n.t('Check once') };
	} else if (reason === 'excluded') {
		item.detail = vscode.l10n.t('Left out by the settings of this folder');
		item.command = { command: 'corpusCurator.checkNow', title: vscode.l10n.t('Check once') };
	} else {
		item.detail = vscode.l10n.t('Checking is switched off');
		item.command = { command: 'corpusCurator.openSettings', title: vscode.l10n.t('Settings') };
	}
}

/** A read-only view in an article language, such as the cleaned side of a preview. */
function showForeign(item: vscode.LanguageStatusItem): void {
	item.severity = vscode.LanguageStatusSeverity.Information;
	item.text = vscode.l10n.t('Not checked');
	item.detail = vscode.l10n.t('Not a file of the corpus');
	item.command = { command: 'corpusCurator.openSettings', title: vscode.l10n.t('Settings') };
}
