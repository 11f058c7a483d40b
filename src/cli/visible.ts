/**
 * Control characters as their Unicode pictures, invisible and unpaired ones by number: a terminal must not act on crawled text, nor on the
 * names of files.
 */
export const visible = (crawled: string): string =>
	crawled
		.replace(/[\x00-\x1f]/g, (character) => String.fromCharCode(0x2400 + character.charCodeAt(0)))
		.replace(/[\x7f-\x9f\xad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]|\p{Surrogate}/gu, (character) => {
			const number = character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
			return `<U+${number}>`;
		});
