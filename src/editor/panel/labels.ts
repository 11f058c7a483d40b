/** Names for people of what the engine calls by a key: ways of finding, kinds, parts, precisions. */
import { type Message, msg } from '../../engine';
import type { How } from '../../engine/metadata/types';

export const HOW: Readonly<Record<How, Message>> = {
	label: msg('Stands after its label.'),
	dateline: msg('Stands in the dateline.'),
	position: msg('Found by its place on the page.'),
	pattern: msg('Found by its form.'),
	inferred: msg('Inferred; the text does not say it.'),
	user: msg('Your own value.'),
};

/** Kinds of licences (`engine/licences.ts`), contacts, identifiers, places and sources. */
export const KINDS: Readonly<Record<string, Message>> = {
	'icp-filing': msg('ICP filing'),
	'icp-licence': msg('ICP licence'),
	'public-security': msg('public security filing'),
	telecom: msg('value-added telecommunications'),
	news: msg('internet news'),
	'audio-visual': msg('audio-visual programmes'),
	publishing: msg('publishing'),
	culture: msg('online culture'),
	broadcasting: msg('broadcasting'),
	'drug-information': msg('drug information'),
	medical: msg('medical information'),
	religion: msg('religious information'),
	advertising: msg('advertising'),
	business: msg('business licence'),
	other: msg('other licence'),
	phone: msg('telephone'),
	fax: msg('fax'),
	email: msg('e-mail'),
	address: msg('address'),
	wechat: msg('WeChat'),
	qq: msg('QQ'),
	url: msg('web address'),
	document: msg('document number'),
	dateline: msg('from the dateline'),
	province: msg('province'),
	city: msg('city'),
	county: msg('county'),
	district: msg('district'),
	abroad: msg('abroad'),
	unnamed: msg('no publisher'),
};

/** Parts that tell a person something; those that only programs need are not here. */
export const PARTS: Readonly<Record<string, Message>> = {
	agency: msg('Agency: {0}', ''),
	place: msg('Place: {0}', ''),
	date: msg('Date: {0}', ''),
	province: msg('Province: {0}', ''),
	year: msg('Year: {0}', ''),
	division: msg('Administrative division: {0}', ''),
	use: msg('Used for: {0}', ''),
	body: msg('Characters of the body: {0}', ''),
	lines: msg('Lines: {0}', ''),
};

export const PRECISION: Readonly<Record<string, Message>> = {
	second: msg('Known to the second.'),
	minute: msg('Known to the minute.'),
	hour: msg('Known to the hour.'),
	day: msg('Known to the day.'),
	monthDay: msg('Known without its year.'),
};
