import * as vscode from 'vscode';
import { type Article, type Finding, fingerprintOf, makeArticle, metadataOf, metadataSteps, scoreOf } from '../../engine';
import { scriptOf } from '../../engine/article/script';
import type { AuditedFile } from '../model/audited';
import { checkWithPauses, splitFindings } from '../model/checker';
import type { Desk } from '../model/desk';
import { breathe, warmEngine, withPauses } from '../model/pauses';
import { settingsFor } from '../model/settings';
import type { FolderCache } from './cache';
import { decodeArticle } from './decode';

const MEGABYTE = 1024 * 1024;

export interface Progress {
	readonly done: number;
	readonly total: number;
}

/**
 * Checks files that are not open, one after the other, so that only one text is in memory at a time: first what lines they share, then
 * what is wrong with each. Files that have not changed since the cache was written are not read again. Stops at once when cancelled.
 */
export async function scanFiles(
	desk: Desk,
	files: readonly vscode.Uri[],
	cache: FolderCache,
	token: vscode.CancellationToken,
	report: (progress: Progress) => void,
): Promise<void> {
	await warmEngine();
	const changed: { uri: vscode.Uri; stat: vscode.FileStat }[] = [];
	for (const [index, uri] of files.entries()) {
		if (token.isCancellationRequested) return;
		const stat = await statOf(uri);
		const known = stat && cache.file(uri, stat);
		if (known) desk.audited.put(known);
		else if (stat) changed.push({ uri, stat });
		else desk.audited.put(skippedFile(uri, undefined, 'unreadable'));
		await breathe();
		if (index % 20 === 0) report({ done: index / 4, total: files.length });
	}
	for (const [index, { uri, stat }] of changed.entries()) {
		if (token.isCancellationRequested) return;
		const text = stat.size <= limitOf(uri) ? await textOf(uri) : undefined;
		if (text !== undefined) cache.memory.remember(cache.nameOf(uri), fingerprintOf(makeArticle(text)));
		await breathe();
		if (index % 20 === 0) report({ done: files.length / 4 + index / 4, total: files.length });
	}
	for (const [index, { uri, stat }] of changed.entries()) {
		if (token.isCancellationRequested) return;
		const file = await auditFile(desk, uri, stat, { corpus: cache.memory }, () => token.isCancellationRequested);
		if (!file) return;
		desk.audited.put(file);
		await breathe();
		if (index % 10 === 0) report({ done: files.length / 2 + index / 2, total: files.length });
	}
}

const limitOf = (uri: vscode.Uri) => settingsFor(uri).maxFileSize * MEGABYTE;

async function statOf(uri: vscode.Uri): Promise<vscode.FileStat | undefined> {
	try {
		return await vscode.workspace.fs.stat(uri);
	} catch {
		return undefined;
	}
}

async function textOf(uri: vscode.Uri): Promise<string | undefined> {
	try {
		return decodeArticle(await vscode.workspace.fs.readFile(uri)).text;
	} catch {
		return undefined;
	}
}

const skippedFile = (uri: vscode.Uri, stat: vscode.FileStat | undefined, skipped: NonNullable<AuditedFile['skipped']>): AuditedFile => ({
	uri,
	mtime: stat?.mtime ?? 0,
	size: stat?.size ?? 0,
	score: 0,
	findings: 0,
	families: { encoding: 0, spam: 0, boilerplate: 0 },
	lost: 0,
	script: 'none',
	skipped,
});

/** What the audit keeps of one file; undefined when cancelled on the way. */
async function auditFile(
	desk: Desk,
	uri: vscode.Uri,
	stat: vscode.FileStat,
	surroundings: Parameters<typeof checkWithPauses>[2],
	isLate: () => boolean,
): Promise<AuditedFile | undefined> {
	if (stat.size > limitOf(uri)) return skippedFile(uri, stat, 'size');
	let bytes: Uint8Array;
	try {
		bytes = await vscode.workspace.fs.readFile(uri);
	} catch {
		return skippedFile(uri, stat, 'unreadable');
	}
	const decoded = decodeArticle(bytes);
	if (decoded.problem) return skippedFile(uri, stat, decoded.problem);
	const article = makeArticle(decoded.text);
	const found = await checkWithPauses(article, desk.configurations.of(uri), surroundings, isLate);
	await withPauses(metadataSteps(article), isLate);
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
	for (const { family } of findings) families[family]++;
	const { source, datePublished } = metadataOf(article);
	const firstSource = firstValue(source);
	const date = firstValue(datePublished);
	return {
		uri,
		mtime: stat.mtime,
		size: stat.size,
		score: scoreOf(article, findings),
		findings: findings.length,
		families,
		lost: findings.filter(({ family, fixes }) => family === 'encoding' && fixes.length === 0).length,
		script: scriptOf(article).script,
		...(firstSource ? { source: firstSource } : {}),
		...(date ? { date } : {}),
	};
}

function firstValue(field: unknown): string | undefined {
	const value: unknown = Array.isArray(field) ? field[0] : field;
	return typeof value === 'object' && value !== null && 'value' in value && typeof value.value === 'string' ? value.value : undefined;
}
