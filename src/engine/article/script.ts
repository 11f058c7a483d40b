import type { Article } from './article';
import { type Census, censusOf, censusOfText } from './census';

export type Script = 'Hans' | 'Hant' | 'mixed' | 'none';

export interface ScriptShares {
	readonly script: Script;
	/** Characters that only simplified, only traditional text has, and all Han characters. */
	readonly simplified: number;
	readonly traditional: number;
	readonly han: number;
}

/**
 * Script by the characters that one script alone uses: simplified texts hold 0 to 1 % traditional-only characters,
 * traditional ones 32 to 34 %. Mixed: both at least three times and the minority above a tenth.
 */
function scriptIn({ simplified, traditional, han }: Census): ScriptShares {
	const marks = simplified + traditional;
	const minority = Math.min(simplified, traditional);
	const mixed = minority >= 3 && minority > marks * 0.1;
	const script: Script = han === 0 ? 'none' : mixed ? 'mixed' : traditional > simplified ? 'Hant' : 'Hans';
	return { script, simplified, traditional, han };
}

export const scriptOfText = (text: string): ScriptShares => scriptIn(censusOfText(text));

const compute = (article: Article): ScriptShares => scriptIn(censusOf(article));

export const scriptOf = (article: Article): ScriptShares => article.memo(compute);
