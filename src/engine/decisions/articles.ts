/**
 * What a curator decided about whole articles, as it lies in `.corpus-curator/articles.jsonl`: one line an article, sorted, so that two
 * curators' changes merge in git. The articles themselves stay untouched.
 */

/** Below the folder that the decisions hold for. */
export const ARTICLES_FILE = '.corpus-curator/articles.jsonl';

/** reviewed: somebody is done with it · discarded: it is no article of the corpus, and exports leave it out. */
export const ARTICLE_STATES = ['reviewed', 'discarded'] as const;
export type ArticleState = (typeof ARTICLE_STATES)[number];

export interface ArticleDecision {
	/** The article's path, relative to the folder that holds `.corpus-curator`, with `/`. */
	readonly document: string;
	/** `contentKey` of the article when the decision was made: finds it again after it was moved or renamed. */
	readonly content: string;
	readonly state: ArticleState;
	readonly reason?: string;
	readonly who: string;
	/** ISO 8601. */
	readonly when: string;
}

export interface ArticlesFile {
	readonly decisions: readonly ArticleDecision[];
	/** Lines that are no decisions (a merge conflict, a typing mistake): kept as they are. `number` counts from 1. */
	readonly malformed: readonly { readonly number: number; readonly text: string }[];
}

export const NO_ARTICLES: ArticlesFile = { decisions: [], malformed: [] };

/** Reads the file. Nothing is thrown and nothing lost: what cannot be understood comes back as malformed. Of two lines the later holds. */
export function parseArticlesFile(text: string): ArticlesFile {
	const byDocument = new Map<string, ArticleDecision>();
	const malformed: { number: number; text: string }[] = [];
	text
		.replace(/^\ufeff/, '')
		.split(/\r\n|\n|\r/)
		.forEach((raw, index) => {
			if (raw.trim() === '') return;
			const decision = parseLine(raw);
			if (decision) byDocument.set(decision.document, decision);
			else malformed.push({ number: index + 1, text: raw });
		});
	return { decisions: [...byDocument.values()], malformed };
}

/** The file's text: malformed lines first, where they are seen, then the decisions by document. */
export function formatArticlesFile({ decisions, malformed }: ArticlesFile): string {
	const sorted = [...decisions].sort((a, b) => (a.document < b.document ? -1 : 1));
	return [...malformed.map(({ text }) => text), ...sorted.map((one) => JSON.stringify(one))].map((line) => `${line}\n`).join('');
}

/** The file with these decisions, each in place of an older one about the same article. */
export function withArticles({ decisions, malformed }: ArticlesFile, next: readonly ArticleDecision[]): ArticlesFile {
	const replaced = new Set(next.map(({ document }) => document));
	return { decisions: [...decisions.filter(({ document }) => !replaced.has(document)), ...next], malformed };
}

/** The file without what was decided on these articles. */
export const withoutArticles = ({ decisions, malformed }: ArticlesFile, documents: readonly string[]): ArticlesFile => ({
	decisions: decisions.filter(({ document }) => !documents.includes(document)),
	malformed,
});

/** Finds the decision on an article: that under its path, else that on the same content under another path. */
export function articlesIn({ decisions }: ArticlesFile): (document: string, content?: () => string) => ArticleDecision | undefined {
	const byPath = new Map(decisions.map((one) => [one.document, one]));
	const byContent = new Map(decisions.map((one) => [one.content, one]));
	return (document, content) => byPath.get(document) ?? (content && byContent.size > 0 ? byContent.get(content()) : undefined);
}

function parseLine(raw: string): ArticleDecision | undefined {
	let line: unknown;
	try {
		line = JSON.parse(raw);
	} catch {
		return undefined;
	}
	if (typeof line !== 'object' || line === null) return undefined;
	const { document, content, state, reason, who, when } = line as Record<string, unknown>;
	const isText = (value: unknown): value is string => typeof value === 'string';
	const isState = (value: unknown): value is ArticleState => ARTICLE_STATES.some((one) => one === value);
	if (!isText(document) || !isText(content) || !isState(state) || !isText(who) || !isText(when)) return undefined;
	if (reason !== undefined && !isText(reason)) return undefined;
	return { document, content, state, ...(reason === undefined ? {} : { reason }), who, when };
}
