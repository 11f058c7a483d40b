import { unitCosts } from '../language/model';
import { isFrequentlyUsed, isUsedHangul } from './codecs';
import { type Channel, decode, RARE, type Repaired } from './decode';
import { ENCODING_NAMES } from './encodings';
import { type Glance, glance } from './glance';
import { bitsOf } from './languages';
import { type PageName, pageOf, pagesFor, QUESTION, REPLACEMENT } from './pages';
import { isUtf8InWest, rarityOf } from './rarity';

/** What undoes the damage of a text: the step done to it last is undone first. */
export interface Chain {
	readonly steps: readonly Channel[];
	/** Bits of the sample, once undone. */
	readonly cost: number;
	/** The sample, once undone. */
	readonly text: string;
}

export interface Decision {
	readonly best: Chain;
	/** The next best reading that differs. */
	readonly rival: Chain | undefined;
	/** Bits that the best reading saves over the sample as it stands. */
	readonly gain: number;
	/** The rival loses clearly. */
	readonly isClear: boolean;
}

/** Double-byte encodings and UTF-16, in which a text may have been read. */
const WIDE_PAGES: readonly PageName[] = ['gbk', 'big5', 'shift_jis', 'euc-jp', 'euc-kr', 'utf-16le'];

/** UTF-16 units of a sample that are searched, and channels that are. */
const SAMPLE = 120;
const FINALISTS = 6;
/** Pages in which a text is UTF-8, which may take another step to read well. */
const PROOFS = 4;
const MOST_PAGES = 24;
/** Steps of the wide search that count as done when a sample is tried: to tell channels apart a narrow one does, once it is clear that much is lost. */
const SPENT = 595;
/** Nothing was seen to need more steps. */
const DEEPEST = 3;

/** Bits of a step more: what was done twice saves hundreds, where the sample was cut a few. */
const STEP = 20;

/** Bits by which a rival has to lose, and for each character of the sample. */
const CLEAR = 12;
const CLEAR_PER_UNIT = 0.04;

/** The text with the stretches put right. */
export function apply(text: string, repairs: readonly Repaired[]): string {
	let result = '';
	let done = 0;
	for (const repair of repairs) {
		result += text.slice(done, repair.start) + repair.text;
		done = repair.end;
	}
	return result + text.slice(done);
}

/** What is left when text was encoded twice. */
const LATIN_RUN = /[\u00c2-\u00f4][\u0080-\u00bf\u0152-\u017e\u2013-\u2122]/;

/** Whether a text that was decoded as UTF-8 still reads badly. */
function isStillDamaged(text: string): boolean {
	const costs = unitCosts();
	let rare = 0;
	let all = 0;
	for (let at = 0; at < text.length; at++) {
		const unit = text.charCodeAt(at);
		if (unit < 0x80) continue;
		all++;
		if (costs[unit]! >= RARE || (unit < 0x2000 && unit !== 0xb7) || (unit >= 0x2500 && unit < 0x2600)) rare++;
	}
	return LATIN_RUN.test(text) || rare * 2 > all;
}

/** Bits for a character that hardly any text has. */
const ODD = 8;

/** Characters that hardly any text has: rare Han, syllables beyond those of KS X 1001, letters of other scripts, what is left of a lost byte. */
function odditiesIn(text: string): number {
	let count = 0;
	for (let at = 0; at < text.length; at++) {
		const unit = text.charCodeAt(at);
		if (unit >= 0xac00 && unit <= 0xd7a3 ? !isUsedHangul(unit) : !isFrequentlyUsed(unit) || isOfOtherScript(unit)) count++;
	}
	return count;
}

const isOfOtherScript = (unit: number) =>
	(unit >= 0x100 && unit < 0x2000 && (unit < 0x370 || unit > 0x451)) || (unit >= 0xe000 && unit <= 0xf8ff) || unit === REPLACEMENT;

/** Whether the stretches hold most of what is beyond ASCII in a text: what was encoded twice was so as a whole. */
function isMostOf(text: string, repairs: readonly Repaired[]): boolean {
	const beyond = (part: string) => part.match(/[\u0080-\u2dff]/g)?.length ?? 0;
	return repairs.reduce((sum, { start, end }) => sum + beyond(text.slice(start, end)), 0) * 2 >= beyond(text);
}

/** Ways to undo the damage of a text, the cheapest first; none where nothing is plausible. */
function chainsOf(text: string, depth: number): Chain[] {
	const pages = [...pagesFor(text).slice(0, MOST_PAGES), ...WIDE_PAGES];
	const glances: Glance[] = [];
	for (const page of pages)
		for (const encoding of ENCODING_NAMES) {
			const seen = encoding === page ? undefined : glance(text, page, encoding);
			if (seen) glances.push(seen);
		}
	const chains: Chain[] = [];
	glances.sort((a, b) => a.rank - b.rank);
	const proofs = glances.filter(({ channel: { page, encoding } }) => encoding === 'utf-8' && pageOf(page).isSingleByte);
	for (const { channel } of new Set([...glances.slice(0, FINALISTS), ...proofs.slice(0, PROOFS)])) {
		const decoded = decode(text, channel, { steps: SPENT, units: 0 });
		if (decoded.repairs.length === 0) continue;
		const result = apply(text, decoded.repairs);
		const rarity = rarityOf(channel);
		chains.push({ steps: [channel], cost: decoded.cost + rarity + ODD * odditiesIn(result), text: result });
		if (channel.encoding !== 'utf-8' || depth === DEEPEST || !isStillDamaged(result) || !isMostOf(text, decoded.repairs)) continue;
		// The last character may have been cut with the sample.
		if (!isUtf8InWest(channel) && decoded.repairs.some(({ guesses, end }) => guesses > (end === text.length ? 1 : 0))) continue;
		for (const { steps, cost, text: whole } of chainsOf(result, depth + 1))
			chains.push({ steps: [channel, ...steps], cost: cost + rarity + STEP, text: whole });
	}
	return chains.sort((a, b) => a.cost - b.cost);
}

