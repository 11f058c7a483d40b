import type { Article } from '../article/article';
import type { Stretch } from './body';
import { bodyPairsOf } from './body-pairs';
import { featuresOf } from './features';

/** Titles of other stories without a heading: at least this many in a row behind the text, up to the end of the file or the next frame line. */
const ROW = 5;
const TITLE = /^[^\s\-*#|│<>{}=\\/$&+.·•(（\d][^。;；{}<>=|$\\]{6,44}[^\s:,、。;,{}()=>|]$/;
/** Fewer do, and lines of the frame may follow, if they are titles by their length and share next to nothing with the text. */
const FEW = 3;
const FOREIGN = 0.12;
const LONG = 8;
/** Bullet and channel in front of each title. */
const LISTED = /^[-·•*]\s?[[【(][\u3400-\u9fff]{2,4}[\])】]\s?[^。!?;]{4,40}$/;
/** Lines of the frame between text and row. */
const BETWEEN = 12;
/** Share of frame words from which on a line is one of the frame's. */
const FRAME = 0.6;
/** From this mean share of common character pairs on the row speaks of the article's own matter. */
const STRANGE = 0.34;

/** The row's first and last line, how many titles it has, and whether each has its bullet and channel. */
export function strangersBehind(article: Article, body: Stretch): { from: number; to: number; count: number; listed: boolean } | undefined {
	const features = featuresOf(article);
	const row: number[] = [];
	let other = 0;
	let listed = true;
	let atEnd = true;
	for (let at = body.last + 1; at < features.length; at++) {
		const line = features[at]!;
		if (line.length === 0) continue;
		const { plain } = article.lines[at]!;
		if (!line.prose && (line.mark || line.coverage >= FRAME || line.han + line.letters === 0)) {
			if (row.length > 0 && row.length < FEW) return undefined;
			if (row.length > 0) {
				atEnd = false;
				break;
			}
			if (++other > BETWEEN) return undefined;
			continue;
		}
		if (LISTED.test(plain)) {
			row.push(at);
			continue;
		}
		if (listed && row.length >= ROW) break;
		if (other > 0 || line.prose || line.han < 5 || line.letters > line.han || !TITLE.test(plain)) return undefined;
		listed = false;
		row.push(at);
	}
	if (row.length < FEW) return undefined;
	const pairs = bodyPairsOf(article);
	const shared = row.reduce((sum, at) => sum + pairs.share(article.lines[at]!.plain), 0) / row.length;
	if ((row.length < ROW || !(atEnd || listed)) && (shared >= FOREIGN || row.some((at) => features[at]!.han < LONG))) return undefined;
	return shared < STRANGE ? { from: row[0]!, to: row.at(-1)!, count: row.length, listed } : undefined;
}
