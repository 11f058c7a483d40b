import { CUE } from '../../article/cues';
import { mayBeByte } from '../../decoding/ruin';
import { deletion } from '../../edits';
import type { Hit, Safety } from '../../finding';
import { type Message, msg } from '../../message';
import type { Rule } from '../../rule';
import { codePointsOf } from './control-character';

/**
 * Process: characters without width that editors, page scripts and copy protection leave in text: zero-width spaces and joiners, direction
 * marks, soft hyphens, byte order marks in mid-file, Hangul fillers, tag characters, variation selectors.
 * Watermarks too: runs of variation selectors, strokes laid over Chinese characters.
 * Flagged: every run. Safe, since nothing is seen of them and the text is no candidate for decoding, of which they may be bytes: removed; a line or paragraph separator (U+2028, U+2029) becomes a line break.
 * Not flagged: what is part of mojibake; a byte order mark at the start of the file; joiners and selectors in emoji, joiners and direction marks beside letters of scripts
 * that need them (Arabic, Hebrew, the scripts of India); variation selectors behind a Han character (they choose a glyph on purpose).
 */
const INVISIBLE =
	/[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0]+|(?:\udb40[\udc00-\udc7f])+/g;

const NEEDS_JOINERS = /[\u0590-\u08ff\u0900-\u0dff\u0e00-\u109f\u1780-\u17ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** Two selectors or more in a row: one chooses a glyph, a row of them hides a message. */
const SELECTORS = /(?:[\ufe00-\ufe0f]|\udb40[\udd00-\uddef]){2,}/g;
/** Marks over Chinese characters, which none has: struck out, or a watermark. */
const STROKES = /(?<=[\u3400-\u9fff])[\u0300-\u036f\u20d0-\u20f0]+/g;

/** Surrogates, selectors and signs that emoji sequences are made of. */
const IN_EMOJI = /[\ud800-\udfff\ufe0f\u20e3\u2600-\u27bf\u2b00-\u2bff]/;

const hit = (start: number, run: string, message: Message, safety: Safety): Hit => ({
	start,
	end: start + run.length,
	message,
	confidence: 0.97,
	fixes: [{ title: msg('Remove {0}', codePointsOf(run)), safety, edits: [deletion({ start, end: start + run.length })] }],
});

export const zeroWidth: Rule = {
	id: 'encoding/zero-width',
	stage: 'invisible',
	severity: 'warning',
	summary: msg('Zero-width characters'),
	needs: CUE.invisible | CUE.combining,
	*check(article): Iterable<Hit> {
		const { text } = article;
		for (const { index: start, 0: run } of text.matchAll(SELECTORS))
			if (!IN_EMOJI.test(text.charAt(start - 1)))
				yield hit(
					start,
					run,
					msg('A row of variation selectors ({0}), of which one chooses a glyph: a hidden mark. The fix removes it.', codePointsOf(run)),
					'safe',
				);
		for (const { index: start, 0: run } of text.matchAll(STROKES))
			yield hit(
				start,
				run,
				msg('Marks over a Chinese character ({0}): struck out, or a hidden mark. The fix removes them.', codePointsOf(run)),
				'review',
			);
		for (const { index: start, 0: run } of text.matchAll(INVISIBLE)) {
			if (mayBeByte(article, start)) continue;
			const end = start + run.length;
			const around = text.charAt(start - 1) + text.charAt(end);
			if (NEEDS_JOINERS.test(around)) continue;
			// A joiner is left of an emoji too, where its first half was lost.
			if ((run === '\u200d' || run.startsWith('\udb40')) && IN_EMOJI.test(around)) continue;
			const breaks = /[\u2028\u2029]/.test(run) && !/[\r\n]/.test(around) && around.length === 2;
			yield {
				start,
				end,
				message: breaks
					? msg('A line separator ({0}) that few programs break a line at. The fix puts a line break.', codePointsOf(run))
					: msg('Zero-width characters ({0}). The fix removes them.', codePointsOf(run)),
				confidence: 0.98,
				fixes: [
					{
						title: breaks ? msg('Replace them by a line break') : msg('Remove {0}', codePointsOf(run)),
						safety: 'safe',
						edits: [breaks ? { start, end, newText: '\n' } : deletion({ start, end })],
					},
				],
			};
		}
	},
};
