import type * as vscode from 'vscode';
import type { Family, Finding } from '../../engine';
import { FAMILIES } from '../model/localise';
import type { Checked } from '../model/store';

/** One line of the findings tree. `hits` are all the hits at or below it. */
export type Node = FamilyNode | FileNode | RuleNode | HitNode;

interface Parent<K extends string> {
	readonly kind: K;
	readonly key: string;
	readonly hits: readonly HitNode[];
	readonly children: readonly Node[];
	readonly parent: Node | undefined;
}

export interface FamilyNode extends Parent<'family'> {
	readonly family: Family;
}

export interface FileNode extends Parent<'file'> {
	readonly uri: vscode.Uri;
}

export interface RuleNode extends Parent<'rule'> {
	readonly rule: string;
	readonly family: Family;
	/** Below a file: that one. */
	readonly uri: vscode.Uri | undefined;
}

export interface HitNode {
	readonly kind: 'hit';
	/** Stays the same while other places of the text change, so that ticks survive. */
	readonly key: string;
	readonly uri: vscode.Uri;
	readonly rule: string;
	readonly start: number;
	readonly end: number;
	readonly finding: Finding;
	readonly report: Checked;
	readonly isDismissed: boolean;
	readonly hits: readonly HitNode[];
	readonly children: readonly Node[];
	parent: Node | undefined;
}

export type Grouping = 'family' | 'file';

/** What the tree leaves out. Empty lists leave nothing out. */
export interface Filter {
	readonly families: readonly Family[];
	readonly safety: readonly ('safe' | 'review' | 'none')[];
}

export const NO_FILTER: Filter = { families: [], safety: [] };

const passes = (filter: Filter, { family, fixes }: Finding) =>
	(filter.families.length === 0 || filter.families.includes(family)) &&
	(filter.safety.length === 0 || filter.safety.includes(fixes[0]?.safety ?? 'none'));

/** The tree over these reports; with dismissed findings when `withDismissed`. */
export function buildTree(reports: readonly Checked[], grouping: Grouping, filter: Filter, withDismissed: boolean): readonly Node[] {
	const hits = reports.flatMap((report) => hitsOf(report, filter, withDismissed));
	return grouping === 'file' ? byFile(hits) : byFamily(hits);
}

function hitsOf(report: Checked, filter: Filter, withDismissed: boolean): HitNode[] {
	const seen = new Map<string, number>();
	const node = (finding: Finding, isDismissed: boolean): HitNode => {
		const words = `${report.uri} ${finding.rule} ${report.article.text.slice(finding.start, Math.min(finding.end, finding.start + 60))}`;
		const count = seen.get(words) ?? 0;
		seen.set(words, count + 1);
		const { rule, start, end } = finding;
		const hit: HitNode = {
			...{ kind: 'hit', key: `${words} ${count}`, uri: report.uri, rule, start, end, finding, report, isDismissed, children: [] },
			hits: [],
			parent: undefined,
		};
		(hit as { hits: readonly HitNode[] }).hits = [hit];
		return hit;
	};
	const hits = report.findings.filter((finding) => passes(filter, finding)).map((finding) => node(finding, false));
	if (!withDismissed) return hits;
	const dismissed = report.dismissed.filter((finding) => passes(filter, finding)).map((finding) => node(finding, true));
	return [...hits, ...dismissed].sort((a, b) => a.start - b.start);
}

function byFamily(hits: readonly HitNode[]): Node[] {
	return FAMILIES.flatMap((family) => {
		const own = hits.filter(({ finding }) => finding.family === family);
		if (own.length === 0) return [];
		const node: FamilyNode & { children: readonly Node[] } = {
			kind: 'family',
			key: family,
			family,
			hits: own,
			children: [],
			parent: undefined,
		};
		return [Object.assign(node, { children: byRule(own, node, undefined) })];
	});
}

function byFile(hits: readonly HitNode[]): Node[] {
	return [...groups(hits, ({ uri }) => uri.toString())].map(([key, own]) => {
		const { uri } = own[0]!;
		const node: FileNode = { kind: 'file', key, uri, hits: own, children: [], parent: undefined };
		return Object.assign(node, { children: byRule(own, node, uri) });
	});
}

function byRule(hits: readonly HitNode[], parent: Node, uri: vscode.Uri | undefined): RuleNode[] {
	return [...groups(hits, ({ rule }) => rule)].map(([rule, own]) => {
		const { family } = own[0]!.finding;
		const node: RuleNode = { kind: 'rule', key: `${parent.key} ${rule}`, rule, family, uri, hits: own, children: own, parent };
		for (const hit of own) hit.parent = node;
		return node;
	});
}

/** Largest group first. */
function groups(hits: readonly HitNode[], keyOf: (hit: HitNode) => string): [string, HitNode[]][] {
	const map = new Map<string, HitNode[]>();
	for (const hit of hits) {
		const key = keyOf(hit);
		const group = map.get(key);
		if (group) group.push(hit);
		else map.set(key, [hit]);
	}
	return [...map].sort(([, a], [, b]) => b.length - a.length);
}
