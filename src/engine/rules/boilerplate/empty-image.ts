import { msg } from '../../message';
import type { RuleExamples, Translations } from '../examples';
import { lineRule } from './line-rule';
import { ARTICLE, page } from './sample';

/**
 * Process: conversion to text or Markdown leaves the shell of a picture: `![]()`, `[图片]`, `点击查看大图`.
 * Evidence: the shell makes up the whole line.
 * Safe where the whole line is this closed form, at the head or foot of an article with nothing of it beyond (`guards/proof.ts`).
 * Not flagged: a picture with an address inside a Markdown document that keeps its pictures elsewhere on the line.
 */
export const emptyImage = lineRule({
	id: 'boilerplate/empty-image',
	summary: msg('Stand-in for a missing picture'),
	says: (text) => msg('“{0}” stands for a picture that the text does not have. The fix removes it.', text),
});

export const translations: Translations = {
	'Stand-in for a missing picture': ['空图片', '空圖片'],
	'“{0}” stands for a picture that the text does not have. The fix removes it.': [
		'“{0}”代表文中没有的图片。修复会将其删除。',
		'「{0}」代表文中沒有的圖片。修復會將其刪除。',
	],
};

export const examples = (): RuleExamples => ({
	kept: [
		page({ below: '文章插图是他的小女儿画的，画的是背着竹篓下山的人，颜色用得很大胆。' }),
		page({ below: 'A320' }),

		page({ below: '第一张' }),
		page({ below: '照片存在 茶园/2.png 里，请大家传看。' }),
		page({ below: '展厅里挂着一张照片，拍的是四十年前的收购站，秤杆上的字还看得清楚，拍照片的人已经不在了。' }),
	],
	found: [
		{ text: page({ between: '⟦![]()⟧' }), cleaned: ARTICLE },
		{ text: page({ below: '⟦[图片]⟧' }), cleaned: ARTICLE },
	],
});
