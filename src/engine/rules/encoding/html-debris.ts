import { CUE } from '../../article/cues';
import { fingerprintOf } from '../../article/fingerprint';
import { explainsMarkup, isAboutMarkup } from '../../encoding/markup-talk';
import type { Hit } from '../../finding';
import { msg, quote } from '../../message';
import type { Rule } from '../../rule';

/**
 * Process: an extractor that works with patterns instead of a parser leaves markup in the text: tags, half tags, attributes, comments, style
 * sheets, calls of page scripts.
 * Flagged: tags of the names below, comments, doctype, attributes that end in `>`, script calls. Safe: an inline tag or a whole element of
 * script or style goes, `<br>` and block tags break the line. Review: what is cut off in the middle, since its end is a guess, and
 * what stands in a line about markup.
 * Not flagged: `<` and `>` as signs, a tag that the sentence names (`<br>换行`) or that stands in a sentence and nowhere else could (`<meta>`), markup in texts about programming, angle brackets of names (<<三国演义>>).
 */
const INLINE =
	'a|abbr|b|big|center|cite|code|del|em|embed|font|i|iframe|img|input|ins|label|link|map|meta|nobr|o:p|object|param|s|section|small|span|strike|strong|sub|sup|u|wbr|v:shape|st1:\\w+';
const ATTRIBUTES = '(?:\\s+[a-zA-Z_:][\\w:.-]{0,40}(?:\\s*=\\s*(?:"[^"<>]{0,400}"|\'[^\'<>]{0,400}\'|[^\\s"\'<>=]{1,200}))?){0,20}\\s*/?';
const BLOCK =
	'article|aside|blockquote|body|br|dd|div|dl|dt|figure|figcaption|footer|form|h[1-6]|head|header|hr|html|li|main|nav|ol|p|pre|table|tbody|td|tfoot|th|thead|tr|ul|title';

interface Form {
	/** A character that every match holds. */
	readonly needs: string;
	readonly pattern: RegExp;
	/** What stands in its place: nothing, or a line break. */
	readonly newText: '' | '\n';
	readonly whole: boolean;
}

const FORMS: readonly Form[] = [
	{ needs: '<', pattern: /<(script|style|noscript)\b[^<>]{0,400}>[^<]{0,4000}<\/\1\s*>/gi, newText: '', whole: true },
	{
		needs: '<',
		pattern: /<!--[^\r\n]{0,400}?-->|<!doctype\b[^<>]{0,200}>|<!\[(?:CDATA|if)\b[^<>]{0,200}>|<!?\[endif\](?:--)?>/gi,
		newText: '',
		whole: true,
	},
	{ needs: '<', pattern: new RegExp(`</?(?:${BLOCK})${ATTRIBUTES}>`, 'gi'), newText: '\n', whole: true },
	{ needs: '<', pattern: new RegExp(`</?(?:${INLINE}|script|style|noscript)${ATTRIBUTES}>`, 'gi'), newText: '', whole: true },
	{
		needs: '=',
		pattern:
			/(?<![<\w])(?:[a-z-]{2,16}="[^"<>\r\n]{0,200}"\s*){1,8}\/?>|(?:target|class|style|href|src|alt|align|width|height|onclick)=(?:"[^"\r\n<>]{0,200}"|'[^'\r\n<>]{0,200}')/gi,
		newText: '',
		whole: false,
	},
	{
		needs: '(',
		pattern:
			/(?:document\.write(?:ln)?|window\.(?:location|open)[\w.]*|\$\(document\)\.ready|(?:_hmt|_czc|_gaq|adsbygoogle[ |[\]=()]{0,20}|BAIDU_CLB_\w+)\.push|showAd|show_ad|googletag\.[\w.]+)\s*(?:\([^\r\n()\u3400-\u9fff]{0,200}\)\s*;?|\(['"]?)/gim,
		newText: '',
		whole: false,
	},
];

/** What a tag is called, or does, right behind it: the sentence is about the tag. */
const NAMED = /^[”"'」]?(?:标签|標籤|元素|属性|屬性|换行|換行|加粗|代码|代碼|标记|標記)/;

/** Elements that never stand inside a sentence: one that has words on both sides is what the sentence speaks of. */
const HEAD_ONLY = /^<\/?(?:meta|link|html|head|body|title|script|style|noscript)\b/i;
const WORD_BEFORE = /[\p{L}\p{N}][ \t]?$/u;
const WORD_AFTER = /^[ \t]?[\p{L}\p{N}]/u;

const isSpokenOf = (text: string, start: number, end: number, run: string): boolean =>
	HEAD_ONLY.test(run) && WORD_BEFORE.test(text.slice(Math.max(0, start - 3), start)) && WORD_AFTER.test(text.slice(end, end + 3));

/** One letter between operands: a chain of comparisons. */
const isComparison = (text: string, start: number, run: string): boolean =>
	/^<[a-z]>$/.test(run) && /\w$/.test(text.slice(Math.max(0, start - 1), start)) && /^\w/.test(text.slice(start + 3, start + 4));

const isBreak = (character: string) => character === '' || character === '\n' || character === '\r';

export const htmlDebris: Rule = {
	id: 'encoding/html-debris',
	stage: 'escape',
	severity: 'warning',
	summary: msg('Markup and script left by extraction'),
	needs: CUE.markup,
	*check(article): Iterable<Hit> {
		const { text } = article;
		if (fingerprintOf(article).technical) return;
		let taken: { start: number; end: number }[] = [];
		for (const { needs, pattern, newText, whole } of FORMS) {
			if (!text.includes(needs)) continue;
			const found: { start: number; end: number }[] = [];
			for (const { index: start, 0: run } of text.matchAll(pattern)) {
				const end = start + run.length;
				if (taken.some((one) => start < one.end && one.start < end)) continue;
				const before = text.charAt(start - 1);
				if (before === '`' || before === '《') continue;
				if (NAMED.test(text.slice(end, end + 4)) || isComparison(text, start, run)) continue;
				if (isSpokenOf(text, start, end, run)) {
					found.push({ start, end });
					continue;
				}
				const safe = whole && !isAboutMarkup(article) && !explainsMarkup(text, start, end);
				found.push({ start, end });
				const alone = isBreak(before) || isBreak(text.charAt(end)) || found.at(-2)?.end === start;
				const put = newText === '\n' && !alone ? '\n' : '';
				yield {
					start,
					end,
					message:
						put === '\n'
							? msg('Markup left by extraction: {0}. The fix breaks the line here.', quote(run))
							: msg('Markup or script left by extraction: {0}. The fix removes it.', quote(run)),
					confidence: safe ? 0.97 : 0.85,
					fixes: [{ title: msg('Remove {0}', quote(run)), safety: safe ? 'safe' : 'review', edits: [{ start, end, newText: put }] }],
				};
			}
			if (found.length > 0) taken = [...taken, ...found];
		}
	},
};
