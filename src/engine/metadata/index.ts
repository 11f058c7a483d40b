import type { Article } from '../article/article';
import { headline, originalHeadline } from './headline';
import type { FieldValue, Metadata } from './types';

function compute(article: Article): Metadata {
	const fields: Record<string, FieldValue> = { headline: headline(article) };
	const original = originalHeadline(article);
	if (original) fields.originalHeadline = original;
	return fields;
}

/** What the article says of itself, every value tied to its characters. */
export const metadataOf = (article: Article): Metadata => article.memo(compute);
