// Written by scripts/build-rules.mjs from the files of the rules: npm run rules
import type { Rule } from '../../rule';
import { clickbaitTail } from './clickbait-tail';
import { disguisedDomain } from './disguised-domain';
import { documentVerdict } from './document-verdict';
import { emojiNoise } from './emoji-noise';
import { gibberish } from './gibberish';
import { keywordInjection } from './keyword-injection';
import { keywordRepeat } from './keyword-repeat';
import { linkFarm } from './link-farm';
import { randomCharacters } from './random-characters';
import { seoFrame } from './seo-frame';
import { spamParagraph } from './spam-paragraph';
import { taughtSpam } from './taught';
import { titleShuffle } from './title-shuffle';
import { titleSpam } from './title-spam';
import { titleSuffix } from './title-suffix';
import { unrelatedTeaser } from './unrelated-teaser';

export const SPAM_RULES: readonly Rule[] = [
	clickbaitTail,
	disguisedDomain,
	documentVerdict,
	emojiNoise,
	gibberish,
	keywordInjection,
	keywordRepeat,
	linkFarm,
	randomCharacters,
	seoFrame,
	spamParagraph,
	taughtSpam,
	titleShuffle,
	titleSpam,
	titleSuffix,
	unrelatedTeaser,
];
