import type { Article } from './article/article';
import { anchorOf } from './decisions/anchor';
import type { Finding } from './finding';
import { hashOf } from './hash';

/**
 * Dismissed findings, kept beside the corpus, never in the text: `.corpus-curator/baseline.jsonl`, one decision a line, the lines sorted,
 * so that people can read it and git can merge it. A decision is tied to what the characters say and what stands around them, not to
 * offsets, so that it survives moved lines and most repairs.
 *
 * here: this finding · file: every finding of the rule in the file · rule: every finding of the rule.
 */
export const SCOPES = ['here', 'file', 'rule'] as const;
export type Scope = (typeof SCOPES)[number];

export interface Dismissal {
	readonly rule: string;
	readonly scope: Scope;
	/** Path from the folder that holds `.corpus-curator`, with slashes; `here` and `file` only. */
	readonly file?: string;
	/** The first characters of the finding, folded (see `foldText`), for people and as part of the key; `here` only. */
	readonly text?: string;
	/** Hash of the whole folded text of the finding; `here` only. */
	readonly hash?: string;
	/** Up to 12 folded characters on either side; `here` only. */
	readonly before?: string;
	readonly after?: string;
	readonly reason?: string;
	readonly who?: string;
	/** ISO 8601. */
	readonly when?: string;
}

/** Who dismissed something, why and when. */
export type Signature = Pick<Dismissal, 'reason' | 'who' | 'when'>;

export interface Baseline {
	readonly dismissals: readonly Dismissal[];
	/** Lines that could not be read, as they stood: written back, so that nothing is lost. */
	readonly unread: readonly string[];
}

export const BASELINE_FILE = '.corpus-curator/baseline.jsonl';
export const EMPTY_BASELINE: Baseline = { dismissals: [], unread: [] };

const MOST_TEXT = 40;

/** Order of the members in a line. */
const MEMBERS = ['file', 'rule', 'scope', 'text', 'hash', 'before', 'after', 'reason', 'who', 'when'] as const;

/** Without masked characters and white space, as `foldText` does it, but with the whole article in view. */
const folded = (view: string): string => view.replace(/[\0-\x20]+/g, '');

/** What a finding's characters say; where folding leaves nothing (an annotation, a control character), the characters themselves. */
function wordingOf(article: Article, { start, end }: Finding): { words: string; isFolded: boolean } {
	const words = folded(article.view.slice(start, end));
	return words ? { words, isFolded: true } : { words: article.text.slice(start, end), isFolded: false };
}

/** The dismissal of a finding, in the scope given. */
export function dismissalOf(article: Article, finding: Finding, scope: Scope, file: string, signature: Signature = {}): Dismissal {
	if (scope === 'rule') return { rule: finding.rule, scope, ...signature };
	if (scope === 'file') return { file, rule: finding.rule, scope, ...signature };
	const { words } = wordingOf(article, finding);
	const { before, after } = anchorOf(article, finding);
	return { file, rule: finding.rule, scope, text: excerpt(words), hash: hashOf(words), before, after, ...signature };
}

const excerpt = (text: string) => (text.length > MOST_TEXT ? text.slice(0, MOST_TEXT).replace(/[\ud800-\udbff]$/, '') : text);

const keyOf = (dismissal: Dismissal): string =>
	[dismissal.file ?? '', dismissal.rule, dismissal.scope, dismissal.hash ?? '', dismissal.before ?? '', dismissal.after ?? ''].join('\n');

/** With further dismissals; one that is there already is replaced. */
export function withDismissals(baseline: Baseline, more: readonly Dismissal[]): Baseline {
	const byKey = new Map(baseline.dismissals.map((dismissal) => [keyOf(dismissal), dismissal]));
	for (const dismissal of more) byKey.set(keyOf(dismissal), dismissal);
	return { ...baseline, dismissals: [...byKey.values()] };
}

/** Without these dismissals. */
export function withoutDismissals(baseline: Baseline, gone: readonly Dismissal[]): Baseline {
	const keys = new Set(gone.map(keyOf));
	return { ...baseline, dismissals: baseline.dismissals.filter((dismissal) => !keys.has(keyOf(dismissal))) };
}

