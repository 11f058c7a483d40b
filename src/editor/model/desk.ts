import * as vscode from 'vscode';
import type { Configuration } from '../../engine';
import { type ArticleDecisions, createArticleDecisions } from './articleDecisions';
import { type Audited, createAudited } from './audited';
import { type Checker, createChecker } from './checker';
import { type Configurations, createConfigurations } from './configurations';
import { type Corpora, createCorpora } from './corpus';
import { createDecisions, type Decisions } from './decisions';
import { createLastArticle, type LastArticle } from './lastArticle';
import { createMetadataDecisions, type MetadataDecisionStore } from './metadataDecisions';
import { createReach } from './reach';
import { createStore, type Store } from './store';

/** What every feature works with. */
export interface Desk extends vscode.Disposable {
	readonly context: vscode.ExtensionContext;
	readonly store: Store;
	readonly checker: Checker;
	readonly configurations: Configurations;
	readonly decisions: Decisions;
	readonly metadataDecisions: MetadataDecisionStore;
	readonly articleDecisions: ArticleDecisions;
	readonly lastArticle: LastArticle;
	readonly corpora: Corpora;
	readonly audited: Audited;
	/** What the engine is to do in an open document with this text. */
	readonly configurationFor: (uri: vscode.Uri, text: string) => Configuration;
	readonly log: vscode.LogOutputChannel;
}

export function createDesk(context: vscode.ExtensionContext): Desk {
	const log = vscode.window.createOutputChannel('Corpus Curator', { log: true });
	const store = createStore();
	const configurations = createConfigurations(log);
	const decisions = createDecisions(log);
	const metadataDecisions = createMetadataDecisions(context, log);
	const articleDecisions = createArticleDecisions(log);
	const lastArticle = createLastArticle();
	const corpora = createCorpora();
	const audited = createAudited();
	const configurationFor = createReach({ configurations, decisions, articleDecisions, audited });
	const checker = createChecker({ store, configurations, configurationFor, decisions, articleDecisions, corpora, log });
	const parts: readonly vscode.Disposable[] = [
		checker,
		decisions,
		metadataDecisions,
		articleDecisions,
		lastArticle,
		configurations,
		corpora,
		audited,
		store,
		log,
	];
	return {
		context,
		store,
		checker,
		configurations,
		decisions,
		metadataDecisions,
		articleDecisions,
		lastArticle,
		corpora,
		audited,
		configurationFor,
		log,
		dispose: () => vscode.Disposable.from(...parts).dispose(),
	};
}
