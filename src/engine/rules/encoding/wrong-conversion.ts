import type { Article } from '../../article/article';
import { offsetIn } from '../../article/lines';
import { scriptOf, scriptOfText } from '../../article/script';
import { MASK } from '../../article/view';
import { toSimplifiedText } from '../../encoding/simplify';
import type { Hit, Span } from '../../finding';
import { toSimplified } from '../../language/characters';
import { traditionalAt } from '../../language/conversions';
import { bitsSavedByJoining, isWord } from '../../language/model';
import { WRONG_CHOICES } from '../../language/wrong-choices';
import { msg } from '../../message';
import type { Rule } from '../../rule';
import { processAnnotations } from './pinyin-annotation';

/**
 * Process: a converter from simplified to traditional that works character by character leaves a character that is both simplified and (in other
 * words) traditional: 關于 for 關於, 師范 for 師範, 干部 for 幹部, 聯系 for 聯繫; or changes it everywhere: 皇後 for 皇后, 控製 for 控制, 頭發 for 頭髮.
 * Flagged: such a character in a traditional text, in a context in which only the other form is right (src/engine/language/wrong-choices.ts),
 * where the text never uses the right form: then the converter did not know it. Where the file shows such a converter (readings that it wrote,
 * several kinds of such characters) every character that stands for several is compared with what a converter with phrases makes of it
 * (src/engine/language/conversions.ts). In simplified text: what a converter to simplified leaves (看著, 心裏, 瞭解).
 * Review: replaced by the right form; a name may have the character.
 * Not flagged: names (于, 范, 余), accepted variants (布/佈, 志/誌, 注/註, 台/臺), a slip in a text that knows the right form; lines that are
 * in the other script.
 */
interface Choice {
	readonly meant: string;
	readonly before: string;
	readonly after: string;
}

const choices = new Map<string, Choice[]>();
for (const [left, meant, contexts] of WRONG_CHOICES)
	for (const context of contexts) {
		const at = context.indexOf('^');
		const known = choices.get(left);
		const choice = { meant, before: context.slice(0, at), after: context.slice(at + 1) };
		if (known) known.push(choice);
		else choices.set(left, [choice]);
	}

const LEFT = new RegExp(`[${[...choices.keys()].join('')}]`, 'g');

/** The neighbour of a character, annotations and invisibles passed over. Any digit is 0. */
function neighbour(article: Article, from: number, step: 1 | -1): string {
	let at = from + step;
	while (article.view.charAt(at) === MASK) at += step;
	const character = article.text.charAt(at);
	return character >= '0' && character <= '9' ? '0' : character;
}

/** Whether a neighbour is one of the characters of a context, or, behind `!`, none of them. */
const fits = (allowed: string, character: string) =>
	allowed === '' ||
	(allowed.startsWith('!') ? !allowed.includes(character, 1) || character === '' : character !== '' && allowed.includes(character));

/** The word by which the choice is told, both neighbours in it where both are named. */
function wordOf(choice: Choice, before: string, left: string, after: string): string {
	const isNamed = (context: string) => context !== '' && !context.startsWith('!') && !context.startsWith('=');
	const word = (isNamed(choice.before) ? before : '') + left + (isNamed(choice.after) ? after : '');
	return word === left ? before + left + after : word;
}

/** The whole words of a context that is taken letter by letter, behind which the character stands. */
const isBehind = (article: Article, at: number, words: string): boolean => {
	let from = at;
	for (let left = words.length - 1; left >= 0; left--) {
		from--;
		while (article.view.charAt(from) === MASK) from--;
		if (article.text.charAt(from) !== words.charAt(left)) return false;
	}
	return true;
};

/** UTF-16 units of the line on either side of a character by which its script is told. */
const AROUND = 80;

/** A simplified line in a traditional file was never converted. */
function isSimplifiedHere({ text }: Article, at: number): boolean {
	const before = text.slice(Math.max(0, at - AROUND), at);
	const after = text.slice(at, at + AROUND);
	const { simplified, traditional } = scriptOfText(before.slice(before.lastIndexOf('\n') + 1) + /^[^\n]*/.exec(after)![0]);
	return simplified > traditional;
}

const hit = (start: number, left: string, word: string, meant: string, confidence: number): Hit => ({
	start,
	end: start + 1,
	message: msg('A converter that works character by character put {0} in {1}. The fix writes {2}.', left, word, meant),
	confidence,
	fixes: [{ title: msg('Replace by {0}', meant), safety: 'review', edits: [{ start, end: start + 1, newText: meant }] }],
});

/** Where one of the forms alone is no evidence: a name, a variant that many prefer, a default that phrases must confirm. */
const BY_PHRASE_ONLY = new Set('里范余干斗姜朱胡苏价蒙致团吁赞仆朴恶仇');
const VARIANTS = new Set(['裏裡', '裡裏', '臺台', '台臺', '周週', '週周', '准準', '游遊', '尸屍', '采採', '採采', '贊讚', '讚贊']);
/** Digits and numerals, behind which a thing is counted. */
const COUNTS = /[0-9０-９一二三四五六七八九十百千萬万兩两幾几數数每]/;

/** Bits that a word saves which goes across the gap before `at`. */
const savedAt = (plain: string, at: number): number => bitsSavedByJoining(plain.slice(Math.max(0, at - 3), at), plain.slice(at, at + 4));

