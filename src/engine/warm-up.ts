import { codecOf } from './decoding/codecs';
import { loadWords } from './language/model';

/**
 * Makes the tables that the first check would stop to make, step by step, for a host that has other things to do meanwhile. Nobody has to
 * call it.
 */
export function* warmUp(): Generator<void> {
	yield* loadWords();
	for (const encoding of ['gbk', 'big5', 'shift_jis', 'euc-kr'] as const) {
		codecOf(encoding);
		yield;
	}
}
