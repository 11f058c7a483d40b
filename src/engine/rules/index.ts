import type { Rule } from '../rule';
import { BOILERPLATE_RULES } from './boilerplate';
import { ENCODING_RULES } from './encoding';
import { SPAM_RULES } from './spam';

/** Every rule, once. */
export const RULES: readonly Rule[] = [...ENCODING_RULES, ...BOILERPLATE_RULES, ...SPAM_RULES];

export const ruleById = new Map(RULES.map((rule) => [rule.id as string, rule]));
