import { CONVERSION_DEFAULTS, CONVERSION_PHRASES } from './generated/conversions';

/** What simplified characters that stand for several become in traditional text. Source: OpenCC s2t (opencc-js), the short phrases of it. */
interface Conversions {
	readonly defaults: ReadonlyMap<string, string>;
	/** Simplified phrase → its ambiguous characters in traditional text, in order. */
	readonly phrases: ReadonlyMap<string, string>;
}

let table: Conversions | undefined;

function read(): Conversions {
	const defaults = new Map(Array.from(CONVERSION_DEFAULTS.matchAll(/(.)(.)/gu), ([, one, form]) => [one!, form!] as const));
	const phrases = new Map<string, string>();
	for (const row of CONVERSION_PHRASES.split(' ')) {
		// The phrase, then as many forms as it has ambiguous characters.
		let length = Math.min(row.length, LONGEST);
		while (length > 1 && length + ambiguousIn(defaults, row.slice(0, length)) !== row.length) length--;
		phrases.set(row.slice(0, length), row.slice(length));
	}
	return { defaults, phrases };
}

const LONGEST = 4;

const ambiguousIn = (defaults: ReadonlyMap<string, string>, text: string) => Array.from(text).filter((one) => defaults.has(one)).length;

/** A form, and the phrase that says so (UTF-16 offsets, half open), where one does. */
export interface Said {
	readonly form: string;
	readonly phrase?: { readonly start: number; readonly end: number };
}

/** The form that stands at `at` (UTF-16 offset) of a simplified text in traditional text. */
export function traditionalAt(text: string, at: number): Said | undefined {
	table ??= read();
	const { defaults, phrases } = table;
	const usual = defaults.get(text.charAt(at));
	if (usual === undefined) return undefined;
	for (let length = LONGEST; length >= 2; length--)
		for (let from = Math.max(0, at - length + 1); from <= at && from + length <= text.length; from++) {
			const phrase = text.slice(from, from + length);
			const forms = phrases.get(phrase);
			if (forms) return { form: forms.charAt(ambiguousIn(defaults, text.slice(from, at))), phrase: { start: from, end: from + length } };
		}
	return { form: usual };
}
