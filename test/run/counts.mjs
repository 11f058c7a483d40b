// What a suite leaves behind for the sum: a file, since an exit code of 0 proves nothing (an extension host that dies yields it too).
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';

/** @typedef {{ passed: number, failed: number, skipped: number, failures?: string[] }} Counts `failures`: a line for each, title and error */

/**
 * Ends a suite: prints its counts, hands them to `npm test` when that started it, and sets the exit code.
 * @param {string} name
 * @param {Counts | undefined} counts undefined when the suite came to no end
 */
export function report(name, counts) {
	if (!counts) console.error(`${name}: the suite left no counts`);
	else console.log(`${name}: ${counts.passed} passed, ${counts.failed} failed${counts.skipped > 0 ? `, ${counts.skipped} skipped` : ''}`);
	if (counts && process.env.CURATOR_COUNTS) writeFileSync(process.env.CURATOR_COUNTS, JSON.stringify(counts));
	process.exitCode = counts && counts.failed === 0 && counts.passed > 0 ? 0 : 1;
}

/**
 * Reads counts and takes their file away, so that no later suite can be taken for this one.
 * @param {string} file
 * @returns {Counts | undefined}
 */
export function takeCounts(file) {
	if (!existsSync(file)) return undefined;
	const { passed = 0, failed = 0, skipped = 0, failures = [] } = JSON.parse(readFileSync(file, 'utf8'));
	rmSync(file);
	return { passed, failed, skipped, failures };
}
