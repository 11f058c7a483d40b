import * as vscode from 'vscode';
import type { Finding } from '../../engine';
import { dismissalOf, type Scope } from '../../engine/baseline';
import type { Desk } from '../model/desk';
import type { Checked } from '../model/store';
import { askReason } from './askReason';
import { curatorName } from './curator';
import { decide } from './decide';

/** Names one finding of one document, as quick-fixes and tree items hand it to commands. */
export interface FindingReference {
	readonly uri: vscode.Uri;
	readonly rule: string;
	/** UTF-16 offsets, half open. */
	readonly start: number;
	readonly end: number;
}

interface DismissRequest extends FindingReference {
	readonly scope?: Scope;
	/** Asked for when absent. */
	readonly reason?: string;
}

/** Commands that dismiss findings and take that back. */
export function registerDismissals(desk: Desk): vscode.Disposable {
	const dismiss = async (request: DismissRequest, scope: Scope) => {
		const target = await locate(desk, request);
		if (!target) return;
		const reason = request.reason ?? (await askWhy());
		if (reason === undefined) return;
		const signature = { ...(reason ? { reason } : {}), who: curatorName(), when: new Date().toISOString() };
		const { article, uri } = target.checked;
		await decide(desk, uri, 'add', [dismissalOf(article, target.finding, scope, desk.decisions.nameOf(uri), signature)]);
	};
	const undismiss = async (request: FindingReference) => {
		const report = desk.store.get(request.uri);
		if (report?.kind !== 'checked') return;
		const finding = report.dismissed.find(isThe(request));
		const dismissal = finding && desk.decisions.judge(request.uri, report.article)(finding);
		if (dismissal) await decide(desk, request.uri, 'remove', [dismissal]);
	};
	const toggle = async () => {
		const settings = vscode.workspace.getConfiguration('corpusCurator');
		const target = vscode.workspace.workspaceFolders ? vscode.ConfigurationTarget.Workspace : vscode.ConfigurationTarget.Global;
		await settings.update('showDismissed', settings.get('showDismissed') !== true, target);
	};
	return vscode.Disposable.from(
		vscode.commands.registerCommand('corpusCurator.dismiss', (request: DismissRequest) => dismiss(request, request.scope ?? 'here')),
		vscode.commands.registerCommand('corpusCurator.dismissInFile', (request: DismissRequest) => dismiss(request, 'file')),
		vscode.commands.registerCommand('corpusCurator.dismissRule', (request: DismissRequest) => dismiss(request, 'rule')),
		vscode.commands.registerCommand('corpusCurator.undismiss', undismiss),
		vscode.commands.registerCommand('corpusCurator.toggleDismissed', toggle),
	);
}

const isThe = (reference: FindingReference) => (finding: Finding) =>
	finding.rule === reference.rule && finding.start === reference.start && finding.end === reference.end;

async function locate(desk: Desk, request: FindingReference): Promise<{ checked: Checked; finding: Finding } | undefined> {
	const document = await vscode.workspace.openTextDocument(request.uri);
	const checked = desk.checker.current(document);
	const finding = checked?.findings.find(isThe(request));
	if (checked && finding) return { checked, finding };
	void vscode.window.showInformationMessage(vscode.l10n.t('The text has changed: this finding is no longer there.'));
	return undefined;
}

const askWhy = () =>
	askReason(vscode.l10n.t('Why is this dismissed?'), [
		vscode.l10n.t('Part of the article'),
		vscode.l10n.t('Wrong finding'),
		vscode.l10n.t('Wanted as it stands'),
	]);
