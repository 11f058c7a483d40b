import * as vscode from 'vscode';
import { check, claimed, makeArticle, RULES, type Severity } from '../../engine';
import { lineIndexAt } from '../../engine/article/lines';
import { articleFiles } from '../audit/files';
import type { Desk } from '../model/desk';
import { filesIn, findingsIn, localise } from '../model/localise';
import { breathe } from '../model/pauses';
import { currentText } from '../review/plan';

const TYPE = 'corpus-curator';

/** *Check the articles of the folder* as a task: the lines it prints are those of `check --format github`, which the problem matcher reads. */
export function registerTask(desk: Desk): vscode.Disposable {
	/** Tasks are told apart by their definitions: each names its folder. */
	const taskFor = (folder: vscode.WorkspaceFolder) => {
		const execution = new vscode.CustomExecution(async () => terminalFor(desk, folder));
		const name = vscode.l10n.t('Check the articles');
		const task = new vscode.Task({ type: TYPE, folder: folder.name }, folder, name, 'Corpus Curator', execution, ['$corpus-curator']);
		task.presentationOptions = { reveal: vscode.TaskRevealKind.Silent };
		return task;
	};
	return vscode.tasks.registerTaskProvider(TYPE, {
		provideTasks: () => (vscode.workspace.workspaceFolders ?? []).map(taskFor),
		resolveTask: ({ scope, definition }) => {
			const { workspaceFolders = [] } = vscode.workspace;
			const named = workspaceFolders.find(({ name }) => name === definition.folder);
			const folder = named ?? (typeof scope === 'object' ? scope : workspaceFolders[0]);
			if (!folder) return undefined;
			const task = taskFor(folder);
			task.definition = definition; // VS Code asks for the very object
			return task;
		},
	});
}

function terminalFor(desk: Desk, folder: vscode.WorkspaceFolder): vscode.Pseudoterminal {
	const written = new vscode.EventEmitter<string>();
	const closed = new vscode.EventEmitter<number>();
	const cancel = new vscode.CancellationTokenSource();
	const run = async () => {
		const files = await articleFiles(folder.uri, cancel.token);
		let count = 0;
		for (const uri of files) {
			if (cancel.token.isCancellationRequested) return;
			if (desk.articleDecisions.of(uri)?.state === 'discarded') continue;
			const lines = linesFor(desk, uri, (await currentText(uri)) ?? '');
			count += lines.length;
			for (const line of lines) written.fire(`${line}\r\n`);
			await breathe();
		}
		written.fire(`${`${filesIn(files.length)}, ${findingsIn(count)}`}\r\n`);
		closed.fire(count > 0 ? 1 : 0);
	};
	return {
		onDidWrite: written.event,
		onDidClose: closed.event,
		open: () => {
			run().catch((error: unknown) => {
				desk.log.error(String(error));
				closed.fire(2);
			});
		},
		close: () => cancel.cancel(),
	};
}

const COMMAND: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', information: 'notice', hint: 'notice' };

function linesFor(desk: Desk, uri: vscode.Uri, text: string): string[] {
	const article = makeArticle(text);
	const judge = desk.decisions.judge(uri, article);
	const found = check(article, desk.configurations.of(uri), RULES, desk.corpora.of(uri)).filter((finding) => !judge(finding));
	return claimed(found).map(({ severity, start, rule, message }) => {
		const line = lineIndexAt(article.lines, start);
		const column = start - article.lines[line]!.start + 1;
		const place = `file=${vscode.workspace.asRelativePath(uri, false)},line=${line + 1},col=${column},title=${rule}`;
		return `::${COMMAND[severity]} ${place}::${visible(localise(message))}`;
	});
}

/** Article text does not reach a terminal as control characters. */
const visible = (text: string): string => text.replace(/[\u0000-\u001f\u007f-\u009f]/g, ' ');
