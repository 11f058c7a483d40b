import { unitCosts } from '../language/model';
import { type Budget, type Channel, type Decoded, decode, RARE, type Repaired } from './decode';
import { ENCODING_NAMES, type EncodingName, REFUSED, stepOf } from './encodings';
import { adjustmentsOf, bitsIn, bitsOf, isKorean, type Language } from './languages';
import { type PageName, pageOf, pagesFor, QUESTION, REPLACEMENT } from './pages';

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
/** Nothing was seen to need more steps. */
const DEEPEST = 3;

/** Bits of a channel that is met less often than UTF-8 read as Windows-1252: how rare it is. */
const RARE_CHANNEL = 6;
const COMMONEST = /^(?:windows-1252|iso-8859-1|gbk)$/;
const rarityOf = ({ page, encoding }: Channel): number =>
	(COMMONEST.test(page) ? 0 : WESTERN.test(page) ? 2 : RARE_CHANNEL) + (encoding === 'utf-8' ? 0 : encoding === 'gbk' ? 3 : RARE_CHANNEL);

/** Bits by which a rival has to lose, and for each character of the sample. */
const CLEAR = 12;
const CLEAR_PER_UNIT = 0.04;

interface Glance {
	readonly channel: Channel;
	readonly rank: number;
}

/** Half bits of a byte that the encoding refuses. */
const REFUSAL = 36;
/** Refused bytes for each character, and in EUC-KR, which tears nearly every syllable, for each hole, up to which there may be UTF-8 between them. */
const MOST_REFUSED = 1.5;
const MOST_TORN = 2;
/** Share of holes from which UTF-8 read in two bytes is past reading: Big5 and EUC-KR lack most of its pairs, and the search would be long. */
const MOST_HOLES = 0.5;

/** A cheap look: how the bytes read, taken as they come, in the language that suits them best. No search, no words. */
function glance(text: string, pageName: PageName, encoding: EncodingName): Glance | undefined {
	const page = pageOf(pageName);
	const step = stepOf(encoding);
	const costs = unitCosts();
	const adjustment = adjustmentsOf('zh');
	let pending = 0;
	let before = 0;
	let refused = 0;
	let holes = 0;
	let units = 0;
	const codes: number[] = [];
	for (let at = 0; at < text.length; at++) {
		const unit = text.charCodeAt(at);
		const first = page.alternativesAt(text, at, encoding)[0];
		if (unit >= 0x80) before += costs[unit]! + adjustment[unit]!;
		if (unit === QUESTION || unit === REPLACEMENT) holes++;
		if (unit >= 0x80 || unit === QUESTION) units++;
		// Sound Chinese around a stretch of Latin letters is no argument against it.
		if (unit >= 0x80 && unit !== REPLACEMENT && !first && (!page.isSingleByte || unit < 0x2e80)) refused++;
		if (!first || first.guess || unit === QUESTION) {
			pending = 0;
			continue;
		}
		for (const byte of first.bytes) {
			let state = step(pending, byte);
			if (state === REFUSED) {
				if (byte >= 0x80) refused++;
				state = pending === 0 ? 0 : step(0, byte);
			}
			pending = state === REFUSED || state < 0 ? 0 : state;
			if (state < 0 && ~state >= 0x80) codes.push(~state);
		}
	}
	if (codes.length === 0 || holes * 2 > units) return undefined;
	const isProof = page.isSingleByte && encoding === 'utf-8';
	if (
		encoding === 'utf-8' &&
		!isProof &&
		(holes > units * MOST_HOLES ||
			codes.length < 2 ||
			refused > codes.length * MOST_REFUSED + (pageName === 'euc-kr' ? holes * MOST_TORN : 0))
	)
		return undefined;
	if (encoding !== 'utf-8' && refused > codes.length / 2) return undefined;
	const { language, cost } = cheapest(codes);
	if (encoding !== 'utf-8' && (cost > before * 0.85 || cost > codes.length * 27)) return undefined;
	// Where most characters are torn, those that are not tell nothing of the language: the page does.
	const spoken = holes * 4 > units && encoding === 'utf-8' && pageName === 'euc-kr' ? 'ko' : language;
	return { channel: { page: pageName, encoding, language: spoken }, rank: cost + refused * REFUSAL };
}

