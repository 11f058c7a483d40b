import { contentOf, removeLines } from '../../article/lines';
import type { Hit } from '../../finding';
import { msg, quote } from '../../message';
import type { Rule } from '../../rule';
import { bodyOf } from '../../zones/body';
import { featuresOf, HOLDS } from '../../zones/features';

/** Longer than this, in UTF-16 units, it is a paragraph. */
const LONGEST = 120;

/** A caption that says so: it explains the picture and names who took it. */
const EXPLAINS = /图为|图[一二三四五六七八九十\d]{0,2}[:为]|画面[为中]|照片[为中]/;
const TAKEN =
	/(?:摄影报道|摄影|[\s/。]摄|供图|资料图|发\s*[一-鿿]{2,4}\s*摄|\([^)]{2,16}摄\)|[一-鿿]{2,4}\s?摄|图源[:\s][^。]{1,20}|图\/[^。]{2,16})[\s)。]*$/;
const PICTURE = /!\[|<img|\[图/;

/**
 * Process: extraction drops the pictures and keeps the lines under them: `…图为活动现场。 张三 摄`.
 * Evidence: a short line that explains a picture (图为) and names the photographer at its end, where no picture stands beside it.
 * Not flagged: captions without such a form, a photographer named in a sentence, files that keep their pictures.
 */
export const caption: Rule = {
	id: 'boilerplate/caption',
	stage: 'removal',
	severity: 'hint',
	summary: msg('Caption of a picture that is not there'),
	*check(article): Iterable<Hit> {
		const features = featuresOf(article);
		const body = bodyOf(article);
		for (const line of article.lines) {
			const { plain, index } = line;
			if (plain.length > LONGEST || plain.length < 8 || features[index]!.mark?.sure) continue;
			if ((features[index]!.holds & HOLDS.picture) === 0) continue;
			if (!EXPLAINS.test(plain) || !TAKEN.test(plain)) continue;
			if (PICTURE.test(article.lines[index - 1]?.plain ?? '') || PICTURE.test(article.lines[index + 1]?.plain ?? '')) continue;
			// The only text of a page of pictures is its article.
			if (body?.first === index && body.last === index) continue;
			const span = contentOf(line);
			yield {
				...span,
				message: msg(
					'“{0}” is the caption of a picture that is not in the text. The fix removes it; the photographer stays in the metadata.',
					quote(article.text.slice(span.start, span.end)),
				),
				confidence: 0.8,
				fixes: [{ title: msg('Remove the caption'), safety: 'review', edits: [removeLines(article.lines, index, index)] }],
			};
		}
	},
};
