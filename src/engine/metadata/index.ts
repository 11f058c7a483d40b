import type { Article } from '../article/article';
import type { Metadata } from './types';

const compute = (_article: Article): Metadata => ({});

/** What the article says of itself, every value tied to its characters. */
export const metadataOf = (article: Article): Metadata => article.memo(compute);
