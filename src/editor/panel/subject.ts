import * as vscode from 'vscode';
import { curatedMetadata } from '../../engine/decisions/metadata';
import { qualityOf } from '../../engine/quality';
import { fieldsOfRecord } from '../jsonl/fields';
import type { ArticleDecisions } from '../model/articleDecisions';
import { isArticle } from '../model/documents';
import type { LastArticle } from '../model/lastArticle';
import type { MetadataDecisionStore } from '../model/metadataDecisions';
import type { Checked, SkipReason } from '../model/store';
import type { Look } from './model';

/** Where the panel's findings come from. */
export interface PanelSource {
	/** Fires with the document whose findings changed. */
	readonly onDidChange: vscode.Event<vscode.Uri>;
	/** The findings of the document as it stands, made on the spot if need be; undefined where it is not checked. */
	readonly current: (document: vscode.TextDocument) => Pick<Checked, 'version' | 'article' | 'findings'> | undefined;
	readonly skipReason: (uri: vscode.Uri) => SkipReason | undefined;
}

export type Scene =
	| { readonly kind: 'nothing' }
	| { readonly kind: 'foreign'; readonly document: vscode.TextDocument }
	| { readonly kind: 'skipped'; readonly document: vscode.TextDocument; readonly reason: SkipReason }
	| { readonly kind: 'look'; readonly document: vscode.TextDocument; readonly look: Look };

/** The document that the panel is about. */
export interface Subject extends vscode.Disposable {
	/** Fires when there is something new to show; several changes at once fire once. */
	readonly onDidChange: vscode.Event<void>;
	readonly document: () => vscode.TextDocument | undefined;
	/** What is to be shown now. */
	readonly scene: () => Promise<Scene>;
}

const DELAY = 150; // ms

export function createSubject(
	source: PanelSource,
	{ document, onDidChange }: LastArticle,
	decisions: MetadataDecisionStore,
	articles: ArticleDecisions,
): Subject {
	const changed = new vscode.EventEmitter<void>();
	let timer: ReturnType<typeof setTimeout> | undefined;
	let last: Look | undefined;

	const announce = (delay = DELAY) => {
		clearTimeout(timer);
		timer = setTimeout(() => changed.fire(), delay);
	};

	const lookAt = async (subject: vscode.TextDocument): Promise<Look | undefined> => {
		const checked = source.current(subject);
		if (!checked) return undefined;
		const { article, findings, version } = checked;
		const decided = await decisions.read(subject.uri, article);
		const before = last?.article === article && last.findings === findings && last.version === version ? last : undefined;
		const decision = articles.of(subject.uri, article);
		const record = await fieldsOfRecord(subject.uri);
		if (before && before.decided === decision && before.record === record && JSON.stringify(before.decisions) === JSON.stringify(decided))
			return before;
		last = {
			docUri: subject.uri.toString(),
			version,
			name: subject.uri.path.slice(subject.uri.path.lastIndexOf('/') + 1),
			article,
			findings,
			decisions: decided,
			decided: decision,
			record,
			metadata: curatedMetadata(article, decided),
			quality: before?.quality ?? qualityOf(article, findings),
		};
		return last;
	};

	const listeners = [
		onDidChange(() => announce(0)),
		vscode.workspace.onDidChangeTextDocument((change) => change.document === document() && announce()),
		source.onDidChange((uri) => uri.toString() === document()?.uri.toString() && announce()),
		decisions.onDidChange(() => announce(0)),
		articles.onDidChange(() => announce(0)),
	];

	return {
		onDidChange: changed.event,
		document,
		scene: async () => {
			const subject = document();
			if (!subject || subject.isClosed) return { kind: 'nothing' };
			if (!isArticle(subject)) return { kind: 'foreign', document: subject };
			const look = await lookAt(subject);
			if (look) return { kind: 'look', document: subject, look };
			return { kind: 'skipped', document: subject, reason: source.skipReason(subject.uri) ?? 'disabled' };
		},
		dispose: () => {
			clearTimeout(timer);
			vscode.Disposable.from(changed, ...listeners).dispose();
		},
	};
}
