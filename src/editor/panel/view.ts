import * as vscode from 'vscode';
import { quote } from '../../engine/message';
import type { Actions } from './actions';
import { type FromPanel, readFromPanel, type ToPanel } from './messages';
import { type Look, panelModel, rowId, rowsAt } from './model';
import { pageHtml } from './page';
import type { Pointer } from './reveal';
import { pageStrings } from './strings';
import type { Scene, Subject } from './subject';
import { words } from './words';

export interface ArticleView extends vscode.Disposable {
	/** Says something to the curator, aloud for screen readers. */
	readonly announce: (text: string) => void;
	/** Fills the view that VS Code has made room for. */
	readonly resolve: (view: vscode.WebviewView) => void;
}

interface Parts {
	readonly extensionUri: vscode.Uri;
	readonly subject: Subject;
	readonly pointer: Pointer;
	/** The actions announce through the view, so they come when both are there. */
	readonly actions: () => Actions;
	readonly checkNow: (document: vscode.TextDocument) => Promise<unknown>;
	readonly log: vscode.LogOutputChannel;
}

/** The page is destroyed whenever it is hidden: each time it comes it says `ready` and is told everything. */
export function createArticleView({ extensionUri, subject, pointer, actions, checkNow, log }: Parts): ArticleView {
	let view: vscode.WebviewView | undefined;
	let isReady = false;
	let shown: Look | undefined;
	let turn = 0;

	const post = (message: ToPanel) => {
		if (view && isReady) view.webview.postMessage(message);
	};

	const show = async () => {
		if (!view?.visible || !isReady) return;
		const mine = ++turn;
		const scene = await subject.scene();
		if (mine !== turn) return; // a later one is on its way
		shown = scene.kind === 'look' ? scene.look : undefined;
		post(scene.kind === 'look' ? { type: 'model', model: panelModel(scene.look, words) } : notice(scene));
		follow(vscode.window.activeTextEditor);
	};

	/** Lights the rows of the cursor, offers the selection. */
	const follow = (editor: vscode.TextEditor | undefined) => {
		if (!shown || !editor || editor.document.uri.toString() !== shown.docUri) return;
		const { document, selection } = editor;
		post({ type: 'selection', text: selection.isEmpty ? '' : quote(document.getText(selection), 30) });
		if (document.version !== shown.version) return;
		post({ type: 'cursor', docUri: shown.docUri, version: shown.version, rows: rowsAt(shown, document.offsetAt(selection.active)) });
	};

	const handle = async (message: FromPanel): Promise<unknown> => {
		const verbs = actions();
		switch (message.type) {
			case 'ready':
				isReady = true;
				post({ type: 'strings', strings: pageStrings(), locale: vscode.env.language });
				return show();
			case 'reveal': {
				const place = await verbs.reveal(message);
				if (place) post({ type: 'place', row: rowId(message.field, message.index), ...place });
				return undefined;
			}
			case 'hover':
				return verbs.mark(message);
			case 'offer':
				return vscode.commands.executeCommand(`corpusCurator.${message.offer}`, subject.document()?.uri);
			case 'hoverOffer':
				return verbs.markBlock(message.offer);
			case 'leave':
				return pointer.clear();
			case 'edit':
				return verbs.edit(message, message.to);
			case 'choose':
				return verbs.choose(message, message.other);
			case 'restore':
				return verbs.restore(message.field, message.rejected);
			case 'setFromSelection':
				return verbs.setFromSelection(message.field);
			case 'copyAll':
				return verbs.copyAll(message.format);
			case 'confirmSure':
				return verbs.confirmSure();
			case 'export':
				return vscode.commands.executeCommand('corpusCurator.exportMetadata', subject.document()?.uri);
			case 'notice':
				return onNotice(message.action);
			default:
				return verbs[message.type](message);
		}
	};

	const onNotice = (action: 'checkNow' | 'openSettings') => {
		const document = subject.document();
		if (action === 'openSettings')
			return vscode.commands.executeCommand('workbench.action.openSettings', '@ext:corpus-curator.corpus-curator');
		return document && checkNow(document);
	};

	const resolve = (resolved: vscode.WebviewView) => {
		view = resolved;
		isReady = false;
		const roots = ['dist', 'media'].map((folder) => vscode.Uri.joinPath(extensionUri, folder));
		resolved.webview.options = { enableScripts: true, localResourceRoots: roots };
		resolved.webview.html = pageHtml(resolved.webview, extensionUri);
		resolved.webview.onDidReceiveMessage((raw: unknown) => {
			const message = readFromPanel(raw);
			if (!message) return log.warn('The article panel sent something that is no message of its own.');
			return handle(message).catch((error: unknown) => log.error(error instanceof Error ? error : String(error)));
		});
		resolved.onDidChangeVisibility(() => {
			if (resolved.visible) return show();
			return pointer.clear();
		});
		resolved.onDidDispose(() => {
			if (view === resolved) view = undefined;
			isReady = false;
		});
	};

	const parts = [subject.onDidChange(show), vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => follow(textEditor))];

	return {
		announce: (text) => {
			post({ type: 'announce', text });
			vscode.window.setStatusBarMessage(text, 3000);
		},
		resolve,
		dispose: () => vscode.Disposable.from(...parts).dispose(),
	};
}

function notice(scene: Exclude<Scene, { kind: 'look' }>): ToPanel {
	const { l10n } = vscode;
	if (scene.kind === 'nothing') return { type: 'notice', text: l10n.t('Open an article to see what it says of itself.') };
	const name = scene.document.uri.path.slice(scene.document.uri.path.lastIndexOf('/') + 1);
	const openSettings = { id: 'openSettings', label: l10n.t('Open Settings') } as const;
	if (scene.kind === 'foreign') {
		const text = l10n.t('{0} is of the language “{1}”, which is not among the languages of articles.', name, scene.document.languageId);
		return { type: 'notice', text, action: openSettings };
	}
	if (scene.reason === 'size') {
		const text = l10n.t('{0} is over the size limit and is not read while you type.', name);
		return { type: 'notice', text, action: { id: 'checkNow', label: l10n.t('Read It Once') } };
	}
	const text =
		scene.reason === 'excluded'
			? l10n.t('{0} is left out by the settings for files.', name)
			: l10n.t('Checking is switched off in the settings.');
	return { type: 'notice', text, action: openSettings };
}
