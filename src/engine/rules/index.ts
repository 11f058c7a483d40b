import type { Rule } from '../rule';
import { licenceNumber } from './boilerplate/licence-number';
import { repeatedLine } from './boilerplate/repeated-line';
import { taughtBoilerplate } from './boilerplate/taught';
import { ENCODING_RULES } from './encoding';
import { SPAM_RULES } from './spam';

/** Every rule, once. */
export const RULES: readonly Rule[] = [...ENCODING_RULES, licenceNumber, repeatedLine, taughtBoilerplate, ...SPAM_RULES];

export const ruleById = new Map(RULES.map((rule) => [rule.id as string, rule]));
