import * as vscode from 'vscode';
import type { Family } from '../../engine';
import type { AuditedFile } from '../model/audited';
import type { Desk } from '../model/desk';
import { FAMILIES, familyName } from '../model/localise';
import { type AuditFilter, askAuditFilter, NO_AUDIT_FILTER, passesAudit, wordsOf } from './filter';

/** Dirty files, worst first; apart from them those that no fix can repair, those that were not checked, and the clean ones. */
type Section = 'dirty' | 'lost' | 'skipped' | 'clean';

interface SectionNode {
	readonly section: Section;
	readonly files: readonly AuditedFile[];
	/** What did not fit into the node above. */
	readonly isRest?: boolean;
}

export type AuditNode = SectionNode | { readonly file: AuditedFile };

/** Files that a node shows; the others stand in a folded node below them. Thousands of rows at once would block the host while it audits. */
const SHOWN = 100;

const BARS = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];

export interface AuditTree extends vscode.Disposable {
	/** The files that the filter lets through, worst first, those that can be repaired only. */
	readonly worst: () => readonly AuditedFile[];
	/** Brings the file into view and selects it. */
	readonly reveal: (file: AuditedFile) => void;
}

/** The tree of audited files. */
export function createAuditTree(desk: Desk): AuditTree {
	const changed = new vscode.EventEmitter<void>();
	let filter: AuditFilter = NO_AUDIT_FILTER;
	let sections: Map<Section, SectionNode> | undefined;
	const nodes = new Map<AuditedFile, AuditNode>();

	const build = () => {
		if (sections) return sections;
		const files = [...desk.audited.files()].filter((file) => passesAudit(filter, file)).sort(worstFirst);
		sections = new Map();
		nodes.clear();
		for (const section of ['dirty', 'lost', 'skipped', 'clean'] as const) {
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
			getTreeItem: (node) => ('file' in node ? fileItem(node.file) : sectionItem(node)),
		},
		showCollapseAll: true,
	});
	const refresh = () => {
		sections = undefined;
		changed.fire();
		view.message = filter === NO_AUDIT_FILTER ? undefined : vscode.l10n.t('Filtered: {0}', wordsOf(filter));
	};
	const setFilter = async (next?: AuditFilter) => {
		filter = next ?? (await askAuditFilter([...desk.audited.files()], filter)) ?? filter;
		refresh();
	};
	const listeners = vscode.Disposable.from(
		view,
		changed,
		desk.audited.onDidChange(refresh),
		vscode.commands.registerCommand('corpusCurator.filterAudit', setFilter),
		vscode.commands.registerCommand('corpusCurator.clearAuditFilter', () => setFilter(NO_AUDIT_FILTER)),
	);
	return {
		worst: () => {
			const dirty = build().get('dirty');
			return dirty && 'files' in dirty ? dirty.files : [];
		},
		reveal: (file) => {
			const place = build().get(sectionOf(file));
			const isShown = place && 'files' in place && place.files.indexOf(file) < SHOWN;
			if (view.visible && isShown) void view.reveal(nodeOf(file), { select: true, focus: false });
		},
		dispose: () => listeners.dispose(),
	};
}

const worstFirst = (a: AuditedFile, b: AuditedFile) => a.score - b.score || b.findings - a.findings || (a.uri.path < b.uri.path ? -1 : 1);

function sectionOf(file: AuditedFile): Section {
	if (file.skipped) return 'skipped';
	if (file.findings === 0) return 'clean';
	return file.lost > 0 && file.lost === file.findings ? 'lost' : 'dirty';
}

function sectionItem({ section, files, isRest }: SectionNode): vscode.TreeItem {
	const [name, icon] = {
		dirty: [vscode.l10n.t('To curate, worst first'), 'warning'],
		lost: [vscode.l10n.t('No fix can repair these'), 'error'],
		skipped: [vscode.l10n.t('Not checked'), 'circle-slash'],
		clean: [vscode.l10n.t('Clean'), 'pass'],
	}[section] as [string, string];
	const label = isRest ? vscode.l10n.t('More') : name;
	const isOpen = !isRest && (section === 'dirty' || section === 'lost');
	const item = new vscode.TreeItem(label, isOpen ? vscode.TreeItemCollapsibleState.Expanded : vscode.TreeItemCollapsibleState.Collapsed);
	item.id = isRest ? `${section}.${files.length}` : section;
	item.iconPath = new vscode.ThemeIcon(isRest ? 'ellipsis' : icon);
	item.description = String(files.length);
	item.contextValue = `section.${section}`;
	item.accessibilityInformation = { label: `${label}, ${vscode.l10n.t('{0} files', files.length)}` };
	return item;
}

function fileItem(file: AuditedFile): vscode.TreeItem {
	const item = new vscode.TreeItem(file.uri);
	item.id = file.uri.toString();
	item.iconPath = vscode.ThemeIcon.File;
	item.contextValue = file.skipped ? `skipped.${file.skipped}` : 'audited';
	item.command = { command: 'vscode.open', title: vscode.l10n.t('Open'), arguments: [file.uri] };
	const words = FAMILIES.filter((family) => file.families[family] > 0).map((family) => `${familyName(family)} ${file.families[family]}`);
	if (file.skipped) item.description = whySkipped(file.skipped);
	else if (file.findings > 0)
		item.description = `${file.score} ${FAMILIES.map((family) => barOf(file, family)).join('')} ${words.join(' · ')}`;
	const details = [
		vscode.workspace.asRelativePath(file.uri),
		...(file.skipped ? [whySkipped(file.skipped)] : [vscode.l10n.t('Score {0} of 100', file.score), ...words]),
		...(file.lost > 0 ? [vscode.l10n.t('{0} places no fix can repair', file.lost)] : []),
		...(file.source ? [vscode.l10n.t('Source: {0}', file.source)] : []),
		...(file.date ? [vscode.l10n.t('Date: {0}', file.date)] : []),
	];
	item.tooltip = details.join('\n');
	item.accessibilityInformation = { label: details.join(', ') };
	return item;
}

/** A bar by the logarithm of the count: one finding shows, three hundred do not drown the rest. */
const barOf = (file: AuditedFile, family: Family) =>
	file.families[family] === 0 ? '·' : BARS[Math.min(BARS.length - 1, Math.floor(Math.log2(file.families[family] + 1)))];

function whySkipped(why: NonNullable<AuditedFile['skipped']>): string {
	if (why === 'encoding') return vscode.l10n.t('Not UTF-8');
	return why === 'size' ? vscode.l10n.t('Too large') : vscode.l10n.t('Cannot be read');
}