/** Accepts the present state of a file: every finding dismissed where it stands. */
export const acceptAll = (article: Article, findings: readonly Finding[], file: string, signature: Signature = {}): Dismissal[] =>
	findings.map((finding) => dismissalOf(article, finding, 'here', file, signature));

/** Reads a baseline. A line that is no dismissal is kept, and named by its number (from 1). */
export function readBaseline(text: string): { baseline: Baseline; wrong: readonly number[] } {
	const dismissals: Dismissal[] = [];
	const unread: string[] = [];
	const wrong: number[] = [];
	text
		.replace(/^\ufeff/, '')
		.split(/\r\n|\n|\r/)
		.forEach((line, index) => {
			if (line.trim() === '') return;
			const dismissal = dismissalIn(line);
			if (dismissal) dismissals.push(dismissal);
			else {
				unread.push(line);
				wrong.push(index + 1);
			}
		});
	return { baseline: withDismissals({ dismissals: [], unread }, dismissals), wrong };
}

function dismissalIn(line: string): Dismissal | undefined {
	let value: unknown;
	try {
		value = JSON.parse(line);
	} catch {
		return undefined;
	}
	if (typeof value !== 'object' || value === null) return undefined;
	const members = value as Record<string, unknown>;
	if (!SCOPES.includes(members.scope as Scope) || typeof members.rule !== 'string') return undefined;
	if (MEMBERS.some((name) => members[name] !== undefined && typeof members[name] !== 'string')) return undefined;
	if (members.scope !== 'rule' && members.file === undefined) return undefined;
	if (members.scope === 'here' && members.hash === undefined) return undefined;
	return Object.fromEntries(
		MEMBERS.filter((name) => members[name] !== undefined).map((name) => [name, members[name]]),
	) as unknown as Dismissal;
}

/** The text of the baseline file: one line a dismissal, sorted, lines that could not be read at the end. */
export function writeBaseline({ dismissals, unread }: Baseline): string {
	const lines = dismissals.map((dismissal) => JSON.stringify(dismissal, [...MEMBERS])).sort();
	return [...lines, ...unread].map((line) => `${line}\n`).join('');
}

/** Tells of each finding of an article whether it was dismissed, and by what. */
export type Judge = (article: Article, file: string) => (finding: Finding) => Dismissal | undefined;

/**
 * Makes the judge of a baseline. A finding is dismissed where its characters read as they did and the same stands on one side of them
 * at least; without that, where the file holds those characters no more often than they were dismissed in it.
 */
export function judgeOf(baseline: Baseline): Judge {
	const wide = new Map<string, Dismissal>();
	const here = new Map<string, Dismissal[]>();
	for (const dismissal of baseline.dismissals) {
		if (dismissal.scope === 'rule') wide.set(dismissal.rule, dismissal);
		else if (dismissal.scope === 'file') wide.set(`${dismissal.rule}\n${dismissal.file}`, dismissal);
		else {
			const key = `${dismissal.rule}\n${dismissal.file}`;
			const list = here.get(key);
			if (list) list.push(dismissal);
			else here.set(key, [dismissal]);
		}
	}
	return (article, file) => (finding) => {
		const key = `${finding.rule}\n${file}`;
		const whole = wide.get(finding.rule) ?? wide.get(key);
		if (whole) return whole;
		const candidates = here.get(key);
		if (!candidates) return undefined;
		const { words, isFolded } = wordingOf(article, finding);
		const hash = hashOf(words);
		const same = candidates.filter((dismissal) => dismissal.hash === hash);
		if (same.length === 0) return undefined;
		const { before, after } = anchorOf(article, finding);
		return (
			same.find((dismissal) => dismissal.before === before && dismissal.after === after) ??
			same.find((dismissal) => (before !== '' && dismissal.before === before) || (after !== '' && dismissal.after === after)) ??
			(timesIn(isFolded ? article.memo(foldedText) : article.text, words) <= same.length ? same[0] : undefined)
		);
	};
}

function timesIn(text: string, words: string): number {
	if (words === '') return Number.POSITIVE_INFINITY;
	let times = 0;
	for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) times++;
	return times;
}

const foldedText = (article: Article): string => folded(article.view);
