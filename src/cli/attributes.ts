import type { LineCounts } from '../engine/corpus';
import { codePointsOf } from '../engine/export';
import type { Arguments } from './arguments';
import { reportOf } from './report';
import { settingsOf } from './settings';
import type { Sums } from './work/sums';

/** Before the name of a rule, in the way of Dolma's taggers. */
const TAGGER = 'corpus_curator__';

/**
 * `check --jsonl`: what was found in a record, as a line of the attributes file that stands beside the documents: a list of
 * `[start, end, confidence]` a rule, offsets in code points, and the score of the whole text. Source: Dolma, docs/data-format.md.
 */
export function attributesWork(args: Arguments, corpus: LineCounts | undefined) {
	const settings = settingsOf(args);
	return (id: string, text: string, file: string, sums: Sums): string => {
		const { shown, score } = reportOf(file, text, { settings, corpus, showDismissed: args.showDismissed });
		const codePoint = codePointsOf(text);
		const attributes: Record<string, [number, number, number][]> = {};
		for (const { rule, start, end, confidence } of shown) {
			const name = TAGGER + rule.replace(/\W/g, '_');
			attributes[name] = [...(attributes[name] ?? []), [codePoint(start), codePoint(end), confidence]];
			sums.rules[rule] = (sums.rules[rule] ?? 0) + 1;
		}
		sums.records++;
		sums.findings += shown.length;
		if (shown.length === 0) sums.clean++;
		return `${JSON.stringify({ id, attributes: { ...attributes, [`${TAGGER}score`]: [[0, codePoint(text.length), score]] } })}\n`;
	};
}
