import { guessEncoding as look } from '../language/guess-encoding';

/** Confidence from which a guess is worth a word. */
const WORTH_SAYING = 0.5;

/** The encoding that the bytes look like when they are not UTF-8, as `TextDecoder` names it; undefined when none fits. */
export function guessEncoding(bytes: Uint8Array): string | undefined {
	const best = look(bytes).guesses[0];
	return best && best.label !== 'utf-8' && best.confidence >= WORTH_SAYING ? best.label : undefined;
}
