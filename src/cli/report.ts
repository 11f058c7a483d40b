import { type Article, check, claimed, claimedByFamily, type Finding, makeArticle, RULES, type Script, scoreOf, scriptOf } from '../engine';
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
	/** Those of them that do not go with the removal of another: what reports for people show. */
	readonly shown: readonly Finding[];
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
	const standing = all.filter((finding) => !dismissalOf(finding));
	const dismissed = new Set(all.filter(dismissalOf));
	const withDismissed = (findings: readonly Finding[]) => {
		const chosen = new Set(findings);
		return showDismissed ? all.filter((finding) => chosen.has(finding) || dismissed.has(finding)) : findings;
	};
	const shown = claimed(standing);
	return {
		file,
		article,
		script: scriptOf(article).script,
		score: scoreOf(article, shown),
		findings: withDismissed(claimedByFamily(standing)),
		shown: withDismissed(shown),
		dismissed: dismissed.size,
		dismissalOf,
	};
}
