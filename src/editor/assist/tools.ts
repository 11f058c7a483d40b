import * as vscode from 'vscode';
import { check, claimed, clean, format, makeArticle, RULES, scoreOf } from '../../engine';
import { lineIndexAt } from '../../engine/article/lines';
import { curatedMetadata } from '../../engine/decisions/metadata';
import { quote } from '../../engine/message';
import type { Desk } from '../model/desk';
import { holdsRecords } from '../model/documents';
import { currentText } from '../review/plan';

/** What an assistant asks about: a file of the workspace by its path, or a text. */
export interface ToolInput {
	readonly file?: string;
	readonly text?: string;
}

export type Tools = Readonly<Record<ToolName, (input: ToolInput) => Promise<string>>>;
export type ToolName = 'corpus-curator_check' | 'corpus-curator_metadata';

/** Findings in one answer; an assistant reads no more. */
const MOST = 60;
const SHOWN = 80;

/** The tools that the manifest contributes to assistants. They read, and change nothing; answers are JSON, in English. */
export function createTools(desk: Desk): Tools {
	const read = async ({ file, text }: ToolInput) => {
		if (text !== undefined) return { uri: vscode.Uri.from({ scheme: 'untitled', path: 'text.txt' }), text };
		const uri = file === undefined ? undefined : uriOf(file);
		if (!uri) throw new Error('Name a file of the workspace by its path, or give a text.');
		if (holdsRecords(uri)) throw new Error('The file holds many records, not one article.');
		const content = await currentText(uri);
		if (content === undefined) throw new Error('The file cannot be read as UTF-8 text.');
		return { uri, text: content };
	};
	return {
		'corpus-curator_check': async (input) => {
			const { uri, text } = await read(input);
			const article = makeArticle(text);
			const configuration = desk.configurations.of(uri);
			const judge = desk.decisions.judge(uri, article);
			const findings = claimed(check(article, configuration, RULES, desk.corpora.of(uri)).filter((finding) => !judge(finding)));
			const shown = findings.slice(0, MOST).map(({ rule, severity, start, end, message, fixes }) => ({
				...{ rule, severity, line: lineIndexAt(article.lines, start) + 1, text: quote(text.slice(start, end), SHOWN) },
				message: format(message),
				fix: fixes[0]?.safety ?? 'none',
			}));
			const repaired = clean(text, { fixes: 'safe', configuration, surroundings: desk.corpora.of(uri) }).text;
			const decided = desk.articleDecisions.of(uri, article);
			return JSON.stringify({
				score: scoreOf(article, findings),
				count: findings.length,
				findings: shown,
				charactersAfterSafeRepair: repaired.length,
				...(decided ? { decided: decided.state, reason: decided.reason } : {}),
			});
		},
		'corpus-curator_metadata': async (input) => {
			const { uri, text } = await read(input);
			const article = makeArticle(text);
			const metadata = curatedMetadata(article, await desk.metadataDecisions.read(uri, article));
			const plain = Object.entries(metadata).flatMap(([field, entry]) => {
				if ('why' in entry) return [];
				const values = Array.isArray(entry) ? entry : [entry];
				return [[field, values.map(({ value, role, confidence, vanished }) => ({ value, role, confidence, fromBeforeRepair: vanished }))]];
			});
			return JSON.stringify(Object.fromEntries(plain));
		},
	};
}

/** A file below a workspace folder, by its relative or whole path; nothing outside is read. */
function uriOf(file: string): vscode.Uri | undefined {
	const folders = vscode.workspace.workspaceFolders ?? [];
	const path = file.replaceAll('\\', '/');
	if (path.split('/').includes('..')) return undefined;
	for (const { uri } of folders) {
		const inside = path.startsWith(`${uri.path}/`) ? path.slice(uri.path.length + 1) : path.startsWith('/') ? undefined : path;
		if (inside !== undefined && folders.length === 1) return vscode.Uri.joinPath(uri, inside);
		const open = inside === undefined ? undefined : vscode.Uri.joinPath(uri, inside);
		if (open && (path.startsWith('/') || inside === vscode.workspace.asRelativePath(open, false))) return open;
	}
	return undefined;
}
