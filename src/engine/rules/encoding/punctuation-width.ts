import type { Article } from '../../article/article';
import { censusOf, censusOfText, cuesOf, WIDE } from '../../article/census';
import { CUE } from '../../article/cues';
import { fingerprintOf } from '../../article/fingerprint';
import { isBlank } from '../../article/lines';
import { MASK } from '../../article/view';
import { mojibakeIn } from '../../decoding/mojibake';
import { isQuestion } from '../../encoding/question';
import type { Hit, Span } from '../../finding';
import { msg } from '../../message';
import type { Rule } from '../../rule';
import { placesIn } from '../../scan/mentions';
import { labelsOf } from '../boilerplate/labels';

/**
 * Process: a width fold (U+FF01 to U+FF5E made into ASCII, by the site's converter or by the crawl) takes every ， ： ； ？ ！ （ ） of a text and
 * leaves 。 、 《 》 and quotes, which have no ASCII form.
 * Flagged: half-width , ; : ? ! between Chinese characters, and brackets around Chinese; where the document shows the fold (no full-width mark at
 * all beside full stops and quotes that survived) all of them, and that is safe, but for brackets, which may have been half-width before; where a
 * full-width text holds a few half-width marks, or paragraphs that were folded before they came into it (two commas or more, all of half width), those, for
 * review. Which mark it was is certain: 、 has no ASCII form, so a comma was a comma.
 * Not flagged: a few half-width marks in a full-width text that shows nothing else of a page or a converter: writers mix them; brackets in a full-width text, and colons of labels, which many set half-width by habit; texts that use half width as their style (ASCII full stops, spaces behind the marks, more half than full); numbers, times, scores,
 * addresses, Latin text, list numbers; texts about programming.
 */
const FULL: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '?': '？', '!': '！', '(': '（', ')': '）' };

type Mode = 'folded' | 'mixed' | 'style';

interface Look {
	readonly mode: Mode;
	/** Half-width marks that do not belong, in a text of mode `mixed`. */
	readonly slips: ReadonlySet<string>;
	/** Labels set off by full-width colons everywhere else: a half-width one slipped. */
	readonly labels: boolean;
}

/** A fold leaves no full-width mark; so many others have to be there that it shows. */
const LEAST_MARKS = 3;
/** Share of half-width marks up to which a full-width text is taken to have slipped. */
const MOST_SLIPS = 0.25;

/** Marks of one kind from which a converter is believed that took them alone, and full-width marks of one kind that show a habit. */
const LEAST_OF_ONE = 4;
const LEAST_HABIT = 3;

/** Commas of half width that show a folded line, and full-width colons for each half-width one from which labels have theirs. */
const LEAST_FOLDED = 2;
const LEAST_LABELS = 5;

/** The kinds of half-width marks that the text itself sets full-width elsewhere; or of which a converter took every one, and no other kind. */
function slipsOf(article: Article, few: boolean): ReadonlySet<string> {
	const half = new Map<string, number>();
	for (const { start } of article.memo(marksIn)) {
		const mark = article.text.charAt(start);
		half.set(mark, (half.get(mark) ?? 0) + 1);
	}
	if (half.size === 0) return NONE;
	const { wide } = censusOf(article);
	const { asciiStops, spaced, unfolded, halfWidth } = fingerprintOf(article);
	// Full stops of ASCII, and more marks of half width than full stops, are the way of reviews, chats and subtitles.
	const isProse = asciiStops < 2 && unfolded > halfWidth;
	const isConverted = asciiStops === 0 && spaced === 0 && unfolded >= (half.get(',') ?? 0) / 2;
	const all = wide.reduce((sum, one) => sum + one, 0);
	const slips = new Set<string>();
	for (const [mark, count] of half) {
		const same = wide[WIDE.indexOf(FULL[mark]!)]!;
		const others = all - same;
		if (':()'.includes(mark)) {
			if (few && same >= LEAST_HABIT && (mark === ':' ? count : count * 3) <= same) slips.add(mark);
		} else if (few && isProse && (same > 0 || count < LEAST_OF_ONE || mark === '?')) slips.add(mark);
		else if (mark === ',' && same === 0 && count >= LEAST_OF_ONE && others >= LEAST_OF_ONE && isConverted) slips.add(mark);
	}
	return slips;
}

const NONE: ReadonlySet<string> = new Set();

function compute(article: Article): Look {
	const mode = modeOf(article);
	if (mode === 'folded') return { mode, slips: NONE, labels: false };
	const slips = mode === 'mixed' && !wasConverted(article) ? NONE : slipsOf(article, mode === 'mixed');
	const labels =
		mode === 'mixed' &&
		slips.has(':') &&
		censusOf(article).wide[WIDE.indexOf('：')]! >= LEAST_LABELS * (article.text.split(':').length - 1);
	return { mode: mode === 'mixed' || slips.size > 0 ? 'mixed' : 'style', slips, labels };
}

