const SEPARATOR = '[\\s|丨·•/,、>»<«[\\](){}【】:+*\\d-]';

/**
 * A row of buttons, nothing else on the line: of `strong` words, which no heading says, one is enough; `weak` ones need a separator and
 * another. Numbers count as separators. Alternatives of a regular expression, without marks of separation.
 */
export const rowOf = (strong: string, weak = strong): RegExp =>
	new RegExp(
		`^${SEPARATOR}*(?:(?:${strong})${SEPARATOR}*$|(?:${strong}|${weak})(?:${SEPARATOR}+(?:${strong}|${weak}))+${SEPARATOR}*$)`,
		'i',
	);
