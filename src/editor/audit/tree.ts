import * as vscode from 'vscode';
import type { ArticleDecision } from '../../engine/decisions/articles';
import type { AuditedFile } from '../model/audited';
import type { Desk } from '../model/desk';
import { FAMILIES, familyName, filesIn, localise, placesIn } from '../model/localise';
import { VERDICTS } from '../model/pageVerdict';
import { type AuditFilter, askAuditFilter, NO_AUDIT_FILTER, passesAudit, wordsOf } from './filter';

/** Undecided files, worst first; apart from them what was decided, what no fix can repair, what was not checked, and what is clean. */
type Section = 'open' | 'lost' | 'skipped' | 'reviewed' | 'discarded' | 'clean';

const SECTIONS: readonly Section[] = ['open', 'lost', 'skipped', 'reviewed', 'discarded', 'clean'];

interface SectionNode {
	readonly section: Section;
	readonly files: readonly AuditedFile[];
	/** What did not fit into the node above. */
	readonly isRest?: boolean;
}

export type AuditNode = SectionNode | { readonly file: AuditedFile };

/** Files that a node shows; the others stand in a folded node below them. Thousands of rows at once would block the host while it audits. */
const SHOWN = 100;

export interface AuditTree extends vscode.Disposable {
	/** The files that the filter lets through and that wait for a decision, worst first. */
	readonly undecided: () => readonly AuditedFile[];
	/** Brings the file into view and selects it. */
	readonly reveal: (file: AuditedFile) => void;
}

/** The tree of audited files. */
export function createAuditTree(desk: Desk): AuditTree {
	const changed = new vscode.EventEmitter<void>();
	let filter: AuditFilter = NO_AUDIT_FILTER;
	let sections: Map<Section, SectionNode> | undefined;
	const nodes = new Map<AuditedFile, AuditNode>();

	const sectionOf = (file: AuditedFile): Section => {
		const decided = desk.articleDecisions.of(file.uri)?.state;
		if (decided) return decided;
		if (file.skipped) return 'skipped';
		if (file.findings === 0) return 'clean';
		return file.lost > 0 && file.lost === file.findings ? 'lost' : 'open';
	};
	const build = () => {
		if (sections) return sections;
		const files = [...desk.audited.files()].filter((file) => passesAudit(filter, file)).sort(worstFirst);
		sections = new Map();
		nodes.clear();
		for (const section of SECTIONS) {
			const own = files.filter((file) => sectionOf(file) === section);
			if (own.length > 0) sections.set(section, { section, files: own });
		}
		return sections;
	};
	const nodeOf = (file: AuditedFile): AuditNode => {
		const node = nodes.get(file) ?? { file };
		nodes.set(file, node);
		return node;
	};

	const childrenOf = (section: Section, files: readonly AuditedFile[]): AuditNode[] => {
		const shown: AuditNode[] = files.slice(0, SHOWN).map(nodeOf);
		return files.length > SHOWN ? [...shown, { section, files: files.slice(SHOWN), isRest: true }] : shown;
	};

	const view = vscode.window.createTreeView<AuditNode>('corpusCurator.audit', {
		treeDataProvider: {
			onDidChangeTreeData: changed.event,
			getChildren: (node) => (node ? ('files' in node ? childrenOf(node.section, node.files) : []) : [...build().values()]),
			getParent: (node) => ('file' in node ? build().get(sectionOf(node.file)) : undefined),
			getTreeItem: (node) => ('file' in node ? fileItem(node.file, desk.articleDecisions.of(node.file.uri)) : sectionItem(node)),
		},
		showCollapseAll: true,
		canSelectMany: true,
	});
	/** How many of the audited files ask for nothing more. */
	const progress = () => {
		const files = [...desk.audited.files()];
		if (files.length === 0) return undefined;
		const done = files.filter((file) => ['reviewed', 'discarded', 'clean'].includes(sectionOf(file))).length;
		return vscode.l10n.t('{0} of {1} done', done, files.length);
	};
	const refresh = () => {
		sections = undefined;
		changed.fire();
		view.description = progress();
		view.message = filter === NO_AUDIT_FILTER ? undefined : vscode.l10n.t('Filtered: {0}', wordsOf(filter));
	};
	const setFilter = async (next?: AuditFilter) => {
		filter = next ?? (await askAuditFilter([...desk.audited.files()], filter)) ?? filter;
		void vscode.commands.executeCommand('setContext', 'corpusCurator.auditFiltered', filter !== NO_AUDIT_FILTER);
		refresh();
	};
	const listeners = vscode.Disposable.from(
		view,
		changed,
		desk.audited.onDidChange(refresh),
		desk.articleDecisions.onDidChange(refresh),
		vscode.commands.registerCommand('corpusCurator.filterAudit', setFilter),
		vscode.commands.registerCommand('corpusCurator.clearAuditFilter', () => setFilter(NO_AUDIT_FILTER)),
	);
	return {
		undecided: () => [...(build().get('open')?.files ?? []), ...(build().get('lost')?.files ?? [])],
		reveal: (file) => {
			const place = build().get(sectionOf(file));
			const isShown = place && place.files.indexOf(file) < SHOWN;
			if (view.visible && isShown) void view.reveal(nodeOf(file), { select: true, focus: false });
		},
		dispose: () => listeners.dispose(),
	};
}

