/** Mixed letters and digits, as long as the tokens that doorway programs print in front of a paragraph against duplicate detection. */
const TOKEN = /^[A-Za-z0-9]{10,40}(?=[\u3400-\u9fff])/;

/**
 * The line begins with a random token glued to Chinese text: letters of both cases and digits, changing their class often.
 * Product codes (one or two changes) and hashes (one case) are none.
 */
export function isRandomToken(plain: string): boolean {
	const token = plain.charCodeAt(0) < 0x80 ? TOKEN.exec(plain)?.[0] : undefined;
	if (!token || !/[A-Z]/.test(token) || !/[a-z]/.test(token) || !/\d/.test(token)) return false;
	let changes = 0;
	for (let at = 1; at < token.length; at++) if (classOf(token[at]!) !== classOf(token[at - 1]!)) changes++;
	return changes >= 5;
}

const classOf = (character: string) => (character <= '9' ? 0 : character <= 'Z' ? 1 : 2);
