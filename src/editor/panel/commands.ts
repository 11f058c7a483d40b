/** Every action of the panel as a command: with a row from the panel's context menu, or asking for one. */
import * as vscode from 'vscode';
import { quote } from '../../engine/message';
import { FIELDS } from '../../engine/metadata/fields';
import type { Actions } from './actions';
import { type RowReference, readReference } from './messages';
import { type Look, labelOf, markOf, placesOf, valuesOf } from './model';
import type { Pointer } from './reveal';
import type { Subject } from './subject';
import { words } from './words';

interface RowItem extends vscode.QuickPickItem {
	readonly row: RowReference;
}

const MARKS = { sure: '$(circle-filled)', likely: '$(color-mode)', unsure: '$(circle-outline)', user: '$(edit)' } as const;

export function registerPanelCommands(subject: Subject, actions: Actions, pointer: Pointer): vscode.Disposable {
	const { l10n } = vscode;

	/** Asks for a value of the article; while the list is open, the value under the cursor of the list is marked in the text. */
	const pickRow = async (title: string, accepts: (row: { decided: boolean; others: number }) => boolean = () => true) => {
		const scene = await subject.scene();
		if (scene.kind !== 'look') {
			vscode.window.showInformationMessage(l10n.t('Open an article first: there is no metadata to choose from.'));
			return undefined;
		}
		const { document, look } = scene;
		const items = rowItems(look, accepts);
		if (items.length === 0) {
			vscode.window.showInformationMessage(l10n.t('This article has no such value.'));
			return undefined;
		}
		const picker = vscode.window.createQuickPick<RowItem>();
		picker.title = title;
		picker.placeholder = l10n.t('Choose a value; it is marked in the text');
		picker.matchOnDescription = true;
		picker.matchOnDetail = true;
		picker.items = items;
		return new Promise<RowReference | undefined>((resolve) => {
			picker.onDidChangeActive(([item]) => item && pointer.mark(document, placesOf(look, item.row.field, item.row.index)));
			picker.onDidAccept(() => {
				resolve(picker.activeItems[0]?.row);
				picker.hide();
			});
			picker.onDidHide(() => {
				pointer.clear();
				resolve(undefined);
				picker.dispose();
			});
			picker.show();
		});
	};

	const onRow = (id: string, title: () => string, act: (row: RowReference) => Promise<unknown>, accepts?: Parameters<typeof pickRow>[1]) =>
		vscode.commands.registerCommand(`corpusCurator.${id}`, async (context?: unknown) => {
			const row = readReference(context) ?? (await pickRow(title(), accepts));
			if (row) await act(row);
		});

	const askForText = async (row: RowReference) => {
		const to = await vscode.window.showInputBox({
			title: labelOf(row.field, words),
			value: row.value,
			prompt: l10n.t('The value as it should be. The text itself is not changed.'),
		});
		if (to !== undefined) await actions.edit(row, to);
	};

	const askForField = async () => {
		const items = FIELDS.filter(({ key }) => key !== 'length').map(({ key, label }) => ({
			label: words.text(label),
			description: key,
			key,
		}));
		const title = l10n.t('The selected characters are the …');
		return (await vscode.window.showQuickPick(items, { title, matchOnDescription: true }))?.key;
	};

	const askForCandidate = async (row: RowReference) => {
		const scene = await subject.scene();
		if (scene.kind !== 'look') return;
		const others = valuesOf(scene.look.metadata, row.field)[row.index]?.others ?? [];
		const items = others.map(({ value, confidence }) => ({ label: value, description: words.percent(confidence) }));
		const chosen = await vscode.window.showQuickPick(items, { title: labelOf(row.field, words) });
		if (chosen) await actions.choose(row, chosen.label);
	};

	const askForDecision = async () => {
		const scene = await subject.scene();
		if (scene.kind !== 'look') return;
		const { look } = scene;
		const standing = rowItems(look, ({ decided }) => decided).map((item) => ({ ...item, act: () => actions.forget(item.row) }));
		const rejected = Object.entries(look.decisions).flatMap(([field, decisions]) =>
			decisions
				.filter(({ verdict }) => verdict === 'rejected')
				.map(({ value }) => ({ label: `$(close) ${value}`, description: labelOf(field, words), act: () => actions.restore(field, value) })),
		);
		const title = l10n.t('Take Decision Back');
		const chosen = await vscode.window.showQuickPick([...standing, ...rejected], {
			title,
			placeHolder: l10n.t('What you decided on this article'),
		});
		await chosen?.act();
	};

	return vscode.Disposable.from(
		onRow('goToValue', () => l10n.t('Go to Metadata Value'), actions.reveal),
		onRow('copyValue', () => l10n.t('Copy Metadata Value'), actions.copyValue),
		onRow('copySurface', () => l10n.t('Copy Value as It Stands in the Text'), actions.copySurface),
		onRow('editValue', () => l10n.t('Edit Metadata Value'), askForText),
		onRow('rejectValue', () => l10n.t('Reject Metadata Value'), actions.reject),
		onRow(
			'chooseCandidate',
			() => l10n.t('Choose Another Candidate'),
			askForCandidate,
			({ others }) => others > 0,
		),
		onRow(
			'confirmValue',
			() => l10n.t('Confirm Metadata Value'),
			actions.confirm,
			({ decided }) => !decided,
		),
		vscode.commands.registerCommand('corpusCurator.forgetDecision', async (context?: unknown) => {
			const row = readReference(context);
			await (row ? actions.forget(row) : askForDecision());
		}),
		vscode.commands.registerCommand('corpusCurator.confirmSureValues', () => actions.confirmSure()),
		vscode.commands.registerCommand('corpusCurator.copyMetadataAsYaml', () => actions.copyAll('yaml')),
		vscode.commands.registerCommand('corpusCurator.copyMetadataAsJson', () => actions.copyAll('json')),
		vscode.commands.registerCommand('corpusCurator.setFromSelection', async (context?: unknown) => {
			const field = readReference(context)?.field ?? (typeof context === 'string' ? context : await askForField());
			if (field) await actions.setFromSelection(field);
		}),
	);
}

const rowItems = (look: Look, accepts: (row: { decided: boolean; others: number }) => boolean): RowItem[] =>
	FIELDS.flatMap(({ key }) =>
		valuesOf(look.metadata, key).flatMap((value, index) => {
			if (!accepts({ decided: value.decision !== undefined, others: value.others?.length ?? 0 })) return [];
			const surface = value.surface.trim();
			return [
				{
					label: `${MARKS[markOf(value)]} ${value.value}`,
					description: [labelOf(key, words), value.role, words.percent(value.confidence)].filter(Boolean).join(' · '),
					...(surface === value.value ? {} : { detail: quote(surface, 100) }),
					row: { docUri: look.docUri, version: look.version, field: key, index, value: value.value },
				},
			];
		}),
	);
