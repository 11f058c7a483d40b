import { msg } from '../../message';
import { lineRule } from './lines/rule';

/**
 * Process: conversion to text or Markdown leaves the shell of a picture: `![]()`, `[图片]`, `点击查看大图`.
 * Evidence: the shell makes up the whole line.
 * Safe where the whole line is this closed form, at the head or foot of an article with nothing of it beyond (`guards/proof.ts`).
 * Not flagged: a picture with an address inside a Markdown document that keeps its pictures elsewhere on the line.
 */
export const emptyImage = lineRule({
	id: 'boilerplate/empty-image',
	summary: msg('Picture without a picture'),
	says: (text) => msg('“{0}” stands for a picture that the text does not have. The fix removes it.', text),
});
