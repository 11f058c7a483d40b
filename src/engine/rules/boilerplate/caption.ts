import { contentOf, removeLines } from '../../article/lines';
import type { Hit } from '../../finding';
import { msg, quote } from '../../message';
import { featuresOf } from '../../page/features';
import { pageOf } from '../../page/page';
import type { Rule } from '../../rule';
import type { RuleExamples, Translations } from '../examples';

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
	summary: msg('Caption of a missing picture'),
	*check(article): Iterable<Hit> {
		const features = featuresOf(article);
		const { body } = pageOf(article);
		for (const line of article.lines) {
			const { plain, index } = line;
			if (plain.length > LONGEST || plain.length < 8 || features[index]!.mark?.sure) continue;
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

export const translations: Translations = {
	'Caption of a missing picture': ['无图的图片说明', '無圖的圖片說明'],
	'“{0}” is the caption of a picture that is not in the text. The fix removes it; the photographer stays in the metadata.': [
		'“{0}”是文中没有的图片的说明。修复会将其删除，摄影者保留在元数据中。',
		'「{0}」是文中沒有的圖片的說明。修復會將其刪除，攝影者保留在中繼資料中。',
	],
	'Remove the caption': ['删除图片说明', '刪除圖片說明'],
};

export const examples = (): RuleExamples => ({
	kept: [
		// The only text of a page of pictures.
		'清明前，老茶园的坡上一片新绿，采茶的人散在茶垄之间。图为茶农在采摘新茶。本报记者 王小山摄\n',

		'老茶园添了三百亩新茶\n县里的老茶园今年又添了三百亩新茶，采茶的人一早就上了山，到中午才背着竹篓下来。茶农说，清明前的雨水正好，叶子厚实。\n收购站的秤从早上响到傍晚，一斤鲜叶能卖二十多元，比去年高出两成。合作社把新茶直接发往省城的三家茶庄，路上只要四个小时。\n老茶园的后面是一条新修的水渠，水从山上的水库里来，天旱的时候也不断。\n',
		'老茶园添了三百亩新茶\n县里的老茶园今年又添了三百亩新茶，采茶的人一早就上了山，到中午才背着竹篓下来。茶农说，清明前的雨水正好，叶子厚实。\n照片由王小山拍摄，展厅里挂了三天，许多人在照片前面合影。\n',
	],
	found: [
		{
			text: '老茶园添了三百亩新茶\n⟦4月8日，茶农在老茶园采茶。图为采茶现场。 王小山 摄⟧\n县里的老茶园今年又添了三百亩新茶，采茶的人一早就上了山，到中午才背着竹篓下来。茶农说，清明前的雨水正好，叶子厚实。\n收购站的秤从早上响到傍晚，一斤鲜叶能卖二十多元，比去年高出两成。合作社把新茶直接发往省城的三家茶庄，路上只要四个小时。\n',
			cleaned:
				'老茶园添了三百亩新茶\n县里的老茶园今年又添了三百亩新茶，采茶的人一早就上了山，到中午才背着竹篓下来。茶农说，清明前的雨水正好，叶子厚实。\n收购站的秤从早上响到傍晚，一斤鲜叶能卖二十多元，比去年高出两成。合作社把新茶直接发往省城的三家茶庄，路上只要四个小时。\n',
		},
	],
});
