/**
 * The elements of HTML by what taking their tags away does to the text. Source: WHATWG HTML, the index of elements, and its obsolete ones (16.2);
 * `o:p`, `v:…`, `st1:…` and `w:…` are Word's.
 */
export type ElementKind =
	/** Begins a line of its own. */
	| 'block'
	/** Nothing of its meaning is in the text. */
	| 'inline'
	/** Content that is no text. */
	| 'code'
	/** Raised and lowered: a power, an index. */
	| 'raised'
	/** What is struck out or put in its place. */
	| 'struck'
	/** A base text and its reading. */
	| 'ruby'
	/** The same as `block`, but its content may be written for nobody with a browser of today. */
	| 'fallback';

const NAMES: readonly (readonly [ElementKind, string])[] = [
	[
		'block',
		'address article aside blockquote body br caption center col colgroup dd details dialog dir div dl dt fieldset figcaption figure footer form ' +
			'frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li main menu nav ol optgroup option p pre search section select summary table ' +
			'tbody td template tfoot th thead title tr ul',
	],
	[
		'inline',
		'a abbr acronym area audio b base basefont bdi bdo big blink button canvas cite code data datalist dfn em embed font frame i iframe img image ' +
			'input kbd label link map mark marquee menuitem meta meter nobr object output param picture progress q samp slot small source span strong ' +
			'svg textarea time track tt u var video wbr',
	],
	['code', 'script style'],
	['raised', 'sup sub'],
	['struck', 'del ins s strike'],
	['ruby', 'ruby rb rt rp rtc'],
	['fallback', 'noscript noframes noembed'],
];

const KINDS = new Map(NAMES.flatMap(([kind, names]) => names.split(' ').map((name) => [name, kind] as const)));

/** What an element is by its name, in lower case; undefined where HTML has none of it. */
export const elementKind = (name: string): ElementKind | undefined => (/^(?:o|v|st1|w):/.test(name) ? 'inline' : KINDS.get(name));

const RAISED = new Map(
	Array.from('0⁰1¹2²3³4⁴5⁵6⁶7⁷8⁸9⁹+⁺-⁻−⁻=⁼(⁽)⁾nⁿiⁱ'.matchAll(/(.)(.)/gu), ([, one, other]) => [one!, other!] as const),
);
const LOWERED = new Map(
	Array.from('0₀1₁2₂3₃4₄5₅6₆7₇8₈9₉+₊-₋−₋=₌(₍)₎aₐeₑoₒxₓhₕkₖlₗmₘnₙpₚsₛtₜ'.matchAll(/(.)(.)/gu), ([, one, other]) => [one!, other!] as const),
);

/** The characters of Unicode that stand for a raised (`sup`) or lowered text (Superscripts and Subscripts, U+2070); undefined where one has none. */
export function raisedText(name: string, text: string): string | undefined {
	const forms = name === 'sup' ? RAISED : LOWERED;
	const raised = Array.from(text.trim(), (one) => forms.get(one));
	return raised.every((one) => one !== undefined) ? raised.join('') : undefined;
}
