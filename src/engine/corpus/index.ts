/**
 * Corpus memory: a line that stands in many files is boilerplate, whatever it says.
 *
 *     const memory = makeMemory();
 *     for (const file of files) memory.remember(file.name, fingerprintOf(makeArticle(file.text)));
 *     check(article, configuration, RULES, { corpus: memory });   // boilerplate/repeated-line says "in 37 of 412 files"
 *     const cache = memory.serialise();                           // and later: readMemory(cache)
 */
export { fingerprintOf, lineHash } from './fingerprint';
export { type CorpusMemory, type LineCounts, MOST_LINES, makeMemory, readMemory } from './memory';