/**
 * Whether anything but the marks says that a program had this text: lines of a page, the headline twice, readings, escapes, wrong bytes.
 * Without it a mark of half width is the writer's.
 */
const wasConverted = (article: Article): boolean =>
	fingerprintOf(article).annotations > 0 ||
	placesIn(article).length > 0 ||
	mojibakeIn(article).length > 0 ||
	labelsOf(article).some((label) => label !== undefined) ||
	standsTwice(article);

function standsTwice({ lines }: Article): boolean {
	const first = lines.find((line) => !isBlank(line));
	return lines.some((line) => line !== first && line.plain === first?.plain);
}

function modeOf(article: Article): Mode {
	const { halfWidth, fullWidth, unfolded, asciiStops, spaced, letters, han } = fingerprintOf(article);
	const english = asciiStops + spaced;
	if (english * 4 > unfolded + fullWidth) return 'style';
	if (asciiStops > 2 && asciiStops * 10 > unfolded) return 'style';
	if (fullWidth === 0) return halfWidth >= LEAST_MARKS && unfolded >= LEAST_MARKS ? 'folded' : 'style';
	if (letters * 2 > han) return 'style';
	const pasted = article.memo(foldedLines).reduce((sum, line) => sum + line.marks, 0);
	const half = pasted > fullWidth * 2 ? halfWidth : Math.max(0, halfWidth - pasted);
	return half <= (half + fullWidth) * MOST_SLIPS ? 'mixed' : 'style';
}

/** A line that was folded before it came into a text of full-width marks. UTF-16 offsets, half open. */
interface FoldedLine extends Span {
	readonly marks: number;
	/** Of its marks, only the commas were folded. */
	readonly commas: boolean;
}

/** Lines that hold commas, all of half width, beside marks that no fold touches. */
function foldedLines(article: Article): FoldedLine[] {
	const found: FoldedLine[] = [];
	const marks = article.memo(marksIn).filter(({ start }) => !'()'.includes(article.text.charAt(start)));
	if (marks.length === 0) return found;
	let next = 0;
	for (const { start, end, raw } of article.lines) {
		const first = next;
		while (next < marks.length && marks[next]!.start < end) next++;
		if (next - first < LEAST_FOLDED) continue;
		const commas = marks.slice(first, next).filter((mark) => article.text.charAt(mark.start) === ',').length;
		if (commas < LEAST_FOLDED || raw.includes('，') || !/[。、《“]/.test(raw) || /[\u3400-\u9fff]\.(?![\w.])/.test(raw)) continue;
		if (marks.slice(first, next).filter((mark) => mark.end > mark.start + 1).length * 2 > next - first) continue;
		found.push({ start, end, marks: next - first, commas: /[；：？！]/.test(raw) });
	}
	return found;
}

function isLatin(line: string): boolean {
	const { letters, han } = censusOfText(line);
	return letters * 3 > han;
}

const isHan = (code: number) => code >= 0x3400 && code <= 0x9fff;
const isDigit = (code: number) => code >= 0x30 && code <= 0x39;

/** Marks that close or open Chinese text. */
const CLOSES = '”’》】」』)）%％℃';
/** Marks behind which a clause, and so a bracket, begins. */
const CLAUSE = '，。、；：,;:';

const OPENS = '“‘《【「『(（';

const MARKS = /[,;:?!()]/g;

interface Mark {
	readonly start: number;
	readonly end: number;
	readonly newText: string;
}