const worstFirst = (a: AuditedFile, b: AuditedFile) => a.score - b.score || b.findings - a.findings || (a.uri.path < b.uri.path ? -1 : 1);

function sectionItem({ section, files, isRest }: SectionNode): vscode.TreeItem {
	const [name, icon] = {
		open: [vscode.l10n.t('To curate, worst first'), 'warning'],
		lost: [vscode.l10n.t('No fix can repair these'), 'error'],
		skipped: [vscode.l10n.t('Not checked'), 'circle-slash'],
		reviewed: [vscode.l10n.t('Reviewed'), 'verified'],
		discarded: [vscode.l10n.t('Discarded'), 'trash'],
		clean: [vscode.l10n.t('Clean'), 'pass'],
	}[section] as [string, string];
	const label = isRest ? vscode.l10n.t('More') : name;
	const isOpen = !isRest && (section === 'open' || section === 'lost');
	const item = new vscode.TreeItem(label, isOpen ? vscode.TreeItemCollapsibleState.Expanded : vscode.TreeItemCollapsibleState.Collapsed);
	item.id = isRest ? `${section}.${files.length}` : section;
	item.iconPath = new vscode.ThemeIcon(isRest ? 'ellipsis' : icon);
	item.description = String(files.length);
	item.contextValue = `section.${section}`;
	item.accessibilityInformation = { label: `${label}, ${filesIn(files.length)}` };
	return item;
}

function fileItem(file: AuditedFile, decision: ArticleDecision | undefined): vscode.TreeItem {
	const item = new vscode.TreeItem(file.uri);
	item.id = file.uri.toString();
	item.iconPath = vscode.ThemeIcon.File;
	item.contextValue = decision ? `decided.${decision.state}` : file.skipped ? `skipped.${file.skipped}` : 'audited';
	item.command = { command: 'vscode.open', title: vscode.l10n.t('Open'), arguments: [file.uri] };
	const words = FAMILIES.filter((family) => file.families[family] > 0).map((family) => `${familyName(family)} ${file.families[family]}`);
	const verdict = file.verdict ? [localise(VERDICTS[file.verdict])] : [];
	if (file.skipped) item.description = whySkipped(file.skipped);
	else if (file.findings > 0) item.description = [file.score, ...verdict, ...words].join(' · ');
	if (decision?.reason) item.description = decision.reason;
	const details = [
		vscode.workspace.asRelativePath(file.uri),
		...(decision
			? [`${decision.state === 'discarded' ? vscode.l10n.t('Discarded') : vscode.l10n.t('Reviewed')}: ${decision.reason ?? decision.who}`]
			: []),
		...(file.skipped ? [whySkipped(file.skipped)] : [vscode.l10n.t('Score {0} of 100', file.score), ...verdict, ...words]),
		...(file.lost > 0 ? [vscode.l10n.t('No fix can repair: {0}', placesIn(file.lost))] : []),
		...(file.source ? [vscode.l10n.t('Source: {0}', file.source)] : []),
		...(file.date ? [vscode.l10n.t('Date: {0}', file.date)] : []),
	];
	item.tooltip = details.join('\n');
	item.accessibilityInformation = { label: details.join(', ') };
	return item;
}

function whySkipped(why: NonNullable<AuditedFile['skipped']>): string {
	if (why === 'encoding') return vscode.l10n.t('Not UTF-8');
	return why === 'size' ? vscode.l10n.t('Too large') : vscode.l10n.t('Cannot be read');
}
