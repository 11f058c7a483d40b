import * as vscode from 'vscode';
import { readBytesAs } from '../../engine/decoding/bytes';
import { encodingsOf, likelyEncodings } from '../../engine/decoding/guess';
import type { Desk } from '../model/desk';
import { isArticle } from '../model/documents';

/** VS Code's names of the encodings that Chinese text comes in or is taken for; the guess names them as the Encoding Standard does. */
const NAMES: Readonly<Record<string, string>> = {
	'utf-8': 'utf8',
	gb18030: 'gb18030',
	big5: 'big5hkscs',
	'utf-16le': 'utf16le',
	'utf-16be': 'utf16be',
	shift_jis: 'shiftjis',
	'euc-jp': 'eucjp',
	'euc-kr': 'euckr',
	'windows-1252': 'windows1252',
};

/** Bytes of the file that are read, and UTF-16 units that are shown, of the text that an encoding makes of it. */
const READ = 600;
const SHOWN = 40;

/** Share of replacement characters above which an article was decoded wrongly, not damaged before it was saved. */
const LOST_SHARE = 0.02;
const SAMPLE = 20_000;

/** *Reopen with encoding*: for files that are not UTF-8, in the encoding that their bytes speak for; offered when such a file opens. */
export function registerReopen(desk: Desk): vscode.Disposable {
	const offered = new Set<string>();

	const reopen = async (target?: unknown, named?: unknown) => {
		const uri = target instanceof vscode.Uri ? target : vscode.window.activeTextEditor?.document.uri;
		const encoding = typeof named === 'string' ? named : uri && (await askEncoding(uri));
		if (!uri || !encoding) return;
		try {
			const document = await vscode.workspace.openTextDocument(uri, { encoding });
			await vscode.window.showTextDocument(document);
		} catch (error) {
			desk.log.error(String(error));
			void vscode.window.showErrorMessage(vscode.l10n.t('The file has unsaved changes: save or undo them before it is read anew.'));
		}
	};

	const offer = async (document: vscode.TextDocument | undefined) => {
		if (!document || offered.has(document.uri.toString()) || !isArticle(document)) return;
		const encoding = await guessedEncoding(document);
		if (!encoding || document.isClosed) return;
		offered.add(document.uri.toString());
		const yes = vscode.l10n.t('Reopen as {0}', encoding.toUpperCase());
		const name = vscode.workspace.asRelativePath(document.uri);
		const answer = await vscode.window.showWarningMessage(
			vscode.l10n.t('{0} is not {1}: its bytes read as {2}.', name, document.encoding, encoding),
			yes,
		);
		if (answer !== yes) return;
		await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(document.uri, { encoding }));
	};

	return vscode.Disposable.from(
		vscode.window.onDidChangeActiveTextEditor((editor) => void offer(editor?.document)),
		vscode.commands.registerCommand('corpusCurator.reopenWithEncoding', reopen),
	);
}

export function looksWronglyDecoded(document: vscode.TextDocument): boolean {
	const sample = document.getText(new vscode.Range(document.positionAt(0), document.positionAt(SAMPLE)));
	let lost = 0;
	for (const character of sample) if (character === '\ufffd') lost++;
	return lost > 4 && lost > sample.length * LOST_SHARE;
}

/** The encoding that the bytes of a document speak for, where it was decoded in another one; undefined where nothing speaks for that. */
export async function guessedEncoding(document: vscode.TextDocument): Promise<string | undefined> {
	if (document.isDirty || document.uri.scheme === 'untitled' || !looksWronglyDecoded(document)) return undefined;
	const encoding = await guessFor(document.uri);
	return encoding === document.encoding ? undefined : encoding;
}

async function guessFor(uri: vscode.Uri): Promise<string | undefined> {
	const [guess] = likelyEncodings(await vscode.workspace.fs.readFile(uri));
	return guess && NAMES[guess];
}

/** The encodings to choose from: those that fit the bytes, the likeliest first, each with how the text would begin; then the others. */
export function encodingItems(bytes: Uint8Array): vscode.QuickPickItem[] {
	const fitting = encodingsOf(bytes).filter((label) => NAMES[label] !== undefined); // VS Code has no UTF-32, ISO-2022-JP and HZ
	const others = Object.keys(NAMES).filter((label) => !fitting.some((one) => one === label));
	return [...fitting, ...others].map((label, rank) => ({
		label: NAMES[label]!,
		description: rank === 0 && fitting.length > 0 ? vscode.l10n.t('suggested by the bytes') : '',
		detail: rank < fitting.length ? beginning(bytes, label) : '',
	}));
}

/** The first words that are not ASCII, which reads the same in most encodings. */
function beginning(bytes: Uint8Array, label: string): string {
	const { text } = readBytesAs(bytes.subarray(0, READ), label);
	const from = Math.max(0, text.search(/[^\x00-\x7f]/));
	return text.slice(from, from + SHOWN).replace(/\s+/g, ' ');
}

async function askEncoding(uri: vscode.Uri): Promise<string | undefined> {
	const bytes = await Promise.resolve(vscode.workspace.fs.readFile(uri)).catch(() => new Uint8Array());
	return (await vscode.window.showQuickPick(encodingItems(bytes), { title: vscode.l10n.t('Read the file anew as') }))?.label;
}
