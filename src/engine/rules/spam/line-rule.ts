import type { Article } from '../../article/article';
import { contentOf, removeLines } from '../../article/lines';
import type { Hit } from '../../finding';
import type { Message } from '../../message';
import { spamLinesOf } from '../../spam/lines';
import type { SpamLine, SpamLineKind } from '../../spam/spam-line';

/** Consecutive spam lines of one kind with the same evidence become one hit with one fix. */
export function* hitsOfLines(article: Article, kind: SpamLineKind, title: Message): Generator<Hit> {
	let run: SpamLine[] = [];
	for (const spam of spamLinesOf(article).values()) if (spam.kind === kind) run.push(spam);
	run = run.sort((a, b) => a.line.index - b.line.index);
	for (let first = 0; first < run.length; ) {
		let last = first;
		while (last + 1 < run.length && follows(article, run[last]!, run[last + 1]!)) last++;
		yield hitOf(article, run.slice(first, last + 1), title);
		first = last + 1;
	}
}

/** Nothing but blank lines between them. */
function follows(article: Article, before: SpamLine, after: SpamLine): boolean {
	for (let index = before.line.index + 1; index < after.line.index; index++) if (article.lines[index]!.plain.length > 0) return false;
	return true;
}

function hitOf(article: Article, run: readonly SpamLine[], title: Message): Hit {
	const first = run[0]!;
	const last = run.at(-1)!;
	const { start } = contentOf(first.line);
	const { end } = contentOf(last.line);
	return {
		start,
		end,
		message: first.message,
		confidence: Math.min(...run.map(({ confidence }) => confidence)),
		fixes: [{ title, safety: 'review', edits: [removeLines(article.lines, first.line.index, last.line.index)] }],
	};
}
