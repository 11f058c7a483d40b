import * as vscode from 'vscode';
import { decideOn } from '../decisions/wholeArticles';
import type { AuditedFile } from '../model/audited';
import type { Desk } from '../model/desk';
import { CLEAN_SCHEME, shownArticle } from '../model/documents';
import { isDecided } from '../review/decided';
import type { AuditTree } from './tree';

/** One key a page: to the worst undecided article, from wherever the focus is, closing what the last one opened. */
export interface Flow {
	/** After an audit the first step leads to the worst article, whatever is in front. */
	readonly begin: () => void;
	readonly commands: vscode.Disposable;
}

export function createFlow(desk: Desk, tree: AuditTree, audit: () => Promise<number>): Flow {
	/** Passed by without a decision: they come again after the others. */
	const passed = new Set<string>();
	let opened: vscode.Uri | undefined;
	let isFresh = true;

	const next = async (): Promise<void> => {
		const here = front();
		const undecided = tree.undecided();
		if (here && !isFresh) passed.add(here.toString());
		isFresh = false;
		const waiting = () => undecided.filter(({ uri }) => !passed.has(uri.toString()));
		if (waiting().length === 0) passed.clear();
		const target = waiting().find(({ uri }) => uri.toString() !== here?.toString()) ?? waiting()[0];
		if (!target) return sayDone(desk, audit);
		const inPreview = isPreview();
		const old = opened;
		opened = target.uri;
		await show(target, inPreview);
		if (old && old.toString() !== target.uri.toString()) await closeTabsOf(old);
		tree.reveal(target);
	};

	/** Takes all changes that the preview shows; from the text itself it shows them first. */
	const acceptAndNext = async (): Promise<void> => {
		const here = front();
		if (!here) return next();
		const document = await vscode.workspace.openTextDocument(here);
		if (!isPreview() && !isDecided(document) && desk.store.findingsOf(here).some(({ fixes }) => fixes.length > 0))
			return void (await vscode.commands.executeCommand('corpusCurator.preview', here));
		if (isPreview() && !(await vscode.commands.executeCommand('corpusCurator.acceptAllChanges', true))) return;
		if (document.isDirty && !(await document.save())) return;
		await decided(here, 'reviewed');
	};

	const discardAndNext = async (): Promise<void> => {
		const here = front();
		if (!here) return next();
		const document = await vscode.workspace.openTextDocument(here);
		if (desk.checker.whyNot(document) === 'records') return;
		await decided(here, 'discarded', vscode.l10n.t('No article'));
	};

	const decided = async (uri: vscode.Uri, state: 'reviewed' | 'discarded', reason?: string) => {
		if ((await decideOn(desk, [uri], state, reason)) === 0) return;
		opened = uri; // decided pages are closed, whoever opened them
		await next();
	};

	return {
		begin: () => {
			isFresh = true;
			passed.clear();
		},
		commands: vscode.Disposable.from(
			vscode.commands.registerCommand('corpusCurator.nextWorst', next),
			vscode.commands.registerCommand('corpusCurator.acceptAndNext', acceptAndNext),
			vscode.commands.registerCommand('corpusCurator.discardAndNext', discardAndNext),
		),
	};

	/** The article in front, also where a preview, a diff or the panel has the focus. */
	function front(): vscode.Uri | undefined {
		const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
		if (input instanceof vscode.TabInputTextDiff) return shownArticle(input.modified);
		return input instanceof vscode.TabInputText ? shownArticle(input.uri) : desk.lastArticle.document()?.uri;
	}
}

const isPreview = (): boolean => {
	const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
	return input instanceof vscode.TabInputTextDiff && input.modified.scheme === CLEAN_SCHEME;
};

async function show({ uri }: AuditedFile, inPreview: boolean): Promise<void> {
	if (inPreview) await vscode.commands.executeCommand('corpusCurator.preview', uri);
	else await vscode.window.showTextDocument(uri, { preview: true });
}

/** Closes the tabs of an article and of its preview; one with unsaved changes stays. */
async function closeTabsOf(uri: vscode.Uri): Promise<void> {
	const isOf = ({ input, isDirty }: vscode.Tab) => {
		if (isDirty) return false;
		if (input instanceof vscode.TabInputTextDiff) return shownArticle(input.modified).toString() === uri.toString();
		return input instanceof vscode.TabInputText && input.uri.toString() === uri.toString();
	};
	await vscode.window.tabGroups.close(
		vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.filter(isOf)),
		true,
	);
}

async function sayDone(desk: Desk, audit: () => Promise<number>): Promise<void> {
	const { l10n, window } = vscode;
	if ([...desk.audited.files()].length > 0) {
		void window.showInformationMessage(l10n.t('Every audited article is decided or clean.'));
		return;
	}
	const run = l10n.t('Audit Workspace');
	if ((await window.showInformationMessage(l10n.t('Nothing is audited yet: which article is the worst is not known.'), run)) === run)
		await audit();
}
