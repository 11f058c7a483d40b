import { version } from '../../../package.json';
import { ruleById } from '../../engine';
import type { Arguments } from '../arguments';
import { speaker } from '../language';
import { visible } from '../visible';
import type { Sums } from '../work/sums';
import { type CardSums, MOST_SAMPLES, type Sample, SHARES } from './gather';
import { filled, type Words, wordsIn } from './words';

/** A bar of a plot: a name and one figure a series. */
export interface Bar {
	readonly name: string;
	readonly counts: readonly number[];
}

export type Part =
	| { readonly kind: 'says'; readonly text: string }
	| { readonly kind: 'list'; readonly items: readonly string[] }
	| { readonly kind: 'table'; readonly head: readonly string[]; readonly rows: readonly (readonly (string | number)[])[] }
	| {
			readonly kind: 'bars';
			readonly of: string;
			readonly series: readonly string[];
			readonly bars: readonly Bar[];
			/** A table says the same. */
			readonly isTold?: boolean;
	  }
	| { readonly kind: 'samples'; readonly of: string; readonly samples: readonly Sample[] };

/** What a card says, in no form yet. */
export interface Page {
	/** Its language (BCP 47). */
	readonly tag: string;
	readonly title: string;
	readonly sections: readonly { readonly heading: string; readonly parts: readonly Part[] }[];
	readonly number: (value: number) => string;
}

/** Rules in the plot: more could not be told apart. */
const MOST_BARS = 20;

export function pageOf(args: Arguments, sums: Sums, card: CardSums, shards: readonly string[]): Page {
	const [tag, words] = wordsIn(args.locale);
	const format = new Intl.NumberFormat(tag);
	const number = (value: number) => format.format(value);
	const facts = [
		[words.shards, named(shards, number)],
		[words.field, args.textField ?? 'text'],
		[words.repairs, args.fixes === 'safe' ? words.safe : words.all],
		...(args.corpus === undefined ? [] : [[words.corpus, visible(args.corpus)]]),
	];
	const records = [
		[words.records, number(sums.records)],
		[words.changed, withShare(sums.changed, sums.records, number)],
		[words.emptied, number(sums.emptied)],
		[words.dropped, number(sums.dropped)],
		[words.unread, number(sums.unread)],
		[words.characters, `${number(card.before)} → ${number(card.after)}`],
	];
	return {
		tag,
		title: words.title,
		number,
		sections: [
			{
				heading: words.facts,
				parts: [
					{ kind: 'says', text: filled(words.made, version) },
					{ kind: 'table', head: [], rows: facts },
				],
			},
			{
				heading: words.records,
				parts: [
					{ kind: 'table', head: [], rows: records },
					{ kind: 'bars', of: words.shares, series: [words.changed], bars: sharesOf(card, words) },
					{ kind: 'bars', of: words.lengths, series: [words.before, words.after], bars: lengthsOf(card, words, number) },
				],
			},
			...rulesOf(args, card, words),
			{ heading: words.know, parts: [{ kind: 'list', items: [words.notJudged, words.notFound, words.quoted] }] },
		],
	};
}

/** Shards that are named; of more, the number says enough. */
const MOST_NAMES = 5;

function named(shards: readonly string[], number: (value: number) => string): string {
	const names = shards.slice(0, MOST_NAMES).map(visible).join(', ');
	return shards.length === 1 ? names : `${number(shards.length)}: ${names}${shards.length > MOST_NAMES ? ', …' : ''}`;
}

const withShare = (part: number, whole: number, number: (value: number) => string): string =>
	whole === 0 ? number(part) : `${number(part)} (${number(Math.round((1000 * part) / whole) / 10)} %)`;

const sharesOf = (card: CardSums, words: Words): Bar[] =>
	SHARES.map((most, at) => ({ name: most === 0 ? words.none : filled(words.upTo, most), counts: [card.shares[at]!] }));

function lengthsOf(card: CardSums, words: Words, number: (value: number) => string): Bar[] {
	const bars = card.lengthsBefore.map((before, at) => ({
		name: filled(words.below, number(2 ** at)),
		counts: [before, card.lengthsAfter[at]!],
	}));
	const isUsed = ({ counts }: Bar) => counts.some((count) => count > 0);
	return bars.slice(Math.max(0, bars.findIndex(isUsed)), bars.findLastIndex(isUsed) + 1);
}

function rulesOf(args: Arguments, card: CardSums, words: Words): Page['sections'] {
	const say = speaker(args.locale);
	const rules = Object.entries(card.rules)
		.filter(([, { repairs }]) => repairs > 0)
		.sort(([a, { repairs: x }], [b, { repairs: y }]) => y - x || (a < b ? -1 : 1));
	if (rules.length === 0) return [{ heading: words.rules, parts: [{ kind: 'says', text: words.nothing }] }];
	const summaryOf = (id: string) => {
		const rule = ruleById.get(id);
		return rule ? say(rule.summary) : ''; // a taught pattern has a name only
	};
	return [
		{
			heading: words.rules,
			parts: [
				{
					kind: 'bars',
					of: words.count,
					isTold: true,
					series: [words.count],
					bars: rules.slice(0, MOST_BARS).map(([name, { repairs }]) => ({ name, counts: [repairs] })),
				},
				{
					kind: 'table',
					head: [words.rule, words.what, words.records, words.count, words.out, words.into],
					rows: rules.map(([id, { records, repairs, out, into }]) => [id, summaryOf(id), records, repairs, out, into]),
				},
			],
		},
		{
			heading: words.samples,
			parts: [
				{ kind: 'says', text: filled(words.drawn, MOST_SAMPLES) },
				...rules.map(([of, { samples }]) => ({ kind: 'samples', of, samples }) as const),
			],
		},
	];
}
