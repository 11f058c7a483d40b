import { CUE } from '../../article/cues';
import type { Hit } from '../../finding';
import { msg, quote } from '../../message';
import type { Rule } from '../../rule';
import { codePointsOf } from './control-character';

/**
 * Process: text taken out of a PDF, read by character recognition or disguised for filters holds lookalikes instead of the characters
 * themselves: Kangxi radicals (⽂ for 文), CJK radicals (⻓ for 长), compatibility ideographs, numerals used as letters (AⅤ), mathematical
 * alphabets (𝐀).
 * Flagged: each run of them. Safe: radicals and compatibility ideographs become the character that they are equal to (Unicode's compatibility
 * mapping, and a table for the radicals that have none); a Roman numeral of one letter behind a Latin capital becomes its letter. Review: mathematical
 * alphabets, which a formula may mean.
 * Not flagged: Roman numerals that count (第Ⅲ卷, Online Ⅱ), full-width letters, enclosed numbers, units such as ℃ and ㎡; radicals that are
 * spoken about one by one.
 */
const LOOKALIKES =
	/[\u2e80-\u2ef3\u2f00-\u2fd5\uf900-\ufa0d\ufa10\ufa12\ufa15-\ufa1e\ufa20\ufa22\ufa25\ufa26\ufa2a-\ufad9]+|(?:\ud87e[\udc00-\ude1d])+|(?:\ud835[\udc00-\udfff])+|(?<=[A-Z])[\u2160\u2164\u2169\u216c-\u216f](?![a-z])/g;

/** Radicals without a compatibility mapping that are, as they stand in text, these characters. */
const RADICALS = new Map(
	Array.from(
		'⺀冫⺁厂⺄乙⺅亻⺇几⺈刀⺉刂⺊卜⺋卩⺍小⺎兀⺐尢⺒巳⺓幺⺔彐⺖忄⺗心⺘扌⺙攵⺛旡⺝月⺞歺⺟母⺠民⺡氵⺢水⺣灬⺤爫⺦丬⺨犭⺩王⺪疋⺫目⺬示⺭礻⺮竹⺯糹⺰纟⺲罒⺳网⺵网⺶羊⺷羊⺸羊⺹老⺺聿⺻聿⺼月⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃西⻄西⻅见⻆角⻇角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑長⻒镸⻓长⻔门⻕阜⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞食⻟飠⻠饣⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀'.matchAll(
			/(.)(.)/gu,
		),
		(pair) => [pair[1]!, pair[2]!] as const,
	),
);

const plainOf = (run: string): string => Array.from(run, (one) => RADICALS.get(one) ?? one.normalize('NFKC')).join('');

export const compatCharacter: Rule = {
	id: 'encoding/compat-character',
	stage: 'invisible',
	severity: 'warning',
	summary: msg('Lookalikes of characters'),
	needs: CUE.lookalike,
	*check({ text }): Iterable<Hit> {
		for (const { index: start, 0: run } of text.matchAll(LOOKALIKES)) {
			const newText = plainOf(run);
			if (newText === run) continue;
			const end = start + run.length;
			const mathematical = run.startsWith('\ud835');
			// A radical by itself, in quotes or brackets or between spaces, is being spoken about.
			if (run.length === 1 && /[\s"'“‘「『（(、《【]/.test(text.charAt(start - 1)) && /[\s"'”’」』）)、》】]/.test(text.charAt(end)))
				continue;
			yield {
				start,
				end,
				message: mathematical
					? msg('Letters of a mathematical alphabet, {0}. The fix writes {1}.', quote(run), quote(newText))
					: msg('{0} ({1}) only looks like {2}. The fix writes {2}.', quote(run), codePointsOf(run, 3), quote(newText)),
				confidence: mathematical ? 0.8 : 0.97,
				fixes: [
					{ title: msg('Replace by {0}', quote(newText)), safety: mathematical ? 'review' : 'safe', edits: [{ start, end, newText }] },
				],
			};
		}
	},
};
