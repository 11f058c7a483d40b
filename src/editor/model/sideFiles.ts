import * as vscode from 'vscode';

/** What is on its way to each file, by its URI: the next job waits for it. */
const turns = new Map<string, Promise<unknown>>();

/** Runs jobs on one file one after the other: each reads what the one before wrote. A job that fails does not stop the next. */
export function inTurn<T>(file: vscode.Uri, job: () => Promise<T>): Promise<T> {
	const key = file.toString();
	const done = (turns.get(key) ?? Promise.resolve()).catch(() => {}).then(job);
	turns.set(key, done);
	const tidy = () => {
		if (turns.get(key) === done) turns.delete(key);
	};
	done.then(tidy, tidy);
	return done;
}

/** Writes a text beside the file, then gives it the file's name: the old file is whole until the new one is. */
export async function replaceFile(file: vscode.Uri, text: string): Promise<void> {
	const { fs } = vscode.workspace;
	const draft = vscode.Uri.joinPath(file, '..', `.${file.path.slice(file.path.lastIndexOf('/') + 1)}.tmp`);
	await fs.writeFile(draft, new TextEncoder().encode(text));
	await fs.rename(draft, file, { overwrite: true });
}
