import type { Rule } from '../../rule';
import { mojibake } from './mojibake';
import { pinyinAnnotation } from './pinyin-annotation';

/** The encoding family, by name. */
export const ENCODING_RULES: readonly Rule[] = [mojibake, pinyinAnnotation];
