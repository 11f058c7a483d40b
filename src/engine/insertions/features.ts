import { bitsSavedByJoining, costOf } from '../language/model';
import { placeAt } from '../language/places';
import { type Candidate, classesOf } from './candidates';
import { isStop, type PageText, pairSlot, seamBefore, seamBehind, UNIT } from './page';
import { closingOf, openingOf } from './seams';
import { CLASS, CUES, classWordsIn, isFunction } from './words';

/** The numbers of a candidate by name; the order is that of the weights. All lie between -1 and 1 or nearly so. */
export const CHEAP = [
	'one',
	'length',
	'short',
	'long',
	'veryLong',
	'mixedRun',
	'latinRun',
	'digitRun',
	'startsWithRun',
	'endsWithRun',
	'runAndHan',
	'cues',
	'twoCues',
	'enter',
	'play',
	'ask',
	'firm',
	'service',
	'sell',
	'endsWithEnter',
	'endsWithPlay',
	'endsWithAsk',
	'endsWithFirm',
	'endsWithService',
	'endsWithOther',
	'place',
	'covered',
	'allCovered',
	'playAndEnter',
	'placeAndService',
	'serviceAndFirm',
	'serviceAndAsk',
	'placeAndFirm',
	'grammar',
	'moreGrammar',
	'foreignPairs',
	'foreignCharacters',
	'headElsewhere',
	'tailElsewhere',
	'classElsewhere',
	'inHeadline',
	'headlineShares',
	'atLine',
	'behindStop',
	'behindComma',
	'behindLead',
	'behindScript',
	'behindWord',
	'beforeStop',
	'beforeComma',
	'beforeColon',
	'beforeLine',
	'beforeWord',
	'beforeGrammar',
	'beforeScript',
	'bracketed',
	'openLine',
	'openLineClosedPage',
	'gluedRight',
	'gluedLeft',
	'alone',
	'wholeLine',
	'headlineEdge',
	'beforeInstitution',
	'once',
	'twice',
	'often',
	'count',
	'leftVaries',
	'rightVaries',
	'jointShare',
	'oftenAtJoint',
	'oftenForeign',
	'oftenCue',
	'oftenRun',
	'onceCueGlued',
	'onceForeignCue',
	'opensRight',
	'opensLeft',
	'closesLeft',
	'closesPhrase',
	'oftenPlay',
	'oftenInstitution',
	'foreignPlay',
	'foreignAsk',
	'foreignFirm',
	'endsGluedOften',
	'completeLeft',
	'cluster',
	'lineShare',
	'pagePlay',
	'pageCues',
	'quoted',
	'wholeHeadline',
	'cueBits',
	'rarestCue',
	'chainBits',
	'chainEnds',
	'nameLength',
	'noName',
	'manyDigits',
	'manyLetters',
	'runThenHan',
	'behindNear',
	'behindEver',
	'headSubject',
	'oftenBits',
	'onceBits',
	'runBits',
	'onceChainGlued',
] as const;

/** Those that the word model gives. */
export const COSTLY = ['bits', 'ownBits', 'acrossLeft', 'acrossRight', 'healed', 'onceAcross'] as const;

export const FEATURES = [...CHEAP, ...COSTLY] as const;
export type Feature = (typeof FEATURES)[number];

/** Where each number stands. */
const PLACE: Readonly<Record<string, number>> = Object.fromEntries(FEATURES.map((name, index) => [name, index]));

const clip = (value: number, most = 1) => Math.max(-most, Math.min(most, value));

/** Where the headline stands in `PageText.text`; -1 where there is none. */
export interface HeadlinePlace {
	readonly start: number;
	readonly end: number;
}

const NO_WORDS: ReturnType<typeof classWordsIn> = [];
/** How far behind a phrase its offices and doings are looked for, in UTF-16 units. */
const REACH = 9;

interface Neighbourhood {
	readonly page: PageText;
	readonly headline: HeadlinePlace;
}

