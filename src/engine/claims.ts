import type { Family, Finding, Span } from './finding';

/** Which of two findings says more of the same characters: what brought them there before what kind of line they are. */
const RANK: Readonly<Record<Family, number>> = { spam: 0, boilerplate: 1, encoding: 2 };

/** A finding whose preferred fix removes characters of its own span claims these. */
interface Claim {
	readonly finding: Finding;
	readonly removed: readonly Span[];
	readonly length: number;
}

const claimOf = (finding: Finding): Claim => {
	const removed = (finding.fixes[0]?.edits ?? [])
		.filter(({ newText }) => newText === '')
		.map(({ start, end }) => ({ start: Math.max(start, finding.start), end: Math.min(end, finding.end) }))
		.filter(({ start, end }) => start < end);
	return { finding, removed, length: removed.reduce((sum, { start, end }) => sum + end - start, 0) };
};

/** The longest removal first, then the family that says more, then the surer one: a total order, so that of equals just one stays. */
const byClaim = (a: Claim, b: Claim): number =>
	b.length - a.length ||
	RANK[a.finding.family] - RANK[b.finding.family] ||
	b.finding.confidence - a.finding.confidence ||
	(a.finding.rule < b.finding.rule ? -1 : a.finding.rule > b.finding.rule ? 1 : a.finding.start - b.finding.start);

/**
 * The findings to show: each line or span is claimed by one rule, and what lies inside the removal of another finding goes with it.
 * Give it what is still open: where the outer finding was dismissed, the inner ones count again. Keeps the order.
 */
export const claimed = (findings: readonly Finding[]): Finding[] => settle(findings, 0);

/** `most`: the share of a removal that may be claimed already. */
function settle(findings: readonly Finding[], most: number): Finding[] {
	const claims = findings.map(claimOf).sort(byClaim);
	if (!claims[0]?.length) return [...findings];
	let size = 0;
	for (const { end } of findings) size = Math.max(size, end);
	const taken = new Uint8Array(size);
	const shown = new Set<Finding>();
	for (const { finding, removed, length } of claims) {
		const share = takenOf(taken, [finding]);
		if (share === 1 || (length > 0 && takenOf(taken, removed) > most)) continue;
		shown.add(finding);
		for (const { start, end } of removed) taken.fill(1, start, end);
	}
	return findings.filter((finding) => shown.has(finding));
}

/** As `claimed`, but a finding gives way to those of its own family only: for reports that count what of each family was found. */
export function claimedByFamily(findings: readonly Finding[]): Finding[] {
	const shown = new Set<Finding>();
	for (const family of Object.keys(RANK))
		for (const finding of settle(
			findings.filter((one) => one.family === family),
			0.5,
		))
			shown.add(finding);
	return findings.filter((finding) => shown.has(finding));
}

/** Share of the characters of these spans that are claimed already. */
function takenOf(taken: Uint8Array, spans: readonly Span[]): number {
	let all = 0;
	let claimed = 0;
	for (const { start, end } of spans) {
		all += end - start;
		for (let at = start; at < end; at++) claimed += taken[at]!;
	}
	return all === 0 ? 0 : claimed / all;
}
