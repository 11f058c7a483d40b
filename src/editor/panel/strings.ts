import * as vscode from 'vscode';

/** What the page says by itself; everything about the article comes translated in the model. */
export const pageStrings = () => ({
	copy: vscode.l10n.t('Copy value'),
	copySurface: vscode.l10n.t('Copy as it stands'),
	edit: vscode.l10n.t('Edit'),
	reject: vscode.l10n.t('Reject'),
	confirm: vscode.l10n.t('Confirm'),
	forget: vscode.l10n.t('Take decision back'),
	set: vscode.l10n.t('Set from selection'),
	setFrom: vscode.l10n.t('Set to “{0}”'),
	confirmSure: vscode.l10n.t('Confirm what is sure ({0})'),
	exporting: vscode.l10n.t('Export…'),
	asYaml: vscode.l10n.t('Copy as YAML'),
	asJson: vscode.l10n.t('Copy as JSON'),
	why: vscode.l10n.t('Why this score?'),
	scoreMeaning: vscode.l10n.t('The share of characters that no finding touches, each weighted by how sure it is.'),
	nothingLost: vscode.l10n.t('Nothing was found that does not belong here.'),
	confidence: vscode.l10n.t('confidence {0}'),
	edited: vscode.l10n.t('your own value'),
	confirmed: vscode.l10n.t('confirmed'),
	absent: vscode.l10n.t('not found'),
	noReason: vscode.l10n.t('Fields without a value ({0})'),
	inText: vscode.l10n.t('in the text: {0}'),
	others: vscode.l10n.t('Other candidates'),
	rejected: vscode.l10n.t('Rejected; click to take back'),
	use: vscode.l10n.t('Use {0}'),
	place: vscode.l10n.t('{0} of {1}'),
	places: vscode.l10n.t('{0} places'),
	editing: vscode.l10n.t('{0}: new value. Enter saves, Escape leaves it as it was.'),
	keys: vscode.l10n.t('Enter goes to the text, F2 edits, Space confirms, Delete rejects, right arrow reaches the buttons.'),
});

export type PageStrings = ReturnType<typeof pageStrings>;
