import * as vscode from 'vscode';
import { isRecord, recordAt } from '../../engine/jsonl/shard';
import { placeOf, SHARD_SCHEME } from './names';

type Fields = Readonly<Record<string, unknown>>;

/** What was read last: the panel asks again with every change of the text. */
let last: { readonly key: string; readonly fields: Fields | undefined } | undefined;

/** The other members of the record that this document is the text of; undefined for every other document. */
export async function fieldsOfRecord(uri: vscode.Uri): Promise<Fields | undefined> {
	const place = uri.scheme === SHARD_SCHEME ? placeOf(uri) : undefined;
	if (place?.name === undefined) return undefined;
	try {
		const { mtime, size } = await vscode.workspace.fs.stat(place.shard);
		const key = `${uri.toString()} ${mtime} ${size}`;
		if (last?.key === key) return last.fields;
		const record = recordAt(await vscode.workspace.fs.readFile(place.shard), Number.parseInt(place.name, 10));
		last = { key, fields: record && isRecord(record) ? record.fields : undefined };
		return last.fields;
	} catch {
		return undefined; // the shard is gone: the editor says so
	}
}
