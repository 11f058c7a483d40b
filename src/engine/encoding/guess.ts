import { type EncodingGuess, guessEncoding as look } from '../language/guess-encoding';

/** Confidence from which a guess is worth a word, and from which another one beside it is. */
const WORTH_SAYING = 0.5;
const NEARLY = 0.2;

/** The encodings that the bytes may be in, the likeliest first, as `TextDecoder` names them; empty for binary data. */
export const encodingsOf = (bytes: Uint8Array): readonly EncodingGuess['label'][] => look(bytes).guesses.map(({ label }) => label);

/**
 * The encoding that the bytes look like when they are not UTF-8, as `TextDecoder` names it, and the next one where it reads nearly as well;
 * empty when none fits.
 */
export function guessEncoding(bytes: Uint8Array): readonly string[] {
	const [best, next] = look(bytes).guesses;
	if (!best || best.label === 'utf-8' || best.confidence < WORTH_SAYING) return [];
	return next && next.confidence >= NEARLY ? [best.label, next.label] : [best.label];
}
