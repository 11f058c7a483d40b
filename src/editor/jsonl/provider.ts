import * as vscode from 'vscode';
import { readRecord, type TextRecord } from '../../engine/jsonl/record';
import { decode, isRecord, replaceText } from '../../engine/jsonl/shard';
import { folderOf, placeOf, SHARD_SCHEME } from './names';
import { createShards, type Entry, type Shard } from './shards';

/** A JSONL shard as a folder of articles: every record a text file; what is saved goes back into its line, all other bytes stay. */
export function registerShardFileSystem(): vscode.Disposable {
	const shards = createShards();
	const changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
	const seen = new Map<string, Shard>();
	/** Writes to one shard follow each other. */
	const queues = new Map<string, Promise<unknown>>();

	const load = async (uri: vscode.Uri): Promise<Shard> => {
		try {
			return announce(await shards.load(uri));
		} catch {
			throw vscode.FileSystemError.FileNotFound(uri);
		}
	};

	/** Tells the editor which records are not what they were. */
	const announce = (shard: Shard): Shard => {
		const key = shard.uri.toString();
		const before = seen.get(key);
		seen.set(key, shard);
		if (before && before !== shard) {
			const events = eventsBetween(before, shard);
			if (events.length > 0) changed.fire(events);
		}
		return shard;
	};

	const find = async (uri: vscode.Uri): Promise<{ shard: Shard; entry: Entry | undefined }> => {
		const place = placeOf(uri);
		if (!place) throw vscode.FileSystemError.FileNotFound(uri);
		const shard = await load(place.shard);
		const entry = place.name === undefined ? undefined : shard.entries.get(place.name);
		if (place.name !== undefined && !entry) throw vscode.FileSystemError.FileNotFound(uri);
		return { shard, entry };
	};

	const write = async (uri: vscode.Uri, content: Uint8Array): Promise<void> => {
		const { shard, entry } = await find(uri).catch(() => {
			throw vscode.FileSystemError.FileNotFound(
				vscode.l10n.t('The shard no longer has this record where it was. Nothing was written: {0}', uri.path),
			);
		});
		if (!entry) throw vscode.FileSystemError.FileIsADirectory(uri);
		const record = recordOf(shard, entry);
		if (entry.isReadonly || !record) throw vscode.FileSystemError.NoPermissions(uri);
		const text = decode(content);
		if (text === undefined)
			throw vscode.FileSystemError.NoPermissions(vscode.l10n.t('Records are saved as UTF-8 only. Nothing was written: {0}', uri.path));
		if (text !== record.text) announce(await shards.replace(shard, replaceText(shard.bytes, { ...entry.line, record }, record, text)));
	};

	const refuse = (uri: vscode.Uri): never => {
		throw vscode.FileSystemError.NoPermissions(
			vscode.l10n.t('Records of a shard can be changed, not created, renamed or deleted: {0}', uri.path),
		);
	};

	const provider: vscode.FileSystemProvider = {
		onDidChangeFile: changed.event,
		stat: async (uri) => {
			const { shard, entry } = await find(uri);
			if (!entry) return { type: vscode.FileType.Directory, ctime: shard.stat.ctime, mtime: shard.stat.mtime, size: 0 };
			const permissions = entry.isReadonly ? vscode.FilePermission.Readonly : undefined;
			return { type: vscode.FileType.File, ctime: shard.stat.ctime, mtime: entry.mtime, size: entry.size, permissions };
		},
		readDirectory: async (uri) => {
			const { shard, entry } = await find(uri);
			if (entry) throw vscode.FileSystemError.FileNotADirectory(uri);
			return [...shard.entries.keys()].map((name) => [name, vscode.FileType.File]);
		},
		readFile: async (uri) => {
			const { shard, entry } = await find(uri);
			if (!entry) throw vscode.FileSystemError.FileIsADirectory(uri);
			const record = recordOf(shard, entry);
			return record ? new TextEncoder().encode(record.text) : shard.bytes.slice(entry.line.start, entry.line.end);
		},
		writeFile: (uri, content) => {
			const key = placeOf(uri)?.shard.toString() ?? '';
			const done = (queues.get(key) ?? Promise.resolve()).catch(() => {}).then(() => write(uri, content));
			queues.set(key, done);
			return done;
		},
		watch: (uri) => {
			const place = placeOf(uri);
			if (!place) return new vscode.Disposable(() => {});
			const { shard } = place;
			const name = shard.path.slice(shard.path.lastIndexOf('/') + 1);
			const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(vscode.Uri.joinPath(shard, '..'), name));
			const reload = () => void load(shard).catch(() => {}); // a shard that is gone has nothing to tell: reading it says so
			return vscode.Disposable.from(watcher, watcher.onDidChange(reload), watcher.onDidCreate(reload));
		},
		createDirectory: refuse,
		delete: refuse,
		rename: refuse,
	};
	return vscode.Disposable.from(changed, vscode.workspace.registerFileSystemProvider(SHARD_SCHEME, provider, { isCaseSensitive: true }));
}

function recordOf(shard: Shard, { line, wrong }: Entry): TextRecord | undefined {
	if (wrong !== undefined) return undefined;
	const record = readRecord(decode(shard.bytes.subarray(line.start, line.end)) ?? '');
	return isRecord(record) ? record : undefined;
}

function eventsBetween(before: Shard, after: Shard): vscode.FileChangeEvent[] {
	const folder = folderOf(after.uri);
	const event = (type: vscode.FileChangeType, name: string) => ({ type, uri: vscode.Uri.joinPath(folder, name) });
	const events: vscode.FileChangeEvent[] = [];
	for (const [name, { hash }] of after.entries) {
		const old = before.entries.get(name);
		if (!old) events.push(event(vscode.FileChangeType.Created, name));
		else if (old.hash !== hash) events.push(event(vscode.FileChangeType.Changed, name));
	}
	for (const name of before.entries.keys()) if (!after.entries.has(name)) events.push(event(vscode.FileChangeType.Deleted, name));
	return events;
}
