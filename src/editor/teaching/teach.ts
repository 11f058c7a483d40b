import * as vscode from 'vscode';
import { generalise, makeArticle, RULES, type TaughtPattern, validateConfiguration } from '../../engine';
import { compileTaught } from '../../engine/teaching';
import { articleFor } from '../fixes/guard';
import { CONFIGURATION_FILE } from '../model/configurations';
import type { Desk } from '../model/desk';
import { filesIn, localise, placesIn } from '../model/localise';
import { parentOf, readIfThere } from '../model/nearest';
import { type Counted, countedOver } from './count';

type TaughtFamily = TaughtPattern['family'];

/** *Mark selection as boilerplate / spam*: the selection becomes a pattern in `.corpus-curator.json`, found in every article from then on. */
export function registerTeaching(desk: Desk): vscode.Disposable {
	const teach = async (family: TaughtFamily, answer?: unknown) => {
		const editor = vscode.window.activeTextEditor;
		if (!editor) return;
		const { selection } = editor;
		const document = await articleFor(desk, editor.document.uri);
		if (document !== editor.document) return; // in a preview, the selection is of the cleaned text
		const folder = vscode.workspace.getWorkspaceFolder(document.uri);
		if (!folder) {
			void vscode.window.showWarningMessage(vscode.l10n.t('Open a folder first: what is taught is kept in its {0}.', CONFIGURATION_FILE));
			return;
		}
		const article = makeArticle(document.getText());
		const range = selection.isEmpty ? document.lineAt(selection.active.line).range : selection;
		const span = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
		const suggested = generalise(article, span, family);
		if (suggested.length === 0) {
			void vscode.window.showWarningMessage(vscode.l10n.t('There is not enough text in the selection to teach a pattern.'));
			return;
		}
		const counted = await countedOver(folder, suggested);
		if (!counted) return;
		const chosen = typeof answer === 'object' && answer !== null ? counted.map(({ pattern }) => pattern) : await confirm(counted);
		if (chosen && chosen.length > 0) await write(desk, document.uri, folder, chosen);
	};
	return vscode.Disposable.from(
		vscode.commands.registerCommand('corpusCurator.markBoilerplate', (answer?: unknown) => teach('boilerplate', answer)),
		vscode.commands.registerCommand('corpusCurator.markSpam', (answer?: unknown) => teach('spam', answer)),
	);
}

/** One pattern: shown to be edited. Several: to be ticked. */
async function confirm(patterns: readonly Counted[]): Promise<TaughtPattern[] | undefined> {
	const { l10n, window } = vscode;
	const foundIn = ({ places, files }: Counted) => l10n.t('{0} in {1}', placesIn(places), filesIn(files));
	const [first] = patterns;
	if (first && patterns.length === 1) {
		const text = await window.showInputBox({
			title: l10n.t('Pattern to find from now on'),
			prompt: l10n.t('{0}. {1} stand for what changes from page to page.', foundIn(first), '{date} {digits} {name} {url} {text}'),
			value: first.pattern.pattern,
			validateInput: (value) => {
				const compiled = compileTaught({ ...first.pattern, pattern: value });
				return 'pattern' in compiled ? undefined : compiled.map(localise).join(' ');
			},
		});
		return text === undefined ? undefined : [{ ...first.pattern, pattern: text }];
	}
	const items = patterns.map((one) => ({
		label: one.pattern.pattern,
		description: foundIn(one),
		picked: true,
		pattern: one.pattern,
	}));
	const picked = await window.showQuickPick(items, { canPickMany: true, title: l10n.t('Patterns to find from now on') });
	return picked?.map(({ pattern }) => pattern);
}

/** Adds the patterns to the configuration file nearest above, which is made where there is none. */
async function write(desk: Desk, article: vscode.Uri, folder: vscode.WorkspaceFolder, patterns: readonly TaughtPattern[]): Promise<void> {
	const file = await nearestFile(article, folder);
	const before = await readIfThere(file);
	const text = before ?? '';
	const configuration = parse(text);
	if (!configuration) {
		const open = vscode.l10n.t('Open it');
		const answer = await vscode.window.showErrorMessage(
			vscode.l10n.t('{0} has errors: nothing was added to it.', CONFIGURATION_FILE),
			open,
		);
		if (answer === open) await vscode.window.showTextDocument(file);
		return;
	}
	const known = new Set(configuration.patterns?.map(({ id }) => id));
	const added = patterns.filter(({ id }) => !known.has(id));
	const next = { ...configuration, patterns: [...(configuration.patterns ?? []), ...added] };
	const indent = /\n([ \t]+)"/.exec(text)?.[1] ?? '\t';
	const after = `${JSON.stringify(next, undefined, indent)}\n`;
	try {
		await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(after));
		await desk.configurations.reload(file);
		void offerUndo(desk, file, before, after);
	} catch (error) {
		desk.log.error(String(error));
		void vscode.window.showErrorMessage(vscode.l10n.t('{0} could not be written.', CONFIGURATION_FILE));
	}
}

/** The file as it was; one that somebody changed meanwhile stays. */
async function offerUndo(desk: Desk, file: vscode.Uri, before: string | undefined, after: string): Promise<void> {
	const { l10n, window, workspace } = vscode;
	const [undo, open] = [l10n.t('Undo'), l10n.t('Open it')];
	const answer = await window.showInformationMessage(l10n.t('Learnt. The pattern stands in {0}.', CONFIGURATION_FILE), undo, open);
	if (answer === open) await window.showTextDocument(file);
	if (answer !== undo || (await readIfThere(file)) !== after) return;
	if (before === undefined) await workspace.fs.delete(file);
	else await workspace.fs.writeFile(file, new TextEncoder().encode(before));
	await desk.configurations.reload(file);
}

async function nearestFile(article: vscode.Uri, folder: vscode.WorkspaceFolder): Promise<vscode.Uri> {
	for (let at = parentOf(article); ; at = parentOf(at)) {
		const file = vscode.Uri.joinPath(at, CONFIGURATION_FILE);
		const isTop = at.toString() === folder.uri.toString();
		if (isTop || (await readIfThere(file)) !== undefined) return file;
	}
}

function parse(text: string): { patterns?: TaughtPattern[] } | undefined {
	if (text.trim() === '') return {};
	try {
		const value: unknown = JSON.parse(text.replace(/^\ufeff/, ''));
		return validateConfiguration(value, RULES).errors ? undefined : (value as { patterns?: TaughtPattern[] });
	} catch {
		return undefined;
	}
}
