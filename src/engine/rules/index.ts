import type { Rule } from '../rule';
import { licenceNumber } from './boilerplate/licence-number';
import { pinyinAnnotation } from './encoding/pinyin-annotation';

/** Every rule, once. */
export const RULES: readonly Rule[] = [pinyinAnnotation, licenceNumber];

export const ruleById = new Map(RULES.map((rule) => [rule.id as string, rule]));
