import * as vscode from 'vscode';
import { type Article, type Finding, fingerprintOf, makeArticle, originOf, originSteps, scoreOf } from '../../engine';
import { scriptOf } from '../../engine/article/script';
import type { AuditedFile } from '../model/audited';
import { checkWithPauses, splitFindings } from '../model/checker';
import type { Desk } from '../model/desk';
import { pageVerdictOf } from '../model/pageVerdict';
import { breathe, warmEngine, withPauses } from '../model/pauses';
import { settingsFor } from '../model/settings';
import { loadAhead } from './ahead';
import type { FolderCache } from './cache';
import { decodeArticle } from './decode';

const MEGABYTE = 1024 * 1024;

export interface Progress {
	readonly done: number;
	readonly total: number;
}

/** UTF-16 units of texts that are kept from the first reading for the second. */
const MOST_KEPT = 8 * MEGABYTE;

type Read = { readonly text: string } | { readonly skipped: NonNullable<AuditedFile['skipped']> };

/**
 * Checks files that are not open, one after the other, so that few texts are in memory at a time: first what lines they share, then what is
 * wrong with each. Files that have not changed since the cache was written are not read again. Stops at once when cancelled.
 */
export async function scanFiles(
	desk: Desk,
	files: readonly vscode.Uri[],
	cache: FolderCache,
	token: vscode.CancellationToken,
	report: (progress: Progress) => void,
): Promise<void> {
	await warmEngine();
	const total = files.length;
	const changed: Changed[] = [];
	let done = 0;
	/** `before`: the share of the work that was done before; `part`: the share of which `done` of `all` is done now. */
	const tell = (before: number, part: number, all: number) => report({ done: total * (before + (part * ++done) / all), total });
	for await (const [uri, stat] of loadAhead(files, statOf)) {
		if (token.isCancellationRequested) return;
		const known = stat && cache.file(uri, stat);
		if (known) desk.audited.put(known);
		else if (stat) changed.push({ uri, stat });
		else desk.audited.put(skippedFile(uri, undefined, 'unreadable'));
		await breathe();
		tell(0, STATS, total);
	}
	done = 0;
	const kept = new Map<Changed, Read>();
	let room = MOST_KEPT;
	for await (const [file, read] of loadAhead(changed, readFile)) {
		if (token.isCancellationRequested) return;
		if ('text' in read) cache.memory.remember(cache.nameOf(file.uri), fingerprintOf(makeArticle(read.text)));
		const size = 'text' in read ? read.text.length : 0;
		if (size <= room) {
			kept.set(file, read);
			room -= size;
		}
		await breathe();
		tell(STATS, LINES, changed.length);
	}
	done = 0;
	const again = async (file: Changed): Promise<Read> => {
		const read = kept.get(file) ?? readFile(file);
		kept.delete(file);
		return read;
	};
	for await (const [{ uri, stat }, read] of loadAhead(changed, again)) {
		if (token.isCancellationRequested) return;
		const isLate = () => token.isCancellationRequested;
		const file =
			'text' in read ? await auditText(desk, uri, stat, read.text, { corpus: cache.memory }, isLate) : skippedFile(uri, stat, read.skipped);
		if (!file) return;
		desk.audited.put(file);
		await breathe();
		tell(STATS + LINES, 1 - STATS - LINES, changed.length);
	}
}

interface Changed {
	readonly uri: vscode.Uri;
	readonly stat: vscode.FileStat;
}

/** Shares of the whole that it takes to ask what has changed, and to read what lines the files share. */
const STATS = 0.02;
const LINES = 0.08;

const limitOf = (uri: vscode.Uri) => settingsFor(uri).maxFileSize * MEGABYTE;

async function statOf(uri: vscode.Uri): Promise<vscode.FileStat | undefined> {
	try {
		return await vscode.workspace.fs.stat(uri);
	} catch {
		return undefined;
	}
}

async function readFile({ uri, stat }: Changed): Promise<Read> {
	if (stat.size > limitOf(uri)) return { skipped: 'size' };
	try {
		const { text } = decodeArticle(await vscode.workspace.fs.readFile(uri));
		return text === undefined ? { skipped: 'encoding' } : { text };
	} catch {
		return { skipped: 'unreadable' };
	}
}

const skippedFile = (uri: vscode.Uri, stat: vscode.FileStat | undefined, skipped: NonNullable<AuditedFile['skipped']>): AuditedFile => ({
	uri,
	mtime: stat?.mtime ?? 0,
	size: stat?.size ?? 0,
	score: 0,
	findings: 0,
	families: { encoding: 0, spam: 0, boilerplate: 0 },
	rules: {},
	lost: 0,
	script: 'none',
	skipped,
});

/** What the audit keeps of one file; undefined when cancelled on the way. */
async function auditText(
	desk: Desk,
	uri: vscode.Uri,
	stat: vscode.FileStat,
	text: string,
	surroundings: Parameters<typeof checkWithPauses>[2],
	isLate: () => boolean,
): Promise<AuditedFile | undefined> {
	const article = makeArticle(text);
	const found = await checkWithPauses(article, desk.configurations.of(uri), surroundings, isLate);
	await withPauses(originSteps(article), isLate);
	if (!found || isLate()) return undefined;
	const { findings } = splitFindings(found, desk.decisions.judge(uri, article));
	return figuresOf(uri, stat, article, findings);
}

/** The figures of a checked article. */
export function figuresOf(
	uri: vscode.Uri,
	stat: { mtime: number; size: number },
	article: Article,
	findings: readonly Finding[],
): AuditedFile {
	const families = { encoding: 0, spam: 0, boilerplate: 0 };
	const rules: Record<string, number> = {};
	for (const { family, rule } of findings) {
		families[family]++;
		rules[rule] = (rules[rule] ?? 0) + 1;
	}
	const { sources, published } = originOf(article);
	const source = firstValue(sources);
	const date = firstValue(published);
	const verdict = pageVerdictOf(article, findings);
	return {
		uri,
		mtime: stat.mtime,
		size: stat.size,
		score: scoreOf(article, findings),
		findings: findings.length,
		families,
		rules,
		lost: findings.filter(({ family, fixes }) => family === 'encoding' && fixes.length === 0).length,
		script: scriptOf(article).script,
		...(source ? { source } : {}),
		...(date ? { date } : {}),
		...(verdict ? { verdict } : {}),
	};
}

function firstValue(field: unknown): string | undefined {
	const value: unknown = Array.isArray(field) ? field[0] : field;
	return typeof value === 'object' && value !== null && 'value' in value && typeof value.value === 'string' ? value.value : undefined;
}
