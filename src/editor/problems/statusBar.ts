import * as vscode from 'vscode';
import type { Desk } from '../model/desk';
import { isArticle, shownArticle } from '../model/documents';
import { FAMILIES, familyName } from '../model/localise';
import { settingsFor } from '../model/settings';
import type { Checked, Report, Skipped } from '../model/store';

/** The status bar: score and number of findings of the article in front, that it is being checked, or why it is not. */
export function registerStatusBar(desk: Desk): vscode.Disposable {
	const item = vscode.window.createStatusBarItem('corpusCurator.status', vscode.StatusBarAlignment.Right, 200);
	item.name = 'Corpus Curator';
	const update = () => {
		const uri = vscode.window.activeTextEditor?.document.uri;
		const document = uri && vscode.workspace.textDocuments.find((one) => one.uri.toString() === shownArticle(uri).toString());
		const report = document && desk.store.get(document.uri);
		if (!document || (!isArticle(document) && report?.kind !== 'checked')) return item.hide();
		if (report?.version !== document.version) showBusy(item);
		else if (isNobodys(desk, report)) return item.hide();
		else if (report.kind === 'checked') showChecked(item, report, desk);
		else showSkipped(item, report);
		item.show();
	};
	update();
	return vscode.Disposable.from(
		item,
		desk.store.onDidChange(update),
		desk.articleDecisions.onDidChange(update),
		vscode.window.onDidChangeActiveTextEditor(update),
		vscode.workspace.onDidChangeTextDocument(update),
	);
}

/** Other people's plain text in which nothing was found. */
const isNobodys = ({ configurations, configurationFor }: Desk, report: Report): boolean =>
	report.kind === 'checked' &&
	report.findings.length === 0 &&
	configurationFor(report.uri, report.article.text) !== configurations.of(report.uri);

function showBusy(item: vscode.StatusBarItem): void {
	item.text = '$(loading~spin)';
	item.tooltip = vscode.l10n.t('Corpus Curator is checking the article');
	item.accessibilityInformation = { label: item.tooltip };
	item.command = undefined;
}

function showChecked(item: vscode.StatusBarItem, { uri, article, findings, score, dismissed }: Checked, desk: Desk): void {
	const { l10n } = vscode;
	const state = desk.articleDecisions.of(uri, article)?.state;
	const icon = state === 'discarded' ? '$(trash)' : state === 'reviewed' ? '$(verified)' : findings.length === 0 ? '$(pass)' : '$(warning)';
	item.text = findings.length === 0 ? `${icon} ${score}` : `${icon} ${score} · ${findings.length}`;
	const counts = FAMILIES.map((family) => [familyName(family), findings.filter((one) => one.family === family).length] as const)
		.filter(([, count]) => count > 0)
		.map(([name, count]) => `${name} ${count}`);
	const lines = [
		l10n.t('Score {0} of 100', score),
		findings.length === 0 ? l10n.t('Nothing found') : counts.join(' · '),
		...(dismissed.length > 0 ? [l10n.t('{0} dismissed', dismissed.length)] : []),
		...(state === 'discarded' ? [l10n.t('Discarded')] : state === 'reviewed' ? [l10n.t('Reviewed')] : []),
	];
	item.tooltip = `Corpus Curator\n${lines.join('\n')}`;
	item.accessibilityInformation = { label: `Corpus Curator: ${lines.join(', ')}` };
	item.command = 'corpusCurator.menu';
}

function showSkipped(item: vscode.StatusBarItem, { reason, uri }: Skipped): void {
	const { l10n } = vscode;
	const why =
		reason === 'size'
			? l10n.t('Larger than {0} MB', settingsFor(uri).maxFileSize)
			: reason === 'excluded'
				? l10n.t('Left out by the settings of this folder')
				: l10n.t('Checking is switched off');
	item.text = `$(circle-slash) ${l10n.t('Not checked')}`;
	item.tooltip = `Corpus Curator\n${why}`;
	item.accessibilityInformation = { label: `Corpus Curator: ${why}` };
	item.command = reason === 'disabled' ? 'corpusCurator.openSettings' : 'corpusCurator.checkNow';
}
