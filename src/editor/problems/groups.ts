import type { Finding } from '../../engine';

/** Neighbouring findings of one rule, shown as one. */
export interface Group {
	/** UTF-16 offsets, half open. */
	readonly start: number;
	readonly end: number;
	/** In order; at least one. */
	readonly findings: readonly Finding[];
}

/** VS Code paints at most 500 squiggles a file; from here on findings are grouped more boldly. */
const COMFORTABLE = 450;

/** Distances, in UTF-16 units on one line, at which findings of one rule count as neighbours: the first that suffices. */
const REACHES = [0, 4, 16, 80];

/**
 * Groups findings for the editor: those of one rule and severity with nothing but white space between them make one group; in a text
 * with hundreds of findings also those a few characters apart. `findings` are sorted by position.
 */
export function groupFindings(text: string, findings: readonly Finding[]): Group[] {
	let groups: Group[] = [];
	for (const reach of REACHES) {
		groups = groupWithin(text, findings, reach);
		if (groups.length <= COMFORTABLE) break;
	}
	return groups;
}

function groupWithin(text: string, findings: readonly Finding[], reach: number): Group[] {
	const open = new Map<string, { start: number; end: number; findings: Finding[] }>();
	const groups: { start: number; end: number; findings: Finding[] }[] = [];
	for (const finding of findings) {
		const key = `${finding.rule} ${finding.severity}`;
		const group = open.get(key);
		if (group && isNeighbour(text, group.end, finding.start, reach)) {
			group.end = Math.max(group.end, finding.end);
			group.findings.push(finding);
		} else {
			const next = { start: finding.start, end: finding.end, findings: [finding] };
			open.set(key, next);
			groups.push(next);
		}
	}
	return groups;
}

const WIDEST_BLANK = 200;

function isNeighbour(text: string, end: number, start: number, reach: number): boolean {
	if (start <= end) return true;
	if (start - end > Math.max(WIDEST_BLANK, reach)) return false;
	const between = text.slice(end, start);
	return between.trim() === '' || (between.length <= reach && !/[\r\n]/.test(between));
}
