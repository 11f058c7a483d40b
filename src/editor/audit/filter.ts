import * as vscode from 'vscode';
import type { Family } from '../../engine';
import type { Script } from '../../engine/article/script';
import type { AuditedFile } from '../model/audited';
import { FAMILIES, familyName, localise } from '../model/localise';
import { type PageVerdict, VERDICTS } from '../model/pageVerdict';

/** What the audit tree shows. Empty lists leave nothing out. */
export interface AuditFilter {
	readonly families: readonly Family[];
	readonly scripts: readonly Script[];
	readonly sources: readonly string[];
	/** Years of publication. */
	readonly years: readonly string[];
	readonly rules: readonly string[];
	/** Paths from the workspace folder. */
	readonly folders: readonly string[];
	readonly scores: readonly ScoreBand[];
	readonly verdicts: readonly PageVerdict[];
}

/** Below 50, below 80, below 100, and 100. */
const BANDS = ['0–49', '50–79', '80–99', '100'] as const;
type ScoreBand = (typeof BANDS)[number];

const bandOf = ({ score }: AuditedFile): ScoreBand => (score < 50 ? '0–49' : score < 80 ? '50–79' : score < 100 ? '80–99' : '100');

function folderOf({ uri }: AuditedFile): string {
	const path = vscode.workspace.asRelativePath(uri);
	return path.slice(0, Math.max(0, path.lastIndexOf('/'))) || '.';
}

export const NO_AUDIT_FILTER: AuditFilter = {
	families: [],
	scripts: [],
	sources: [],
	years: [],
	rules: [],
	folders: [],
	scores: [],
	verdicts: [],
};

const among = <T>(list: readonly T[], value: T | undefined) => list.length === 0 || (value !== undefined && list.includes(value));

export const passesAudit = (filter: AuditFilter, file: AuditedFile): boolean =>
	(filter.families.length === 0 || filter.families.some((family) => file.families[family] > 0)) &&
	among(filter.scripts, file.script) &&
	among(filter.sources, file.source) &&
	among(filter.years, file.date?.slice(0, 4)) &&
	(filter.rules.length === 0 || filter.rules.some((rule) => rule in file.rules)) &&
	among(filter.folders, folderOf(file)) &&
	among(filter.scores, bandOf(file)) &&
	among(filter.verdicts, file.verdict);

function scriptName(script: Script): string {
	if (script === 'Hans') return vscode.l10n.t('Simplified');
	if (script === 'Hant') return vscode.l10n.t('Traditional');
	return script === 'mixed' ? vscode.l10n.t('Mixed script') : vscode.l10n.t('Other script');
}

export const wordsOf = (filter: AuditFilter): string =>
	[
		...filter.families.map(familyName),
		...filter.scripts.map(scriptName),
		...filter.verdicts.map((verdict) => localise(VERDICTS[verdict])),
		...[filter.rules, filter.scores, filter.folders, filter.sources, filter.years].flat(),
	].join(', ');

/** Sources that are offered: a corpus can have thousands. */
const MOST_SOURCES = 100;

/** Asks what to show, out of what there is. Undefined when the question was left. */
export async function askAuditFilter(files: readonly AuditedFile[], filter: AuditFilter): Promise<AuditFilter | undefined> {
	type Item = vscode.QuickPickItem & { readonly list?: keyof AuditFilter; readonly value?: string };
	const heading = (label: string): Item => ({ label, kind: vscode.QuickPickItemKind.Separator });
	const items = (list: keyof AuditFilter, values: readonly (readonly [string, number])[], name: (value: string) => string): Item[] =>
		values.map(([value, count]) => ({
			label: name(value),
			description: String(count),
			list,
			value,
			picked: (filter[list] as readonly string[]).includes(value),
		}));
	const families = FAMILIES.map((family) => [family, files.filter((file) => file.families[family] > 0).length] as const);
	const picked = await vscode.window.showQuickPick<Item>(
		[
			heading(vscode.l10n.t('Family')),
			...items('families', families, (value) => familyName(value as Family)),
			heading(vscode.l10n.t('Score')),
			...items(
				'scores',
				BANDS.map((band) => [band, files.filter((file) => !file.skipped && bandOf(file) === band).length] as const),
				String,
			),
			heading(vscode.l10n.t('Verdict')),
			...items(
				'verdicts',
				tally(files, (file) => file.verdict),
				(value) => localise(VERDICTS[value as PageVerdict]),
			),
			heading(vscode.l10n.t('Rule')),
			...items('rules', ruleTally(files), String),
			heading(vscode.l10n.t('Folder')),
			...items('folders', tally(files, folderOf).slice(0, MOST_SOURCES), String),
			heading(vscode.l10n.t('Script')),
			...items(
				'scripts',
				tally(files, (file) => file.script),
				(value) => scriptName(value as Script),
			),
			heading(vscode.l10n.t('Year')),
			...items(
				'years',
				tally(files, (file) => file.date?.slice(0, 4)),
				String,
			),
			heading(vscode.l10n.t('Source')),
			...items('sources', tally(files, (file) => file.source).slice(0, MOST_SOURCES), String),
		],
		{ canPickMany: true, title: vscode.l10n.t('Show only these files'), matchOnDescription: true },
	);
	if (!picked) return undefined;
	const chosen = <T extends string>(list: keyof AuditFilter) => picked.filter((item) => item.list === list).map(({ value }) => value as T);
	const next = {
		families: chosen<Family>('families'),
		scripts: chosen<Script>('scripts'),
		sources: chosen('sources'),
		years: chosen('years'),
		rules: chosen('rules'),
		folders: chosen('folders'),
		scores: chosen<ScoreBand>('scores'),
		verdicts: chosen<PageVerdict>('verdicts'),
	};
	return Object.values(next).every((list) => list.length === 0) ? NO_AUDIT_FILTER : next;
}

/** Values with how many files have them, the most frequent first. */
function tally(files: readonly AuditedFile[], readValue: (file: AuditedFile) => string | undefined): [string, number][] {
	const counts = new Map<string, number>();
	for (const file of files) {
		const value = readValue(file);
		if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1);
	}
	return [...counts].sort(([, a], [, b]) => b - a);
}

/** Rules with how many files they found something in, the most frequent first. */
function ruleTally(files: readonly AuditedFile[]): [string, number][] {
	const counts = new Map<string, number>();
	for (const { rules } of files) for (const rule of Object.keys(rules)) counts.set(rule, (counts.get(rule) ?? 0) + 1);
	return [...counts].sort(([, a], [, b]) => b - a);
}
