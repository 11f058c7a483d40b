import type { Finding } from '../../engine';
import type { Dismissal } from '../../engine/baseline';
import type { Say } from '../language';
import type { MakeFormatter } from './formatter';

/** One JSON object a file, one file a line: the machine's format. */
export const ndjson: MakeFormatter = (say) => ({
	each: ({ file, script, score, findings, dismissalOf }) =>
		`${JSON.stringify({ file, script, score, findings: findings.map((finding) => plain(finding, dismissalOf(finding), say)) })}\n`,
});

const plain = (finding: Finding, dismissal: Dismissal | undefined, say: Say) => ({
	rule: finding.rule,
	family: finding.family,
	start: finding.start,
	end: finding.end,
	severity: finding.severity,
	message: say(finding.message),
	confidence: finding.confidence,
	fixes: [...finding.fixes, ...(finding.moreFixes?.() ?? [])].map((fix) => ({
		title: say(fix.title),
		safety: fix.safety,
		edits: fix.edits,
	})),
	...(dismissal ? { dismissed: dismissal.reason ?? '' } : {}), // with --show-dismissed only
});
