import type { Article } from '../article/article';
import { isBlank, type Line, spanIn } from '../article/lines';
import { type Message, msg, quote } from '../message';
import { headlineOf } from '../page/headline';
import type { Splice } from './splice';

/** A search phrase that the page says again and again: which rule reports it, besides the place. */
export interface Repeat extends Splice {
	readonly rule: 'keyword-repeat' | 'keyword-injection';
}

const STOP = /[。!?;]/;

/** Shorter headlines are names, which a text may well repeat. */
const LEAST_TITLE = 6;

interface Place {
	readonly line: Line;
	readonly start: number;
	readonly end: number;
	/** The paragraph ends with it, without a stop or behind a comma: it is no sentence of the text. */
	readonly loose: boolean;
}

/** The headline as a clause of its own inside longer lines. */
function titlePlaces(article: Article, title: string): Place[] {
	const places: Place[] = [];
	for (const line of article.lines) {
		const { plain } = line;
		if (isBlank(line) || plain.length < title.length + 6) continue;
		for (let at = plain.indexOf(title); at >= 0; at = plain.indexOf(title, at + title.length)) {
			const end = at + title.length;
			const before = plain[at - 1] ?? '';
			const after = plain[end] ?? '';
			if ((before !== '' && !/[。,;!?]/.test(before)) || (after !== '' && !/[。,;!]/.test(after))) continue;
			places.push({ line, start: at, end, loose: before === ',' && after === '' });
		}
	}
	return places;
}

/** `name，founded in …`: at the start of a paragraph and before a comma it may be what the paragraph is about, as in encyclopedias. */
const isSubject = ({ line: { plain }, start, end }: Place) => start === 0 && plain[end] === ',';

/** The phrase with the mark that came with it: the comma in front of one at the end of a sentence, else the mark behind it. */
function withMark({ line: { plain }, start, end }: Place): [number, number] {
	const before = plain[start - 1] ?? '';
	const after = plain[end] ?? '';
	if (before === ',' && (after === '' || STOP.test(after))) return [start - 1, end];
	return [start, after === '' ? end : end + 1];
}

function titleRepeats(article: Article): Repeat[] {
	const headline = headlineOf(article);
	const title = headline?.plain.replace(/^[\s。,:!?.…-]+|[\s。,:!?.…-]+$/g, '') ?? '';
	if (!headline || title.length < LEAST_TITLE || title.length > 60) return [];
	const all = titlePlaces(article, title).filter(({ line }) => line !== headline);
	const dropped = all.filter((place) => !isSubject(place));
	const places = dropped.length > 0 ? all : [];
	if (places.length < 2 && !places.some(({ loose }) => loose)) return [];
	const opening = places.length < 2 ? undefined : places.find(({ line, start }) => start === 0 && line.index <= headline.index + 2);
	return places
		.filter((place) => place !== opening)
		.map((place) => {
			const [from, to] = withMark(place);
			return {
				...spanIn(place.line, from, to),
				line: place.line,
				rule: 'keyword-repeat',
				confidence: places.length >= 3 ? 0.9 : 0.7,
				message: msg(
					'The headline “{0}” is repeated {1} times in the text as a stray sentence. The fix removes the copies.',
					quote(title),
					places.length,
				),
			};
		});
}

/**
 * Teaser lists that a program made: in front of each title the phrase that is to be found (`「X」title`, `[X]title`, `X_title`), and below it
 * `导读:X-word`. Three items of the same build show the process.
 */
const ECHO = /^([\u3400-\u9fff]{2,4}:)(.{3,40})-([^-\s]{1,6})$/;

/** In UTF-16 units. */
const LONGEST_ECHO = 52;

function echoes(article: Article): Repeat[] {
	const lines = article.lines.filter((line) => !isBlank(line));
	const items: { line: Line; title: Line; phrase: string }[] = [];
	lines.forEach((line, index) => {
		const phrase = line.plain.length <= LONGEST_ECHO ? ECHO.exec(line.plain)?.[2] : undefined;
		const title = phrase ? [lines[index - 1], lines[index - 2]].find((other) => other && startsWith(other.plain, phrase)) : undefined;
		if (phrase && title) items.push({ line, title, phrase });
	});
	if (items.length < 3) return [];
	const found: Repeat[] = [];
	const phraseMessage = (phrase: string): Message =>
		msg(
			'“{0}” is a search phrase that a program put into {1} titles and texts of this page, each time another. The fix removes it.',
			quote(phrase),
			items.length,
		);
	for (const [index, { line, title, phrase }] of items.entries()) {
		const repeat = msg(
			'A line that a program made: the search phrase “{0}” and a word of the text, {1} times on this page. The fix removes it.',
			quote(phrase),
			items.length,
		);
		found.push({ ...spanIn(line, 0, line.plain.length), line, rule: 'keyword-repeat', confidence: 0.85, message: repeat });
		const until = items[index + 1]?.title.index ?? Math.min(line.index + 8, article.lines.length);
		for (const other of article.lines.slice(title.index, until)) {
			if (other === line) continue;
			for (let at = other.plain.indexOf(phrase); at >= 0; at = other.plain.indexOf(phrase, at + phrase.length)) {
				const [from, to] = other === title && at <= 1 ? dressed(other.plain, at, at + phrase.length) : [at, at + phrase.length];
				const whole = ECHO.test(other.plain) || other.plain === phrase;
				const [start, end] = whole ? [0, other.plain.length] : [from, to];
				found.push({
					...spanIn(other, start, end),
					line: other,
					rule: 'keyword-injection',
					confidence: 0.75,
					message: phraseMessage(phrase),
				});
				if (whole) break;
			}
		}
	}
	return found;
}

const startsWith = (plain: string, phrase: string) =>
	plain.startsWith(phrase) || (/^[「[【《(]/.test(plain) && plain.startsWith(phrase, 1));

/** With its brackets or the mark behind it. */
function dressed(plain: string, from: number, to: number): [number, number] {
	if (from === 1) return /[」\]】》)]/.test(plain[to] ?? '') ? [0, to + 1] : [0, to];
	return [from, /[_\-:|]/.test(plain[to] ?? '') ? to + 1 : to];
}

const compute = (article: Article): readonly Repeat[] => {
	const sorted = [...titleRepeats(article), ...echoes(article)].sort((a, b) => a.start - b.start || b.end - a.end);
	const kept: Repeat[] = [];
	for (const repeat of sorted) if (!kept.length || repeat.start >= kept.at(-1)!.end) kept.push(repeat);
	return kept;
};

export const repeatsOf = (article: Article): readonly Repeat[] => article.memo(compute);
