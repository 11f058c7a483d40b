import * as vscode from 'vscode';
import { curatorName } from '../decisions/curator';
import { decide } from '../decisions/decide';
import type { Desk } from '../model/desk';
import type { Preview } from './previews';

/** Documents whose preview was decided change by change, with the version in which it was. */
const decided = new WeakMap<vscode.TextDocument, number>();

export const markDecided = (document: vscode.TextDocument): void => void decided.set(document, document.version);

/** Was every change of the document as it stands accepted or rejected? */
export const isDecided = (document: vscode.TextDocument): boolean => decided.get(document) === document.version;

/** What becomes of rejected changes when the preview closes: proposed again next time, or dismissed, by the setting or when asked. */
export async function settleRejected(desk: Desk, { original, rejected }: Preview): Promise<void> {
	const { l10n, window, workspace } = vscode;
	const count = rejected.findings.length;
	const wish = workspace.getConfiguration('corpusCurator', original).get<'ask' | 'dismiss' | 'forget'>('preview.rejected', 'ask');
	if (count === 0 || wish === 'forget') return;
	const signature = { reason: l10n.t('Rejected in the preview'), who: curatorName(), when: new Date().toISOString() };
	const dismissals = rejected.findings.map((dismissal) => ({ ...dismissal, ...signature }));
	if (wish === 'dismiss') {
		await decide(desk, original, 'add', dismissals);
		return;
	}
	const dismiss = l10n.t('Dismiss Them');
	const text =
		count === 1
			? l10n.t('One finding was rejected and will be proposed again.')
			: l10n.t('{0} findings were rejected and will be proposed again.', count);
	void window
		.showInformationMessage(text, dismiss)
		.then((answer) => (answer === dismiss ? decide(desk, original, 'add', dismissals) : undefined));
}
