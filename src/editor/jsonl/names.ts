import * as vscode from 'vscode';
import { isShardPath } from '../../engine/jsonl/names';

/** Scheme of the records of a shard: `corpus-jsonl://file/path/of/shard.jsonl/000003-its-id.txt`. */
export const SHARD_SCHEME = 'corpus-jsonl';

const ENTRY = /^(\d{6,})(?:-[^/]*)?\.(?:txt|json)$/;

/** May this file be a shard? */
export const isShard = (uri: vscode.Uri): boolean => uri.scheme !== SHARD_SCHEME && isShardPath(uri.path);

/** The folder that a shard is shown as. */
export const folderOf = (shard: vscode.Uri): vscode.Uri =>
	shard.with({ scheme: SHARD_SCHEME, authority: shard.authority ? `${shard.scheme}+${shard.authority}` : shard.scheme });

/** The shard that a folder or record belongs to, and the record's name; undefined for what cannot be in such a folder. */
export function placeOf(uri: vscode.Uri): { readonly shard: vscode.Uri; readonly name: string | undefined } | undefined {
	const [scheme = '', ...authority] = uri.authority.split('+');
	const real = (path: string) => uri.with({ scheme, authority: authority.join('+'), path });
	const path = uri.path.replace(/\/$/, '');
	if (isShardPath(path)) return { shard: real(path), name: undefined };
	const cut = path.lastIndexOf('/');
	const [folder, name] = [path.slice(0, cut), path.slice(cut + 1)];
	return isShardPath(folder) && ENTRY.test(name) ? { shard: real(folder), name } : undefined;
}

/** The name of a line that is no record: shown as it stands, not as an article. */
export const nameOfOther = (number: number): string => `${String(number).padStart(6, '0')}-malformed.json`;

/**
 * Where a document belongs in its corpus: for a record the path below its shard, as if the shard were a folder on disk, so that
 * configurations, dismissals and metadata decisions are found and kept beside the shard; every other document itself.
 */
export function corpusUriOf(uri: vscode.Uri): vscode.Uri {
	const place = uri.scheme === SHARD_SCHEME ? placeOf(uri) : undefined;
	return place?.name === undefined ? uri : vscode.Uri.joinPath(place.shard, place.name);
}
