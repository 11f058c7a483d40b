import type { Rule } from '../../rule';
import { gibberish } from './gibberish';
import { keywordInjection } from './keyword-injection';
import { linkFarm } from './link-farm';
import { spamParagraph } from './spam-paragraph';
import { taughtSpam } from './taught';
import { titleSpam } from './title-spam';
import { unrelatedTeaser } from './unrelated-teaser';

/** The rules of family spam, in the order in which they are listed. */
export const SPAM_RULES: readonly Rule[] = [titleSpam, keywordInjection, gibberish, unrelatedTeaser, spamParagraph, linkFarm, taughtSpam];
