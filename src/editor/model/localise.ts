import * as vscode from 'vscode';
import type { Family, Message, Severity } from '../../engine';

/** A message of the engine in the language of the window. */
export const localise = (message: Message): string => vscode.l10n.t(message.template, ...message.args);

export function familyName(family: Family): string {
	if (family === 'encoding') return vscode.l10n.t('Encoding');
	if (family === 'spam') return vscode.l10n.t('Spam');
	return vscode.l10n.t('Boilerplate');
}

/** The codicon of a family, in every list the same. */
export const FAMILY_ICONS: Readonly<Record<Family, string>> = {
	encoding: 'symbol-string',
	boilerplate: 'layout-statusbar',
	spam: 'megaphone',
};

export const FAMILIES: readonly Family[] = ['encoding', 'spam', 'boilerplate'];

const DIAGNOSTIC_SEVERITY: Readonly<Record<Severity, vscode.DiagnosticSeverity>> = { error: 0, warning: 1, information: 2, hint: 3 };

/** VS Code's number for a severity; smaller is worse. */
export const severityOf = (severity: Severity): vscode.DiagnosticSeverity => DIAGNOSTIC_SEVERITY[severity];

/** How many, in words: languages with a plural have a word of their own for one. */
export const findingsIn = (count: number): string => (count === 1 ? vscode.l10n.t('1 finding') : vscode.l10n.t('{0} findings', count));

export const filesIn = (count: number): string => (count === 1 ? vscode.l10n.t('1 file') : vscode.l10n.t('{0} files', count));

export const placesIn = (count: number): string => (count === 1 ? vscode.l10n.t('1 place') : vscode.l10n.t('{0} places', count));
