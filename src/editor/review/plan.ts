import * as vscode from 'vscode';
import { check, clean, type Finding, makeArticle, RULES, type Safety } from '../../engine';
import { isEmptied } from '../../engine/emptied';
import { hashOf } from '../../engine/hash';
import { decodeArticle } from '../audit/decode';
import type { Desk } from '../model/desk';
import { breathe } from '../model/pauses';

/** Findings of one rule that have a fix of one kind, over all files of a folder. */
export interface Offer {
	readonly rule: string;
	readonly safety: Safety;
	readonly findings: number;
	readonly files: number;
}

/** What a folder would need: read before anything is chosen. */
export interface Survey {
	/** The most findings first, safe ones before those to review. */
	readonly offers: readonly Offer[];
	/** By file (its URI as text): findings by offer. */
	readonly files: ReadonlyMap<string, ReadonlyMap<string, number>>;
	/** Files that are not UTF-8 text or could not be read. */
	readonly unread: readonly vscode.Uri[];
}

/** One file that will change. */
export interface PlannedFile {
	readonly uri: vscode.Uri;
	/** Of the text as it was planned, line ends aside. */
	readonly hash: string;
	readonly repaired: Readonly<Record<string, number>>;
}

export const offerKey = (rule: string, safety: Safety): string => `${rule} ${safety}`;

/** A line end is no change: the editor keeps one kind a file. */
export const stateOf = (text: string): string => hashOf(text.replace(/\r\n?/g, '\n'));

/** The text of an article, as it stands in an editor, else on disk; undefined when it is none. */
export async function currentText(uri: vscode.Uri): Promise<string | undefined> {
	const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
	if (open) return open.getText();
	try {
		return decodeArticle(await vscode.workspace.fs.readFile(uri)).text;
	} catch {
		return undefined;
	}
}

/** Counts what could be repaired in these files, by rule. One text in memory at a time. */
export async function survey(
	desk: Desk,
	uris: readonly vscode.Uri[],
	token: vscode.CancellationToken,
	report: (done: number) => void,
): Promise<Survey> {
	const files = new Map<string, Map<string, number>>();
	const unread: vscode.Uri[] = [];
	for (const [index, uri] of uris.entries()) {
		if (token.isCancellationRequested) break;
		const text = await currentText(uri);
		if (text === undefined) unread.push(uri);
		else {
			const counts = countsOf(desk, uri, text);
			if (counts.size > 0) files.set(uri.toString(), counts);
		}
		await breathe();
		report(index + 1);
	}
	return { offers: offersOf(files), files, unread };
}

function countsOf(desk: Desk, uri: vscode.Uri, text: string): Map<string, number> {
	const article = makeArticle(text);
	const judge = desk.decisions.judge(uri, article);
	const counts = new Map<string, number>();
	for (const finding of check(article, desk.configurations.of(uri), RULES, desk.corpora.of(uri))) {
		const fix = finding.fixes[0];
		if (!fix || judge(finding)) continue;
		const key = offerKey(finding.rule, fix.safety);
		counts.set(key, (counts.get(key) ?? 0) + 1);
	}
	return counts;
}

function offersOf(files: ReadonlyMap<string, ReadonlyMap<string, number>>): Offer[] {
	const offers = new Map<string, { rule: string; safety: Safety; findings: number; files: number }>();
	for (const counts of files.values()) {
		for (const [key, count] of counts) {
			const [rule, safety] = key.split(' ') as [string, Safety];
			const offer = offers.get(key) ?? { rule, safety, findings: 0, files: 0 };
			offer.findings += count;
			offer.files++;
			offers.set(key, offer);
		}
	}
	return [...offers.values()].sort((a, b) => (a.safety === b.safety ? b.findings - a.findings : a.safety === 'safe' ? -1 : 1));
}

/** The cleaned text of an article when only these offers are taken. */
export function cleanedText(
	desk: Desk,
	uri: vscode.Uri,
	text: string,
	offers: ReadonlySet<string>,
): { text: string; repaired: Readonly<Record<string, number>> } {
	const isTaken = (finding: Finding) => offers.has(offerKey(finding.rule, finding.fixes[0]!.safety));
	return clean(text, {
		fixes: 'review',
		configuration: desk.configurations.of(uri),
		surroundings: desk.corpora.of(uri),
		accepts: (finding, article) => isTaken(finding) && !desk.decisions.judge(uri, article)(finding),
	});
}

/** Which of these files change when the offers are taken. Those of which next to nothing would be left stay as they are. */
export async function plan(
	desk: Desk,
	uris: readonly vscode.Uri[],
	offers: ReadonlySet<string>,
	token: vscode.CancellationToken,
	report: (done: number) => void,
): Promise<{ readonly files: PlannedFile[]; readonly emptied: vscode.Uri[] }> {
	const planned: PlannedFile[] = [];
	const emptied: vscode.Uri[] = [];
	for (const [index, uri] of uris.entries()) {
		if (token.isCancellationRequested) break;
		const text = await currentText(uri);
		if (text !== undefined) {
			const cleaned = cleanedText(desk, uri, text, offers);
			if (isEmptied(text, cleaned.text)) emptied.push(uri);
			else if (cleaned.text !== text) planned.push({ uri, hash: stateOf(text), repaired: cleaned.repaired });
		}
		await breathe();
		report(index + 1);
	}
	return { files: planned, emptied };
}
