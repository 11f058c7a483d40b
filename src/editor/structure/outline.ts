import * as vscode from 'vscode';
import { type OutlineKind, type OutlinePart, outlineOf } from '../../engine/outline';
import type { Desk } from '../model/desk';
import { forArticles } from '../model/documents';
import { rangeOf } from '../model/positions';

/** Outline, breadcrumb and folding from the parts of the page: what stands before the article, the article, what stands behind it. */
export function registerOutline(desk: Desk): vscode.Disposable {
	const partsOf = (document: vscode.TextDocument) => {
		const checked = desk.checker.current(document);
		return checked ? outlineOf(checked.article) : [];
	};
	return forArticles((selector) =>
		vscode.Disposable.from(
			vscode.languages.registerDocumentSymbolProvider(
				selector,
				{ provideDocumentSymbols: (document) => symbolsOf(document, partsOf(document)) },
				{ label: 'Corpus Curator' },
			),
			vscode.languages.registerFoldingRangeProvider(selector, {
				provideFoldingRanges: (document) =>
					partsOf(document)
						.filter(({ kind, first, last }) => last > first && kind !== 'headline')
						.map(
							({ kind, first, last }) => new vscode.FoldingRange(first, last, kind === 'body' ? undefined : vscode.FoldingRangeKind.Region),
						),
			}),
		),
	);
}

const ICON: Readonly<Record<OutlineKind, vscode.SymbolKind>> = {
	head: vscode.SymbolKind.Namespace,
	headline: vscode.SymbolKind.String,
	body: vscode.SymbolKind.Class,
	credits: vscode.SymbolKind.Property,
	legal: vscode.SymbolKind.Constant,
	related: vscode.SymbolKind.Array,
	tail: vscode.SymbolKind.Namespace,
};

function nameOf(kind: OutlineKind): string {
	const { l10n } = vscode;
	switch (kind) {
		case 'head':
			return l10n.t('Before the article');
		case 'headline':
			return l10n.t('Headline');
		case 'body':
			return l10n.t('Article');
		case 'credits':
			return l10n.t('Credits');
		case 'legal':
			return l10n.t('Notices and licences');
		case 'related':
			return l10n.t('Other stories');
		case 'tail':
			return l10n.t('After the article');
	}
}

/** Characters of the first line that stand beside the name of a part. */
const SHOWN = 40;

function symbolsOf(document: vscode.TextDocument, parts: readonly OutlinePart[]): vscode.DocumentSymbol[] {
	return parts.map((part) => {
		const range = rangeOf(document, part);
		const line = document.lineAt(part.first);
		const words = line.text.trim().slice(0, SHOWN);
		const name = part.kind === 'headline' ? words || nameOf(part.kind) : nameOf(part.kind);
		return new vscode.DocumentSymbol(name, part.kind === 'headline' ? '' : words, ICON[part.kind], range, line.range);
	});
}
