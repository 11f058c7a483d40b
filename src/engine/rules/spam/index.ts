import type { Rule } from '../../rule';
import { taughtSpam } from './taught';

/** The rules of family spam, in the order in which they are listed. */
export const SPAM_RULES: readonly Rule[] = [taughtSpam];
