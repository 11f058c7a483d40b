import * as vscode from 'vscode';

/** A file system that lives in memory, as virtual workspaces have one: nothing of it is on a disk, and no search reaches it. */
export function memoryFileSystem(): vscode.FileSystemProvider & { readonly textOf: (path: string) => string | undefined } {
	const files = new Map<string, { bytes: Uint8Array; mtime: number }>();
	const changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
	let clock = 1;
	const inside = (path: string) => [...files.keys()].filter((name) => name.startsWith(`${path.replace(/\/$/, '')}/`));
	const tell = (type: vscode.FileChangeType, uri: vscode.Uri) => changed.fire([{ type, uri }]);
	const fileAt = (uri: vscode.Uri) => {
		const found = files.get(uri.path);
		if (!found) throw vscode.FileSystemError.FileNotFound(uri);
		return found;
	};
	return {
		textOf: (path) => {
			const found = files.get(path);
			return found && new TextDecoder('utf-8', { ignoreBOM: true }).decode(found.bytes);
		},
		onDidChangeFile: changed.event,
		watch: () => new vscode.Disposable(() => {}),
		stat: (uri) => {
			if (!files.has(uri.path) && (uri.path === '/' || inside(uri.path).length > 0))
				return { type: vscode.FileType.Directory, ctime: 1, mtime: 1, size: 0 };
			const { bytes, mtime } = fileAt(uri);
			return { type: vscode.FileType.File, ctime: 1, mtime, size: bytes.length };
		},
		readDirectory: (uri) => {
			const base = uri.path.replace(/\/$/, '').length + 1;
			const entries = new Map<string, vscode.FileType>();
			for (const name of inside(uri.path)) {
				const [first, ...rest] = name.slice(base).split('/');
				entries.set(first!, rest.length > 0 ? vscode.FileType.Directory : vscode.FileType.File);
			}
			return [...entries];
		},
		readFile: (uri) => fileAt(uri).bytes,
		writeFile: (uri, bytes) => {
			const type = files.has(uri.path) ? vscode.FileChangeType.Changed : vscode.FileChangeType.Created;
			files.set(uri.path, { bytes: bytes.slice(), mtime: ++clock });
			tell(type, uri);
		},
		delete: (uri) => {
			for (const name of [uri.path, ...inside(uri.path)]) files.delete(name);
			tell(vscode.FileChangeType.Deleted, uri);
		},
		rename: (from, to) => {
			files.set(to.path, fileAt(from));
			files.delete(from.path);
			tell(vscode.FileChangeType.Changed, to);
		},
		createDirectory: () => {},
	};
}
