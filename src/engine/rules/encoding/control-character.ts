import type { Article } from '../../article/article';
import { CUE } from '../../article/cues';
import { mayBeByte } from '../../decoding/ruin';
import { ofWindows1252 } from '../../encoding/references';
import type { Hit } from '../../finding';
import { msg, quote } from '../../message';
import type { Rule } from '../../rule';

/**
 * Process: control codes of the C0 and C1 sets that text never holds: clusters that a scraper trap writes before punctuation (\x05 to \x08),
 * terminal and word-processor codes, next line (U+0085) and form feed from print formats.
 * Flagged: every run of them. Safe, since no text holds them and this one is no candidate for decoding, of which they may be bytes: C1 codes
 * become the characters that Windows-1252 has there, the others go; where one breaks a line or page between two characters of text, a line break takes its place.
 * Not flagged: tab, line feed, carriage return; C1 codes inside mojibake, which are its bytes; texts that may still need decoding.
 */
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]+/g;

const BREAKS = /[\u000b\u000c\u0085]/;

const isBreak = (character: string) => character === '' || character === '\n' || character === '\r';

export const codePointsOf = (text: string, limit = 6): string => {
	const points = Array.from(text, (one) => `U+${one.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`);
	return points.length <= limit ? points.join(' ') : `${points.slice(0, limit).join(' ')} …`;
};

/** C1 codes alone, all of which Windows-1252 has characters for: marks and letters that were read as Latin-1. */
function of1252(run: string): string | undefined {
	const characters = Array.from(run, (one) => (one >= '\x80' && one <= '\x9f' ? ofWindows1252(one.charCodeAt(0)) : undefined));
	return characters.every((one) => one !== undefined) ? characters.join('') : undefined;
}

function hitOf(article: Article, start: number, run: string): Hit {
	const { text } = article;
	const end = start + run.length;
	const read = run === '\x85' ? undefined : of1252(run);
	if (read !== undefined)
		return {
			start,
			end,
			message: msg('Windows-1252 bytes read as control characters ({0}). The fix writes {1}.', codePointsOf(run), quote(read)),
			confidence: 0.97,
			fixes: [{ title: msg('Replace by {0}', quote(read)), safety: 'safe', edits: [{ start, end, newText: read }] }],
		};
	const newText = BREAKS.test(run) && !isBreak(text.charAt(start - 1)) && !isBreak(text.charAt(end)) ? '\n' : '';
	return {
		start,
		end,
		message:
			newText === ''
				? msg('Control characters ({0}) that do not belong in text. The fix removes them.', codePointsOf(run))
				: msg('Control characters ({0}) that broke a line or page. The fix breaks the line.', codePointsOf(run)),
		confidence: 0.99,
		fixes: [
			{
				title: newText === '' ? msg('Remove {0} control characters', run.length) : msg('Replace them by a line break'),
				safety: 'safe',
				edits: [{ start, end, newText }],
			},
		],
	};
}

export const controlCharacter: Rule = {
	id: 'encoding/control-character',
	stage: 'invisible',
	severity: 'warning',
	summary: msg('Control characters'),
	needs: CUE.control,
	*check(article): Iterable<Hit> {
		for (const { index, 0: run } of article.text.matchAll(CONTROLS)) if (!mayBeByte(article, index)) yield hitOf(article, index, run);
	},
};
