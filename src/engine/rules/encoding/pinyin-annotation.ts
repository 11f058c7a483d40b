import type { Article } from '../../article/article';
import { deletion } from '../../edits';
import type { Hit } from '../../finding';
import { isTraditionalOnly } from '../../language/characters';
import { annotationAt, isReadingOf } from '../../language/pinyin';
import { msg } from '../../message';
import type { Rule } from '../../rule';

/**
 * Process: a converter from simplified to traditional whose table holds `網(wǎng)` where it should hold `網` writes the reading behind
 * every occurrence of the characters in that part of its table.
 * Flagged: one toned syllable in brackets, right behind a traditional-only character of which it is a reading. Safe where the document
 * shows the process: three or more hits, and every annotated character annotated wherever it stands.
 * Not flagged: glosses in teaching text (荨(qián) in a simplified text, 學(xué)而(ér)時(shí) where ordinary characters are glossed too).
 */
interface Annotation {
	readonly character: string;
	readonly start: number;
	readonly end: number;
}

const OPENING = /[(（]/g;

function annotationsIn(article: Article): { annotations: readonly Annotation[]; isProcess: boolean } {
	const { text } = article;
	const annotations: Annotation[] = [];
	let glosses = 0;
	for (const { index } of text.matchAll(OPENING)) {
		const length = annotationAt(text, index);
		if (length === 0) continue;
		const character = text.charAt(index - 1);
		const syllable = text.slice(index + 1, index + length - 1).trimEnd();
		if (isTraditionalOnly(character.charCodeAt(0)) && isReadingOf(syllable, character))
			annotations.push({ character, start: index, end: index + length });
		else if (/\p{Script=Han}/u.test(character)) glosses++;
	}
	const annotated = new Map<string, number>();
	for (const { character } of annotations) annotated.set(character, (annotated.get(character) ?? 0) + 1);
	let bare = 0;
	if (annotations.length >= 3) {
		for (const character of text) if (annotated.has(character)) bare++;
		bare -= annotations.length;
	}
	return { annotations, isProcess: annotations.length >= 3 && glosses * 20 <= annotations.length && bare * 10 <= annotations.length };
}

export const pinyinAnnotation: Rule = {
	id: 'encoding/pinyin-annotation',
	stage: 'annotation',
	severity: 'warning',
	summary: msg('Reading in brackets that a converter wrote behind a traditional character'),
	*check(article): Iterable<Hit> {
		const { annotations, isProcess } = article.memo(annotationsIn);
		const sure = isProcess || article.origin.memo(annotationsIn).isProcess;
		for (const { character, start, end } of annotations) {
			yield {
				start,
				end,
				message: msg(
					'A converter wrote the reading of {0} into the text: {1}. The fix removes it.',
					character,
					article.text.slice(start, end),
				),
				confidence: sure ? 0.99 : 0.6,
				severity: sure ? 'warning' : 'hint',
				fixes: [
					{
						title: msg('Remove the reading {0}', article.text.slice(start, end)),
						safety: sure ? 'safe' : 'review',
						edits: [deletion({ start, end })],
					},
				],
			};
		}
	},
};
