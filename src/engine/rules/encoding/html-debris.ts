import type { Article } from '../../article/article';
import { CUE } from '../../article/cues';
import { type ElementKind, elementKind, raisedText } from '../../encoding/elements';
import type { Fix, Hit, Span } from '../../finding';
import { type Message, msg, quote } from '../../message';
import type { Rule } from '../../rule';
import { isMarkdown, isSurelyDebris } from '../../scan/mentions';

/**
 * Process: an extractor that works with patterns instead of a parser leaves markup in the text: tags, half tags, attributes, comments, style
 * sheets, calls of page scripts; or a page is made unlike its source by empty elements at random (`<tr id="qk07m"></tr>`).
 * Flagged: tags of HTML's elements, comments, doctype, attributes that end in `>`, script calls.
 * Safe, where the text does not speak of the tag: tags that carry no meaning go, those of blocks break the line; powers and indices become the
 * characters of Unicode (10<sup>8</sup> → 10⁸), readings stand in brackets, CDATA and `noscript` keep what is in them: no character of
 * the text is lost, none changes its meaning. Review: raised text that has no characters, struck-out text, style sheets and scripts with Chinese in them, half tags.
 * Not flagged: `<` and `>` as signs, a tag that is quoted, named or a word of its sentence (src/engine/scan/mentions.ts), files of Markdown, of which
 * tags are a part, angle brackets of names (<<三国演义>>).
 */
