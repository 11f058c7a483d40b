import * as vscode from 'vscode';
import { hashOf } from '../../engine/hash';
import { nameOfRecord } from '../../engine/jsonl/names';
import { isRecord, linesOfShard, type ShardLine } from '../../engine/jsonl/shard';
import { nameOfOther } from './names';

/** One line of a shard as a file: what the folder listing needs, not the text. */
export interface Entry {
	readonly name: string;
	readonly line: Omit<ShardLine, 'record'>;
	/** Why the line is no record. */
	readonly wrong: string | undefined;
	/** A record whose text UTF-8 cannot write (an unpaired surrogate): shown, not changed. */
	readonly isReadonly: boolean;
	/** Bytes of the text. */
	readonly size: number;
	/** Of the line's bytes. */
	readonly hash: string;
	/** When the line was last seen to change, in milliseconds. */
	readonly mtime: number;
}

export interface Shard {
	readonly uri: vscode.Uri;
	readonly bytes: Uint8Array;
	readonly stat: vscode.FileStat;
	readonly entries: ReadonlyMap<string, Entry>;
}

/** Shards kept in memory; the one used least recently goes first. */
const MOST_SHARDS = 3;

const latin1 = new TextDecoder('latin1');

/** Reads a shard; lines that are the same as in `before` keep their time, so that only a changed record counts as changed. */
async function readShard(uri: vscode.Uri, before: Shard | undefined): Promise<Shard> {
	const stat = await vscode.workspace.fs.stat(uri);
	if (before && before.stat.mtime === stat.mtime && before.stat.size === stat.size) return before;
	const bytes = await vscode.workspace.fs.readFile(uri);
	const entries = new Map<string, Entry>();
	for (const { record, ...line } of linesOfShard(bytes)) {
		const name = isRecord(record) ? nameOfRecord(line.number, record.id) : nameOfOther(line.number);
		const raw = bytes.subarray(line.start, line.end);
		const hash = hashOf(latin1.decode(raw));
		const known = before?.entries.get(name);
		entries.set(name, {
			name,
			line,
			wrong: isRecord(record) ? undefined : record,
			isReadonly: !isRecord(record) || /\p{Surrogate}/u.test(record.text),
			size: isRecord(record) ? new TextEncoder().encode(record.text).length : raw.length,
			hash,
			mtime: known?.hash === hash ? known.mtime : stat.mtime,
		});
	}
	return { uri, bytes, stat, entries };
}

export interface Shards {
	/** The shard as it is on disk now. */
	readonly load: (uri: vscode.Uri) => Promise<Shard>;
	/**
	 * Puts other bytes in the place of the shard: a file beside it is written whole, then takes its name.
	 * @throws FileSystemError when the shard is no longer the one given; nothing is then written
	 */
	readonly replace: (shard: Shard, bytes: Uint8Array) => Promise<Shard>;
}

export function createShards(): Shards {
	const loaded = new Map<string, Shard>();

	const keep = (shard: Shard) => {
		const key = shard.uri.toString();
		loaded.delete(key);
		loaded.set(key, shard);
		for (const oldest of loaded.keys()) {
			if (loaded.size <= MOST_SHARDS) break;
			loaded.delete(oldest);
		}
		return shard;
	};

	const load = async (uri: vscode.Uri): Promise<Shard> => {
		const before = loaded.get(uri.toString());
		try {
			return keep(await readShard(uri, before));
		} catch (error) {
			if (!(await finishReplacing(uri))) throw error;
			return keep(await readShard(uri, before));
		}
	};

	return {
		load,
		replace: async (shard, bytes) => {
			const { fs } = vscode.workspace;
			const temporary = temporaryOf(shard.uri);
			await fs.writeFile(temporary, bytes);
			const now = await fs.stat(shard.uri);
			if (now.mtime !== shard.stat.mtime || now.size !== shard.stat.size) {
				await fs.delete(temporary);
				throw vscode.FileSystemError.Unavailable(vscode.l10n.t('The shard was changed by someone else meanwhile. Nothing was written.'));
			}
			await fs.rename(temporary, shard.uri, { overwrite: true });
			return load(shard.uri);
		},
	};
}

const temporaryOf = (uri: vscode.Uri): vscode.Uri =>
	vscode.Uri.joinPath(uri, '..', `.${uri.path.slice(uri.path.lastIndexOf('/') + 1)}.curator-tmp`);

/**
 * Some file systems delete the target before they rename. Where that was cut short the shard is missing and the new one stands whole
 * beside it: it takes its place now. Says whether there was one.
 */
async function finishReplacing(uri: vscode.Uri): Promise<boolean> {
	try {
		await vscode.workspace.fs.rename(temporaryOf(uri), uri, { overwrite: false });
		return true;
	} catch {
		return false; // no such file, or the shard is there: the caller reports its own error
	}
}
