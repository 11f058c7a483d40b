import type { Article } from '../article/article';
import { lettersOf } from '../article/letters';
import { isBlank, type Line } from '../article/lines';
import { isWord } from '../language/model';
import { msg, quote } from '../message';
import { KNOWN } from './known';
import { type Trade, WEIGHT } from './lexicon';
import { cutList } from './lists';
import { isWayIn, type Phrase, phraseCoverage, reportsOnGambling } from './phrases';
import { type SpamLine, type SpamLines, STOP } from './spam-line';
import { tokensIn } from './tokens';

interface Coverage {
	/** Of the letters and digits, 0 to 1. */
	readonly share: number;
	readonly hits: number;
	readonly different: number;
	readonly weight: number;
}

const NOTHING: Coverage = { share: 0, hits: 0, different: 0, weight: 0 };

function coverageOf(line: Line, trade: Trade): Coverage {
	const tokens = tokensIn(line.plain, trade);
	if (tokens.length < 3) return NOTHING;
	const different = new Map<string, number>();
	let covered = 0;
	for (const { start, end, kind } of tokens) {
		covered += end - start;
		different.set(line.plain.slice(start, end), WEIGHT[kind]);
	}
	const weight = [...different.values()].reduce((sum, one) => sum + one, 0);
	return { share: covered / Math.max(1, lettersOf(line.plain)), hits: tokens.length, different: different.size, weight };
}

/**
 * Advertisements of pornography by token coverage: of 361,658 clean lines none has four different words of the genre over 45 % of its
 * characters, real lines have 60 to 90 % (algorithms.md, section 6).
 */
function isPorn(line: Line): boolean {
	if (line.plain.length < 8 || line.plain.length > 300 || /[。;]/.test(line.plain)) return false;
	const { share, hits, different, weight } = coverageOf(line, 'porn');
	return share >= 0.45 && different >= 4 && hits >= 4 && weight >= 4;
}

function isGambling(article: Article, line: Line, phrases: readonly Phrase[]): boolean {
	if (STOP.test(line.plain) || line.plain.length > 400) return false;
	if (isLinkRow(line, phrases)) return true;
	const coverage = phraseCoverage(line, phrases);
	const named = phrases.filter((phrase) => phrase.named && phrase.strength >= 3);
	if (named.length === 0) return false;
	if (phrases.length >= 3 && coverage >= 0.55) return true;
	const strength = Math.max(...named.map((phrase) => phrase.strength));
	if (reportsOnGambling(article)) return coverage >= 0.9 && strength >= 4.5;
	return coverage >= 0.7 && (strength >= 3.5 || (coverage > 0.95 && named.some(({ words }) => words > 1)));
}

/** Four link texts or more between spaces, most of them built as the trade builds its phrases. */
function isLinkRow({ plain }: Line, phrases: readonly Phrase[]): boolean {
	const items = plain.split(/[\s|·]+/);
	if (items.length < 4) return false;
	const built = phrases.filter(({ shape, named, words }) => shape > 0 || (named && words > 1)).length;
	const alike = items.filter((item) => isWayIn(item)).length;
	return built >= Math.max(3, items.length * 0.5) || (built >= 2 && alike >= items.length * 0.75);
}

