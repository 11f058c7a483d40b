import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

/** The sample articles and, where it lies beside the project, the shared corpus. */
export const textRoots = ['test/samples', '../shared/corpus'].filter((folder) => existsSync(folder));

/** Text files below a folder, sorted. */
export const textsBelow = (folder: string): string[] =>
	readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((name) => name.endsWith('.txt'))
		.map((name) => join(folder, name))
		.sort();

const GENRES = '../shared/train/unpack.mjs';

/** Folders of texts that are clean: whatever a safe fix changes there is listed with its reason, or wrong. */
export function cleanTexts(): Map<string, string[]> {
	const sets = new Map([['samples', textsBelow('test/samples/clean')]]);
	if (existsSync('../shared/corpus/clean')) sets.set('clean', textsBelow('../shared/corpus/clean'));
	if (existsSync('../shared/cases')) sets.set('cases', cleanCases('../shared/cases'));
	return sets;
}

/** The clean text of 15 genres, unpacked into a folder that is gone afterwards. */
export function withGenres(use: (files: string[], folder: string) => void): boolean {
	if (!existsSync(GENRES)) return false;
	const folder = mkdtempSync(join(tmpdir(), 'curator-genres-'));
	try {
		execFileSync(process.execPath, [GENRES, folder]);
		use(textsBelow(folder), folder);
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
	return true;
}

/** A text below `cases` is clean unless it is an input with its right result beside it, as `score/cases.mjs` has it. */
const cleanCases = (folder: string): string[] =>
	readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((name) => /\.(txt|md|srt)$/.test(name) && !/^(input|expected|marked|README)\b/.test(basename(name)))
		.map((name) => join(folder, name))
		.sort();