function shape({ text, words }: Candidate, classes: number): Partial<Record<Feature, number>> {
	const symbols = (text.match(/[a-z0-9]+|[^a-z0-9]/g) ?? []).length;
	const last = words.at(-1);
	const ends = last && last.end === text.length ? last.classes : 0;
	const place = /[\u3400-\u9fff]/.test(text[0]!) && (placeAt(text, 0) > 0 || /^[\u3400-\u9fff]{2,3}[市县区]/.test(text)) ? 1 : 0;
	const cues = words.filter((word) => (word.classes & CUES) !== 0);
	const covered = words.reduce((sum, { start, end }) => sum + end - start, 0) / text.length;
	const grammar = [...text].filter(
		(character, at) => isFunction(character) && !words.some(({ start, end }) => start <= at && at < end),
	).length;
	const has = (bit: number) => ((classes & bit) !== 0 ? 1 : 0);
	const ending = (bit: number) => ((ends & bit) !== 0 ? 1 : 0);
	const mixedRun = /(?:[a-z]\d|\d[a-z])/.test(text) ? 1 : 0;
	const bits = cues.map(({ rare }) => rare);
	let chain = 0;
	let chained = 0;
	for (let at = text.length, index = cues.length - 1; index >= 0 && cues[index]!.end === at; at = cues[index--]!.start) {
		chain += cues[index]!.rare;
		chained++;
	}
	const name = symbols - cues.reduce((sum, { start, end }) => sum + end - start, 0);
	return {
		cueBits: clip(bits.reduce((sum, bit) => sum + bit, 0) / 2, 2),
		rarestCue: Math.max(0, ...bits),
		chainBits: clip(chain / 2, 2),
		chainEnds: clip(chained / 2, 1.5),
		nameLength: clip(name / 6, 1.5),
		noName: name <= 0 ? 1 : 0,
		manyDigits: /\d{3}/.test(text) ? 1 : 0,
		manyLetters: /[a-z]{3}/.test(text) ? 1 : 0,
		runThenHan: /^[a-z0-9]+[\u3400-\u9fff]/.test(text) ? 1 : 0,
		one: 1,
		length: clip(symbols / 10, 2),
		short: symbols <= 3 ? 1 : 0,
		long: symbols >= 9 ? 1 : 0,
		veryLong: symbols >= 14 ? 1 : 0,
		mixedRun,
		latinRun: /[a-z]{2}/.test(text) ? 1 : 0,
		digitRun: /(?<![a-z])\d{2,}/.test(text) && !mixedRun ? 1 : 0,
		startsWithRun: /^[a-z0-9]/.test(text) ? 1 : 0,
		endsWithRun: /[a-z0-9]$/.test(text) ? 1 : 0,
		runAndHan: /[a-z0-9][\u3400-\u9fff]|[\u3400-\u9fff][a-z0-9]/.test(text) ? 1 : 0,
		cues: clip(cues.length / 3),
		twoCues: cues.length >= 2 ? 1 : 0,
		enter: has(CLASS.enter),
		play: has(CLASS.play),
		ask: has(CLASS.ask),
		firm: has(CLASS.firm),
		service: has(CLASS.service),
		sell: has(CLASS.sell),
		endsWithEnter: ending(CLASS.enter),
		endsWithPlay: ending(CLASS.play),
		endsWithAsk: ending(CLASS.ask),
		endsWithFirm: ending(CLASS.firm),
		endsWithService: ending(CLASS.service),
		endsWithOther: ends === 0 ? 1 : 0,
		place,
		covered,
		allCovered: covered >= 0.99 ? 1 : 0,
		playAndEnter: has(CLASS.play) * has(CLASS.enter),
		placeAndService: place * has(CLASS.service),
		serviceAndFirm: has(CLASS.service) * has(CLASS.firm),
		serviceAndAsk: has(CLASS.service) * has(CLASS.ask),
		placeAndFirm: place * has(CLASS.firm),
		grammar: grammar > 0 ? 1 : 0,
		moreGrammar: grammar > 1 ? 1 : 0,
	};
}

