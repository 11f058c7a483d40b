import type { Article } from './article/article';
import { isBlank } from './article/lines';
import { scriptOf } from './article/script';
import { editsOf } from './clean';
import type { Family, Finding } from './finding';
import { weigh } from './score';

/** What one rule takes from the score. */
export interface Loss {
	readonly rule: string;
	readonly family: Family;
	/** How many findings. */
	readonly places: number;
	/** Non-space characters of the text for which this rule is the weightiest. */
	readonly characters: number;
	/** Points of the 100; the losses of all rules and the share of sound characters add up to 100, of which the score may be less. */
	readonly points: number;
}

export interface Quality {
	/** 0 to 100, as `scoreOf`. */
	readonly score: number;
	/** The greatest first. */
	readonly losses: readonly Loss[];
	/** Non-space UTF-16 units by what they are; they add up to `characters`. */
	readonly composition: Readonly<Record<'article' | 'boilerplate' | 'spam' | 'corrupted', number>>;
	/** The same units by script: those that one Chinese script alone uses, Han characters of both, and everything else. */
	readonly script: Readonly<Record<'simplified' | 'traditional' | 'shared' | 'other', number>>;
	/** Non-space UTF-16 units. */
	readonly characters: number;
	/** UTF-16 units of the text, and of the text after the fixes on offer (the preferred one of each finding). */
	readonly size: { readonly raw: number; readonly clean: number };
	/**
	 * Lines that repeat an earlier one, as shares (0 to 1) of the lines that are not blank and of their characters:
	 * the duplicate line fractions of Rae et al. 2021 (Gopher), table A1.
	 */
	readonly repetition: { readonly lines: number; readonly characters: number };
}

/** How good the text is as an article, and why. */
export function qualityOf(article: Article, findings: readonly Finding[]): Quality {
	const { text } = article;
	const { score, characters, blame, owner } = weigh(article, findings);
	const losses = new Map<string, { rule: string; family: Family; places: number; characters: number; points: number }>();
	for (const { rule, family } of findings) {
		const loss = losses.get(rule) ?? { rule, family, places: 0, characters: 0, points: 0 };
		loss.places++;
		losses.set(rule, loss);
	}
	const composition = { article: 0, boilerplate: 0, spam: 0, corrupted: 0 };
	for (let at = 0; at < text.length; at++) {
		if (text.charCodeAt(at) <= 0x20) continue;
		const finding = findings[owner[at]! - 1];
		composition[!finding ? 'article' : finding.family === 'encoding' ? 'corrupted' : finding.family]++;
		if (!finding) continue;
		const loss = losses.get(finding.rule)!;
		loss.characters++;
		loss.points += (100 * blame[at]!) / characters;
	}
	const { simplified, traditional, han } = scriptOf(article);
	return {
		score,
		characters,
		losses: [...losses.values()].sort((a, b) => b.points - a.points || b.places - a.places || (a.rule < b.rule ? -1 : 1)),
		composition,
		script: { simplified, traditional, shared: han - simplified - traditional, other: Math.max(0, characters - han) },
		size: { raw: text.length, clean: text.length + growth(findings) },
		repetition: repetitionOf(article),
	};
}

const growth = (findings: readonly Finding[]): number =>
	editsOf(findings, 'review').reduce((sum, edit) => sum + edit.newText.length - (edit.end - edit.start), 0);

function repetitionOf(article: Article): Quality['repetition'] {
	const seen = new Set<string>();
	let [lines, characters, repeatedLines, repeatedCharacters] = [0, 0, 0, 0];
	for (const line of article.lines) {
		if (isBlank(line)) continue;
		lines++;
		characters += line.plain.length;
		if (seen.has(line.plain)) {
			repeatedLines++;
			repeatedCharacters += line.plain.length;
		} else seen.add(line.plain);
	}
	return lines === 0 ? { lines: 0, characters: 0 } : { lines: repeatedLines / lines, characters: repeatedCharacters / characters };
}
