import { type Message, msg } from '../message';
import { CLASS } from './model/classes';
import type { Furniture } from './model/kinds';
import type { ScoredLines } from './model/model';
import { FIELD, FIELDS, FORM } from './model/records';
import type { Guess, Section } from './page';

const READS_LIKE: Readonly<Record<Furniture, Message>> = {
	navigation: msg('reads like navigation'),
	related: msg('reads like the titles of other articles'),
	tags: msg('reads like tags'),
	'previous-next': msg('reads like links to the previous and the next page'),
	comments: msg('reads like comments or their form'),
	share: msg('reads like buttons to share or vote'),
	footer: msg('reads like a site footer'),
	dateline: msg('reads like a bar with date and author'),
	promotion: msg('reads like the site promoting itself'),
};

const PLACE: Readonly<Record<Section, Message>> = {
	head: msg('stands before the article'),
	body: msg('stands between lines of the article'),
	tail: msg('stands after the article'),
};

/** Share of its character pairs, of 255, below which a line has little to do with the text. */
const STRANGE = 40;
/** Reasons that a person reads. */
const MOST = 4;

/** Why a line is taken for furniture: its place, its neighbours, its form, its words. */
export function reasonsFor(
	{ records, around }: ScoredLines,
	order: number,
	section: Section | undefined,
	guess: Guess | undefined,
): Message[] {
	const { fields } = records;
	const base = order * FIELDS;
	const count = (kind: number) => fields[base + FIELD.counts + kind]!;
	const reasons: Message[] = [];
	if (section) reasons.push(PLACE[section]);
	if (guess) reasons.push(READS_LIKE[guess.kind]);
	if (around.run[order]! > 2) reasons.push(msg('one of {0} short lines in a row without a full stop', around.run[order]!));
	if (around.same[order]! > 1) reasons.push(msg('the same line stands here {0} times', around.same[order]!));
	else if (around.shaped[order]! > 2) reasons.push(msg('{0} lines of the page are made like it', around.shaped[order]!));
	if (count(CLASS.separator) > 1) reasons.push(msg('its parts are separated by signs such as | · >'));
	else if ((fields[base + FIELD.form]! & (FORM.date | FORM.time)) !== 0) reasons.push(msg('holds a date or a time'));
	if (section && around.running[order] === 0 && count(CLASS.han) >= 4 && around.akin[order]! < STRANGE)
		reasons.push(msg('shares hardly a word with the article'));
	return reasons.slice(0, MOST);
}
