import * as vscode from 'vscode';
import type { Family } from '../../engine';
import { applyEdits, editsOf } from '../../engine';
import { isEmptied } from '../../engine/emptied';
import { applyRepair, keepMetadata } from '../fixes/apply';
import type { Desk } from '../model/desk';
import { FAMILIES, familyName, filesIn, findingsIn } from '../model/localise';
import { textEditsOf } from '../model/positions';
import { settingsFor } from '../model/settings';
import type { Checked } from '../model/store';
import { isRepairable, itemOf } from './items';
import { buildTree, type Filter, type Grouping, type HitNode, NO_FILTER, type Node } from './nodes';

const VIEW = 'corpusCurator.findings';

/** Whose findings are listed, and walked through: those of the article in front, or of all open ones. */
export type Scope = 'article' | 'open';

const SCOPE = 'tree.scope';

export const scopeOf = ({ context }: Desk): Scope => context.workspaceState.get<Scope>(SCOPE, 'article');

/** The reports of the scope. */
export function reportsIn({ store, lastArticle }: Desk, scope: Scope): Checked[] {
	const front = lastArticle.document()?.uri.toString();
	return [...store.reports()].filter(
		(report): report is Checked => report.kind === 'checked' && (scope === 'open' || report.uri.toString() === front),
	);
}

const nameOf = (document: vscode.TextDocument | undefined) => document?.uri.path.slice(document.uri.path.lastIndexOf('/') + 1);

/** The findings, by family or by file, with ticks that say which of them “Repair ticked findings” takes: the safe ones, unless changed. */
export function registerFindingsTree(desk: Desk): vscode.Disposable {
	const changed = new vscode.EventEmitter<void>();
	/** Ticks that the curator set or took away; the others follow `isTicked`. */
	const ticks = new Map<string, boolean>();
	const { workspaceState } = desk.context;
	let grouping = workspaceState.get<Grouping>('tree.grouping', 'family');
	let scope = scopeOf(desk);
	let filter: Filter = NO_FILTER;
	let roots: readonly Node[] | undefined;

	const tree = () => {
		const { display, showDismissed } = settingsFor();
		const by = scope === 'open' ? grouping : 'family';
		roots ??= display === 'problems' ? [] : buildTree(reportsIn(desk, scope), by, filter, showDismissed);
		return roots;
	};
	const isTicked = (hit: HitNode) => ticks.get(hit.key) ?? hit.finding.fixes[0]?.safety === 'safe';
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
			view.badge = count > 0 ? { value: count, tooltip: findingsIn(count) } : undefined;
			view.description = scope === 'open' ? vscode.l10n.t('all open articles') : nameOf(desk.lastArticle.document());
			view.message = filter === NO_FILTER ? undefined : vscode.l10n.t('Filtered: {0}', filterWords(filter));
		}, 50);
	};
	const group = (next: Grouping) => {
		grouping = next;
		void workspaceState.update('tree.grouping', next);
		void vscode.commands.executeCommand('setContext', 'corpusCurator.grouping', next);
		refresh();
	};
	const setScope = (next: Scope) => {
		scope = next;
		void workspaceState.update(SCOPE, next);
		void vscode.commands.executeCommand('setContext', 'corpusCurator.scope', next);
		refresh();
	};
	const setFilter = async (next?: Filter) => {
		filter = next ?? (await askFilter(filter)) ?? filter;
		if (filter.families.length === 0 && filter.safety.length === 0) filter = NO_FILTER;
		void vscode.commands.executeCommand('setContext', 'corpusCurator.filtered', filter !== NO_FILTER);
		refresh();
	};
	const repairNodes = (node: Node | undefined, selected?: readonly Node[]) => {
		const hits = (selected ?? (node ? [node] : [])).flatMap(({ hits }) => hits);
		const isPlain = new Set(hits.map(({ rule, uri }) => `${rule} ${uri}`)).size <= 1; // one rule in one article: what was pointed at
		return repairHits(desk, hits, isPlain);
	};
	const repairTicked = (isAgreed?: unknown) =>
		repairHits(
			desk,
			tree().flatMap(({ hits }) => hits.filter(isTicked)),
			isAgreed === true,
		);
	group(grouping);
	setScope(scope);

	return vscode.Disposable.from(
		view,
		changed,
		desk.store.onDidChange(refresh),
		desk.lastArticle.onDidChange(refresh),
		vscode.workspace.onDidChangeConfiguration((change) => {
			if (change.affectsConfiguration('corpusCurator')) refresh();
		}),
		view.onDidChangeCheckboxState(({ items }) => {
			for (const [node, state] of items) {
				for (const hit of node.hits) ticks.set(hit.key, state === vscode.TreeItemCheckboxState.Checked);
			}
			changed.fire();
		}),
		vscode.commands.registerCommand('corpusCurator.groupByFamily', () => group('family')),
		vscode.commands.registerCommand('corpusCurator.groupByFile', () => group('file')),
		vscode.commands.registerCommand('corpusCurator.showThisArticle', () => setScope('article')),
		vscode.commands.registerCommand('corpusCurator.showAllOpen', () => setScope('open')),
		vscode.commands.registerCommand('corpusCurator.filter', setFilter),
		vscode.commands.registerCommand('corpusCurator.clearFilter', () => setFilter(NO_FILTER)),
		vscode.commands.registerCommand('corpusCurator.repairTicked', repairTicked),
		vscode.commands.registerCommand('corpusCurator.repairNode', repairNodes),
		new vscode.Disposable(() => clearTimeout(pending)),
	);
}

/**
 * Applies the preferred fixes of these hits. Safe ones of one article at once; anything else is asked about, with counts, unless that was
 * agreed to ahead. Several files change in one step that one undo takes back. Returns how many hits it took.
 */
async function repairHits(desk: Desk, hits: readonly HitNode[], isAgreed: boolean): Promise<number> {
	const wanted = hits.filter(isRepairable);
	const reports = [...new Set(wanted.map(({ report }) => report))];
	const review = wanted.filter(({ finding }) => finding.fixes[0]!.safety === 'review').length;
	const isHarmless = reports.length <= 1 && review === 0;
	if (!isHarmless && !isAgreed && !(await isWanted(wanted.length, review, reports.length))) return 0;
	const change = new vscode.WorkspaceEdit();
	for (const report of reports) {
		const document = await vscode.workspace.openTextDocument(report.uri);
		if (document.version !== report.version) continue; // a newer check is on its way
		const findings = wanted.filter((hit) => hit.report === report).map(({ finding }) => finding);
		const edits = editsOf(findings, 'review');
		if (reports.length === 1) return (await applyRepair(desk, document, edits)) ? wanted.length : 0;
		const [before, after] = [document.getText(), applyEdits(document.getText(), edits)];
		if (isEmptied(before, after)) continue; // for its own preview to say
		await keepMetadata(desk, document.uri, before, after);
		change.set(report.uri, textEditsOf(document, edits));
	}
	if (change.size === 0) return 0;
	await vscode.workspace.applyEdit(change);
	return wanted.length;
}

async function isWanted(findings: number, review: number, files: number): Promise<boolean> {
	const { l10n } = vscode;
	const yes = l10n.t('Repair');
	const question = l10n.t('Repair {0} in {1}?', findingsIn(findings), filesIn(files));
	const detail =
		review === 0 ? '' : l10n.t('{0} of them take away text that a person should have looked at. The preview shows them.', review);
	return (await vscode.window.showWarningMessage(question, { modal: true, detail }, yes)) === yes;
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
