import type { Article } from '../../../article/article';
import type { Stretch } from '../../../zones/body';
import type { Features } from '../../../zones/features';
import { bitOf, wordsIn } from '../../../zones/words';

/** Tags on one line are no longer than this, in characters. */
const SHORT = 30;
/** Links of a menu on one line, some of them words of the frame, the others the site's own. */
const LINKS = 5;
const LINK = 8;

export function isMenu({ words, prose, stops, commas, mark, digits }: Features, plain: string): boolean {
	if (words.length < 2 || prose || mark || stops > 0 || commas > 0 || digits > 0 || plain.length > 200) return false;
	const links = plain.split(/[\s|丨·>]+/).filter((link) => link !== '');
	return links.length >= LINKS && links.every((link) => link.length <= LINK || /^[\w -]+$/.test(link));
}

/** Menus whose words are set to one width: a space behind every character. */
const SPACED = /^(?:[\u3400-\u9fff]\s+){6,}[\u3400-\u9fff]$/;
/** Share of such a line that words of the frame cover. */
const COVERED = 0.6;

/** Whether a line is such a menu: without its spaces most of it is words of the frame. */
export function isSpaced({ length }: Features, plain: string): boolean {
	if (length < 12 || length > 160 || !SPACED.test(plain)) return false;
	const bare = plain.replace(/\s+/g, '');
	return wordsIn(bare).reduce((sum, { start, end }) => sum + (end - start >= 2 ? end - start : 0), 0) >= bare.length * COVERED;
}

/** Whoever signs a document, and what no tag is. */
const SIGNS = /[局委厅办部院室会社处站府]$|公司$|中心$|集团$/;
const TAGS = 2;
/** Of so many tags, in tenths, the text has to have the words. */
const SAID = 6;

/** Words between spaces right behind the text that the text and its headline say too: tags without their label. */
export function isTags({ lines }: Article, { first, last }: Stretch, line: Features, plain: string, next: number | undefined): boolean {
	if (
		line.prose ||
		line.stops > 0 ||
		line.commas > 0 ||
		line.mark !== undefined ||
		line.cut ||
		line.length > SHORT ||
		line.digits > 0 ||
		!plain.includes(' ') ||
		line.coverage >= 0.5
	)
		return false;
	const tags = plain.split(/\s+/);
	if (
		tags.length < TAGS ||
		tags.some((tag) => tag.length < 2 || tag.length > 8 || !/^(?=.*[\u3400-\u9fff])[\u3400-\u9fffA-Za-z]+$/.test(tag))
	)
		return false;
	if (tags.every((tag) => SIGNS.test(tag))) return false;
	if (next !== undefined && /\d{4}年|[〇零一二三四五六七八九]{4}年/.test(lines[next]!.plain)) return false;
	const said = tags.filter((tag) => lines.slice(Math.max(0, first - 8), last + 1).some(({ plain: text }) => text.includes(tag)));
	return said.length * 10 >= tags.length * SAID && tags.every((tag) => !/^[一-鿿]{3}$/.test(tag) || said.includes(tag));
}

/** A word of the frame that is no channel: where no text follows it heads nothing. */
export const headsNothing = ({ words, han, letters }: Features): boolean =>
	han + letters >= 2 && words.length > 0 && words.every(({ kinds }) => kinds !== bitOf.channel);

/** The rule that words of the frame behind the text speak for. */
export function ruleOf({ words }: Features): string {
	const kinds = words[0]!.kinds;
	for (const rule of ['share-bar', 'comment-form', 'login-form', 'view-counter', 'pagination', 'follow-promotion'] as const)
		if ((kinds & bitOf[rule]) !== 0) return rule;
	return (kinds & bitOf['related-list']) !== 0 ? 'related-list' : 'section-nav';
}
