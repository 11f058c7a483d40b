import type { Article } from '../article/article';
import { spanIn } from '../article/lines';
import { plainText } from '../article/plain';
import { msg, quote } from '../message';
import type { Injection } from './injections';
import { isBoundary } from './phrases';

/**
 * 「某市某某公司」: the template of a program that fills in any place and any trade. 某某 stands in no real name; reports that keep a name
 * to themselves write 某公司, without the trade.
 */
const SOMEBODY =
	/(?:[\u3400-\u9fff]{2,3}(?:省|自治区))?(?:[\u3400-\u9fff]{1,4}[市县区]|(?<![\u3400-\u9fff])[\u3400-\u9fff]{2,3})某某[\u3400-\u9fff]{2,12}?(?:有限公司|公司|学校|中心|运营部|经营部|营业部|事务所|工作室|服务部|商行|商贸部|门市部|厂|店|部)/g;

/** Companies that a program made from a template. */
export function templateNames(article: Article): Injection[] {
	if (!plainText(article).includes('某某')) return [];
	return article.lines.flatMap((line): Injection[] =>
		(line.plain.includes('某某') ? [...line.plain.matchAll(SOMEBODY)] : [])
			.filter(({ index, 0: name }) => {
				const before = line.plain[index - 1] ?? '';
				return isBoundary(before) || line.plain.indexOf(name) !== line.plain.lastIndexOf(name) || !/[的是在为于]/.test(before);
			})
			.map(({ index, 0: name }) => ({
				...spanIn(line, index, index + name.length),
				line,
				rule: 'keyword-injection',
				confidence: 0.95,
				message: msg('“{0}” is a generated name (…市某某…), inserted between sentences. The fix removes it.', quote(name)),
			})),
	);
}
