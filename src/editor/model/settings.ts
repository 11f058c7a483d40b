import * as vscode from 'vscode';
import type { Severity } from '../../engine';
import type { RuleOptions } from '../../engine/rule';

/** Where findings are shown. `auto`: both, in an article with many findings the tree alone. */
export type Display = 'problems' | 'tree' | 'both' | 'auto';

/** Findings from which on the Problems panel would hold little else. */
const MANY = 50;

/** Where those of an article with so many are shown. */
export const displayFor = ({ display }: Settings, findings: number): Exclude<Display, 'auto'> => {
	if (display !== 'auto') return display;
	return findings > MANY ? 'tree' : 'both';
};

/** The user's settings (`corpusCurator.*`) as they hold for one document or folder. */
export interface Settings {
	readonly enabled: boolean;
	/** Language ids of the documents that are articles. */
	readonly languages: readonly string[];
	/** Milliseconds between the last key and the check. */
	readonly delay: number;
	/** Megabytes; a larger file is not checked while typing. */
	readonly maxFileSize: number;
	readonly display: Display;
	/** Globs, relative to the workspace folder. */
	readonly include: readonly string[];
	readonly exclude: readonly string[];
	readonly severity: Readonly<Record<string, Severity | 'off'>>;
	readonly options: Readonly<Record<string, RuleOptions>>;
	readonly showDismissed: boolean;
}

export const SECTION = 'corpusCurator';

/** Reads the settings. The defaults stand in the manifest; those here only catch a value of the wrong type. */
export function settingsFor(scope?: vscode.ConfigurationScope): Settings {
	const section = vscode.workspace.getConfiguration(SECTION, scope);
	return {
		enabled: section.get('enabled') !== false,
		languages: texts(section.get('languages'), ['plaintext', 'article']),
		delay: number(section.get('delay'), 300),
		maxFileSize: number(section.get('maxFileSize'), 5),
		display: section.get<Display>('display') ?? 'auto',
		include: texts(section.get('files.include'), []),
		exclude: texts(section.get('files.exclude'), []),
		severity: record(section.get('rules.severity')) as Settings['severity'],
		options: record(section.get('rules.options')) as Settings['options'],
		showDismissed: section.get('showDismissed') === true,
	};
}

const texts = (value: unknown, otherwise: readonly string[]): readonly string[] =>
	Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : otherwise;

const number = (value: unknown, otherwise: number): number => (typeof value === 'number' && value >= 0 ? value : otherwise);

const record = (value: unknown): object => (typeof value === 'object' && value !== null ? value : {});
