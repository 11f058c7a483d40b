import type { Article } from '../article/article';
import { isBlank, type Line } from '../article/lines';
import { scriptOf } from '../article/script';
import { MASK } from '../article/view';
import { type Message, msg } from '../message';
import { layoutOf } from './layout';
import { valueInLine } from './text';
import type { AbsentValue, MetadataValue } from './types';

/** The line that stands for the whole text where a value is of all of it. */
function witness(article: Article): Line | undefined {
	const { first } = layoutOf(article);
	return first >= 0 ? article.lines[first] : article.lines.find((line) => !isBlank(line));
}

const LETTERS = /[A-Za-z]/g;

/** Language and script as BCP 47 writes them; counted over the whole text. */
export function languageOf(article: Article): MetadataValue | AbsentValue {
	const line = witness(article);
	const { script, simplified, traditional, han } = scriptOf(article);
	if (!line) return { value: null, why: msg('The text is empty') };
	if (han === 0) {
		const latin = article.text.match(LETTERS)?.length ?? 0;
		return latin * 2 > article.text.length
			? valueInLine(article, line, 0, line.plain.length, 'inferred', 0.4, {
					value: 'und-Latn',
					notes: [msg('Latin letters, no Han characters')],
				})
			: { value: null, why: msg('No Han characters to tell the language by') };
	}
	const notes: Message[] = [msg('{0} characters that only simplified, {1} that only traditional text has', simplified, traditional)];
	const masked = article.view.includes(MASK) ? article.view.split(MASK).length - 1 : 0;
	if (script === 'Hant' && masked * 20 > han) notes.push(msg('the annotations of a converter point to a simplified original'));
	const value = script === 'Hans' || script === 'Hant' ? `zh-${script}` : 'zh';
	const share = Math.max(simplified, traditional) / Math.max(1, simplified + traditional);
	return valueInLine(
		article,
		line,
		0,
		line.plain.length,
		'inferred',
		script === 'mixed' ? 0.6 : Math.round((0.5 + share * 0.49) * 100) / 100,
		{
			value,
			notes,
			parts: { script, simplified: String(simplified), traditional: String(traditional) },
		},
	);
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
