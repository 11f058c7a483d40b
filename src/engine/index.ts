/** The engine's public face: text in, findings, cleaned text and metadata out. It knows neither `vscode` nor Node. */
export { type Article, makeArticle } from './article/article';
export { type Script, scriptOf } from './article/script';
export { check, checkInSteps, type Surroundings } from './check';
export { claimed, claimedByFamily } from './claims';
export { type Cleaned, type CleanOptions, clean, editsOf } from './clean';
export { type Configuration, DEFAULT_CONFIGURATION } from './config';
export { type CorpusMemory, fingerprintOf, type LineCounts, lineHash, makeMemory, readMemory } from './corpus';
export { type BytesLook, type EncodingGuess, guessEncoding } from './decoding/guess';
export { applyEdits } from './edits';
export { restoreSimplified } from './encoding/simplify';
export type { Edit, Family, Finding, Fix, Safety, Severity, Span } from './finding';
export { type Language, languagesOf } from './language/languages';
export { format, type Message, msg } from './message';
export { metadataOf, metadataSteps, originOf, originSteps } from './metadata';
export type { Rule } from './rule';
export { RULES, ruleById } from './rules';
export { blockFixes, type PageBlock, type PageBlocks } from './rules/boilerplate/blocks';
export { scoreOf } from './score';
export { type Section, sectionsIn } from './sections';
export {
	type ConfigurationError,
	generalise,
	parseConfiguration,
	placesOf,
	type TaughtPattern,
	type Validated,
	validateConfiguration,
} from './teaching';
export { warmUp } from './warm-up';
