import * as vscode from 'vscode';
import { ruleById } from '../../engine';
import type { Desk } from '../model/desk';
import { localise } from '../model/localise';
import { workspaceEditOf } from '../model/positions';
import { ofRule, type RepairScope, repairEdits } from './repair';

/** Commands that repair the open article. */
export function registerFixCommands(desk: Desk): vscode.Disposable {
	const repair = async (scope: RepairScope): Promise<number> => {
		const document = vscode.window.activeTextEditor?.document;
		if (!document) return 0;
		const edits = repairEdits(desk, document, scope);
		if (edits.length === 0) {
			void vscode.window.setStatusBarMessage(vscode.l10n.t('Nothing to repair'), 4000);
			return 0;
		}
		await vscode.workspace.applyEdit(workspaceEditOf(document, edits));
		return edits.length;
	};
	const repairRule = async (argument?: unknown) => {
		const rule = typeof argument === 'string' ? argument : await pickRuleHere(desk);
		return rule ? repair({ fixes: 'review', accepts: ofRule(rule) }) : 0;
	};
	return vscode.Disposable.from(
		vscode.commands.registerCommand('corpusCurator.fixAll', () => repair({ fixes: 'safe' })),
		vscode.commands.registerCommand('corpusCurator.fixRule', repairRule),
	);
}

async function pickRuleHere({ store }: Desk): Promise<string | undefined> {
	const document = vscode.window.activeTextEditor?.document;
	if (!document) return undefined;
	const counts = new Map<string, number>();
	for (const { rule, fixes } of store.findingsOf(document.uri)) if (fixes.length > 0) counts.set(rule, (counts.get(rule) ?? 0) + 1);
	const items = [...counts].map(([id, count]) => ({
		label: id,
		description: String(count),
		detail: localise(ruleById.get(id)!.summary),
	}));
	return (await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Repair all findings of a rule') }))?.label;
}
