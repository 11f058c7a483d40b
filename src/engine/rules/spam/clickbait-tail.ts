import { contentOf, isBlank, type Line, removeLines } from '../../article/lines';
import type { Hit } from '../../finding';
import { msg, quote } from '../../message';
import type { Rule } from '../../rule';
import { makePairs } from '../../zones/kinship';
import { zonesOf } from '../../zones/zones';

/**
 * Process: content farms end a page with headlines of foreign stories that are written to be clicked.
 * Flagged: short lines behind the article's last paragraph with the marks of such a headline (exclamation, question, 竟, 震惊, 曝光 …) and no
 * kinship with the article; lines beside one that are no kin either.
 * Not flagged: the article's own last line, credits, legal lines, lists that are told as boilerplate/related-list.
 */
const BAIT =
	/[!?！？]$|震惊|竟然?|惊人|曝光|逆袭|逆风|速看|必看|必读|不敢相信|真相|原来|太[可惊美好难].{0,6}了|居然|万万没想到|背后|揭秘|吓|疯|绝了|崩溃|傻眼|大跌眼镜|战胜|火了|炸裂|爆|内幕/;
const LEAST = 6;
const LONGEST = 40;
const KIN = 0.2;

export const clickbaitTail: Rule = {
	id: 'spam/clickbait-tail',
	stage: 'removal',
	severity: 'information',
	summary: msg('Headlines of foreign stories at the end, written to be clicked'),
	*check(article): Iterable<Hit> {
		const { lines } = article;
		const zones = zonesOf(article);
		const last = lines.findLastIndex((line) => zones[line.index]!.kind === 'body' && line.plain.length >= 60);
		if (last < 0) return;
		const tail = lines.slice(last + 1).filter((line) => !isBlank(line));
		const ends: Line[] = [];
		for (const line of tail.reverse()) {
			const { length } = line.plain;
			if (length < LEAST || length > LONGEST || /[。:：|>©]|\d{4,}/.test(line.plain)) break;
			ends.unshift(line);
		}
		if (ends.length === 0 || ends.length > 12 || !ends.some((line) => BAIT.test(line.plain))) return;
		const pairs = makePairs();
		for (const line of lines.slice(0, last + 1)) pairs.add(line.plain);
		if (ends.some((line) => pairs.share(line.plain) > KIN)) return;
		const { start } = contentOf(ends[0]!);
		const { end } = contentOf(ends.at(-1)!);
		yield {
			start,
			end,
			message: msg(
				'Headlines of foreign stories behind the article, “{0}”: nothing in them is about it. The fix removes them.',
				quote(ends[0]!.plain, 24),
			),
			confidence: 0.7,
			fixes: [
				{ title: msg('Remove the foreign headlines'), safety: 'review', edits: [removeLines(lines, ends[0]!.index, ends.at(-1)!.index)] },
			],
		};
	},
};
