/** Encodings that Chinese text files come in, in the order of trial. GB18030 takes nearly any bytes, so that Big5 is judged beside it. */
const CANDIDATES = ['utf-16le', 'utf-16be', 'big5', 'gb18030'] as const;

const COMMON = new Set(
	'的一是在不了有和人这中大为上个国我以要他时来用们到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多这為個國時來們對會發動說產種過後',
);

/** The encoding that the bytes look like when they are not UTF-8, by how common the characters are that come out; undefined when none fits. */
export function guessEncoding(bytes: Uint8Array): string | undefined {
	const sample = bytes.subarray(0, 65_536);
	let best: string | undefined;
	let most = 0.02;
	for (const encoding of CANDIDATES) {
		const text = new TextDecoder(encoding).decode(sample);
		let common = 0;
		let wrong = 0;
		for (const character of text) {
			if (COMMON.has(character)) common++;
			else if (character === '\ufffd' || character === '\0') wrong++;
		}
		const share = (common - wrong * 5) / text.length;
		if (share > most) {
			most = share;
			best = encoding;
		}
	}
	return best;
}
