import { existsSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import { makeArticle } from '../engine';
import { contentKey } from '../engine/decisions/anchor';
import { keepThroughRepair } from '../engine/decisions/kept';
import { type DecisionLine, METADATA_FILE, writeDecisionLine } from '../engine/decisions/sidecar';
import { curatorsDecisions } from './metadata';
import { reasonOf, Unreadable } from './reading';
import { nameIn, nearest, rootOf } from './settings';
import { openForAppending } from './side-files';

/** Remembers the values whose evidence a repair takes out of a file; to be called before the file is replaced. */
export type Keep = (file: string, before: string, after: string) => Promise<void>;

/**
 * Values are kept as the editor keeps them, in the sidecar nearest above the file. Lines are added to its end: a run over many files does not
 * write it anew for each, and whoever reads it puts the lines of one article together.
 */
export function keeping(): Keep {
	const decisions = curatorsDecisions();
	return async (file, before, after) => {
		const [was, is] = [makeArticle(before), makeArticle(after)];
		const known = decisions(file, was);
		const next = keepThroughRepair(was, is, known);
		if (next === known) return;
		const path = nearest(file, METADATA_FILE) ?? join(homeOf(file), METADATA_FILE);
		const place = { document: nameIn(rootOf(path), file), content: contentKey(is) };
		const lines = Object.entries(next).flatMap(([field, about]): DecisionLine[] => {
			const more = about.slice(known[field]?.length ?? 0);
			return more.length > 0 ? [{ ...place, field, decisions: more }] : [];
		});
		try {
			await add(path, lines.map(writeDecisionLine).join(''));
		} catch (error) {
			throw new Unreadable(`not written: its metadata cannot be kept in ${path}: ${reasonOf(error)}`);
		}
	};
}

/** Where nothing is kept yet: beside other side files, else in the current folder, which is the root of most runs, else beside the file. */
function homeOf(file: string): string {
	const own = dirname(resolve(file));
	for (let folder = own; dirname(folder) !== folder; folder = dirname(folder))
		if (existsSync(join(folder, dirname(METADATA_FILE)))) return folder;
	const here = resolve('.');
	return own === here || own.startsWith(here + sep) ? here : own;
}

async function add(path: string, text: string): Promise<void> {
	const file = await openForAppending(path);
	try {
		await file.append((await endsInside(path)) ? `\n${text}` : text);
	} finally {
		await file.close();
	}
}

/** Whether a file ends in the middle of a line. */
async function endsInside(path: string): Promise<boolean> {
	const handle = await open(path, 'r');
	try {
		const { size } = await handle.stat();
		if (size === 0) return false;
		const { buffer } = await handle.read(Buffer.alloc(1), 0, 1, size - 1);
		return buffer[0] !== 0x0a;
	} finally {
		await handle.close();
	}
}
