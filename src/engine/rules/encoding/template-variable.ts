import { CUE } from '../../article/cues';
import type { Hit } from '../../finding';
import { msg, quote } from '../../message';
import type { Rule } from '../../rule';

/**
 * Process: a page generator or content collector published its template without the value: `[db:作者]`, `{变量2}`, `{dede:field.title/}`,
 * `[!--title--]`, `{$info.title}`, `{{ title }}`.
 * Flagged: such a place-holder. Safe: removed, the text around stays.
 * Not flagged: braces and brackets in program text and documentation; words in brackets (【标题】, [图]).
 */
const NAMES =
	'标题|標題|內容|内容|作者|来源|來源|时间|時間|日期|关键词|關鍵詞|摘要|描述|栏目|欄目|网址|網址|变量|變量|随机|隨機|城市|地区|公司|品牌|段落|句子|图片|圖片|网站名称|站名|域名';

const PATTERN = new RegExp(
	[
		'\\[(?:db|field|tag|标签|標籤):[^\\]\\r\\n]{1,30}\\]',
		`\\{(?:#|\\$|@|%)?(?:${NAMES})[^{}\\r\\n]{0,8}\\}`,
		`\\[(?:#|\\$|@|%)(?:${NAMES})[^\\[\\]\\r\\n]{0,8}\\]`,
		'\\{/?(?:dede|pboot|eyou|yunu|cms|aspcms|maccms|phpcms|zblog|empirenews):[^{}\\r\\n]{1,80}\\}',
		'\\[!--[a-z][\\w.]{0,40}--\\]',
		'\\{\\$[a-zA-Z_][\\w.\\[\\]\\x27>-]{0,60}\\}',
	].join('|'),
	'g',
);

/** Engines whose marks are also what documentation is about. */
const DOUBLE_BRACES = /\{\{\s*[a-zA-Z_][\w.| ]{0,60}\}\}|<%=?\s*[^%<>\r\n]{1,80}%>|\$\{[a-zA-Z_][\w.]{0,40}\}/g;

export const templateVariable: Rule = {
	id: 'encoding/template-variable',
	stage: 'escape',
	severity: 'warning',
	summary: msg('Unfilled template placeholders'),
	needs: CUE.bracket,
	*check(article): Iterable<Hit> {
		for (const pattern of [PATTERN, DOUBLE_BRACES]) {
			for (const { index: start, 0: run } of article.text.matchAll(pattern)) {
				const end = start + run.length;
				const safe = pattern === PATTERN;
				yield {
					start,
					end,
					message: msg('A placeholder of the page template that was never filled: {0}. The fix removes it.', quote(run)),
					confidence: safe ? 0.97 : 0.85,
					fixes: [{ title: msg('Remove {0}', quote(run)), safety: safe ? 'safe' : 'review', edits: [{ start, end, newText: '' }] }],
				};
			}
		}
	},
};
