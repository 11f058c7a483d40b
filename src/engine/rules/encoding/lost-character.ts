import type { Article } from '../../article/article';
import { CUE } from '../../article/cues';
import { fingerprintOf, isForeign } from '../../article/fingerprint';
import { mojibakeIn } from '../../decoding/mojibake';
import { isQuestion } from '../../encoding/question';
import { shiftsIn } from '../../encoding/shift';
import { isInside } from '../../encoding/spans';
import type { Fix, Hit, Span } from '../../finding';
import { candidatesFor, isWord } from '../../language/model';
import { type Message, msg } from '../../message';
import type { Rule } from '../../rule';

/**
 * Process: a character that the target character set lacks becomes `?`: © • · é and the no-break space in GBK or ASCII, traditional characters in
 * GB 2312.
 * Flagged: `?` where no question can end: in the place of the spaces that begin a paragraph or stand behind a mark, between `Copyright` and a year, between the two halves of a foreign name in Chinese, inside a Latin
 * word, before the items of a list, between two Chinese characters in a sentence that is no question. Safe: © before a year. Review: the dot of
 * a name, the apostrophe, the bullet, a `?` put into a word. A lost Chinese character has no fix of its own; likely ones are offered.
 * Not flagged: genuine questions, any `?` between whole words where the marks of the page are of half width, Japanese, addresses with a query, runs
 * of question marks, `?` of mojibake and of byte shifts.
 */
const COPYRIGHT = /(?:Copyright|©|版权所有|版權所有)[ \t]{0,2}(\?)(?=[ \t]?(?:19|20)\d\d|[ \t]?[A-Z])/gi;

/** Characters that foreign names are written with. */
const NAME =
	'阿埃艾得列爱愛安昂奥奧巴拜班邦贝貝本比彼宾賓波伯博布查达達戴丹德登邓鄧狄迪蒂丁杜多厄恩尔爾法菲费費芬弗福盖蓋甘冈高戈格根古瓜哈海汉漢豪赫亨霍基吉加贾賈杰傑金卡凯凱坎康考科克肯库庫夸拉莱萊赖賴兰蘭朗劳勞勒雷黎里理利莉林琳卢盧鲁魯路伦倫罗羅洛马馬玛瑪迈邁麦麥曼梅门門蒙米密摩莫姆穆纳納娜奈内內尼涅宁寧纽紐诺諾努欧歐帕潘庞龐佩彭皮珀普奇恰强強乔喬切琴琼瓊丘热熱仁荣榮茹瑞萨薩塞赛賽桑瑟森沙莎山尚绍紹舍申圣聖施史舒斯丝絲松苏蘇索塔泰坦汤湯唐陶特滕提廷图圖托瓦万萬旺威韦韋维維魏温文翁沃乌烏武伍西希锡錫夏香肖谢謝辛欣休许許逊遜雅亚亞扬揚耶叶葉伊易因英尤于约約赞贊泽澤扎詹珍朱祖佐';
const BETWEEN_NAMES = new RegExp(`(?<=[${NAME}]{2})\\?(?=[${NAME}]{2})`, 'g');

