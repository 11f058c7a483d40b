import * as vscode from 'vscode';

/** The page without content: the script fills it. Nothing but our own script and style may run or load. */
export function pageHtml(webview: vscode.Webview, extensionUri: vscode.Uri): string {
	const nonce = makeNonce();
	const at = (...path: string[]) => webview.asWebviewUri(vscode.Uri.joinPath(extensionUri, ...path)).toString();
	const policy = `default-src 'none'; style-src ${webview.cspSource}; script-src 'nonce-${nonce}'`;
	return `<!DOCTYPE html>
<html lang="${vscode.env.language.replace(/[^\w-]/g, '')}">
<head>
	<meta charset="utf-8">
	<meta http-equiv="Content-Security-Policy" content="${policy}">
	<meta name="viewport" content="width=device-width, initial-scale=1">
	<link rel="stylesheet" href="${at('media', 'panel', 'panel.css')}">
</head>
<body data-vscode-context='{"preventDefaultContextMenuItems": true}'>
	<main id="article"></main>
	<div id="said" role="status" aria-live="polite"></div>
	<script nonce="${nonce}" src="${at('dist', 'panel.js')}"></script>
</body>
</html>`;
}

/** 128 random bits. */
function makeNonce(): string {
	const bytes = crypto.getRandomValues(new Uint8Array(16));
	return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
