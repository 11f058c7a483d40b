import type { Features } from '../../zones/features';
import type { Kind } from '../../zones/vocabulary';
import { bitOf } from '../../zones/words';

/** The rule that a word of menus and buttons speaks for. */
const RULE_OF: Readonly<Record<Kind, string>> = {
	'section-nav': 'section-nav',
	channel: 'section-nav',
	'login-form': 'login-form',
	'share-bar': 'share-bar',
	'comment-form': 'comment-form',
	'view-counter': 'view-counter',
	pagination: 'pagination',
	'follow-promotion': 'follow-promotion',
	'related-list': 'related-list',
	advertisement: 'call-to-action',
	player: 'placeholder',
};

/** Nothing but two words of menus or more, names of channels not counted: they may be headings. */
export const isMenu = ({ words, coverage }: Features): boolean =>
	coverage >= 0.95 && words.length > 1 && words.some(({ kinds }) => kinds !== bitOf.channel);

/** The rule whose words cover most of the line. */
export function ruleByWords({ words }: Features): string {
	const weights = new Map<string, number>();
	for (const { kinds, start, end } of words)
		for (const [kind, rule] of Object.entries(RULE_OF))
			if ((kinds & bitOf[kind as Kind]) !== 0) weights.set(rule, (weights.get(rule) ?? 0) + end - start);
	let best = 'section-nav';
	for (const [rule, weight] of weights) if (weight > (weights.get(best) ?? 0)) best = rule;
	return best;
}
