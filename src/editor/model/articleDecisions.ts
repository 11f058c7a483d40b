import type * as vscode from 'vscode';
import { type Article, makeArticle } from '../../engine';
import { contentKey } from '../../engine/decisions/anchor';
import {
	ARTICLES_FILE,
	type ArticleDecision,
	type ArticleState,
	type ArticlesFile,
	articlesIn,
	formatArticlesFile,
	NO_ARTICLES,
	parseArticlesFile,
	withArticles,
	withoutArticles,
} from '../../engine/decisions/articles';
import { curatorName } from '../decisions/curator';
import { createFolderFiles, type FolderFiles } from './folderFile';

/** What the curator decided about whole articles, in `.corpus-curator/articles.jsonl`, which the command line honours as well. */
export interface ArticleDecisions
	extends Pick<FolderFiles<ArticlesFile>, 'isAny' | 'isAbove' | 'onDidChange' | 'onFirst' | 'ready' | 'dispose'> {
	/** What was decided on this file; `article` finds it again after it was moved. */
	readonly of: (uri: vscode.Uri, article?: Article) => ArticleDecision | undefined;
	/** Writes one decision on these files. Throws when that cannot be written. */
	readonly decide: (files: readonly DecidedFile[], state: ArticleState, reason?: string) => Promise<void>;
	/** Takes the decisions on these files back. */
	readonly reopen: (uris: readonly vscode.Uri[]) => Promise<void>;
}

export interface DecidedFile {
	readonly uri: vscode.Uri;
	readonly text: string;
}

const KIND = {
	name: ARTICLES_FILE,
	empty: NO_ARTICLES,
	parse: (text: string) => {
		const file = parseArticlesFile(text);
		return [file, file.malformed.map(({ number }) => number)] as const;
	},
	format: formatArticlesFile,
};

export function createArticleDecisions(log: vscode.LogOutputChannel): ArticleDecisions {
	const files = createFolderFiles<ArticlesFile>(KIND, log);
	const finders = new WeakMap<ArticlesFile, ReturnType<typeof articlesIn>>();
	const finderOf = (file: ArticlesFile) => {
		const find = finders.get(file) ?? articlesIn(file);
		finders.set(file, find);
		return find;
	};
	return {
		...files,
		of: (uri, article) => {
			const found = files.of(uri);
			return found && finderOf(found.value)(found.name, article && (() => contentKey(article)));
		},
		decide: (decided, state, reason) => {
			const about = { state, ...(reason ? { reason } : {}), who: curatorName(), when: new Date().toISOString() };
			const textOf = new Map(decided.map(({ uri, text }) => [uri, text]));
			return files.update([...textOf.keys()], (file, own) =>
				withArticles(
					file,
					own.map((uri) => ({ document: files.nameOf(uri), content: contentKey(makeArticle(textOf.get(uri)!)), ...about })),
				),
			);
		},
		reopen: (uris) => files.update(uris, (file, own) => withoutArticles(file, own.map(files.nameOf))),
	};
}
