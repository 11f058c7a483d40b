import * as vscode from 'vscode';

/** A reason out of the usual ones, or what was typed; an empty text for none; undefined when the question was left. */
export async function askReason(title: string, usual: readonly string[]): Promise<string | undefined> {
	const pick = vscode.window.createQuickPick();
	const offered = usual.map((label) => ({ label }));
	const none = { label: vscode.l10n.t('No reason'), alwaysShow: true };
	pick.title = title;
	pick.placeholder = vscode.l10n.t('Choose a reason or type one');
	pick.items = [...offered, none];
	pick.onDidChangeValue((value) => {
		pick.items = value ? [{ label: value, alwaysShow: true }, ...offered, none] : [...offered, none];
	});
	return new Promise((resolve) => {
		pick.onDidAccept(() => {
			const label = pick.activeItems[0]?.label ?? pick.value;
			resolve(label === none.label ? '' : label);
			pick.hide();
		});
		pick.onDidHide(() => {
			resolve(undefined);
			pick.dispose();
		});
		pick.show();
	});
}
