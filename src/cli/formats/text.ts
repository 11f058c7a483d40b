import { type Finding, msg, type Severity } from '../../engine';
import { quote } from '../../engine/message';
import type { Say } from '../language';
import { positionAt } from '../positions';
import type { Report } from '../report';
import { visible } from '../visible';
import type { MakeFormatter, Screen } from './formatter';

const COLOUR = { error: 'red', warning: 'yellow', information: 'blue', hint: 'gray' } as const satisfies Record<
	Severity,
	keyof typeof STYLES
>;

/** Hits of one rule in one file beyond these are counted, not shown: a converter leaves hundreds. */
const MOST_OF_A_RULE = 5;

/** For people: a heading a file, a line a finding, below it the place in the text, and a sum at the end. */
export const text: MakeFormatter = (say, screen) => ({
	each: (report) => pageOf(report, say, screen),
	end: ({ files, clean, findings }) => `${say(msg('Files: {0}, without findings: {1}. Findings: {2}.', files, clean, findings))}\n`,
});

function pageOf(report: Report, say: Say, screen: Screen): string {
	const { file, article, shown: findings, score, dismissed } = report;
	if (findings.length === 0) return '';
	const paint = painter(screen);
	const counts = new Map<string, number>();
	const rows = findings.flatMap((finding) => {
		const count = (counts.get(finding.rule) ?? 0) + 1;
		counts.set(finding.rule, count);
		if (count > MOST_OF_A_RULE && !screen.showsAll) return [];
		const { line, column } = positionAt(article.lines, finding.start);
		return [{ finding, place: `${line}:${column}` }];
	});
	const noteOn = (finding: Finding) => {
		const dismissal = report.dismissalOf(finding);
		return dismissal ? paint('gray', ` [${say(msg('Dismissed: {0}.', dismissal.reason ?? dismissal.scope))}]`) : '';
	};
	const width = Math.max(...rows.map(({ place }) => place.length));
	const parts = rows.map(({ finding, place }) => {
		const mark = isSafe(finding) ? '✔' : finding.fixes.length ? '?' : ' ';
		const head = `${paint('gray', place.padStart(width))}  ${mark} ${paint(COLOUR[finding.severity], finding.rule)}  ${say(finding.message)}${noteOn(finding)}`;
		return `  ${head}\n  ${' '.repeat(width)}    ${excerptOf(report, finding, paint)}\n`;
	});
	const more = screen.showsAll ? [] : [...counts].filter(([, count]) => count > MOST_OF_A_RULE);
	for (const [rule, count] of more)
		parts.push(`  ${say(msg('… and {0} more of {1} (--verbose shows all)', count - MOST_OF_A_RULE, rule))}\n`);
	const safe = findings.filter(isSafe).length;
	const sum = [
		msg('Findings: {0}, with a safe fix (✔): {1}. Score: {2} of 100.', findings.length, safe, score),
		...(dismissed ? [msg('Dismissed: {0}.', dismissed)] : []),
	];
	return `${paint('bold', visible(file))}\n${parts.join('')}  ${sum.map(say).join(' ')}\n\n`;
}

const isSafe = (finding: Finding) => finding.fixes[0]?.safety === 'safe';

/** The text around a finding, on one line: what was found between ⟦ and ⟧, or painted. */
function excerptOf({ article }: Report, { start, end }: Finding, paint: Painter): string {
	const around = 16;
	const found = visible(quote(article.text.slice(start, Math.min(end, start + 400)), 60));
	const line = article.lines[positionAt(article.lines, start).line - 1]!;
	const before = article.text.slice(Math.max(line.start, start - around), start);
	const after = article.text.slice(end, Math.min(end + around, Math.max(line.end, end))).split(/[\r\n]/)[0]!;
	return `${paint('gray', visible(before))}${paint('underline', `⟦${found}⟧`)}${paint('gray', visible(after))}`;
}

/** Numbers of the ANSI sequences that turn a style on and off (ECMA-48, SGR). */
const STYLES = { bold: [1, 22], underline: [4, 24], red: [31, 39], yellow: [33, 39], blue: [34, 39], gray: [90, 39] } as const;

type Painter = (style: keyof typeof STYLES, words: string) => string;

const painter =
	({ hasColour }: Screen): Painter =>
	(style, words) =>
		hasColour ? `\x1b[${STYLES[style][0]}m${words}\x1b[${STYLES[style][1]}m` : words;
