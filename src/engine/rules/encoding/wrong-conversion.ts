import type { Article } from '../../article/article';
import { scriptOf, scriptOfText } from '../../article/script';
import { MASK } from '../../article/view';
import type { Hit } from '../../finding';
import { WRONG_CHOICES } from '../../language/wrong-choices';
import { msg } from '../../message';
import type { Rule } from '../../rule';

/**
 * Process: a converter from simplified to traditional that works character by character leaves a character that is both simplified and (in other
 * words) traditional: 關于 for 關於, 師范 for 師範, 干部 for 幹部, 聯系 for 聯繫; or changes it everywhere: 皇後 for 皇后, 控製 for 控制, 頭發 for 頭髮.
 * Flagged: such a character in a traditional text, in a context in which only the other form is right (src/engine/language/wrong-choices.ts),
 * where the text never uses the right form: then the converter did not know it. Review: replaced by the right form.
 * Not flagged: names (于, 范, 余), accepted variants (布/佈, 志/誌, 注/註, 台/臺), a slip in a text that knows the right form; lines that are
 * simplified.
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

export const wrongConversion: Rule = {
	id: 'encoding/wrong-conversion',
	stage: 'conversion',
	severity: 'hint',
	summary: msg('Character that a converter chose wrongly'),
	*check(article): Iterable<Hit> {
		const { script, traditional } = scriptOf(article);
		if (script !== 'Hant' && !(script === 'mixed' && traditional > 20)) return;
		const known = new Map<string, boolean>();
		const isKnown = (meant: string) => {
			const found = known.get(meant) ?? article.origin.text.includes(meant);
			known.set(meant, found);
			return found;
		};
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
			const word = wordOf(choice, before, left, after);
			yield {
				start,
				end: start + 1,
				message: msg('A converter that works character by character put {0} in {1}. The fix writes {2}.', left, word, choice.meant),
				confidence: 0.85,
				fixes: [
					{ title: msg('Replace by {0}', choice.meant), safety: 'review', edits: [{ start, end: start + 1, newText: choice.meant }] },
				],
			};
		}
	},
};
