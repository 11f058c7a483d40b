import type { Article } from '../article/article';
import { creditsOf } from './credits';
import { datelineFound, noDateline } from './dateline';
import { headline, originalHeadline } from './headline';
import { datesOfArticle } from './published';
import { attributions, sourcesOf } from './source';
import type { FieldValue, Metadata } from './types';

function compute(article: Article): Metadata {
	const credits = creditsOf(article);
	const { published, modified } = datesOfArticle(article);
	const { sources, authors } = sourcesOf(article, credits);
	const dateline = datelineFound(article);
	const fields: Record<string, FieldValue> = {
		headline: headline(article),
		datePublished: published,
		dateline: dateline?.value ?? { value: null, why: noDateline() },
		source: sources,
		attribution: attributions(article),
		...credits,
	};
	if (!credits.author.length && authors.length) fields.author = authors;
	if (modified) fields.dateModified = modified;
	const original = originalHeadline(article);
	if (original) fields.originalHeadline = original;
	return fields;
}

/** What the article says of itself, every value tied to its characters. */
export const metadataOf = (article: Article): Metadata => article.memo(compute);