const TAG =
	/<(\/?)([a-z][a-z0-9]{0,11}|(?:o|v|st1|w):\w{1,12})((?:\s+[a-z_:@][\w:.@-]{0,40}(?:\s*=\s*(?:"[^"<>]{0,400}"|'[^'<>]{0,400}'|[^\s"'<>=]{1,200}))?){0,20})\s*\/?>/gi;

/** What is no tag but as little text. */
const WHOLE =
	/<(script|style)\b[^<>]{0,400}>([^<]{0,4000})<\/\1\s*>|<!--[^\r\n]{0,400}?-->|<!doctype\b[^<>]{0,200}>|<!\[CDATA\[|\]\]>|<!\[if\b[^<>]{0,200}>|<!?\[endif\](?:--)?>/gi;

/** Half tags and calls of page scripts: where they end is a guess. */
const HALVES: readonly (readonly [needs: string, pattern: RegExp])[] = [
	[
		'=',
		/(?<![<\w])(?:[a-z-]{2,16}="[^"<>\r\n]{0,200}"\s*){1,8}\/?>|(?:target|class|style|href|src|alt|align|width|height|onclick)=(?:"[^"\r\n<>]{0,200}"|'[^'\r\n<>]{0,200}')/gi,
	],
	[
		'(',
		/(?:document\.write(?:ln)?|window\.(?:location|open)[\w.]*|\$\(document\)\.ready|(?:_hmt|_czc|_gaq|adsbygoogle[ |[\]=()]{0,20}|BAIDU_CLB_\w+)\.push|showAd|show_ad|googletag\.[\w.]+)\s*(?:\([^\r\n()\u3400-\u9fff]{0,200}\)\s*;?|\(['"]?)/gim,
	],
];

interface Tag extends Span {
	readonly name: string;
	readonly kind: ElementKind;
	readonly closes: boolean;
	/** Has attributes. */
	readonly dressed: boolean;
}

/** A repair: what it replaces, by what. */
interface Repair extends Span {
	readonly newText: string;
	readonly isSafe: boolean;
	readonly message?: Message;
	/** A script, a style sheet, a comment: no text names one in full. */
	readonly isWhole?: boolean;
}

/** One letter between operands is a chain of comparisons. */
const isComparison = (text: string, start: number, run: string): boolean =>
	/^<[a-z]>$/.test(run) && /\w$/.test(text.slice(Math.max(0, start - 1), start)) && /^\w/.test(text.slice(start + 3, start + 4));

const isBreak = (character: string) => character === '' || character === '\n' || character === '\r';

const HAN = /[\u3400-\u9fff]/;

function tagsIn(text: string): Tag[] {
	const tags: Tag[] = [];
	for (const { index: start, 0: run, 1: slash, 2: written, 3: attributes } of text.matchAll(TAG)) {
		const name = written!.toLowerCase();
		const kind = elementKind(name);
		if (kind === undefined || isComparison(text, start, run) || '《<'.includes(text.charAt(start - 1) || ' ')) continue;
		tags.push({ start, end: start + run.length, name, kind, closes: slash === '/', dressed: attributes!.trim() !== '' });
	}
	return tags;
}

/** UTF-16 units in which an element of meaning is closed. */
const LONGEST_ELEMENT = 400;

/** The index of the tag that closes the one at `at`; −1 where none does. */
function closingOf(tags: readonly Tag[], at: number): number {
	const { name, end } = tags[at]!;
	let depth = 0;
	for (let next = at + 1; next < tags.length && tags[next]!.start - end <= LONGEST_ELEMENT; next++) {
		if (tags[next]!.name !== name) continue;
		if (!tags[next]!.closes) depth++;
		else if (depth-- === 0) return next;
	}
	return -1;
}

const strip = (text: string): string => text.replace(TAG, '');

/** What becomes of each tag, and of the elements that mean something. */
function repairsOf(text: string): Repair[] {
	const tags = tagsIn(text);
	const repairs: Repair[] = [];
	const empty = new Set<number>();
	let done = -1;
	for (const [at, tag] of tags.entries()) {
		const { start, end, kind, name, closes } = tag;
		if (start < done) continue;
		const close = closes || (kind === 'block' && !tag.dressed) ? -1 : closingOf(tags, at);
		const inner = close < 0 ? undefined : text.slice(end, tags[close]!.start);
		if (inner !== undefined && strip(inner).trim() === '') empty.add(at).add(close);
		const means = kind === 'raised' || kind === 'struck' || name === 'rt';
		if (means && inner !== undefined && !empty.has(at)) {
			const last = tags[close]!.end;
			const repair = elementRepair(text, { ...tag, end: last }, strip(inner).trim());
			repairs.push(repair);
			done = last;
			continue;
		}
		if (means && !empty.has(at)) {
			repairs.push({ start, end, newText: '', isSafe: false });
			continue;
		}
		const breaks = (kind === 'block' || kind === 'fallback') && !empty.has(at);
		const alone = isBreak(text.charAt(start - 1)) || isBreak(text.charAt(end)) || repairs.at(-1)?.end === start;
		repairs.push({ start, end, newText: breaks && !alone ? '\n' : '', isSafe: true });
	}
	return repairs;
}

function elementRepair(text: string, { start, end, name, kind }: Tag, inner: string): Repair {
	if (kind === 'ruby') {
		const bracketed = /<\/rp\s*>\s*$/i.test(text.slice(Math.max(0, start - 12), start));
		return { start, end, newText: bracketed ? inner : `（${inner}）`, isSafe: true };
	}
	if (kind === 'raised') {
		// The number of a note or a reference has brackets of its own.
		const raised = raisedText(name, inner) ?? (/^[[［【〔].{1,12}[\]］】〕]$/.test(inner) ? inner : undefined);
		if (raised !== undefined) return { start, end, newText: raised, isSafe: true };
		return { start, end, newText: name === 'sup' ? `^${inner}` : inner, isSafe: false };
	}
	const glued = /\w$/.test(text.slice(Math.max(0, start - 1), start) + inner) || /^\w/.test(text.slice(end, end + 1));
	return {
		start,
		end,
		newText: glued ? `${inner} ` : inner,
		isSafe: false,
		message: msg('Text that the page marked as deleted or inserted: {0}. The fix removes the markup only.', quote(text.slice(start, end))),
	};
}

function* wholeIn(text: string): Iterable<Repair> {
	if (!text.includes('<') && !text.includes(']]>')) return;
	const opened = text.includes('<![CDATA[');
	for (const { index: start, 0: run, 2: content } of text.matchAll(WHOLE)) {
		if (run === ']]>' && !opened) continue;
		// What a comment of the code says is no text.
		const isText = content !== undefined && HAN.test(content.replace(/\/\*.*?\*\/|\/\/[^\n]*|(["']).*?\1/gs, ''));
		yield { start, end: start + run.length, newText: '', isSafe: !isText, isWhole: true };
	}
}

function* halvesIn(text: string): Iterable<Repair> {
	for (const [needs, pattern] of HALVES)
		if (text.includes(needs))
			for (const { index: start, 0: run } of text.matchAll(pattern))
				if (!'`《'.includes(text.charAt(start - 1) || ' ')) yield { start, end: start + run.length, newText: '', isSafe: false };
}

function hitOf(article: Article, { start, end, newText, isSafe, message, isWhole }: Repair): Hit {
	const run = article.text.slice(start, end);
	const safe = isSafe && isSurelyDebris(article, start);
	const fix: Fix = {
		title: newText.trim() === '' ? msg('Remove {0}', quote(run)) : msg('Replace by {0}', quote(newText)),
		safety: safe ? 'safe' : 'review',
		edits: [{ start, end, newText }],
	};
	return {
		start,
		end,
		message:
			message ??
			(newText === '\n'
				? msg('Markup left by extraction: {0}. The fix breaks the line here.', quote(run))
				: newText === ''
					? msg('Markup or script left by extraction: {0}. The fix removes it.', quote(run))
					: msg('Markup left by extraction: {0}. The fix writes {1}.', quote(run), quote(newText))),
		confidence: safe ? 0.97 : 0.85,
		// Where the text may speak of the tag, the fix waits in the menu.
		...(isSafe && !safe && !isWhole ? { fixes: [], moreFixes: () => [fix] } : { fixes: [fix] }),
	};
}

export const htmlDebris: Rule = {
	id: 'encoding/html-debris',
	stage: 'escape',
	severity: 'warning',
	summary: msg('Markup and script left by extraction'),
	needs: CUE.markup,
	*check(article): Iterable<Hit> {
		const { text } = article;
		if (isMarkdown(article.origin)) return;
		const found: Repair[] = [...wholeIn(text)];
		for (const more of [repairsOf(text), halvesIn(text)])
			for (const repair of more) if (!found.some((one) => repair.start < one.end && one.start < repair.end)) found.push(repair);
		for (const repair of found) yield hitOf(article, repair);
	},
};
