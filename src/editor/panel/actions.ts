/** What a curator can do with the values of an article: the same from the page, from the context menu and from the command palette. */
import * as vscode from 'vscode';
import { type Article, blockFixes } from '../../engine';
import {
	type DecidedValue,
	decisionFromSelection,
	decisionOn,
	isListField,
	type MetadataDecision,
	withDecision,
	withoutDecision,
} from '../../engine/decisions/metadata';
import { quote } from '../../engine/message';
import type { MetadataDecisionStore } from '../model/metadataDecisions';
import { exportText } from './exporting';
import type { CopyFormat, OfferId, RowReference } from './messages';
import { type Look, labelOf, placesOf, unconfirmedIn, valuesOf } from './model';
import type { Pointer } from './reveal';
import type { Subject } from './subject';
import { words } from './words';

export interface Actions {
	/** Selects the characters; where they are selected already, those of the next place. */
	readonly reveal: (row: RowReference) => Promise<{ at: number; of: number } | undefined>;
	readonly mark: (row: RowReference) => Promise<void>;
	/** Marks what an offer would remove. */
	readonly markBlock: (offer: OfferId) => Promise<void>;
	readonly copyValue: (row: RowReference) => Promise<void>;
	readonly copySurface: (row: RowReference) => Promise<void>;
	readonly copyAll: (format: CopyFormat) => Promise<void>;
	readonly edit: (row: RowReference, to: string) => Promise<void>;
	readonly reject: (row: RowReference) => Promise<void>;
	/** Takes another candidate in place of the row's value. */
	readonly choose: (row: RowReference, other: string) => Promise<void>;
	readonly confirm: (row: RowReference) => Promise<void>;
	readonly confirmSure: () => Promise<void>;
	/** Takes the curator's decision back. */
	readonly forget: (row: RowReference) => Promise<void>;
	/** Takes the rejection of a value back. */
	readonly restore: (field: string, value: string) => Promise<void>;
	readonly setFromSelection: (field: string) => Promise<void>;
}

interface Target {
	readonly document: vscode.TextDocument;
	readonly look: Look;
	readonly index: number;
	/** undefined: an absent field, or the findings of a rule. */
	readonly value: DecidedValue | undefined;
}

type Change = (decisions: readonly MetadataDecision[], article: Article) => readonly MetadataDecision[];

