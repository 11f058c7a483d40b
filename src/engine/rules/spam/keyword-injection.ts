import { msg } from '../../message';
import type { Rule } from '../../rule';
import { injectionsOf } from '../../spam/injections';
import { hitsOfSplices } from '../../spam/splice';

/**
 * Process: a program splices the phrase that is to be found into an article: at the start of a line, between sentences, before a label, in
 * the keyword list, in place of a name; the phrase is a casino with its entry words (`…官网登录:`), a company made from a template
 * (`某市某某…公司`), or the rest of an anchor.
 * Flagged: phrases of at least two words of the trade that name a site and stand closed off by marks, before a colon or glued to the start
 * of a line; every place of a name that the page has given away (alone in brackets at the headline, the one item of the keyword list that is
 * not in the article, a short name without a common character); a `某某` company; a name (X体育, X娱乐) glued to the headline and the start
 * of another line, in a text with another matter; a name of no list and ways into it (`X体育官网登录`, `X棋牌app下载`) anywhere in a text that
 * says nothing of sport, shows, games or lotteries, or such a name three times; search phrases of share brokers (`线上股票配资公司`) in a
 * text without money; a phrase built as people ask search engines (`…维修多少钱`, `…安卓版`) at two or three joints of the text or more, in front
 * of whatever goes on there, that shares next to no word with the rest of the page; sentences in which an agency offers births; a firm of a trade with its address in the middle of a sentence.
 * Not flagged: reports on gambling (their words are the subject), names of hotels and companies in running text, offices (体育局), sites that
 * words lead up to (可在X体育客户端…).
 */
export const keywordInjection: Rule = {
	id: 'spam/keyword-injection',
	stage: 'removal',
	severity: 'warning',
	summary: msg('Search phrase or brand spliced into the text'),
	check: (article) =>
		hitsOfSplices(
			article,
			injectionsOf(article).filter(({ rule }) => rule === 'keyword-injection'),
		),
};
