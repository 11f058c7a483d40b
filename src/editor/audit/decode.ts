/** The text of a file as the editor would show it (UTF-8, without a BOM), or why it is none. */
export function decodeArticle(
	bytes: Uint8Array,
): { readonly text: string; readonly problem?: undefined } | { readonly text?: undefined; readonly problem: 'encoding' } {
	try {
		const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
		return text.slice(0, 4096).includes('\u0000\u0000') ? { problem: 'encoding' } : { text };
	} catch {
		return { problem: 'encoding' };
	}
}
