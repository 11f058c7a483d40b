import { isBlank, type Line } from '../../article/lines';
import type { Hit } from '../../finding';
import { bitsSavedByJoining, isWord } from '../../language/model';
import { msg } from '../../message';
import type { Rule } from '../../rule';

/**
 * Process: an extractor breaks the line where a tag stood inside a sentence, or keeps the line ends of a page that was set by hand.
 * Flagged: a line that begins with a mark which cannot begin one (， 。 、 ； ” …) behind a line that needs it; a sentence that stops in the middle of a word at the
 * end of a long line and goes on in the next, in a text whose paragraphs otherwise end with a full stop. Review: the lines are joined.
 * Not flagged: headings, lists, verse, captions; texts of which many lines end without a full stop (they are wrapped on purpose).
 */
const CLOSING = '，。、；：？！”’》）】」』';
const ENDED = /[。！？…”’》）】」』：；!?:;.]$/;
const RUNNING = 25;

/** Share of long lines that may end without a full stop before the text counts as wrapped. */
const MOST_UNENDED = 0.2;

const isLong = (line: Line) => line.plain.length >= RUNNING;

const isHan = (text: string, at: number) => text.charCodeAt(at) >= 0x3400 && text.charCodeAt(at) <= 0x9fff;

const isUnended = ({ plain }: Line) => isHan(plain, plain.length - 1) || '，、,'.includes(plain.charAt(plain.length - 1));

export const brokenLine: Rule = {
	id: 'encoding/broken-line',
	stage: 'removal',
	severity: 'hint',
	summary: msg('Sentence broken across lines'),
	*check(article): Iterable<Hit> {
		const { lines } = article;
		const long = lines.filter(isLong);
		const wrapped = long.filter(isUnended).length > Math.max(2, long.length * MOST_UNENDED);
		if (wrapped) return;
		for (let at = 1; at < lines.length; at++) {
			const line = lines[at]!;
			if (isBlank(line)) continue;
			let previous = at - 1;
			while (previous > 0 && at - previous < 3 && isBlank(lines[previous]!)) previous--;
			const before = lines[previous]!;
			if (isBlank(before)) continue;
			const first = line.raw.trimStart().charAt(0);
			const mark = first !== '' && CLOSING.includes(first) ? first : undefined;
			const closes =
				mark !== undefined && (mark === '”' || mark === '’' ? hasOpen(before.raw, mark) : !ENDED.test(before.plain) && isLong(before));
			const splits = previous === at - 1 && goesOn(before, line);
			if (!closes && !splits) continue;
			const start = before.start + before.raw.trimEnd().length;
			const end = line.start + (line.raw.length - line.raw.trimStart().length);
			yield {
				start,
				end,
				message: closes
					? msg('A line cannot begin with “{0}”: the sentence was broken here. The fix joins the lines.', mark!)
					: msg('The word {0} was broken over two lines. The fix joins them.', before.plain.slice(-1) + line.plain.charAt(0)),
				confidence: closes ? 0.85 : 0.7,
				fixes: [{ title: msg('Join the lines'), safety: 'review', edits: [{ start, end, newText: '' }] }],
			};
		}
	},
};

function hasOpen(line: string, mark: string): boolean {
	const open = mark === '”' ? '“' : '‘';
	return line.lastIndexOf(open) > line.lastIndexOf(mark);
}

/** Bits from which a word goes across the break, behind a line as long as paragraphs are and behind a shorter one. */
const LEAST_SAVED = 8;
const LEAST_BEHIND_SHORT = 12;
const SHORT = 10;

/** What leans on the word before it: no sentence begins with these. */
const LEANING = /^[的了着們们得和与與及或]/;

/** A line of running text stops in the middle of a sentence, or of a word, and the next goes on as running text. */
function goesOn({ plain, raw }: Line, next: Line): boolean {
	const before = HAN_BEFORE.exec(plain.slice(-4))![0];
	const after = HAN_AFTER.exec(next.plain.slice(0, 4))![0];
	if (before.length < 2 || after.length < 2 || plain.length < SHORT) return false;
	if (!/[，。]/.test(raw) || !/[，。；]/.test(next.raw)) return false;
	const saved = bitsSavedByJoining(before, after);
	if (plain.length < RUNNING) return saved >= LEAST_BEHIND_SHORT && ENDED.test(next.plain);
	return saved >= LEAST_SAVED || (LEANING.test(after) && !isWord(after.slice(0, 2)) && isLong(next));
}

const HAN_BEFORE = /[\u3400-\u9fff]*$/;
const HAN_AFTER = /^[\u3400-\u9fff]*/;
