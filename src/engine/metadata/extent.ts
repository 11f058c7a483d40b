import type { Article } from '../article/article';
import { isBlank, type Line } from '../article/lines';
import { scriptOf } from '../article/script';
import { MASK } from '../article/view';
import { languagesOf } from '../language/languages';
import { type Message, msg } from '../message';
import { layoutOf } from './layout';
import { valueInLine } from './text';
import type { AbsentValue, MetadataValue } from './types';

/** The line that stands for the whole text where a value is of all of it. */
function witness(article: Article): Line | undefined {
	const { first } = layoutOf(article);
	return first >= 0 ? article.lines[first] : article.lines.find((line) => !isBlank(line));
}

/** A second language of at least this share makes a text one of several languages; of at least the other, it is worth naming. */
const SECOND = 0.35;
const NAMED = 0.05;

const twoDigits = (share: number): number => Math.round(share * 100) / 100;

/** Language and script as BCP 47 writes them, `mixed` where two have large shares; counted over the whole text, the shares in the parts. */
export function languageOf(article: Article): MetadataValue | AbsentValue {
	const line = witness(article);
	if (!line) return { value: null, why: msg('The text is empty') };
	const { main, shares } = languagesOf(article);
	if (!main) return { value: null, why: msg('Too few words to tell the language') };
	const named = shares.filter(([, share]) => share >= NAMED);
	const isMixed = (named[1]?.[1] ?? 0) >= SECOND;
	const isChinese = main.startsWith('zh');
	const { script, simplified, traditional, han } = scriptOf(article);
	const notes: Message[] = isChinese
		? [msg('{0} characters that only simplified, {1} that only traditional text has', simplified, traditional)]
		: [];
	const masked = article.view.includes(MASK) ? article.view.split(MASK).length - 1 : 0;
	if (main === 'zh-Hant' && masked * 20 > han) notes.push(msg('the annotations of a converter point to a simplified original'));
	const ofScript = isChinese ? Math.max(simplified, traditional) / Math.max(1, simplified + traditional) : 1;
	const confidence = main === 'zh' ? 0.6 : main === 'und' ? 0.4 : twoDigits(0.5 + 0.49 * ofScript * (isMixed ? 0.8 : named[0]![1]));
	return valueInLine(article, line, 0, line.plain.length, 'inferred', confidence, {
		value: isMixed ? 'mixed' : main,
		notes,
		parts: {
			...(isChinese ? { script, simplified: String(simplified), traditional: String(traditional) } : {}),
			...(named.length > 1 ? Object.fromEntries(named.map(([language, share]) => [language, String(twoDigits(share))])) : {}),
		},
	});
}

/** Han characters of the body, the measure in which Chinese texts are counted; the other lengths in the parts. */
export function lengthOf(article: Article): MetadataValue | undefined {
	const line = witness(article);
	if (!line) return undefined;
	const { regions, first } = layoutOf(article);
	let han = 0;
	let characters = 0;
	let lines = 0;
	for (const one of article.lines) {
		if (isBlank(one) || (first >= 0 && regions[one.index] !== 'body')) continue;
		lines++;
		characters += one.plain.length;
		for (let at = 0; at < one.plain.length; at++) {
			const code = one.plain.charCodeAt(at);
			if (code >= 0x3400 && code <= 0x9fff) han++;
		}
	}
	return valueInLine(article, line, 0, line.plain.length, 'inferred', 0.9, {
		value: String(han),
		parts: { raw: String(article.origin.text.length), body: String(characters), han: String(han), lines: String(lines) },
	});
}
