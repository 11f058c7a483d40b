/** The metadata of an article in the formats that corpora and other programs read; pure, one article at a time. */
export { BYTE_ORDER_MARK, csvHeader, csvRow } from './csv';
export { toJsonLd } from './json-ld';
export { codePointsOf, plainMetadata, toDolmaAttributes, toJsonLine } from './jsonl';
export type { ExportedArticle } from './record';
export { toYaml, toYamlRecord } from './yaml';