/** How much of the phrase stands elsewhere on the page. */
function kinship({ page, headline }: Neighbourhood, { text, places, words }: Candidate): Partial<Record<Feature, number>> {
	const { pairs, units } = page;
	const [at] = places as [number];
	let all = 0;
	let foreign = 0;
	const elsewhere = (offset: number) =>
		units[offset] === UNIT.han && units[offset + 1] === UNIT.han && pairs[pairSlot(page, offset)]! > places.length;
	const inClass = (offset: number) => words.some(({ start, end }) => start <= offset - at && offset + 1 - at < end);
	for (let offset = at; offset + 1 < at + text.length; offset++) {
		if (units[offset] !== UNIT.han || units[offset + 1] !== UNIT.han) continue;
		all++;
		if (!elsewhere(offset)) foreign++;
	}
	const allElsewhere = (from: number, to: number) => {
		for (let offset = from; offset + 1 < to; offset++) if (!elsewhere(offset)) return false;
		return true;
	};
	const classElsewhere = words.some(({ start, end, classes }) => (classes & CUES) !== 0 && allElsewhere(at + start, at + end)) ? 1 : 0;
	const title = headline.start < 0 ? '' : page.text.slice(headline.start, headline.end);
	const inHeadline = title.includes(text) ? 1 : 0;
	let shared = 0;
	for (let offset = 0; offset + 1 < text.length; offset++) if (!inHeadline && title.includes(text.slice(offset, offset + 2))) shared++;
	const rest = all - words.reduce((sum, { start, end }) => sum + Math.max(0, end - start - 1), 0);
	let restForeign = 0;
	for (let offset = at; offset + 1 < at + text.length; offset++)
		if (units[offset] === UNIT.han && units[offset + 1] === UNIT.han && !inClass(offset) && !elsewhere(offset)) restForeign++;
	return {
		foreignPairs: all === 0 ? 1 : foreign / all,
		foreignCharacters: rest <= 0 ? 1 : restForeign / rest,
		headElsewhere: elsewhere(at) ? 1 : 0,
		tailElsewhere: elsewhere(at + text.length - 2) ? 1 : 0,
		classElsewhere,
		inHeadline,
		headlineShares: clip(shared / Math.max(1, text.length - 1)),
	};
}

function placement({ page, headline }: Neighbourhood, { text, places, words, density }: Candidate): Partial<Record<Feature, number>> {
	const sums: Record<string, number> = {};
	const add = (name: Feature, value = 1) => {
		sums[name] = (sums[name] ?? 0) + value / places.length;
	};
	const left = new Set<string>();
	const right = new Set<string>();
	const lines = new Set<number>();
	for (const at of places) {
		const end = at + text.length;
		const before = seamBefore(page, at);
		const behind = seamBehind(page, end);
		const bracketed = before === 'bracket' && behind === 'bracket';
		if (bracketed) add(/[“「『《]/.test(page.text[at - 1]!) ? 'quoted' : 'bracketed');
		add(
			(
				{
					line: 'atLine',
					stop: 'behindStop',
					comma: 'behindComma',
					bracket: 'behindComma',
					lead: 'behindLead',
					script: 'behindScript',
					inside: 'behindWord',
				} as const
			)[before],
		);
		add(
			(
				{
					line: 'beforeLine',
					stop: 'beforeStop',
					comma: 'beforeComma',
					bracket: 'beforeComma',
					colon: 'beforeColon',
					function: 'beforeGrammar',
					script: 'beforeScript',
					inside: 'beforeWord',
				} as const
			)[behind],
		);
		const startsClause = before === 'line' || before === 'stop' || before === 'comma';
		const endsClause = behind === 'line' || behind === 'stop' || behind === 'comma' || behind === 'colon';
		if (startsClause && !endsClause) add('gluedRight');
		if (endsClause && !startsClause) add('gluedLeft');
		if (startsClause && endsClause) add('alone');
		if (before === 'line' && behind === 'line') add('wholeLine');
		if (startsClause || endsClause || bracketed) add('jointShare');
		if (behind === 'line' && before !== 'line' && !(at >= headline.start && end <= headline.end)) {
			add('openLine');
			add('openLineClosedPage', page.closed);
		}
		if (at === headline.start && end >= headline.end - 1) add('wholeHeadline', places.length);
		const inTitle = at >= headline.start && end <= headline.end;
		if (inTitle && (at - headline.start <= 1 || headline.end - end <= 1)) add('headlineEdge');
		const next = behind === 'inside' || behind === 'function' ? classWordsIn(page.text.slice(end, end + REACH)) : NO_WORDS;
		if (next.some(({ start, classes }) => start === 0 && (classes & CLASS.behind) !== 0)) add('beforeInstitution');
		if (next.some(({ classes }) => (classes & CLASS.behind) !== 0)) {
			add('behindNear');
			sums.behindEver = 1;
		}
		if (inTitle && at - headline.start <= 1 && places.length > 1) add('headSubject', places.length);
		if (endsClause && before === 'inside') {
			let clause = at;
			while (clause > 0 && page.units[clause - 1] === UNIT.han) clause--;
			if (at - clause >= 4) add('completeLeft');
		}
		if (behind === 'inside' || behind === 'function') add('opensRight', openingOf(page.text.charCodeAt(end)));
		if (before === 'inside' || before === 'lead') add('closesLeft', closingOf(page.text.charCodeAt(at - 1)));
		if (behind === 'inside' || behind === 'function') add('closesPhrase', closingOf(page.text.charCodeAt(end - 1)));
		if (before === 'inside' || before === 'lead') add('opensLeft', openingOf(page.text.charCodeAt(at)));
		left.add(page.text[at - 1] ?? '\n');
		right.add(isStop(page.text[end] ?? '\n') ? '。' : (page.text[end] ?? '\n'));
		lines.add(page.text.lastIndexOf('\n', at));
	}
	const count = places.length;
	return {
		...sums,
		once: count === 1 ? 1 : 0,
		twice: count === 2 ? 1 : 0,
		often: count >= 3 ? 1 : 0,
		count: clip(Math.log2(count) / 4, 1.5),
		leftVaries: count === 1 ? 0 : left.size / count,
		rightVaries: count === 1 ? 0 : right.size / count,
		lineShare: count === 1 ? 0 : lines.size / count,
		pagePlay: clip((density.play - count * words.filter(({ classes }) => (classes & CLASS.play) !== 0).length) / 4),
		pageCues: clip(((density.cues - count * words.filter(({ classes }) => (classes & CUES) !== 0).length) * 25) / density.length),
	};
}