export function createActions(subject: Subject, store: MetadataDecisionStore, pointer: Pointer, announce: (text: string) => void): Actions {
	const { l10n } = vscode;

	const current = async () => {
		const scene = await subject.scene();
		return scene.kind === 'look' ? scene : undefined;
	};

	/** The row in the document as it stands: where the text changed meanwhile, the same value wherever it is now. */
	const targetOf = async (row: RowReference): Promise<Target | undefined> => {
		const scene = await current();
		if (scene && scene.look.docUri === row.docUri) {
			const { document, look } = scene;
			const values = valuesOf(look.metadata, row.field);
			if (values.length === 0) return { document, look, index: 0, value: undefined };
			const index = values[row.index]?.value === row.value ? row.index : values.findIndex(({ value }) => value === row.value);
			if (index >= 0) return { document, look, index, value: values[index] };
		}
		announce(l10n.t('The article changed; this value is no longer there.'));
		return undefined;
	};

	const decide = async (look: Look, changes: Readonly<Record<string, Change>>, done: string) => {
		try {
			await store.update(vscode.Uri.parse(look.docUri), look.article, (decisions) => {
				const after = { ...decisions };
				for (const [field, change] of Object.entries(changes)) after[field] = change(decisions[field] ?? [], look.article);
				return after;
			});
			announce(done);
		} catch (error) {
			vscode.window.showErrorMessage(
				l10n.t('The decision could not be saved: {0}', error instanceof Error ? error.message : String(error)),
			);
		}
	};

	const onValue = async (row: RowReference, verb: (target: Target, value: DecidedValue, label: string) => Promise<void>) => {
		const target = await targetOf(row);
		if (target?.value) await verb(target, target.value, labelOf(row.field, words));
	};

	const add =
		(field: string, ...next: readonly MetadataDecision[]): Change =>
		(decisions) =>
			next.reduce<readonly MetadataDecision[]>((all, one) => withDecision(all, one, isListField(field)), decisions);

	return {
		reveal: async (row) => {
			const target = await targetOf(row);
			if (!target) return undefined;
			const places = placesOf(target.look, row.field, target.index);
			if (places.length === 0) return undefined;
			const editor = vscode.window.visibleTextEditors.find(({ document }) => document === target.document);
			const selected = editor && [editor.selection.start, editor.selection.end].map((position) => target.document.offsetAt(position));
			const at = (places.findIndex(({ start, end }) => selected?.[0] === start && selected[1] === end) + 1) % places.length;
			pointer.clear();
			await pointer.reveal(target.document, places[at]!);
			return { at: at + 1, of: places.length };
		},
		mark: async (row) => {
			const scene = await current();
			if (scene && scene.look.docUri === row.docUri && scene.look.version === row.version)
				pointer.mark(scene.document, placesOf(scene.look, row.field, row.index));
		},
		markBlock: async (offer) => {
			const scene = await current();
			const { head, foot } = scene ? blockFixes(scene.look.article) : {};
			const block = offer === 'removeBefore' ? head : offer === 'removeAfter' ? foot : undefined;
			if (scene && block) pointer.mark(scene.document, [block]);
		},
		copyValue: (row) =>
			onValue(row, async (_target, { value }) => {
				await vscode.env.clipboard.writeText(value);
				announce(l10n.t('Copied: {0}', quote(value)));
			}),
		copySurface: (row) =>
			onValue(row, async (_target, { surface }) => {
				await vscode.env.clipboard.writeText(surface);
				announce(l10n.t('Copied as it stands: {0}', quote(surface)));
			}),
		copyAll: async (format) => {
			const scene = await current();
			if (!scene) return announce(l10n.t('There is no article to copy from.'));
			await vscode.env.clipboard.writeText(exportText(scene.look, format));
			announce(format === 'yaml' ? l10n.t('Metadata copied as YAML') : l10n.t('Metadata copied as JSON'));
		},
		edit: async (row, to) => {
			const text = to.trim();
			if (text === '') return announce(l10n.t('An empty value was not taken. Reject the value instead.'));
			await onValue(row, async ({ look }, value, label) => {
				if (text === value.value) return;
				const before = value.decision ?? decisionOn(look.article, value, 'edited');
				const decision: MetadataDecision = { ...before, verdict: before.verdict === 'set' ? 'set' : 'edited', to: text };
				await decide(look, { [row.field]: add(row.field, decision) }, l10n.t('{0} edited', label));
			});
		},
		reject: (row) =>
			onValue(row, async ({ look }, value, label) => {
				const { decision } = value;
				const change: Change =
					decision?.verdict === 'set'
						? (decisions) => withoutDecision(decisions, decision)
						: add(row.field, { ...withoutTo(decision ?? decisionOn(look.article, value, 'rejected')), verdict: 'rejected' });
				await decide(look, { [row.field]: change }, l10n.t('{0} rejected: {1}', label, quote(value.value)));
			}),
		choose: async (row, other) => {
			const target = await targetOf(row);
			if (!target) return;
			const { look, value } = target;
			const entry = look.metadata[row.field];
			const candidates = value?.others ?? (entry && 'why' in entry ? (entry.others ?? []) : []);
			const chosen = candidates.findIndex((candidate) => candidate.value === other);
			if (chosen < 0) return;
			const confirmed = decisionOn(look.article, candidates[chosen]!, 'confirmed');
			// In a list, each item has candidates of its own: those before the chosen one have to go.
			const passed = isListField(row.field) && value ? [value, ...candidates.slice(0, chosen)] : [];
			const rejected = passed.map((candidate) => decisionOn(look.article, candidate, 'rejected'));
			await decide(
				look,
				{ [row.field]: add(row.field, ...rejected, confirmed) },
				l10n.t('{0} is now {1}', labelOf(row.field, words), quote(other)),
			);
		},
		confirm: (row) =>
			onValue(row, async ({ look }, value, label) => {
				if (value.decision && !['confirmed', 'kept'].includes(value.decision.verdict)) return; // the curator's own value needs no further word
				await decide(look, { [row.field]: add(row.field, confirmationOf(look.article, value)) }, l10n.t('{0} confirmed', label));
			}),
		confirmSure: async () => {
			const scene = await current();
			if (!scene) return;
			const sure = unconfirmedIn(scene.look.metadata);
			if (sure.length === 0) return announce(l10n.t('No sure value waits for confirmation.'));
			const changes: Record<string, Change> = {};
			for (const { field } of sure) {
				const values = sure.filter((one) => one.field === field).map(({ value }) => confirmationOf(scene.look.article, value));
				changes[field] = add(field, ...values);
			}
			await decide(scene.look, changes, l10n.t('Values confirmed: {0}', sure.length));
		},
		forget: (row) =>
			onValue(row, async ({ look }, { decision }, label) => {
				if (!decision) return;
				await decide(look, { [row.field]: (decisions) => withoutDecision(decisions, decision) }, l10n.t('{0}: decision taken back', label));
			}),
		restore: async (field, value) => {
			const scene = await current();
			const rejection = scene?.look.decisions[field]?.find((decision) => decision.verdict === 'rejected' && decision.value === value);
			if (!scene || !rejection) return;
			const change: Change = (decisions) => withoutDecision(decisions, rejection);
			await decide(scene.look, { [field]: change }, l10n.t('{0}: decision taken back', labelOf(field, words)));
		},
		setFromSelection: async (field) => {
			const scene = await current();
			if (!scene) return announce(l10n.t('There is no article to take characters from.'));
			const editors = [vscode.window.activeTextEditor, ...vscode.window.visibleTextEditors];
			const editor = editors.find((one) => one?.document === scene.document && !one.selection.isEmpty);
			if (!editor) return announce(l10n.t('Select the characters in the editor first.'));
			const text = scene.document.getText(editor.selection);
			if (text.trim() === '') return announce(l10n.t('The selection holds only white space.'));
			const start = scene.document.offsetAt(editor.selection.start) + text.length - text.trimStart().length;
			const decision = decisionFromSelection(scene.look.article, { start, end: start + text.trim().length });
			await decide(scene.look, { [field]: add(field, decision) }, l10n.t('{0} is now {1}', labelOf(field, words), quote(decision.value)));
		},
	};
}

/** What was read before a repair is tied to the characters that stood there then. */
function confirmationOf(article: Article, value: DecidedValue): MetadataDecision {
	if (value.decision?.verdict !== 'kept') return decisionOn(article, value, 'confirmed');
	const { confidence: _, how: __, ...read } = value.decision;
	return { ...read, verdict: 'confirmed' };
}

const withoutTo = ({ to: _to, ...rest }: MetadataDecision): MetadataDecision => rest;
