import * as vscode from 'vscode';
import { RULES } from '../../engine';
import { type CorpusMemory, makeMemory, readMemory } from '../../engine/corpus';
import { hashOf } from '../../engine/hash';
import type { AuditedFile } from '../model/audited';
import type { Desk } from '../model/desk';
import { pathFrom } from '../model/nearest';

/** The results of earlier audits of one workspace folder, in the workspace storage: only changed files are checked again. */
export interface FolderCache {
	readonly memory: CorpusMemory;
	/** What is known of the file, when it has not changed since. */
	readonly file: (uri: vscode.Uri, stat: { mtime: number; size: number }) => AuditedFile | undefined;
	readonly nameOf: (uri: vscode.Uri) => string;
	/** Writes the present results. */
	readonly save: () => Promise<void>;
}

interface Stored {
	readonly version: string;
	readonly files: readonly (Omit<AuditedFile, 'uri'> & { readonly name: string })[];
	readonly memory: string;
}

/** Results hold for one version of the extension, one configuration and one set of decisions. */
function versionOf(desk: Desk, folder: vscode.Uri): string {
	const { version } = desk.context.extension.packageJSON as { version: string };
	const probe = vscode.Uri.joinPath(folder, 'x.txt');
	return [version, RULES.length, hashOf(JSON.stringify([desk.configurations.of(probe), desk.decisions.all()]))].join(' ');
}

export async function openCache(desk: Desk, folder: vscode.Uri): Promise<FolderCache> {
	const storage = desk.context.storageUri;
	const place = storage && vscode.Uri.joinPath(storage, `audit-${hashOf(folder.toString())}.json`);
	const version = versionOf(desk, folder);
	const stored = place && (await load(place, version));
	const known = new Map(stored?.files.map((file) => [file.name, file]));
	const nameOf = (uri: vscode.Uri) => pathFrom(folder, uri);
	const memory = readOr(stored?.memory);
	return {
		memory,
		nameOf,
		file: (uri, { mtime, size }) => {
			const name = nameOf(uri);
			const found = known.get(name);
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
			const text = JSON.stringify({ version, files, memory: memory.serialise() } satisfies Stored);
			await vscode.workspace.fs.createDirectory(storage);
			await vscode.workspace.fs.writeFile(place, new TextEncoder().encode(text));
		},
	};
}

async function load(place: vscode.Uri, version: string): Promise<Stored | undefined> {
	try {
		const stored = JSON.parse(new TextDecoder().decode(await vscode.workspace.fs.readFile(place))) as Stored;
		return stored.version === version ? stored : undefined;
	} catch {
		return undefined; // none yet, or one that a crash cut short: the audit runs anew
	}
}

function readOr(text: string | undefined): CorpusMemory {
	try {
		return text === undefined ? makeMemory() : readMemory(text);
	} catch {
		return makeMemory();
	}
}
