import { addCards, type CardSums, noCard } from '../card/gather';

/** What is counted over a run. */
export interface Sums {
	files: number;
	/** Files without findings. */
	clean: number;
	findings: number;
	records: number;
	changed: number;
	/** Records of which all but nothing would have been left. */
	emptied: number;
	/** Those of them that are not in the output. */
	dropped: number;
	/** Lines that are no records. */
	unread: number;
	/** Repairs by rule. */
	readonly rules: Record<string, number>;
	/** For the card, where one is wanted. */
	card?: CardSums;
}

export const noSums = (): Sums => ({
	files: 0,
	clean: 0,
	findings: 0,
	records: 0,
	changed: 0,
	emptied: 0,
	dropped: 0,
	unread: 0,
	rules: {},
});

/** Adds to the first. */
export function addSums(to: Sums, more: Sums): Sums {
	for (const name of ['files', 'clean', 'findings', 'records', 'changed', 'emptied', 'dropped', 'unread'] as const) to[name] += more[name];
	for (const [rule, count] of Object.entries(more.rules)) to.rules[rule] = (to.rules[rule] ?? 0) + count;
	if (more.card) {
		to.card ??= noCard();
		addCards(to.card, more.card);
	}
	return to;
}

/** As `--stats` writes it: the rules by name, so that two runs compare line by line. */
export function statsOf({ records, changed, emptied, dropped, unread, rules }: Sums, shards: number): string {
	const byName = Object.fromEntries(Object.entries(rules).sort(([a], [b]) => (a < b ? -1 : 1)));
	return `${JSON.stringify({ shards, records, changed, emptied, dropped, unread, rules: byName }, null, '\t')}\n`;
}
