import * as vscode from 'vscode';
import { RULES } from '../../engine';
import { type CorpusMemory, makeMemory } from '../../engine/corpus';
import { hashOf } from '../../engine/hash';
import type { AuditedFile } from '../model/audited';
import type { Desk } from '../model/desk';
import { pathFrom } from '../model/nearest';
import { breathe } from '../model/pauses';

/** The results of earlier audits of one workspace folder, in the workspace storage: only changed files are checked again. */
export interface FolderCache {
	readonly memory: CorpusMemory;
	/** What is known of the file, when it has not changed since. */
	readonly file: (uri: vscode.Uri, stat: { mtime: number; size: number }) => AuditedFile | undefined;
	readonly nameOf: (uri: vscode.Uri) => string;
	/** Writes the present results. */
	readonly save: () => Promise<void>;
}

type StoredFile = Omit<AuditedFile, 'uri'> & { readonly name: string };

interface Stored {
	readonly files: ReadonlyMap<string, StoredFile>;
	readonly memory: CorpusMemory;
}

/** Of the lines of the cache; 3: with the verdict on a page. */
const FORMAT = 3;

/** Results hold for one version of the extension, one configuration and one set of decisions. */
function versionOf(desk: Desk, folder: vscode.Uri): string {
	const { version } = desk.context.extension.packageJSON as { version: string };
	const probe = vscode.Uri.joinPath(folder, 'x.txt');
	return [version, FORMAT, RULES.length, hashOf(JSON.stringify([desk.configurations.of(probe), desk.decisions.all()]))].join(' ');
}

export async function openCache(desk: Desk, folder: vscode.Uri): Promise<FolderCache> {
	const storage = desk.context.storageUri;
	const place = storage && vscode.Uri.joinPath(storage, `audit-${hashOf(folder.toString())}.txt`);
	const version = versionOf(desk, folder);
	const stored = place && (await load(place, version));
	const nameOf = (uri: vscode.Uri) => pathFrom(folder, uri);
	const memory = stored?.memory ?? makeMemory();
	return {
		memory,
		nameOf,
		file: (uri, { mtime, size }) => {
			const name = nameOf(uri);
			const found = stored?.files.get(name);
			if (!found || found.mtime !== mtime || found.size !== size) return undefined;
			const { name: _, ...figures } = found;
			return { ...figures, uri };
		},
		save: async () => {
			if (!place || !storage) return;
			const prefix = `${folder.toString()}/`;
			const files = [...desk.audited.files()]
				.filter(({ uri }) => uri.toString().startsWith(prefix))
				.map(({ uri, ...figures }) => ({ ...figures, name: nameOf(uri) }));
			const names = new Set(files.map(({ name }) => name));
			for (const id of [...memory.ids()]) if (!names.has(id)) memory.forget(id);
			const parts: string[] = [];
			for (const part of linesOf(version, files, memory)) {
				parts.push(part);
				await breathe();
			}
			await vscode.workspace.fs.createDirectory(storage);
			await vscode.workspace.fs.writeFile(place, new TextEncoder().encode(parts.join('\n')));
		},
	};
}

const END = 'end';

/** The cache is read and written line by line, with pauses: the version, a line a file, the rows of the memory, the end. */
function* linesOf(version: string, files: readonly StoredFile[], memory: CorpusMemory): Generator<string> {
	yield version;
	for (const file of files) yield JSON.stringify(file);
	yield* memory.rows();
	yield END;
}

/** Rows of the memory that are read without a pause. */
const TOGETHER = 100;

async function load(place: vscode.Uri, version: string): Promise<Stored | undefined> {
	try {
		const [head, ...lines] = new TextDecoder().decode(await vscode.workspace.fs.readFile(place)).split('\n');
		if (head !== version || lines.pop() !== END) return undefined; // an older one, or one that a crash cut short: the audit runs anew
		const files = new Map<string, StoredFile>();
		let at = 0;
		for (; lines[at]?.startsWith('{'); at++) {
			const file = JSON.parse(lines[at]!) as StoredFile;
			files.set(file.name, file);
			await breathe();
		}
		const memory = makeMemory();
		const format = lines[at]!;
		for (at++; at < lines.length; at += TOGETHER) {
			memory.merge([format, ...lines.slice(at, at + TOGETHER)].join('\n'));
			await breathe();
		}
		return { files, memory };
	} catch {
		return undefined; // none yet, or a damaged one
	}
}
