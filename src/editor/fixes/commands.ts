import * as vscode from 'vscode';
import { ruleById } from '../../engine';
import type { Desk } from '../model/desk';
import { findingsIn, localise } from '../model/localise';
import { applyRepair } from './apply';
import { articleFor } from './guard';
import { ofRule, type RepairScope, repairEdits } from './repair';

/** Commands that repair the article in front. */
export function registerFixCommands(desk: Desk): vscode.Disposable {
	const repair = async (document: vscode.TextDocument, scope: RepairScope): Promise<number> => {
		const edits = repairEdits(desk, document, scope);
		if (edits.length === 0) {
			void vscode.window.setStatusBarMessage(vscode.l10n.t('Nothing to repair'), 4000);
			return 0;
		}
		const before = desk.checker.current(document)?.findings.length ?? 0;
		if (!(await applyRepair(desk, document, edits))) return 0;
		tellWhatIsLeft(desk, document, before);
		return edits.length;
	};
	const repairAll = async (target?: unknown) => {
		const document = await articleFor(desk, target);
		return document ? repair(document, { fixes: 'safe' }) : 0;
	};
	const repairRule = async (argument?: unknown) => {
		const document = await articleFor(desk);
		if (!document) return 0;
		const rule = typeof argument === 'string' ? argument : await pickRule(desk, document);
		return rule ? repair(document, { fixes: 'review', accepts: ofRule(rule) }) : 0;
	};
	return vscode.Disposable.from(
		vscode.commands.registerCommand('corpusCurator.fixAll', repairAll),
		vscode.commands.registerCommand('corpusCurator.fixRule', repairRule),
	);
}

/** Says how many findings are gone and how many wait for a look, with a way back and a way on. */
function tellWhatIsLeft(desk: Desk, document: vscode.TextDocument, before: number): void {
	const left = desk.checker.current(document)?.findings.length;
	if (left === undefined || left >= before) return;
	const { l10n, window } = vscode;
	const [undo, look] = [l10n.t('Undo'), l10n.t('Preview the Rest')];
	const text = l10n.t('{0} repaired, {1} left to look at.', findingsIn(before - left), left);
	const { version } = document;
	const answered = window.showInformationMessage(text, undo, ...(left > 0 ? [look] : []));
	void answered.then(async (answer) => {
		if (!answer) return;
		await window.showTextDocument(document);
		if (answer === look) await vscode.commands.executeCommand('corpusCurator.preview', document.uri);
		if (answer === undo && document.version === version) await vscode.commands.executeCommand('undo');
	});
}

async function pickRule({ store }: Desk, { uri }: vscode.TextDocument): Promise<string | undefined> {
	const counts = new Map<string, number>();
	for (const { rule, fixes } of store.findingsOf(uri)) if (fixes.length > 0) counts.set(rule, (counts.get(rule) ?? 0) + 1);
	const items = [...counts].map(([id, count]) => ({
		label: id,
		description: String(count),
		detail: localise(ruleById.get(id)!.summary),
	}));
	return (await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Repair all findings of a rule') }))?.label;
}
