import type { Article } from '../article/article';
import { layoutOf } from './layout';
import { valueInLine } from './text';
import type { MetadataValue } from './types';

/** 原标题, 原题 with their brackets; the value stands in group 2. */
const ORIGINAL = /^[\s(【[]*(本文原标题|原标题|原题目?)\s?(?:为)?\s?[:《]\s?《?(.+)$/;
const OTHER_CREDIT = /[\s(【[]+(?:来源|稿源|作者|责任编辑|责编|编辑|记者|时间|发布时间|\d{4}[-年])(?=[\s:|]|\d)/;

/** The headline that the article had where it was taken from: `(原标题:…)`. */
export function originalHeadline(article: Article): MetadataValue | undefined {
	const { regions } = layoutOf(article);
	let found: MetadataValue | undefined;
	for (const line of article.lines) {
		if (line.plain.length > 160 || !line.plain.includes('原') || regions[line.index] === 'beyond') continue;
		const hit = ORIGINAL.exec(line.plain);
		if (!hit) continue;
		const label = hit[0].length - hit[2]!.length;
		// the line may go on with other credits
		let to = line.plain.length - hit[2]!.length + (OTHER_CREDIT.exec(hit[2]!)?.index ?? hit[2]!.length);
		while (to > label && /[\s)\]】》]/.test(line.plain[to - 1]!)) to--;
		// a bracket that the headline itself opened stays
		if (line.plain[to] === '》' && line.plain.slice(label, to).includes('《')) to++;
		else if (line.plain[to] === ')' && line.plain.slice(label, to).includes('(')) to++;
		if (to - label >= 3) found ??= valueInLine(article, line, label, to, 'label', 0.98);
	}
	return found;
}