/** The word of the character lies on the side on which the phrase does: it does not cross from one word into the next (分別|致辭, 爆發|指數). */
function holdsTogether(plain: string, at: number, { start, end }: Span): boolean {
	const before = savedAt(plain, at);
	const behind = savedAt(plain, at + 1);
	if (start < at && end > at + 1) return before > 0 || behind > 0;
	return start < at ? before > 0 && before > behind : behind > 0 && behind > before;
}

/** What a file's converter does: it leaves characters as they were in simplified text, or changes them everywhere. */
interface Shown {
	readonly leaves: boolean;
	readonly changes: boolean;
}

/** What a converter with phrases makes of a character that stands for several, where the text has another form and never this one. */
function* comparedIn(article: Article, isKnown: (meant: string) => boolean, done: ReadonlySet<number>, shown: Shown): Iterable<Hit> {
	for (const line of article.lines) {
		const { plain } = line;
		for (let at = 0; at < plain.length; at++) {
			const said = traditionalAt(plain, at);
			if (said === undefined) continue;
			const start = offsetIn(line, at);
			const left = article.text.charAt(start);
			const { form, phrase } = said;
			if (!(left === plain.charAt(at) ? shown.leaves : shown.changes)) continue;
			if (left === form || done.has(start) || VARIANTS.has(left + form) || isKnown(form)) continue;
			if (
				phrase
					? !holdsTogether(plain, at, phrase)
					: (BY_PHRASE_ONLY.has(plain.charAt(at)) && left === plain.charAt(at)) || COUNTS.test(plain.charAt(at - 1))
			)
				continue;
			if (toSimplified(left.charCodeAt(0)) !== toSimplified(form.charCodeAt(0)) || isSimplifiedHere(article, start)) continue;
			yield hit(start, left, article.text.charAt(start - 1) + left + article.text.charAt(start + 1), form, phrase ? 0.8 : 0.65);
		}
	}
}

/** Wrong choices of one direction that show a converter of it. */
const LEAST_CHOICES = 2;

/** What converters to simplified leave; the rest of the line is simplified. */
const LEAVINGS = /[著裏裡麽麼瞭]/g;
const CONTEXT = 6;
const LEAST_SIMPLIFIED = 8;

/** 著 in the place of 着, which leans on the verb before it (看着, 有着): no word of its own has it there (显著, 著有). */
const isParticle = (text: string, at: number): boolean =>
	isWord(`${text.charAt(at - 1)}着`) && !isWord(text.slice(at - 1, at + 1)) && !isWord(text.slice(at, at + 2));

function* leavingsIn(article: Article): Iterable<Hit> {
	const { simplified, traditional } = scriptOf(article);
	if (simplified < LEAST_SIMPLIFIED || traditional * 4 > simplified) return;
	const { text } = article;
	for (const { index: start, 0: left } of text.matchAll(LEAVINGS)) {
		const from = Math.max(0, start - CONTEXT);
		const around = text.slice(from, start + CONTEXT);
		const converted = toSimplifiedText(around);
		const meant = converted.charAt(start - from);
		if (converted.length !== around.length || meant === left || !isSimplifiedHere(article, start)) continue;
		if (left === '著' && !isParticle(text, start)) continue;
		yield {
			start,
			end: start + 1,
			message: msg('A converter to simplified characters missed {0}. The fix writes {1}.', left, meant),
			confidence: 0.8,
			fixes: [{ title: msg('Replace by {0}', meant), safety: 'review', edits: [{ start, end: start + 1, newText: meant }] }],
		};
	}
}

export const wrongConversion: Rule = {
	id: 'encoding/wrong-conversion',
	stage: 'conversion',
	severity: 'hint',
	summary: msg('Wrong character chosen by a script converter'),
	*check(article): Iterable<Hit> {
		const { script, traditional } = scriptOf(article);
		if (script === 'Hans') {
			yield* leavingsIn(article);
			return;
		}
		if (script !== 'Hant' && !(script === 'mixed' && traditional > 20)) return;
		const known = new Map<string, boolean>();
		const isKnown = (meant: string) => {
			const found = known.get(meant) ?? article.origin.text.includes(meant);
			known.set(meant, found);
			return found;
		};
		const done = new Set<number>();
		let leaves = 0;
		for (const { index: start, 0: left } of article.text.matchAll(LEFT)) {
			const open = choices.get(left)!.filter(({ meant }) => !isKnown(meant));
			if (open.length === 0) continue;
			const before = neighbour(article, start, -1);
			const after = neighbour(article, start, 1);
			const choice = open.find(
				(one) =>
					(one.before.startsWith('=') ? isBehind(article, start, one.before.slice(1)) : fits(one.before, before)) && fits(one.after, after),
			);
			if (!choice || isSimplifiedHere(article, start)) continue;
			done.add(start);
			if (toSimplified(left.charCodeAt(0)) === left.charCodeAt(0)) leaves++;
			yield hit(start, left, wordOf(choice, before, left, after), choice.meant, 0.85);
		}
		const shown: Shown = {
			leaves: leaves >= LEAST_CHOICES || processAnnotations(article.origin).length > 0,
			changes: done.size - leaves >= LEAST_CHOICES,
		};
		if (shown.leaves || shown.changes) yield* comparedIn(article, isKnown, done, shown);
	},
};
