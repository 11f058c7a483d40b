import type { Rule } from '../rule';
import { BOILERPLATE_RULES } from './boilerplate';
import { offeringBlocks } from './boilerplate/blocks';
import { ENCODING_RULES } from './encoding';
import { SPAM_RULES } from './spam';

/** Every rule, once. What is found at the head or foot of a page offers to remove all of it. */
export const RULES: readonly Rule[] = [...ENCODING_RULES, ...BOILERPLATE_RULES.map(offeringBlocks), ...SPAM_RULES];

export const ruleById = new Map(RULES.map((rule) => [rule.id as string, rule]));
