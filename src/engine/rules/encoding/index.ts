import type { Rule } from '../../rule';
import { byteShift } from './byte-shift';
import { compatCharacter } from './compat-character';
import { controlCharacter } from './control-character';
import { doubledPunctuation } from './doubled-punctuation';
import { htmlDebris } from './html-debris';
import { htmlEntity } from './html-entity';
import { loneSurrogate } from './lone-surrogate';
import { lostBracket } from './lost-bracket';
import { mojibake } from './mojibake';
import { oddSpace } from './odd-space';
import { percentEscape } from './percent-escape';
import { pinyinAnnotation } from './pinyin-annotation';
import { privateUse } from './private-use';
import { quotedPrintable } from './quoted-printable';
import { replacementCharacter } from './replacement-character';
import { templateVariable } from './template-variable';
import { unicodeEscape } from './unicode-escape';
import { unrecoverable } from './unrecoverable';
import { zeroWidth } from './zero-width';

/** The encoding family, by name. */
export const ENCODING_RULES: readonly Rule[] = [
	byteShift,
	compatCharacter,
	controlCharacter,
	doubledPunctuation,
	htmlDebris,
	htmlEntity,
	loneSurrogate,
	lostBracket,
	mojibake,
	oddSpace,
	percentEscape,
	pinyinAnnotation,
	privateUse,
	quotedPrintable,
	replacementCharacter,
	templateVariable,
	unicodeEscape,
	unrecoverable,
	zeroWidth,
];
