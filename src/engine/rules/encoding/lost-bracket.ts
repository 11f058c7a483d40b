import { CUE } from '../../article/cues';
import type { Hit } from '../../finding';
import { msg, quote } from '../../message';
import type { Rule } from '../../rule';

/**
 * Process: a converter dropped a full-width `（` (or a byte of it) and kept the closing one: `特斯拉北京)有限公司`.
 * Flagged: a closing round bracket in a Chinese line that no bracket of that line opens, where the place of the lost one follows from the form:
 * a short region before `)有限公司`, `编号)`-like ends of a line that begins with 原标题 or 责任编辑. Review: the opening bracket is put where the
 * form says. Elsewhere there is no fix, and nothing is flagged where the line may have begun inside the bracket.
 * Not flagged: enumerations (`1)`, `a)`, `一)`), emoticons, brackets opened on an earlier line.
 */
const COMPANY = /[)）](?:有限|股份|集团|集團|控股|投资|投資|科技|律师|律師|分公司)/g;
const REGIONS =
	/(?:北京|上海|天津|重庆|重慶|广州|廣州|深圳|香港|中国|中國|亚洲|亞洲|杭州|苏州|蘇州|南京|武汉|武漢|成都|厦门|廈門|青岛|青島|大连|大連|宁波|寧波|江苏|江蘇|浙江|福建|山东|山東|广东|廣東|海南|台湾|臺灣|澳门|澳門)$/;

const LABELLED = /^[ \t\u3000]*(原标题|原標題|责任编辑|責任編輯|编辑|編輯|记者|記者)[:：][^()（）\r\n]{1,80}([)）])[ \t\u3000]*$/;

/** The closing brackets of a line that nothing on it opens. Offsets into the line. */
function unopened(line: string): number[] {
	const found: number[] = [];
	let depth = 0;
	for (let at = 0; at < line.length; at++) {
		const one = line.charAt(at);
		if (one === '(' || one === '（') depth++;
		else if (one === ')' || one === '）') {
			if (depth === 0) found.push(at);
			else depth--;
		}
	}
	return found;
}

export const lostBracket: Rule = {
	id: 'encoding/lost-bracket',
	stage: 'lost',
	severity: 'information',
	summary: msg('Lost opening bracket'),
	needs: CUE.round,
	*check(article): Iterable<Hit> {
		for (const line of article.lines) {
			if (!/[)）]/.test(line.raw)) continue;
			const lone = unopened(line.raw);
			if (lone.length === 0) continue;
			const labelled = LABELLED.exec(line.raw);
			if (labelled) {
				const start = line.start + line.raw.indexOf(labelled[1]!);
				const end = line.start + line.raw.lastIndexOf(labelled[2]!) + 1;
				yield hit(start, end, labelled[2] === ')' ? '(' : '（', article.text);
				continue;
			}
			for (const { index } of line.raw.matchAll(COMPANY)) {
				if (!lone.includes(index)) continue;
				const region = REGIONS.exec(line.raw.slice(Math.max(0, index - 4), index));
				if (!region) continue;
				const start = line.start + index - region[0].length;
				yield hit(start, line.start + index + 1, line.raw.charAt(index) === ')' ? '(' : '（', article.text);
			}
		}
	},
};

function hit(start: number, end: number, bracket: string, text: string): Hit {
	return {
		start,
		end,
		message: msg('The opening bracket of {0} was lost. The fix restores it.', quote(text.slice(start, end))),
		confidence: 0.85,
		fixes: [{ title: msg('Restore {0}', bracket), safety: 'review', edits: [{ start, end: start, newText: bracket }] }],
	};
}
