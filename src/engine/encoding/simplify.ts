import { Converter } from 'opencc-js/t2cn';
import type { Article } from '../article/article';

/**
 * `tw → cn`, not `t → cn`, which leaves 隨著 as 随著, and not `twp → cn`, which changes words (軟體 to 软件) that a page converted from
 * simplified never had; then `hk → cn` for what Hong Kong writes its own way (衞 枱), which changes nothing in simplified text.
 * Source of the tables: OpenCC, through opencc-js. Built when first asked for.
 */
let convert: ((text: string) => string) | undefined;

export function toSimplifiedText(text: string): string {
	if (!convert) {
		const [fromTaiwan, fromHongKong] = [Converter({ from: 'tw', to: 'cn' }), Converter({ from: 'hk', to: 'cn' })];
		// OpenCC writes 揹 for 背 and has no way back.
		convert = (traditional) => fromHongKong(fromTaiwan(traditional)).replaceAll('揹', '背');
	}
	return convert(text);
}

/**
 * The simplified original of an article that a converter made traditional. Repair first: the conversion destroys the evidence of byte shifts and
 * readings.
 */
export const restoreSimplified = (article: Article): string => toSimplifiedText(article.text);