/** The language in which characters are commonest, one by one. Half bits. */
function cheapest(codes: readonly number[]): { readonly language: Language; readonly cost: number } {
	const costs = unitCosts();
	let best: { language: Language; cost: number } | undefined;
	for (const language of languagesIn(codes)) {
		const adjustment = adjustmentsOf(language);
		let cost = 0;
		for (const code of codes) cost += code > 0xffff ? 50 : costs[code]! + adjustment[code]!;
		if (!best || cost < best.cost) best = { language, cost };
	}
	return best!;
}

function languagesIn(codes: readonly number[]): Language[] {
	let kana = 0;
	let hangul = 0;
	for (const code of codes) {
		if (code >= 0x3041 && code <= 0x30fc) kana++;
		else if (code >= 0xac00 && code <= 0xd7a3) hangul++;
	}
	const languages: Language[] = ['zh'];
	if (kana * 6 >= codes.length) languages.push('ja');
	if (hangul * 3 >= codes.length && isKorean(String.fromCodePoint(...codes))) languages.push('ko');
	return languages;
}

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
		if (costs[unit]! >= RARE) rare++;
	}
	return LATIN_RUN.test(text) || rare * 2 > all;
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
		const decoded = decode(text, channel);
		if (decoded.repairs.length === 0) continue;
		const result = apply(text, decoded.repairs);
		const rarity = rarityOf(channel);
		chains.push({ steps: [channel], cost: decoded.cost + rarity, text: result });
		if (channel.encoding !== 'utf-8' || depth === DEEPEST || !isStillDamaged(result)) continue;
		if (!WESTERN.test(channel.page) && decoded.repairs.some(({ guesses }) => guesses > 0)) continue;
		for (const { steps, cost, text: whole } of chainsOf(result, depth + 1))
			chains.push({ steps: [channel, ...steps], cost: cost + rarity, text: whole });
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
	const rival = chains.find((one) => one.text !== best.text);
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
	const second = contenders.find((one) => one.text !== first!.text);
	const wins = !second || second.cost - first!.cost >= CLEAR;
	const other = chains.find((one) => one.text !== best.text && !ways.has(JSON.stringify(one.steps)));
	const beatsOthers = !other || other.cost - best.cost >= margin(core.length);
	return { best: first!, rival: wins ? rival : second, gain, isClear: wins && beatsOthers };
}

