import { version } from '../../../package.json';
import { type Edit, type Finding, type Fix, RULES, type Severity } from '../../engine';
import type { Line } from '../../engine/article/lines';
import { dismissalOf } from '../../engine/baseline';
import type { Say } from '../language';
import { positionAt } from '../positions';
import type { Report } from '../report';
import type { MakeFormatter } from './formatter';

const LEVEL: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', information: 'note', hint: 'note' };

const JOINT = ',\n';

const indexOfRule = new Map(RULES.map((rule, index) => [rule.id as string, index]));

/** SARIF 2.1.0 (OASIS), one run for all files; regions in UTF-16 units, fixes as replacements, fingerprints that survive moved lines. */
export const sarif: MakeFormatter = (say) => ({
	begin: () => {
		const rules = RULES.map((rule) => ({
			id: rule.id,
			shortDescription: { text: say(rule.summary) },
			defaultConfiguration: { level: LEVEL[rule.severity] },
		}));
		const head = JSON.stringify({
			$schema: 'https://json.schemastore.org/sarif-2.1.0.json',
			version: '2.1.0',
			runs: [{ tool: { driver: { name: 'Corpus Curator', semanticVersion: version, rules } }, columnKind: 'utf16CodeUnits', results: [] }],
		});
		return `${head.slice(0, -']}]}'.length)}\n`; // the results follow, file by file
	},
	each: (report) => report.shown.map((finding) => JSON.stringify(resultOf(report, finding, say))).join(JOINT),
	joint: JOINT,
	end: () => '\n]}]}\n',
});

function resultOf({ file, article, dismissalOf: dismissalIn }: Report, finding: Finding, say: Say) {
	const artifactLocation = { uri: encodeURI(file.replaceAll('\\', '/')) };
	const { lines } = article;
	const { hash, before, after } = dismissalOf(article, finding, 'here', file);
	const dismissal = dismissalIn(finding);
	const fixes = finding.fixes.map((fix) => fixOf(fix, lines, artifactLocation, say));
	return {
		ruleId: finding.rule,
		ruleIndex: indexOfRule.get(finding.rule) ?? -1,
		level: LEVEL[finding.severity],
		message: { text: say(finding.message) },
		locations: [{ physicalLocation: { artifactLocation, region: regionOf(finding, lines) } }],
		partialFingerprints: { 'wording/v1': `${hash}:${before}:${after}` },
		rank: Math.round(finding.confidence * 1000) / 10,
		...(fixes.length ? { fixes } : {}),
		...(dismissal ? { suppressions: [{ kind: 'external', justification: dismissal.reason ?? '' }] } : {}),
	};
}

const fixOf = (fix: Fix, lines: readonly Line[], artifactLocation: { uri: string }, say: Say) => ({
	description: { text: say(fix.title) },
	artifactChanges: [
		{
			artifactLocation,
			replacements: fix.edits.map((edit) => ({ deletedRegion: regionOf(edit, lines), insertedContent: { text: edit.newText } })),
		},
	],
	properties: { safety: fix.safety },
});

function regionOf({ start, end }: Pick<Edit, 'start' | 'end'>, lines: readonly Line[]) {
	const from = positionAt(lines, start);
	const to = positionAt(lines, end);
	return {
		startLine: from.line,
		startColumn: from.column,
		endLine: to.line,
		endColumn: to.column,
		charOffset: start,
		charLength: end - start,
	};
}
