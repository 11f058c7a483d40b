import * as vscode from 'vscode';

/** Runs a job over many files under a notification that counts them and can cancel it. */
export const withProgress = <T>(
	title: string,
	job: (token: vscode.CancellationToken, report: (done: number, total: number) => void) => Promise<T>,
) =>
	vscode.window.withProgress({ location: vscode.ProgressLocation.Notification, title, cancellable: true }, (progress, token) => {
		let before = 0;
		return job(token, (done, total) => {
			const share = Math.floor((done * 100) / total);
			if (share === before) return;
			progress.report({ increment: share - before, message: vscode.l10n.t('{0} of {1} files', done, total) });
			before = share;
		});
	});
