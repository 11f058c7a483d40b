import * as vscode from 'vscode';
import { ruleById } from '../../engine';
import { lineIndexAt } from '../../engine/article/lines';
import { quote } from '../../engine/message';
import { FAMILY_ICONS, familyName, findingsIn, localise } from '../model/localise';
import type { HitNode, Node } from './nodes';

/** How a line of the tree looks and reads. `isTicked` is asked for lines that can be repaired. */
export function itemOf(node: Node, isTicked: (hit: HitNode) => boolean): vscode.TreeItem {
	const item = appearance(node);
	item.id = node.key;
	const repairable = node.hits.filter(isRepairable);
	item.contextValue = `${node.kind}${node.kind === 'hit' && node.isDismissed ? '.dismissed' : ''}${repairable.length > 0 ? '.repairable' : ''}`;
	if (repairable.length > 0) {
		const ticked = repairable.every(isTicked);
		item.checkboxState = {
			state: ticked ? vscode.TreeItemCheckboxState.Checked : vscode.TreeItemCheckboxState.Unchecked,
			tooltip: ticked
				? vscode.l10n.t('Will be repaired by “Repair ticked findings”')
				: vscode.l10n.t('Left out of “Repair ticked findings”'),
		};
	}
	return item;
}

export const isRepairable = ({ finding, isDismissed }: HitNode): boolean => finding.fixes.length > 0 && !isDismissed;

function appearance(node: Node): vscode.TreeItem {
	const count = node.hits.length === 1 ? findingsIn(1) : vscode.l10n.t('{0} findings', countsOf(node));
	if (node.kind === 'hit') return hitItem(node);
	if (node.kind === 'family') {
		const item = new vscode.TreeItem(familyName(node.family), vscode.TreeItemCollapsibleState.Expanded);
		return Object.assign(item, described(item, node, FAMILY_ICONS[node.family], count));
	}
	if (node.kind === 'file') {
		const item = new vscode.TreeItem(node.uri, vscode.TreeItemCollapsibleState.Expanded);
		const folder = vscode.workspace.asRelativePath(node.uri).split('/').slice(0, -1).join('/');
		item.description = folder ? `${countsOf(node)} · ${folder}` : countsOf(node);
		item.iconPath = vscode.ThemeIcon.File;
		item.accessibilityInformation = { label: `${vscode.workspace.asRelativePath(node.uri)}, ${count}` };
		return item;
	}
	const item = new vscode.TreeItem(node.rule.slice(node.rule.indexOf('/') + 1), vscode.TreeItemCollapsibleState.Collapsed);
	const rule = ruleById.get(node.rule);
	const title = rule ? localise(rule.summary) : node.rule;
	item.tooltip = title;
	Object.assign(item, described(item, node, FAMILY_ICONS[node.family], count));
	if (vscode.l10n.bundle) item.description = `${item.description} · ${title}`; // the name of a rule is English
	return item;
}

const described = (item: vscode.TreeItem, node: Node, icon: string, count: string) => ({
	description: countsOf(node),
	iconPath: new vscode.ThemeIcon(icon),
	accessibilityInformation: { label: `${item.label}, ${count}` },
});

/** How many stand, and how many were dismissed where those are shown. */
function countsOf({ hits }: Node): string {
	const dismissed = hits.filter(({ isDismissed }) => isDismissed).length;
	const standing = String(hits.length - dismissed);
	return dismissed === 0 ? standing : `${standing} · ${vscode.l10n.t('{0} dismissed', dismissed)}`;
}

const SEVERITY_ICONS = {
	error: ['error', 'list.errorForeground'],
	warning: ['warning', 'list.warningForeground'],
	information: ['info', 'editorInfo.foreground'],
	hint: ['lightbulb', 'editorHint.foreground'],
} as const;

function hitItem({ finding, uri, report, start, end, isDismissed }: HitNode): vscode.TreeItem {
	const text = quote(report.article.text.slice(start, Math.min(end, start + 120)), 60) || vscode.l10n.t('(white space)');
	const item = new vscode.TreeItem(text);
	const [icon, color] = isDismissed ? (['eye-closed', 'disabledForeground'] as const) : SEVERITY_ICONS[finding.severity];
	item.iconPath = new vscode.ThemeIcon(icon, new vscode.ThemeColor(color));
	const line = lineIndexAt(report.article.lines, start) + 1;
	const safety = finding.fixes[0]?.safety;
	item.description = [
		vscode.l10n.t('line {0}', line),
		...(safety === 'review' ? [vscode.l10n.t('review')] : []),
		...(isDismissed ? [vscode.l10n.t('dismissed')] : []),
	].join(' · ');
	item.tooltip = localise(finding.message);
	item.accessibilityInformation = { label: `${text}, ${item.description}, ${item.tooltip}` };
	item.command = { command: 'corpusCurator.reveal', title: vscode.l10n.t('Show in the text'), arguments: [{ uri, start, end }] };
	return item;
}
