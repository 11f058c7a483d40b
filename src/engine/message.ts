/**
 * A text for people, not yet in any language: the English template with `{0}`, `{1}` … and what goes into it.
 * The English template is the key of the translation (`l10n/bundle.l10n.*.json`), as `vscode.l10n.t` wants it,
 * so that the editor and the command line can both translate what the engine says.
 */
export interface Message {
	readonly template: string;
	readonly args: readonly (string | number)[];
}

/** Makes a message. The template has to be a literal: the completeness test of the translations reads it from the source. */
export const msg = (template: string, ...args: readonly (string | number)[]): Message => ({ template, args });

/** Puts the arguments into a template, the message's own (English) one unless a translated one is given. */
export const format = (message: Message, template = message.template): string =>
	template.replace(/\{(\d+)\}/g, (whole, index) => String(message.args[Number(index)] ?? whole));

/** Crawled text inside a message: on one line, at most `limit` UTF-16 units, cut with an ellipsis. */
export function quote(text: string, limit = 40): string {
	const line = text.replace(/\s+/g, ' ').trim();
	return line.length <= limit ? line : `${line.slice(0, limit - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