/** The half-width marks of Chinese text. Offsets into the article; a space behind a mark goes with it. */
function marksIn(article: Article): Mark[] {
	const { text, view } = article;
	const marks: Mark[] = [];
	if ((cuesOf(article) & CUE.folded) === 0) return marks;
	const open: { at: number; chinese: boolean }[] = [];
	let lineEnd = -1;
	for (const { index: at, 0: mark } of text.matchAll(MARKS)) {
		if (view.charAt(at) === MASK) continue;
		if (at > lineEnd) {
			open.length = 0;
			lineEnd = text.indexOf('\n', at);
			if (lineEnd < 0) lineEnd = text.length;
		}
		const before = seen(view, at, -1);
		const after = seen(view, at, 1);
		if (mark === '(') {
			open.push({
				at,
				chinese:
					(isHan(before) || CLAUSE.includes(String.fromCharCode(before))) &&
					(isHan(after) || isDigit(after) || after === 0x300a || after === 0x201c),
			});
		} else if (mark === ')') {
			const opening = open.pop();
			if (opening?.chinese && holdsChinese(text, opening.at + 1, at) && !(after < 0x80 && /[a-zA-Z(]/.test(String.fromCharCode(after))))
				marks.push({ start: opening.at, end: opening.at + 1, newText: '（' }, { start: at, end: at + 1, newText: '）' });
		} else {
			const end = spacedEnd(text, at, after);
			if (mark === '?' && isHan(after) && !isQuestion(text, at)) continue;
			if (isChineseMark(mark, before, after, text, at)) marks.push({ start: at, end, newText: FULL[mark]! });
		}
	}
	return marks.sort((a, b) => a.start - b.start);
}

/** The next character in a direction that is not masked; 0x0a at a line's or the text's end, a space passed over once. */
function seen(view: string, from: number, step: 1 | -1): number {
	let at = from + step;
	while (view.charAt(at) === MASK) at += step;
	if (step === 1 && view.charAt(at) === ' ' && isHan(view.charCodeAt(at + 1))) at++;
	const code = view.charCodeAt(at);
	return Number.isNaN(code) || code === 0x0d ? 0x0a : code;
}

const spacedEnd = (text: string, at: number, after: number): number => (text.charAt(at + 1) === ' ' && isHan(after) ? at + 2 : at + 1);

function isChineseMark(mark: string, before: number, after: number, text: string, at: number): boolean {
	const closes = isHan(before) || CLOSES.includes(String.fromCharCode(before));
	if (!closes || before === 0x0a) return false;
	if (isHan(after) || (OPENS.includes(String.fromCharCode(after)) && after !== 0x0a)) return true;
	if (isDigit(after)) return (mark === ',' || mark === ':' || mark === ';') && isHan(before);
	if (after === 0x0a) return isHan(before) && text.charAt(at + 1) !== ' ';
	return after >= 0x80 && CLOSES.includes(String.fromCharCode(after));
}

const isLineEnd = (text: string, at: number): boolean => /^$|[\r\n]/.test(text.charAt(at));

/** UTF-16 units before a colon that tell whether it stands in a sentence. */
const LABEL = 60;

/** The colon of a label: in brackets of its own, or, where labels have no full-width ones, at the head of its line or at its end. */
function isLabel(text: string, at: number, haveTheirs: boolean): boolean {
	const before = text.slice(Math.max(0, at - LABEL), at);
	const line = before.slice(before.lastIndexOf('\n') + 1);
	return (
		line.lastIndexOf('【') > line.lastIndexOf('】') || !(haveTheirs || (/[，。；、]/.test(line) && !/^:\s*\n/.test(text.slice(at, at + 4))))
	);
}

function holdsChinese(text: string, from: number, to: number): boolean {
	if (to - from > 60) return false;
	for (let at = from; at < to; at++) if (isHan(text.charCodeAt(at))) return true;
	return false;
}

export const punctuationWidth: Rule = {
	id: 'encoding/punctuation-width',
	stage: 'width',
	severity: 'hint',
	summary: msg('Half-width punctuation in Chinese text'),
	needs: CUE.folded,
	*check(article): Iterable<Hit> {
		const { mode, slips, labels } = article.origin.memo(compute);
		if (mode === 'style') return;
		const folded = mode === 'mixed' ? article.memo(foldedLines) : [];
		const { lines } = article;
		const wrong = mode === 'mixed' ? mojibakeIn(article) : [];
		let [row, judged, fold, next] = [0, -1, 0, 0];
		let latin = false;
		for (const { start, end, newText } of article.memo(marksIn)) {
			const mark = article.text.charAt(start);
			// A comma at the end of a line stands in verse; elsewhere it may be what a list of ASCII is set with.
			if (mode !== 'folded' && mark === ',' && isLineEnd(article.text, end)) continue;
			if (mode === 'mixed') {
				while (lines[row]!.end <= start) row++;
				while (fold < folded.length && folded[fold]!.end <= start) fold++;
				while (next < wrong.length && wrong[next]!.end <= lines[row]!.start) next++;
				// Marks between characters of another encoding are its bytes.
				if (judged !== row) latin = isLatin(lines[row]!.raw) || (wrong[next]?.start ?? Number.POSITIVE_INFINITY) < lines[row]!.end;
				judged = row;
				if (latin) continue;
				const line = folded[fold];
				const pasted = line !== undefined && line.start <= start && (mark === ',' || !line.commas) && !'()'.includes(mark);
				if (!pasted && !slips.has(mark)) continue;
				if (mark === ':' && (end > start + 1 || isLabel(article.text, start, labels))) continue;
			}
			yield {
				start,
				end,
				message:
					mode === 'folded'
						? msg(
								'The width of the punctuation was folded: no full-width mark is left in this text. The fix writes “{0}” for “{1}”.',
								newText,
								mark,
							)
						: msg('A half-width “{1}” in a text that uses full-width marks. The fix writes “{0}”.', newText, mark),
				confidence: mode === 'folded' ? 0.95 : 0.75,
				fixes: [
					{
						title: msg('Replace by {0}', newText),
						safety: mode === 'folded' && !'()'.includes(mark) ? 'safe' : 'review',
						edits: [{ start, end, newText }],
					},
				],
			};
		}
	},
};

/** The marks of a text whose width was folded; none where it was not. */
export const foldedMarks = (article: Article): readonly Span[] =>
	article.origin.memo(compute).mode === 'folded' ? article.memo(marksIn) : [];
