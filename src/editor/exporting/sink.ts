import * as vscode from 'vscode';

/** Bytes after which a further file is begun: VS Code's file systems write whole files only, and memory is to stay bounded. */
const SHARD = 48 * 1024 * 1024;

/** Writes a long text in pieces. */
export interface Sink {
	/** Adds one record, whole. */
	readonly add: (record: string) => Promise<void>;
	/** Writes what is left and returns the files. */
	readonly end: () => Promise<readonly vscode.Uri[]>;
	/** Takes away what was written before the end. */
	readonly discard: () => Promise<void>;
}

/**
 * `name.ext`, and where that gets too long `name-2.ext`, `name-3.ext` …, each beginning with `head`. Until the end they have names of
 * their own, so that an export that is cancelled or fails leaves an older one as it was.
 */
export function createSink(to: vscode.Uri, head: string, shard = SHARD): Sink {
	const { fs } = vscode.workspace;
	const encoder = new TextEncoder();
	const written: { part: vscode.Uri; file: vscode.Uri }[] = [];
	let pieces: Uint8Array[] = [encoder.encode(head)];
	let size = 0;

	const flush = async () => {
		const file = written.length === 0 ? to : numbered(to, written.length + 1);
		const part = file.with({ path: `${file.path}.part` });
		written.push({ part, file });
		await fs.writeFile(part, joined(pieces));
		pieces = [encoder.encode(head)];
		size = 0;
	};

	return {
		add: async (record) => {
			const bytes = encoder.encode(record);
			if (size > 0 && size + bytes.length > shard) await flush();
			pieces.push(bytes);
			size += bytes.length;
		},
		end: async () => {
			if (written.length === 0) {
				await fs.writeFile(to, joined(pieces));
				return [to];
			}
			if (size > 0) await flush();
			for (const { part, file } of written) await fs.rename(part, file, { overwrite: true });
			return written.map(({ file }) => file);
		},
		discard: async () => {
			for (const { part } of written) await fs.delete(part).then(undefined, () => {}); // not begun, or it has its name already
		},
	};
}

function numbered(to: vscode.Uri, number: number): vscode.Uri {
	const name = to.path.slice(to.path.lastIndexOf('/') + 1);
	const dot = name.indexOf('.', 1);
	const [base, extension] = dot < 0 ? [name, ''] : [name.slice(0, dot), name.slice(dot)];
	return vscode.Uri.joinPath(to, '..', `${base}-${number}${extension}`);
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
	const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
	let at = 0;
	for (const piece of pieces) {
		whole.set(piece, at);
		at += piece.length;
	}
	return whole;
}
