import { isBlank, type Line, spanIn } from '../../article/lines';
import { deletion } from '../../edits';
import type { Hit } from '../../finding';
import { msg } from '../../message';
import { featuresOf } from '../../page/features';
import type { Rule } from '../../rule';
import type { RuleExamples, Translations } from '../examples';

const MARK = /\(\s*(?:完|全文完|本章完|本节完|本卷完|本文完|正文完|未完待续|待续|end)\s*\)\s*$/i;
const ALONE =
	/^[\s([【<—\-=*#·•◆]*(?:完|全文完|本章完|本节完|本卷完|本文完|正文完|全文结束|正文结束|未完待续|the end|end|fin)[\s)\]】>.。—\-=*#·•◆]*$/i;
/** A mark alone on its line has signs around it or is one of the long forms: 完 by itself may be anything. */
const BARE = /^完$/;

/**
 * Process: news agencies close a report with `(完)`, magazines and accounts with `END` or a line of signs, for the desk, not the reader.
 * Evidence: the mark ends the last paragraph, or stands alone on a short line behind text.
 * Safe because the mark is a closed form that says nothing of the article, and only where no running text follows it.
 * Not flagged: 完 as a word; `(完)` followed by more text on the line; a text of one line, where nothing shows that a report ends.
 */
export const endMark: Rule = {
	id: 'boilerplate/end-mark',
	stage: 'removal',
	severity: 'hint',
	summary: msg('End-of-text mark'),
	*check(article): Iterable<Hit> {
		const features = featuresOf(article);
		const last = features.findLastIndex(({ prose }) => prose);
		let text = false;
		let lines = 0;
		for (const line of article.lines) {
			if (isBlank(line)) continue;
			const found = markIn(line, text);
			lines++;
			text ||= features[line.index]!.prose;
			if (!found || lines === 1) continue;
			const span = spanIn(line, found.from, line.plain.length);
			yield {
				...span,
				message: msg('“{0}” marks the end of the text for the news desk. The fix removes it.', line.plain.slice(found.from)),
				confidence: 0.95,
				fixes: [{ title: msg('Remove the mark'), safety: line.index >= last ? 'safe' : 'review', edits: [deletion(span)] }],
			};
		}
	},
};

function markIn({ plain }: Line, behindText: boolean): { from: number } | undefined {
	if (plain.length <= 16) return behindText && ALONE.test(plain) && !BARE.test(plain) ? { from: 0 } : undefined;
	if (!plain.endsWith(')')) return undefined;
	const tail = plain.slice(-12);
	const found = MARK.exec(tail);
	return found ? { from: plain.length - tail.length + found.index } : undefined;
}

export const translations: Translations = {
	'End-of-text mark': ['文末标记', '文末標記'],
	'“{0}” marks the end of the text for the news desk. The fix removes it.': [
		'“{0}”是供编辑使用的文末标记。修复会删除该标记。',
		'「{0}」是供編輯使用的文末標記。修復會刪除該標記。',
	],
};

export const examples = (): RuleExamples => ({
	kept: [
		'老茶园添了三百亩新茶\n县里的老茶园今年又添了三百亩新茶，采茶的人一早就上了山，到中午才背着竹篓下来。茶农说，清明前的雨水正好，叶子厚实。\n收购站的秤从早上响到傍晚，一斤鲜叶能卖二十多元，比去年高出两成。合作社把新茶直接发往省城的三家茶庄，路上只要四个小时。\n老茶园的后面是一条新修的水渠，水从山上的水库里来，天旱的时候也不断。\n',
		'老茶园添了三百亩新茶\n县里的老茶园今年又添了三百亩新茶，采茶的人一早就上了山，到中午才背着竹篓下来。茶农说，清明前的雨水正好，叶子厚实。\n他把书看完\n',
	],
	found: [
		{
			text: '老茶园添了三百亩新茶\n县里的老茶园今年又添了三百亩新茶，采茶的人一早就上了山，到中午才背着竹篓下来。茶农说，清明前的雨水正好，叶子厚实。\n收购站的秤从早上响到傍晚，一斤鲜叶能卖二十多元，比去年高出两成。合作社把新茶直接发往省城的三家茶庄，路上只要四个小时。⟦（完）⟧\n',
			cleaned:
				'老茶园添了三百亩新茶\n县里的老茶园今年又添了三百亩新茶，采茶的人一早就上了山，到中午才背着竹篓下来。茶农说，清明前的雨水正好，叶子厚实。\n收购站的秤从早上响到傍晚，一斤鲜叶能卖二十多元，比去年高出两成。合作社把新茶直接发往省城的三家茶庄，路上只要四个小时。\n',
		},
		{
			text: '老茶园添了三百亩新茶\n县里的老茶园今年又添了三百亩新茶，采茶的人一早就上了山，到中午才背着竹篓下来。茶农说，清明前的雨水正好，叶子厚实。\n⟦—— END ——⟧\n',
			cleaned:
				'老茶园添了三百亩新茶\n县里的老茶园今年又添了三百亩新茶，采茶的人一早就上了山，到中午才背着竹篓下来。茶农说，清明前的雨水正好，叶子厚实。\n\n',
		},
	],
});