/** UTF-16 units on which pages that read a sample nearly alike are told apart, and how many of them are tried. */
const LONG_SAMPLE = 3000;
const ALIKE = 6;

/**
 * How the damage of a text came about; undefined where nothing reads better than what stands there. `sample` decides the channel; of pages that
 * read it alike (CP437 and CP865, Windows-1252 and Latin-9) the one that reads `text` best is taken.
 */
export function decide(sample: string, text = sample): Decision | undefined {
	const core = coreOf(sample.length > SAMPLE * 1.5 ? sample.slice(0, SAMPLE) : sample);
	const chains = chainsOf(core, 1);
	const best = chains[0];
	if (!best) return undefined;
	const margin = (length: number) => CLEAR + CLEAR_PER_UNIT * length;
	const rival = chains.find((one) => differ(one, best, core.length < sample.length));
	const isClear = !rival || rival.cost - best.cost >= margin(core.length);
	const gain = bitsOf(core) - best.cost;
	const close = chains.filter((one) => one.steps.length === best.steps.length && one.cost - best.cost < margin(core.length));
	const alike = fewestMissing(text, [best.steps[0]!.page, ...pagesLike(core, best.steps[0]!.page)]);
	// What was done several times was done the same way.
	const uniform = alike.map((page) => best.steps.map((one) => (pageOf(one.page).isSingleByte ? { ...one, page } : one)));
	const ways = new Map([...close.slice(0, ALIKE).map(({ steps }) => steps), ...uniform].map((steps) => [JSON.stringify(steps), steps]));
	if (ways.size < 2 || text.length <= core.length) return { best, rival, gain, isClear };
	const contenders = [...ways.values()].map((steps) => undoAll(text.slice(0, LONG_SAMPLE), steps)).sort((x, y) => x.cost - y.cost);
	const [first] = contenders;
	const second = contenders.find((one) => differ(one, first!, text.length > LONG_SAMPLE));
	const wins = !second || second.cost - first!.cost >= CLEAR;
	const other = chains.find((one) => differ(one, best, core.length < sample.length) && !ways.has(JSON.stringify(one.steps)));
	const beatsOthers = !other || other.cost - best.cost >= margin(core.length);
	return { best: first!, rival: wins ? rival : second, gain, isClear: wins && beatsOthers };
}

/** Whether two ways read a sample differently; the last character of one that was cut is a guess of each. */
const differ = (one: Chain, other: Chain, isCut: boolean): boolean =>
	isCut ? one.text.slice(0, -1) !== other.text.slice(0, -1) : one.text !== other.text;

/** Undoes steps one after another, whatever comes of it. */
export function undoAll(text: string, steps: readonly Channel[]): Chain {
	let current = text;
	let cost = 0;
	let rarity = 0;
	for (const channel of steps) {
		const decoded = decode(current, channel);
		current = apply(current, decoded.repairs);
		cost = decoded.cost;
		rarity += rarityOf(channel);
	}
	rarity += STEP * (steps.length - 1);
	return { steps, cost: cost + rarity + ODD * odditiesIn(current), text: current };
}

/** The pages that lack fewest characters of a text, in their order. */
function fewestMissing(text: string, pages: readonly PageName[]): PageName[] {
	const missing = pages.map((page) => {
		let count = 0;
		for (let at = 0; at < text.length; at++) if (pageOf(page).alternativesAt(text, at, 'utf-8').length === 0) count++;
		return count;
	});
	const order = pages.map((_, at) => at).sort((a, b) => missing[a]! - missing[b]! || a - b);
	return order.slice(0, ALIKE).map((at) => pages[at]!);
}

/** Single-byte pages that read a text from the same bytes as the one given. */
function pagesLike(text: string, name: PageName): PageName[] {
	if (!pageOf(name).isSingleByte) return [];
	const bytesIn = (page: PageName) => Array.from(text, (_, at) => pageOf(page).alternativesAt(text, at, 'utf-8')[0]?.bytes[0]).join();
	const own = bytesIn(name);
	return pagesFor(text).filter((page) => page !== name && bytesIn(page) === own);
}

/** From the first to the last character that reads badly: what sound text around them makes in other encodings tells nothing. */
function coreOf(text: string): string {
	const costs = unitCosts();
	const isRare = (at: number) => text.charCodeAt(at) >= 0x80 && costs[text.charCodeAt(at)]! >= RARE;
	const isHole = (at: number) => text.charCodeAt(at) === QUESTION || text.charCodeAt(at) === REPLACEMENT;
	let start = 0;
	while (start < text.length && !isRare(start)) start++;
	let end = text.length;
	while (end > start && !isRare(end - 1)) end--;
	// A quotation mark or a dash may be a byte of the next character.
	const isByte = (at: number) => isHole(at) || (text.charCodeAt(at) >= 0x80 && text.charCodeAt(at) < 0x2e80);
	while (start > 0 && isByte(start - 1)) start--;
	while (end < text.length && isByte(end)) end++;
	return end - start < 2 ? text : text.slice(start, end);
}
