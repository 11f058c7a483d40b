import { type Article, check, type Finding, makeArticle, RULES, type Script, scoreOf, scriptOf } from '../engine';
import type { Dismissal } from '../engine/baseline';
import type { LineCounts } from '../engine/corpus';
import type { Settings } from './settings';

/** What `check` has to say of one file. */
export interface Report {
	readonly file: string;
	readonly article: Article;
	readonly script: Script;
	/** 0 to 100. */
	readonly score: number;
	/** Sorted by position, without the dismissed ones unless they were asked for. */
	readonly findings: readonly Finding[];
	/** How many were dismissed. */
	readonly dismissed: number;
	readonly dismissalOf: (finding: Finding) => Dismissal | undefined;
}

export interface ReportOptions {
	readonly settings: Settings;
	readonly corpus?: LineCounts;
	readonly showDismissed: boolean;
}

export function reportOf(file: string, text: string, { settings, corpus, showDismissed }: ReportOptions): Report {
	const article = makeArticle(text);
	const all = check(article, settings.configurationFor(file), RULES, { corpus });
	const dismissalOf = settings.dismissalsFor(file, article);
	const open = all.filter((finding) => !dismissalOf(finding));
	return {
		file,
		article,
		script: scriptOf(article).script,
		score: scoreOf(article, open),
		findings: showDismissed ? all : open,
		dismissed: all.length - open.length,
		dismissalOf,
	};
}
