import { makeArticle } from './article/article';
import { checkInSteps } from './check';
import { codecOf } from './encoding/codecs';
import { loadWords } from './language/model';
import { metadataSteps } from './metadata';

/** Invented, and as an article of that kind would have it: each line makes other rules look closer. */
const PRACTICE = `首页 > 城市 > 正文
河边书屋开张，记者探访老街坊
2021-05-06 10:20 来源：江岸晚报 作者：林小河 责任编辑：周一帆
本报讯（记者 林小河）5月6日，江岸市的河边书屋开张。据了解，书屋由市图书馆办，“孩子们都来了”，馆长陈平说。書(shū)架上有書(shū)。
我们的书店Copyright?2013，涓枃鍥句功棣嗭紝å›¾ä¹¦é¦†&nbsp;
免责声明：本文仅代表作者观点，转载请注明出处，侵权请联系删除。电话：010-12345678
粤ICP备12345678号-1 Copyright © 2021 版权所有 上一篇：没有了 相关阅读：`;

/**
 * Makes the tables that the first check would stop to make, and takes a practice check, so that its expressions are compiled: step by
 * step, for a host that has other things to do meanwhile. Nobody has to call it.
 */
export function* warmUp(): Generator<void> {
	yield* loadWords();
	for (const encoding of ['gbk', 'big5', 'shift_jis', 'euc-kr'] as const) {
		codecOf(encoding);
		yield;
	}
	const article = makeArticle(PRACTICE);
	yield;
	yield* checkInSteps(article);
	yield* metadataSteps(article);
}