/** Products of the others, which a linear score cannot make itself. */
function products(of: (name: Feature) => number): Partial<Record<Feature, number>> {
	const cue = of('cues') > 0 ? 1 : 0;
	return {
		oftenAtJoint: of('often') * of('jointShare'),
		oftenForeign: of('often') * of('foreignPairs'),
		oftenCue: of('often') * cue,
		oftenRun: of('often') * of('runAndHan'),
		oftenPlay: of('often') * of('play'),
		oftenInstitution: of('often') * of('beforeInstitution'),
		onceCueGlued: of('once') * cue * (of('gluedRight') + of('gluedLeft')),
		onceForeignCue: of('once') * cue * (of('foreignPairs') === 1 ? 1 : 0),
		foreignPlay: of('foreignPairs') * of('play'),
		foreignAsk: of('foreignPairs') * of('ask'),
		foreignFirm: of('foreignPairs') * of('firm'),
		endsGluedOften: (of('often') + of('twice')) * of('gluedLeft'),
		cluster: of('twoCues') * of('foreignCharacters'),
		oftenBits: of('often') * of('cueBits'),
		onceBits: of('once') * of('cueBits') * of('foreignCharacters'),
		runBits: of('runAndHan') * of('cueBits'),
		onceChainGlued: of('once') * of('chainBits') * (of('gluedRight') + of('gluedLeft')),
	};
}

/** The numbers that need no word model, into `into`. */
export function cheapFeatures(page: PageText, headline: HeadlinePlace, candidate: Candidate, into: Float32Array): void {
	const near: Neighbourhood = { page, headline };
	into.fill(0);
	const take = (values: Partial<Record<Feature, number>>) => {
		for (const name in values) into[PLACE[name]!] = values[name as Feature]!;
	};
	take(shape(candidate, classesOf(candidate)));
	take(kinship(near, candidate));
	take(placement(near, candidate));
	take(products((name) => into[PLACE[name]!]!));
}

/** Places of a phrase that the word model reads. */
const READ = 4;
/** Code units of the text beside a place. */
const BESIDE = 5;

/** What the word model says of the phrase and its seams, into `into` behind the cheap numbers. */
export function costlyFeatures(page: PageText, { text, places, words }: Candidate, into: Float32Array): void {
	const rest = words.reduceRight((kept, { start, end }) => kept.slice(0, start) + kept.slice(end), text);
	let acrossLeft = 0;
	let acrossRight = 0;
	let healed = 0;
	const read = places.slice(0, READ);
	for (const at of read) {
		const end = at + text.length;
		const left = page.text.slice(Math.max(page.text.lastIndexOf('\n', at - 1) + 1, at - BESIDE), at);
		const next = page.text.indexOf('\n', end);
		const right = page.text.slice(end, Math.min(next < 0 ? page.text.length : next, end + BESIDE));
		acrossLeft += left === '' ? 0 : bitsSavedByJoining(left, text);
		acrossRight += right === '' ? 0 : bitsSavedByJoining(text, right);
		healed += left === '' || right === '' ? 0 : bitsSavedByJoining(left, right);
	}
	const base = CHEAP.length;
	into[base] = clip(costOf(text) / text.length / 10, 2);
	into[base + 1] = rest.length === 0 ? 0 : clip(costOf(rest) / rest.length / 10, 2);
	into[base + 2] = clip(acrossLeft / read.length / 10);
	into[base + 3] = clip(acrossRight / read.length / 10);
	into[base + 4] = clip(healed / read.length / 10);
	into[base + 5] = places.length === 1 ? into[base + 2]! + into[base + 3]! : 0;
}
