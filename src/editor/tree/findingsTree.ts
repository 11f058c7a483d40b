import * as vscode from 'vscode';
import type { Family } from '../../engine';
import { editsOf } from '../../engine';
import type { Desk } from '../model/desk';
import { FAMILIES, familyName } from '../model/localise';
import { textEditsOf } from '../model/positions';
import { settingsFor } from '../model/settings';
import { isRepairable, itemOf } from './items';
import { buildTree, type Filter, type Grouping, type HitNode, NO_FILTER, type Node } from './nodes';

const VIEW = 'corpusCurator.findings';

/** The findings of all open articles, by family or by file, with ticks that say which of them “Repair ticked findings” takes. */
export function registerFindingsTree(desk: Desk): vscode.Disposable {
	const changed = new vscode.EventEmitter<void>();
	const left = new Set<string>();
	let grouping = desk.context.workspaceState.get<Grouping>('tree.grouping', 'family');
	let filter: Filter = NO_FILTER;
	let roots: readonly Node[] | undefined;

	const tree = () => {
		roots ??= settingsFor().display === 'problems' ? [] : buildTree(desk.store, grouping, filter, settingsFor().showDismissed);
		return roots;
	};
	const isTicked = (hit: HitNode) => !left.has(hit.key);
	const view = vscode.window.createTreeView<Node>(VIEW, {
		treeDataProvider: {
			onDidChangeTreeData: changed.event,
			getChildren: (node) => [...(node?.children ?? tree())],
			getParent: (node) => node.parent,
			getTreeItem: (node) => itemOf(node, isTicked),
		},
		showCollapseAll: true,
		canSelectMany: true,
		manageCheckboxStateManually: true,
	});

	let pending: ReturnType<typeof setTimeout> | undefined;
	const refresh = () => {
		clearTimeout(pending);
		pending = setTimeout(() => {
			roots = undefined;
			changed.fire();
			const count = tree().reduce((sum, node) => sum + node.hits.filter(({ isDismissed }) => !isDismissed).length, 0);
			view.badge = count > 0 ? { value: count, tooltip: vscode.l10n.t('{0} findings', count) } : undefined;
			view.message = filter === NO_FILTER ? undefined : vscode.l10n.t('Filtered: {0}', filterWords(filter));
		}, 50);
	};
	const group = (next: Grouping) => {
		grouping = next;
		void desk.context.workspaceState.update('tree.grouping', next);
		void vscode.commands.executeCommand('setContext', 'corpusCurator.grouping', next);
		refresh();
	};
	const setFilter = async (next?: Filter) => {
		filter = next ?? (await askFilter(filter)) ?? filter;
		if (filter.families.length === 0 && filter.safety.length === 0) filter = NO_FILTER;
		void vscode.commands.executeCommand('setContext', 'corpusCurator.filtered', filter !== NO_FILTER);
		refresh();
	};
	const repair = (nodes: readonly Node[]) => repairHits(nodes.flatMap(({ hits }) => hits));
	group(grouping);

	return vscode.Disposable.from(
		view,
		changed,
		desk.store.onDidChange(refresh),
		vscode.workspace.onDidChangeConfiguration((change) => {
			if (change.affectsConfiguration('corpusCurator')) refresh();
		}),
		view.onDidChangeCheckboxState(({ items }) => {
			for (const [node, state] of items) {
				for (const hit of node.hits) {
					if (state === vscode.TreeItemCheckboxState.Checked) left.delete(hit.key);
					else left.add(hit.key);
				}
			}
			changed.fire();
		}),
		vscode.commands.registerCommand('corpusCurator.groupByFamily', () => group('family')),
		vscode.commands.registerCommand('corpusCurator.groupByFile', () => group('file')),
		vscode.commands.registerCommand('corpusCurator.filter', setFilter),
		vscode.commands.registerCommand('corpusCurator.clearFilter', () => setFilter(NO_FILTER)),
		vscode.commands.registerCommand('corpusCurator.repairTicked', () => repairHits(tree().flatMap(({ hits }) => hits.filter(isTicked)))),
		vscode.commands.registerCommand('corpusCurator.repairNode', (node: Node, selected?: readonly Node[]) => repair(selected ?? [node])),
		new vscode.Disposable(() => clearTimeout(pending)),
	);
}

/** Applies the preferred fixes of these hits, all files in one step that one undo takes back. Returns how many hits it took. */
async function repairHits(hits: readonly HitNode[]): Promise<number> {
	const change = new vscode.WorkspaceEdit();
	const wanted = hits.filter(isRepairable);
	const reports = new Map(wanted.map(({ report }) => [report.uri.toString(), report]));
	for (const report of reports.values()) {
		const document = await vscode.workspace.openTextDocument(report.uri);
		if (document.version !== report.version) continue; // a newer check is on its way
		const findings = wanted.filter((hit) => hit.report === report).map(({ finding }) => finding);
		change.set(report.uri, textEditsOf(document, editsOf(findings, 'review')));
	}
	if (change.size === 0) return 0;
	await vscode.workspace.applyEdit(change);
	return wanted.length;
}

const safetyName = (safety: Filter['safety'][number]): string => {
	if (safety === 'safe') return vscode.l10n.t('Safe repair');
	return safety === 'review' ? vscode.l10n.t('Repair to review') : vscode.l10n.t('No repair');
};

const filterWords = ({ families, safety }: Filter) => [...families.map(familyName), ...safety.map(safetyName)].join(', ');

async function askFilter(filter: Filter): Promise<Filter | undefined> {
	type Item = vscode.QuickPickItem & { family?: Family; safety?: Filter['safety'][number] };
	const items: Item[] = [
		...FAMILIES.map((family) => ({ label: familyName(family), family, picked: filter.families.includes(family) })),
		{ label: '', kind: vscode.QuickPickItemKind.Separator },
		...(['safe', 'review', 'none'] as const).map((safety) => ({
			label: safetyName(safety),
			safety,
			picked: filter.safety.includes(safety),
		})),
	];
	const picked = await vscode.window.showQuickPick(items, { canPickMany: true, title: vscode.l10n.t('Show only these findings') });
	return (
		picked && {
			families: picked.flatMap(({ family }) => family ?? []),
			safety: picked.flatMap(({ safety }) => safety ?? []),
		}
	);
}
