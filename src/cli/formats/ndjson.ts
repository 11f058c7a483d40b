import { type Finding, sectionsIn } from '../../engine';
import type { Dismissal } from '../../engine/baseline';
import type { Say } from '../language';
import type { MakeFormatter } from './formatter';

/** One JSON object a file, one file a line: the machine's format. */
export const ndjson: MakeFormatter = (say) => ({
	each: ({ file, article, script, score, findings, shown, dismissalOf }) => {
		const outer = new Set(shown);
		const rows = findings.map((finding) => plain(finding, !outer.has(finding), dismissalOf(finding), say));
		return `${JSON.stringify({ file, script, score, sections: sectionsIn(article), findings: rows })}\n`;
	},
});

const plain = (finding: Finding, isInside: boolean, dismissal: Dismissal | undefined, say: Say) => ({
	rule: finding.rule,
	family: finding.family,
	start: finding.start,
	end: finding.end,
	severity: finding.severity,
	message: say(finding.message),
	confidence: finding.confidence,
	// The first is the preferred one: where there is none, further ones are left to a person.
	fixes: [...finding.fixes, ...(finding.fixes.length > 0 ? (finding.moreFixes?.() ?? []) : [])].map((fix) => ({
		title: say(fix.title),
		safety: fix.safety,
		edits: fix.edits,
	})),
	...(isInside ? { inside: true } : {}), // goes with the removal of another finding, so reports for people leave it out
	...(dismissal ? { dismissed: dismissal.reason ?? '' } : {}), // with --show-dismissed only
});
