import { scriptClasses } from '../language/characters';
import type { Article } from './article';

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
export function scriptOfText(text: string): ScriptShares {
	const classes = scriptClasses();
	// Counted in a table, not by branches: which class comes next cannot be foreseen.
	const counts = [0, 0, 0, 0];
	for (let at = 0; at < text.length; at++) counts[classes[text.charCodeAt(at)]!]!++;
	const [, either, simplified, traditional] = counts as [number, number, number, number];
	const han = either + simplified + traditional;
	const marks = simplified + traditional;
	const minority = Math.min(simplified, traditional);
	const mixed = minority >= 3 && minority > marks * 0.1;
	const script: Script = han === 0 ? 'none' : mixed ? 'mixed' : traditional > simplified ? 'Hant' : 'Hans';
	return { script, simplified, traditional, han };
}

const compute = (article: Article): ScriptShares => scriptOfText(article.text);

export const scriptOf = (article: Article): ScriptShares => article.memo(compute);