const SOURCE = /^(?:本文|文章)?(?:来源|出处|链接|地址)\s*:\s*/;
const SITE = /^([\u3400-\u9fffA-Za-z0-9]{3,16})\s?[-—_(]\s?(?:https?:|www\.|[a-z0-9-]+\.[a-z]{2,4})/i;

/** `本文来源：X体育官网-www.…com`: the phrase and an address in place of a source. */
function isSourceLine({ plain }: Line, phrases: readonly Phrase[]): boolean {
	const label = plain.length <= 80 ? SOURCE.exec(plain)?.[0] : undefined;
	if (label === undefined) return false;
	const name = SITE.exec(plain.slice(label.length))?.[1];
	return name !== undefined && (isWayIn(name) || phrases.some(({ shape, named }) => shape > 0 || named));
}

const CONTACT = /(?:qq|微信|扣扣|vx|电话|薇)\W{0,3}[\w-]{5,}|1[3-9]\d{9}/i;

/** Forged papers and brokers: three different words over two fifths of a line that is no sentence. */
function advertises(line: Line): boolean {
	if (STOP.test(line.plain) || line.plain.length < 10 || line.plain.length > 80) return false;
	return (['papers', 'trade'] as const).some((trade) => {
		const { share, different } = coverageOf(line, trade);
		return different >= 3 && share >= (CONTACT.test(line.plain) ? 0.25 : 0.4);
	});
}

/** Search phrases of clinics in a row: what is asked for, parted by bars or underscores. A headline asks once. */
function asksForClinics({ plain }: Line): boolean {
	if (STOP.test(plain) || plain.length < 16 || plain.length > 120) return false;
	if (!plain.includes('_') && !plain.includes('|')) return false;
	const parts = plain.split(/[_|]/).filter((part) => part.trim() !== '');
	if (parts.length < 3) return false;
	return parts.filter((part) => tokensIn(part, 'cure').length > 0).length >= parts.length * 0.6;
}

/** A row of link texts has none of these. */
const MARKS = /[。;!?,、:|]/;

/** What the words of a line alone say. `isHead`: it stands in front of the article's text. */
export function advertisementIn(article: Article, line: Line, phrases: readonly Phrase[], isHead: boolean): SpamLine | undefined {
	const place = isHead ? 'title-spam' : 'link-farm';
	if (isSourceLine(line, phrases) || (phrases.length > 0 && isGambling(article, line, phrases))) {
		const text = phrases.slice(0, 3).map(({ start, outer, end }) => line.plain.slice(Math.min(start, outer), end));
		const message = msg(
			'Nothing but search phrases of gambling sites: {0}. The fix removes them.',
			quote(text.join(' · ') || line.plain, 60),
		);
		return { line, kind: place, confidence: 0.9, message };
	}
	if (isPorn(line)) {
		const message = msg('Words of pornographic search titles cover most of the line. The fix removes it.');
		return { line, kind: place, confidence: 0.95, message };
	}
	if (!MARKS.test(line.plain) && cutList(line.plain)) {
		const message = msg('A row of link texts, many of them cut at the same length. The fix removes it.');
		return { line, kind: 'link-farm', confidence: 0.7, message };
	}
	if (isHead && (advertises(line) || asksForClinics(line))) {
		return { line, kind: place, confidence: 0.6, message: msg('Words of an advertisement cover most of the line. The fix removes it.') };
	}
	return undefined;
}

/** The line is one phrase and nothing else: three such lines in a row are a list of links. */
const isPhraseLine = ({ plain }: Line, phrases: readonly Phrase[]): boolean =>
	phrases.some(({ shape, named, outer, start, end }) => (shape > 0 || named) && Math.min(outer, start) === 0 && end === plain.length);

/** A name of a site and nothing else; alone it says little, four in a row are a list of links. */
const BARE = /^(?:澳门)?([\u3400-\u9fff]{2,4}?)(?:体育|娱乐|国际|棋牌|彩票|电竞|真人|娱乐城)$|^澳门([\u3400-\u9fff]{2,3})$/;

/** A name and figures: so among bare names only. */
const NUMBERED = /^(?:澳门)?[\u3400-\u9fff]{2,3}\d{2,4}$/;

function isBareSite({ plain }: Line): boolean {
	const found = plain.length <= 8 ? BARE.exec(plain) : null;
	const name = found?.[1] ?? found?.[2];
	return name !== undefined && !KNOWN.test(plain) && !isWord(name) && !isWord(name.slice(-2));
}

/** Lists of links, one a line: three sure ones or more, and what stands between them and looks alike. */
export function addLinkRuns(article: Article, phrases: ReadonlyMap<Line, readonly Phrase[]>, found: SpamLines): void {
	const isSure = (line: Line) =>
		found.get(line.index)?.kind === 'link-farm' || isPhraseLine(line, phrases.get(line) ?? []) || isBareSite(line);
	let run: Line[] = [];
	let sure = 0;
	const close = () => {
		while (run.length > 0 && !isSure(run.at(-1)!) && !isWayIn(run.at(-1)!.plain)) run.pop();
		if (sure >= 3 && sure * 2 >= run.length) {
			const message = msg('{0} lines in a row are search phrases of gambling sites. The fix removes them.', run.length);
			for (const line of run) if (!found.has(line.index)) found.set(line.index, { line, kind: 'link-farm', confidence: 0.8, message });
		}
		run = [];
		sure = 0;
	};
	for (const line of article.lines) {
		if (isBlank(line)) continue;
		if (isSure(line)) {
			run.push(line);
			sure++;
		} else if (
			line.plain.length <= 16 &&
			(isWayIn(line.plain) || NUMBERED.test(line.plain) || found.get(line.index - 1)?.kind === 'link-farm') &&
			!STOP.test(line.plain)
		)
			run.push(line);
		else close();
	}
	close();
}