/** Undoes steps one after another, whatever comes of it. */
function undoAll(text: string, steps: readonly Channel[]): Chain {
	let current = text;
	let cost = 0;
	let rarity = 0;
	for (const channel of steps) {
		const decoded = decode(current, channel);
		current = apply(current, decoded.repairs);
		cost = decoded.cost;
		rarity += rarityOf(channel);
	}
	return { steps, cost: cost + rarity, text: current };
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

/** One step of a chain, done to a text. */
export interface Attempt extends Decoded {
	readonly gain: number;
	readonly accepted: boolean;
}

/** Bits more for Japanese and Korean, of whose words nothing is known. */
const FOREIGN_GAIN = 30;

/** What a repair has to reach (bits), alone and where the channel is known from other places of the text. */
const LIMITS = { alone: { gain: 24, share: 0.22, perUnit: 11.5 }, known: { gain: 5, share: 0.08, perUnit: 14 } } as const;

const HAN = /[\u3400-\u9fff]/g;
const KANA = /[\u3041-\u30ff\uff66-\uff9f]/g;
const HANGUL = /[\uac00-\ud7a3]/g;
const OTHER_SCRIPT = /[\u0080-\u024f\u0370-\u052f\u0590-\u0e7f\ue000-\uf8ff]/g;
const count = (text: string, class_: RegExp) => text.match(class_)?.length ?? 0;

/** Pages in which two characters that are the bytes of one of UTF-8 stand beside each other in no language. */
const WESTERN = /^(?:windows-125[24]|iso-8859-(?:1|9|15))$/;

/** UTF-8 read in such a page: its form proves it. */
export const isUtf8InWest = ({ page, encoding }: Channel): boolean => encoding === 'utf-8' && WESTERN.test(page);

/** Share of characters of which nothing could be made. */
const MOST_GIVEN_UP = 0.1;

/** Characters from which one of them may not make up more than half: lines drawn with signs and unfilled memory are no text. */
const LEAST_VARIED = 5;

function isVaried(repaired: string, visible: number): boolean {
	if (visible < LEAST_VARIED) return true;
	const counts = new Map<string, number>();
	for (const one of repaired) if (one > '\u007f') counts.set(one, (counts.get(one) ?? 0) + 1);
	return Math.max(...counts.values()) * 2 <= visible;
}

function isFluent(repaired: string, visible: number, language: Language): boolean {
	const other = count(repaired, OTHER_SCRIPT);
	if (other > visible * 0.1 || !isVaried(repaired, visible)) return false;
	const [kana, hangul] = [count(repaired, KANA), count(repaired, HANGUL)];
	if (language === 'ko') return hangul >= visible * 0.5 && kana === 0 && isKorean(repaired);
	if (language === 'ja') return kana >= visible * 0.15 && hangul === 0;
	return count(repaired, HAN) >= visible * 0.3 && kana <= visible * 0.15 && hangul <= visible * 0.1;
}

/** Whether one or two characters are what is met alone: marks, signs, letters of the West, and no capital before them (`CAFÉ»`). */
function isMark(text: string, { start, text: repaired }: Repaired): boolean {
	if (/[A-Z\u00c0-\u00de]/.test(text.charAt(start - 1))) return false;
	return /^[\u0000-\u007f\u00a0-\u00ff\u2010-\u2122\u2190-\u25ff\u3000-\u9fff\uff00-\uffef\ud83c-\udfff]*$/.test(repaired);
}

/** Reads a text by a channel and says whether the result is to be believed. */
export function attempt(text: string, channel: Channel, isKnown: boolean, budget?: Budget): Attempt {
	const decoded = decode(text, channel, budget);
	const { repairs, cost } = decoded;
	const repaired = repairs.map((repair) => repair.text).join('');
	const damaged = repairs.map((repair) => text.slice(repair.start, repair.end)).join('');
	const gain = bitsOf(`${text}\n`) - cost;
	const guesses = repairs.reduce((sum, repair) => sum + repair.guesses, 0);
	const visible = repaired.length - count(repaired, /[\u0000-\u007f]/g);
	const isUtf8 = channel.encoding === 'utf-8' && pageOf(channel.page).isSingleByte && guesses === 0;
	const certain = isUtf8 && (visible >= 3 || (WESTERN.test(channel.page) && repairs.every((one) => isMark(text, one))));
	const limit = LIMITS[isKnown ? 'known' : 'alone'];
	const least = limit.gain + (isKnown ? 0 : 2 * rarityOf(channel) + (channel.language === 'zh' || isUtf8 ? 0 : FOREIGN_GAIN));
	const accepted =
		visible > 0 &&
		(certain ||
			(gain >= least &&
				gain >= bitsOf(damaged) * limit.share &&
				bitsIn(repaired, channel.language) / repaired.length <= limit.perUnit &&
				isFluent(repaired, visible, channel.language) &&
				count(repaired, /\ufffd/g) <= visible * MOST_GIVEN_UP &&
				guesses <= repaired.length * (gain >= 3 * LIMITS.alone.gain ? 0.5 : 0.3)));
	return { ...decoded, gain, accepted };
}
