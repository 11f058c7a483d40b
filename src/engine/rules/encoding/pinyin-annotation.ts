import type { Article } from '../../article/article';
import { CUE } from '../../article/cues';
import { deletion } from '../../edits';
import { type Annotation, annotationsIn } from '../../encoding/annotations';
import { labelledGlossesIn } from '../../encoding/labelled-glosses';
import { plainReadingsIn } from '../../encoding/plain-readings';
import type { Hit } from '../../finding';
import { unitCosts } from '../../language/model';
import { type Message, msg } from '../../message';
import type { Rule } from '../../rule';

/**
 * Process: a converter from simplified to traditional whose table holds `網(wǎng)` where it should hold `網` writes the reading behind
 * every occurrence of the characters in that part of its table. Later steps may fold the brackets, put a space inside, cut one bracket off or
 * lose the vowel with the tone mark, which is not in ASCII.
 * Or somebody makes a page unlike its source by readings without tones, behind characters at random, behind some of them twice (plain-readings.ts).
 * Or by glosses with labels in brackets of all kinds, readings and forms of the other script (labelled-glosses.ts).
 * Flagged: one toned syllable in brackets, right behind a traditional-only character of which it is a reading; where the document shows the
 * process, also the damaged forms: no tone, a bracket cut off, the toned vowel lost (several of these show it themselves). Safe where the document
 * shows the process: enough annotations (one behind an ordinary character counts double, since no teacher glosses it alone), and the annotated
 * characters annotated nearly wherever they stand (somebody may have repaired some by hand); a damaged form is safe when its character is annotated elsewhere.
 * Not flagged: glosses in teaching text (荨(qián) in a simplified text, 學(xué)而(ér)時(shí) where ordinary characters are glossed too).
 */
const LEAST_HITS = 3;

/** Weight of the annotations that shows the process: two behind an ordinary character, one behind a rare one. Half bits of an ordinary one. */
const LEAST_WEIGHT = 4;
const ORDINARY = 24;

/** Annotated characters may stand bare once for so many annotations; once for each where a character is annotated twice, as no teacher does. */
const FEW_BARE = 3;

/** What parts the characters of a list. */
const LISTED_BEFORE = /^[\s、，：:；。“「][^\s]$|^[^\s]$/;
const LISTED_AFTER = /^[\s、，；。”」]?$/;

interface Process {
	readonly annotations: readonly Annotation[];
	readonly weight: number;
	readonly isProcess: boolean;
	/** Ordinary characters are glossed about as often as traditional-only ones: somebody teaches them. */
	readonly isTeaching: boolean;
	readonly characters: ReadonlySet<string>;
}

function compute(article: Article): Process {
	const { annotations, glosses } = annotationsIn(article.text);
	const strict = annotations.filter((one) => one.form === 'strict');
	const shown = annotations.filter((one) => one.form === 'strict' || one.form === 'lost');
	const characters = new Set(shown.map((one) => one.character));
	const costs = unitCosts();
	const weight = shown.reduce((sum, { character }) => sum + (costs[character.charCodeAt(0)]! <= ORDINARY ? 2 : 1), 0);
	let bare = 0;
	if (weight >= LEAST_WEIGHT) {
		for (const character of article.text) if (characters.has(character)) bare++;
		bare -= annotations.filter((one) => characters.has(one.character)).length;
	}
	const readings = new Set(strict.map((one) => one.character + one.reading));
	const manyReadings = readings.size > new Set(strict.map((one) => one.character)).size; // a converter has one for each character
	// Characters that stand one by one with their readings are a list of words to learn.
	const listed = strict.filter(
		({ start, end }) =>
			LISTED_BEFORE.test(article.text.slice(Math.max(0, start - 2), start)) && LISTED_AFTER.test(article.text.charAt(end)),
	);
	const isList = listed.length * 2 >= strict.length && listed.length > 0;
	const isProcess =
		!isList &&
		weight >= LEAST_WEIGHT &&
		!(manyReadings && characters.size < LEAST_HITS) &&
		glosses * 20 <= shown.length &&
		bare * (shown.length > characters.size ? 1 : FEW_BARE) <= shown.length;
	return {
		annotations,
		weight,
		isProcess,
		isTeaching: isList || manyReadings || (glosses * 3 >= strict.length && glosses > 0),
		characters,
	};
}

function messageOf({ form, character }: Annotation, text: string): Message {
	if (form === 'strict') return msg('A converter wrote the reading of {0} into the text: {1}. The fix removes it.', character, text);
	if (form === 'cut')
		return msg('A converter wrote the reading of {0} into the text, and a bracket was lost: {1}. The fix removes it.', character, text);
	return msg('A converter wrote the reading of {0} into the text, and its toned vowel was lost: {1}. The fix removes it.', character, text);
}

function* plainHits({ text }: Article): Iterable<Hit> {
	const { readings, isSure } = plainReadingsIn(text);
	for (const { start, end, character } of readings) {
		const run = text.slice(start, end);
		yield {
			start,
			end,
			message: msg('A converter wrote the reading of {0} into the text: {1}. The fix removes it.', character, run),
			confidence: isSure ? 0.97 : 0.85,
			fixes: [{ title: msg('Remove the reading {0}', run), safety: isSure ? 'safe' : 'review', edits: [deletion({ start, end })] }],
		};
	}
}

function* labelledHits({ text }: Article): Iterable<Hit> {
	for (const { start, end } of labelledGlossesIn(text)) {
		const run = text.slice(start, end);
		yield {
			start,
			end,
			message: msg('A gloss that a content mill put into the text to make it unlike its source: {0}. The fix removes it.', run),
			confidence: 0.95,
			fixes: [{ title: msg('Remove the gloss {0}', run), safety: 'safe', edits: [deletion({ start, end })] }],
		};
	}
}

export const pinyinAnnotation: Rule = {
	id: 'encoding/pinyin-annotation',
	stage: 'annotation',
	severity: 'warning',
	summary: msg('Pinyin in brackets that a converter added after a character'),
	needs: CUE.round | CUE.bracket,
	*check(article): Iterable<Hit> {
		const here = article.memo(compute);
		const before = article.origin.memo(compute);
		const isProcess = here.isProcess || before.isProcess;
		if (!isProcess) yield* plainHits(article);
		if (!isProcess && labelledGlossesIn(article.text).length > 0) {
			yield* labelledHits(article);
			return;
		}
		if (here.isTeaching && !isProcess) return;
		for (const annotation of here.annotations) {
			const { form, character, start, end, reading } = annotation;
			if (form !== 'strict' && !isProcess && !(form === 'lost' && here.weight >= LEAST_WEIGHT)) continue;
			const sure = isProcess && (form === 'strict' || here.characters.has(character) || before.characters.has(character));
			const text = article.text.slice(start, end);
			yield {
				start,
				end,
				message: messageOf(annotation, text),
				confidence: sure ? 0.99 : isProcess ? 0.85 : 0.6,
				severity: sure ? 'warning' : 'hint',
				details: [msg('{0} reads {1}; simplified text has no such character, so a converter made it.', character, reading)],
				fixes: [{ title: msg('Remove the reading {0}', text), safety: sure ? 'safe' : 'review', edits: [deletion({ start, end })] }],
			};
		}
	},
};

/** The readings of a document that shows the process; none elsewhere. */
export function processAnnotations(article: Article): readonly Annotation[] {
	const { annotations, isProcess } = article.memo(compute);
	return isProcess ? annotations : [];
}
