import { makeArticle } from '../engine';
import { contentKey } from '../engine/decisions/anchor';
import { ARTICLES_FILE, articlesIn, parseArticlesFile } from '../engine/decisions/articles';
import { failOnce, note } from './failures';
import { readSideFile, reasonOf, Unreadable } from './reading';
import { nameIn, nearest, rootOf } from './settings';

/**
 * Says of each file whether a curator discarded it, by the sidecar nearest above, and names those on standard error. A sidecar that cannot
 * be read is no empty one.
 * @throws Unreadable
 */
export function discardedFiles(): (file: string, text: string) => boolean {
	const known = new Map<string, ReturnType<typeof articlesIn>>();
	const load = (path: string) => {
		try {
			const read = parseArticlesFile(readSideFile(path).text);
			for (const { number } of read.malformed) failOnce(`${path}:${number}`, 'no decision on an article');
			return articlesIn(read);
		} catch (error) {
			throw new Unreadable(`not read: its decisions ${path}: ${reasonOf(error)}`);
		}
	};
	return (file, text) => {
		const path = nearest(file, ARTICLES_FILE);
		if (path === undefined) return false;
		const find = known.get(path) ?? load(path);
		known.set(path, find);
		const decision = find(nameIn(rootOf(path), file), () => contentKey(makeArticle(text)));
		if (decision?.state !== 'discarded') return false;
		note(file, `discarded by ${decision.who}${decision.reason ? ` (${decision.reason})` : ''}: left out`);
		return true;
	};
}
