import * as vscode from 'vscode';
import { type Article, type Configuration, check, checkInSteps, claimed, type Finding, makeArticle, RULES, scoreOf } from '../../engine';
import type { Surroundings } from '../../engine/check';
import type { ArticleDecisions } from './articleDecisions';
import type { Configurations } from './configurations';
import type { Corpora } from './corpus';
import type { Decisions } from './decisions';
import { holdsRecords, isArticle, isExcluded } from './documents';
import { warmEngine, withPauses } from './pauses';
import { settingsFor } from './settings';
import { followShown } from './shown';
import type { Checked, SkipReason, Store } from './store';

export interface Checker extends vscode.Disposable {
	/** Checks all open articles again, after settings, configuration or decisions changed. */
	readonly checkOpenDocuments: () => void;
	/** Checks a document now, whatever its size. */
	readonly checkNow: (document: vscode.TextDocument) => Promise<Checked | undefined>;
	/** The findings of the document as it stands: the kept ones, or those of a check made on the spot where that takes no time. */
	readonly current: (document: vscode.TextDocument) => Checked | undefined;
	/** Why a command is not to change this document, or undefined where it may: an article, or what somebody had checked by name. */
	readonly whyNot: (document: vscode.TextDocument) => WhyNot | undefined;
}

/** `records`: many in one file · `foreign`: no language of articles · or why an article is not checked. */
export type WhyNot = 'records' | 'foreign' | SkipReason;

/** UTF-8 bytes up to which a text is checked while somebody waits for it, such as a hover right after a change. */
const AT_ONCE = 200_000;
const MEGABYTE = 1024 * 1024;

interface Sources {
	readonly store: Store;
	readonly configurations: Configurations;
	readonly configurationFor: (uri: vscode.Uri, text: string) => Configuration;
	readonly articleDecisions: ArticleDecisions;
	readonly decisions: Decisions;
	readonly corpora: Corpora;
	readonly log: vscode.LogOutputChannel;
}

