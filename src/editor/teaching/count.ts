import * as vscode from 'vscode';
import { makeArticle, placesOf, type TaughtPattern } from '../../engine';
import { generaliseAmong, type Kin, mayBeKin } from '../../engine/teaching';
import { articleFiles } from '../audit/files';
import { breathe } from '../model/pauses';
import { currentText } from '../review/plan';
import { withProgress } from '../review/progress';

/** Articles that are looked at; of a larger corpus the first so many stand for all. */
const MOST_FILES = 2000;

/** Lines that are kept for one pattern. */
const MOST_KIN = 20_000;

/** A pattern, and where it is found. */
export interface Counted {
	readonly pattern: TaughtPattern;
	readonly places: number;
	readonly files: number;
}

/**
 * The patterns of a selection, each made wider by what the other articles of the corpus show, with how often it is found in all of them.
 * Undefined when it was cancelled.
 */
export const countedOver = (folder: vscode.WorkspaceFolder, patterns: readonly TaughtPattern[]): Thenable<readonly Counted[] | undefined> =>
	withProgress(vscode.l10n.t('Looking through the corpus'), async (token, report) => {
		const uris = (await articleFiles(folder.uri, token)).slice(0, MOST_FILES);
		let done = 0;
		const eachArticle = async (visit: (article: ReturnType<typeof makeArticle>, file: string) => void) => {
			for (const uri of uris) {
				if (token.isCancellationRequested) return false;
				const text = await currentText(uri);
				if (text !== undefined) visit(makeArticle(text), uri.toString());
				await breathe();
				report(++done, 2 * uris.length);
			}
			return true;
		};
		const kin = new Map<TaughtPattern, Kin[]>(patterns.map((pattern) => [pattern, []]));
		const isRead = await eachArticle(({ lines }, file) => {
			for (const [pattern, found] of kin)
				for (const { plain } of lines) if (found.length < MOST_KIN && mayBeKin(pattern, plain)) found.push({ file, plain });
		});
		const wide = new Map([...kin].map(([pattern, lines]) => [generaliseAmong(pattern, lines) ?? pattern, { places: 0, files: 0 }]));
		const isCounted =
			isRead &&
			(await eachArticle((article) => {
				for (const [pattern, count] of wide) {
					const places = placesOf(article, pattern).length;
					count.places += places;
					if (places > 0) count.files++;
				}
			}));
		return isCounted ? [...wide].map(([pattern, count]) => ({ pattern, ...count })) : undefined;
	});
