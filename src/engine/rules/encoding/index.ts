import type { Rule } from '../../rule';
import { brokenLine } from './broken-line';
import { byteShift } from './byte-shift';
import { compatCharacter } from './compat-character';
import { controlCharacter } from './control-character';
import { cutText } from './cut-text';
import { decomposed } from './decomposed';
import { doubledPunctuation } from './doubled-punctuation';
import { fileDamage } from './file-damage';
import { htmlDebris } from './html-debris';
import { htmlEntity } from './html-entity';
import { loneSurrogate } from './lone-surrogate';
import { lostBracket } from './lost-bracket';
import { lostCharacter } from './lost-character';
import { misreadMark } from './misread-mark';
import { mixedScript } from './mixed-script';
import { mojibake } from './mojibake';
import { oddSpace } from './odd-space';
import { percentEscape } from './percent-escape';
import { pinyinAnnotation, processAnnotations } from './pinyin-annotation';
import { privateUse } from './private-use';
import { foldedMarks, punctuationWidth } from './punctuation-width';
import { quotedPrintable } from './quoted-printable';
import { replacementCharacter } from './replacement-character';
import { strayDot } from './stray-dot';
import { templateVariable } from './template-variable';
import { unicodeEscape } from './unicode-escape';
import { unrecoverable } from './unrecoverable';
import { wrongConversion } from './wrong-conversion';
import { zeroWidth } from './zero-width';

const REPAIRS: readonly Rule[] = [
	brokenLine,
	byteShift,
	compatCharacter,
	controlCharacter,
	cutText,
	decomposed,
	doubledPunctuation,
	htmlDebris,
	htmlEntity,
	loneSurrogate,
	lostBracket,
	lostCharacter,
	misreadMark,
	mixedScript,
	mojibake,
	oddSpace,
	percentEscape,
	pinyinAnnotation,
	privateUse,
	punctuationWidth,
	quotedPrintable,
	replacementCharacter,
	strayDot,
	templateVariable,
	unicodeEscape,
	unrecoverable,
	wrongConversion,
	zeroWidth,
];

/** The encoding family; the finding about the whole file first. */
export const ENCODING_RULES: readonly Rule[] = [
	fileDamage({ annotations: processAnnotations, folded: foldedMarks, rules: REPAIRS }),
	...REPAIRS,
];