export function createChecker(sources: Sources): Checker {
	const { store, configurations, configurationFor, decisions, articleDecisions, corpora, log } = sources;
	const timers = new Map<string, ReturnType<typeof setTimeout>>();
	const unlimited = new Set<string>();
	/** Only these are checked: VS Code keeps documents for minutes after their last tab, and other extensions open many without one. */
	const shown = followShown();
	/** Checks made on the spot and not told of yet, see `current`. */
	const early = new Map<string, Checked>();

	const isWanted = (uri: vscode.Uri) => shown.has(uri) || unlimited.has(uri.toString());

	const forget = (uri: vscode.Uri) => {
		clearTimeout(timers.get(uri.toString()));
		timers.delete(uri.toString());
	};

	const drop = (uri: vscode.Uri) => {
		forget(uri);
		early.delete(uri.toString());
		unlimited.delete(uri.toString());
		store.delete(uri);
	};

	const report = (
		document: vscode.TextDocument,
		version: number,
		article: Article,
		found: readonly Finding[],
		started: number,
	): Checked => {
		const { findings, dismissed } = splitFindings(found, decisions.judge(document.uri, article));
		return {
			kind: 'checked',
			uri: document.uri,
			version,
			article,
			findings,
			dismissed,
			score: scoreOf(article, findings),
			milliseconds: Date.now() - started,
		};
	};

	const checkSync = (document: vscode.TextDocument): Checked => {
		const started = Date.now();
		const article = makeArticle(document.getText());
		return report(
			document,
			document.version,
			article,
			check(article, configurationFor(document.uri, article.text), RULES, corpora.of(document.uri)),
			started,
		);
	};

	const earlyOf = (document: vscode.TextDocument): Checked | undefined => {
		const known = early.get(document.uri.toString());
		return known?.version === document.version ? known : undefined;
	};

	const tell = (checked: Checked): Checked => {
		early.delete(checked.uri.toString());
		store.set(checked);
		return checked;
	};

	const run = async (document: vscode.TextDocument): Promise<Checked | undefined> => {
		forget(document.uri);
		const { version } = document;
		const known = earlyOf(document);
		if (known) return tell(known);
		const started = Date.now();
		const article = makeArticle(document.getText());
		const isLate = () => document.isClosed || document.version !== version || !isWanted(document.uri);
		const found = await checkWithPauses(article, configurationFor(document.uri, article.text), corpora.of(document.uri), isLate);
		if (!found || isLate()) return undefined;
		const checked = tell(report(document, version, article, found, started));
		log.trace(`${document.uri.toString()} v${version}: ${checked.findings.length} findings in ${checked.milliseconds} ms`);
		return checked;
	};

	const isKept = (document: vscode.TextDocument) => {
		const kept = store.get(document.uri);
		return kept?.kind === 'checked' && kept.version === document.version;
	};

	const skipReason = (document: vscode.TextDocument): SkipReason | undefined => {
		const settings = settingsFor(document);
		if (!settings.enabled) return 'disabled';
		if (isExcluded(document, settings)) return 'excluded';
		if (unlimited.has(document.uri.toString())) return undefined;
		return byteEstimate(document) > settings.maxFileSize * MEGABYTE ? 'size' : undefined;
	};

	const schedule = (document: vscode.TextDocument, delay: number) => {
		forget(document.uri);
		if (!isArticle(document) || !isWanted(document.uri)) return store.delete(document.uri);
		const reason = skipReason(document);
		if (reason) return store.set({ kind: 'skipped', uri: document.uri, version: document.version, reason });
		const go = () =>
			run(document).catch((error: unknown) => log.error(`${document.uri.toString()}: ${error instanceof Error ? error.stack : error}`));
		timers.set(document.uri.toString(), setTimeout(go, delay));
	};

	const checkOpenDocuments = () => {
		early.clear();
		for (const document of vscode.workspace.textDocuments) schedule(document, 0);
	};

	const listeners = vscode.Disposable.from(
		shown,
		shown.onDidChange(({ came, left }) => {
			for (const uri of left) drop(uri);
			const keys = new Set(came.map(String));
			for (const document of keys.size > 0 ? vscode.workspace.textDocuments : [])
				if (keys.has(document.uri.toString())) schedule(document, 0);
		}),
		vscode.workspace.onDidOpenTextDocument((document) => schedule(document, 0)),
		vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
			if (contentChanges.length === 0) return;
			unlimited.delete(document.uri.toString());
			schedule(document, settingsFor(document).delay);
		}),
		vscode.workspace.onDidCloseTextDocument(({ uri }) => drop(uri)),
		configurations.onDidChange(checkOpenDocuments),
		decisions.onDidChange(checkOpenDocuments),
		articleDecisions.onFirst(checkOpenDocuments),
		corpora.onDidChange(checkOpenDocuments),
	);

	return {
		checkOpenDocuments,
		checkNow: async (document) => {
			if (holdsRecords(document.uri)) return undefined;
			unlimited.add(document.uri.toString());
			return run(document);
		},
		current: (document) => {
			const kept = store.get(document.uri);
			if (kept?.kind === 'checked' && kept.version === document.version) return kept;
			if (!isArticle(document) || skipReason(document) || byteEstimate(document) > AT_ONCE) return undefined;
			const checked = earlyOf(document) ?? checkSync(document);
			// The check that is on its way tells of it: diagnostics that come while VS Code asks for quick-fixes make it drop the answer.
			early.set(document.uri.toString(), checked);
			return checked;
		},
		whyNot: (document) => {
			if (holdsRecords(document.uri)) return 'records';
			if (isKept(document)) return undefined;
			return isArticle(document) ? skipReason(document) : 'foreign';
		},
		dispose: () => {
			for (const timer of timers.values()) clearTimeout(timer);
			listeners.dispose();
		},
	};
}

/** As `check`, but whatever else waits has its turn in between; undefined as soon as `isLate` says so. */
export async function checkWithPauses(
	article: Article,
	configuration: Configuration,
	surroundings: Surroundings,
	isLate: () => boolean,
): Promise<Finding[] | undefined> {
	await warmEngine();
	return withPauses(checkInSteps(article, configuration, surroundings), isLate);
}

/** Those that are shown, each line claimed once, and those that somebody dismissed. */
export function splitFindings(found: readonly Finding[], isDismissed: (finding: Finding) => unknown) {
	const findings: Finding[] = [];
	const dismissed: Finding[] = [];
	for (const finding of found) (isDismissed(finding) ? dismissed : findings).push(finding);
	return { findings: claimed(findings), dismissed };
}

/** UTF-8 bytes of Chinese text, roughly: exact figures would cost a pass over a text that may be too large for one. */
const byteEstimate = (document: vscode.TextDocument): number => document.offsetAt(document.lineAt(document.lineCount - 1).range.end) * 2;
