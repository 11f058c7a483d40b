import simplified from '../../l10n/bundle.l10n.zh-cn.json';
import traditional from '../../l10n/bundle.l10n.zh-tw.json';
import { format, type Message } from '../engine';

const BUNDLES: Readonly<Record<string, Readonly<Record<string, string>>>> = { 'zh-cn': simplified, 'zh-tw': traditional };

/** Says a message in a language: `en`, `zh-cn` or `zh-tw`; a template without translation stays English. */
export type Say = (message: Message) => string;

export function speaker(locale = 'en'): Say {
	const bundle = BUNDLES[locale];
	return (message) => format(message, bundle?.[message.template]);
}