const IN_LATIN = /(?<=[a-zI])\?(?=[a-z])/g;
/** Before the lost vowel of a reading that a converter wrote. */
const READING = /[\u3400-\u9fff][(（][a-z]{0,4}$/;
const CONTRACTION = /(?:n\?t|[a-z]{2}\?s|\b(?:i|you|we|they|he|she|it|that|there|who|what)\?(?:re|ve|ll|d|m))$/i;

const BULLET = /^[ \t\u3000]*(\?)(?=[ \t]?[\u3400-\u9fffA-Za-z])/gm;

/** Ideographic or no-break spaces before a paragraph, or one behind a mark. */
const INDENT = /\?{1,4}(?<=(?:^|[\r\n])[ \t\u3000]{0,4}\?{1,4})(?=[\u3400-\u9fff“‘《「【][^\r\n]{24})/g;
const BEHIND_MARK = /\?{1,2}(?<=[\u3400-\u9fff”）》][。，；]\?{1,2})(?=[\u3400-\u9fff“《])/g;
const LEAST_INDENTS = 2;

const BETWEEN_HAN = /(?<=[\u3400-\u9fff])\?(?=[\u3400-\u9fff])/g;

/** Japanese: what was lost there is no Chinese character. */
const KANA = /[\u3041-\u3096\u30a1-\u30fa]{2}/;
const KANA_REACH = 16;

const ADDRESS = /(?:https?:|www\.|[\w-]\.(?:com|cn|net|org|htm|html|php|asp|jsp))[!-~]*$/i;

const fix = (start: number, newText: string, safe = false): Fix => ({
	title: newText === '' ? msg('Remove the question mark') : msg('Replace by {0}', newText),
	safety: safe ? 'safe' : 'review',
	edits: [{ start, end: start + 1, newText }],
});

/** Likely characters that are offered. */
const OFFERED = 6;

function inSentence(text: string, start: number, inWord: boolean): Hit {
	const left = text.slice(Math.max(0, start - 4), start);
	const right = text.slice(start + 1, start + 5);
	return {
		start,
		end: start + 1,
		message: inWord
			? msg(
					'A question mark inside the word {0}: it stands for a character that was lost or never there. The fix removes it.',
					text.charAt(start - 1) + text.charAt(start + 1),
				)
			: msg('A question mark where no question ends: a character that the character set lacked was lost here.'),
		confidence: inWord ? 0.75 : 0.7,
		fixes: inWord ? [fix(start, '')] : [],
		moreFixes: () => candidatesFor(left, right, OFFERED).map((character): Fix => ({ ...fix(start, character), isGuess: true })),
	};
}

/** UTF-16 units of a line that tell a paragraph from an item. */
const LINE = 400;

const lineFrom = (text: string, start: number): string => /^[^\r\n]*/.exec(text.slice(start, start + LINE))![0];

const spaceHit = (start: number, end: number, message: Message): Hit => ({
	start,
	end,
	message,
	confidence: 0.85,
	fixes: [{ title: msg('Remove the question mark'), safety: 'review', edits: [{ start, end, newText: '' }] }],
});

function* hitsIn(article: Article): Iterable<Hit> {
	const { text } = article;
	for (const found of text.matchAll(COPYRIGHT)) {
		const start = found.index + found[0].length - 1;
		const message = msg('© was lost: the character set lacked it. The fix restores it.');
		yield { start, end: start + 1, message, confidence: 0.97, fixes: [fix(start, '©', /\d/.test(text.slice(start + 1, start + 3)))] };
	}
	const names = new Set<number>();
	for (const { index: start } of text.matchAll(BETWEEN_NAMES)) {
		if (isQuestion(text, start)) continue;
		names.add(start);
		const message = msg('The middle dot of a foreign name was lost. The fix restores it.');
		yield { start, end: start + 1, message, confidence: 0.8, fixes: [fix(start, '·')] };
	}
	for (const { index: start } of text.matchAll(IN_LATIN)) {
		if (isForeign(article) || ADDRESS.test(text.slice(Math.max(0, start - 120), start))) continue;
		if (READING.test(text.slice(Math.max(0, start - 6), start))) continue; // the vowel of a reading: pinyin-annotation's
		const contraction = CONTRACTION.test(text.slice(Math.max(0, start - 8), start) + /^.[a-z]*/.exec(text.slice(start, start + 20))![0]);
		const message = contraction
			? msg('An apostrophe was lost. The fix restores it.')
			: msg('A question mark inside a Latin word: a letter that the character set lacked was lost here.');
		yield { start, end: start + 1, message, confidence: 0.75, fixes: contraction ? [fix(start, '’')] : [] };
	}
	const indents = [...text.matchAll(INDENT)];
	const paragraphs = new Set<number>();
	const isProse = ({ index, 0: run }: RegExpExecArray) => run.length > 1 && lineFrom(text, index).includes('。');
	if (indents.length >= LEAST_INDENTS || indents.some(isProse))
		for (const { index: start, 0: run } of indents) {
			const end = start + run.length;
			// A short item without a full stop is one of a list.
			if (run.length === 1 && !/[。！”]/.test(lineFrom(text, end))) continue;
			for (let at = start; at < end; at++) paragraphs.add(at);
			yield spaceHit(start, end, msg('The spaces before a paragraph became question marks. The fix removes them.'));
		}
	for (const { index: start, 0: run } of text.matchAll(BEHIND_MARK))
		yield spaceHit(start, start + run.length, msg('A space after a punctuation mark became a question mark. The fix removes it.'));
	const bullets = [...text.matchAll(BULLET)].filter(({ index, 0: head }) => !paragraphs.has(index + head.length - 1));
	if (bullets.length >= 2) {
		for (const found of bullets) {
			const start = found.index + found[0].length - 1;
			const message = msg('The bullet of a list item was lost. The fix restores it.');
			yield { start, end: start + 1, message, confidence: 0.85, fixes: [fix(start, '•')] };
		}
	}
	const between = [...text.matchAll(BETWEEN_HAN)].map(({ index }) => index).filter((at) => !names.has(at));
	const questions = between.filter((at) => isQuestion(text, at)).length;
	const { halfWidth, fullWidth } = fingerprintOf(article);
	// Where all marks are of half width this one may end a question that no word gives away.
	const isMark = halfWidth - between.length > fullWidth + between.length;
	for (const start of between) {
		if (isQuestion(text, start) || KANA.test(text.slice(Math.max(0, start - KANA_REACH), start + KANA_REACH))) continue;
		// Where half-width marks end most questions, one that parts no word ends another.
		const splitsWord = isWord(text.charAt(start - 1) + text.charAt(start + 1));
		if (splitsWord || (!isMark && questions * 2 < between.length)) yield inSentence(text, start, splitsWord);
	}
}

export const lostCharacter: Rule = {
	id: 'encoding/lost-character',
	stage: 'lost',
	severity: 'information',
	summary: msg('Question mark in place of a lost character'),
	needs: CUE.question,
	*check(article): Iterable<Hit> {
		let repairable: readonly Span[] | undefined;
		for (const hit of hitsIn(article)) {
			repairable ??= [...mojibakeIn(article), ...shiftsIn(article)].sort((a, b) => a.start - b.start);
			if (!isInside(repairable, hit.start)) yield hit;
		}
	},
};
