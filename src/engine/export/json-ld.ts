import type { Metadata, MetadataValue } from '../metadata/types';
import { firstOf, valuesOf } from './record';

type Json = Readonly<Record<string, unknown>>;

/** An ISO date of which schema.org knows the form; `--05-18` is none. */
const isFullDate = (text: string): boolean => /^\d{4}-\d\d-\d\d/.test(text);

const person = ({ value, role }: MetadataValue): Json =>
	role === undefined ? { '@type': 'Person', name: value } : { '@type': 'Role', roleName: role, author: { '@type': 'Person', name: value } };
const editor = ({ value, role }: MetadataValue): Json =>
	role === undefined ? { '@type': 'Person', name: value } : { '@type': 'Role', roleName: role, editor: { '@type': 'Person', name: value } };
const contributor = ({ value, role }: MetadataValue): Json => ({
	'@type': 'Role',
	roleName: role ?? 'contributor',
	contributor: { '@type': 'Person', name: value },
});
const organisation = ({ value }: MetadataValue): Json => ({ '@type': 'Organization', name: value });

const CONTACT_PROPERTY: Readonly<Record<string, string>> = { email: 'email', phone: 'telephone', fax: 'faxNumber' };

function publisherOf(metadata: Metadata): Json | undefined {
	const name = firstOf(metadata, 'siteName');
	const legalName = firstOf(metadata, 'publisher');
	const licences = valuesOf(metadata.licences).map(({ value, kind }) => ({
		'@type': 'PropertyValue',
		propertyID: kind ?? 'licence',
		value,
	}));
	const contacts = valuesOf(metadata.contacts)
		.filter(({ kind }) => kind !== undefined && kind in CONTACT_PROPERTY)
		.map(({ value, kind, parts }) => ({
			'@type': 'ContactPoint',
			[CONTACT_PROPERTY[kind!]!]: value,
			...(parts?.use ? { contactType: parts.use } : {}),
		}));
	const address = valuesOf(metadata.contacts).find(({ kind }) => kind === 'address')?.value;
	if (!name && !legalName && !licences.length && !contacts.length) return undefined;
	return {
		'@type': 'Organization',
		...(name ? { name } : {}),
		...(legalName ? { legalName } : {}),
		...(address ? { address } : {}),
		...(licences.length ? { identifier: licences } : {}),
		...(contacts.length ? { contactPoint: contacts } : {}),
	};
}

/** The article as schema.org's NewsArticle (https://schema.org/NewsArticle); properties without a value are left out. */
/** The parts of a mixed text that are languages. */
const LANGUAGE = /^(?:zh(?:-Han[st])?|ja|ko|en|und)$/;

export function toJsonLd(metadata: Metadata): Json {
	const texts = (key: string): string[] => valuesOf(metadata[key]).map(({ value }) => value);
	const one = (key: string): string | undefined => texts(key)[0];
	const day = (key: string): string | undefined => texts(key).find(isFullDate);
	const alternatives = [...texts('originalHeadline'), ...texts('alternativeHeadline')];
	const contributors = [...valuesOf(metadata.contributor), ...valuesOf(metadata.photographer)].map(contributor);
	const mentions = [
		...valuesOf(metadata.person).map(({ value, role }) => ({ '@type': 'Person', name: value, ...(role ? { jobTitle: role } : {}) })),
		...valuesOf(metadata.organization).map(organisation),
	];
	const [language] = valuesOf(metadata.inLanguage);
	const properties: Record<string, unknown> = {
		headline: one('headline'),
		alternativeHeadline: alternatives.length > 1 ? alternatives : alternatives[0],
		description: one('description'),
		datePublished: day('datePublished'),
		dateModified: day('dateModified'),
		dateline: one('dateline'),
		author: valuesOf(metadata.author).map(person),
		editor: valuesOf(metadata.editor).map(editor),
		contributor: contributors,
		sourceOrganization: valuesOf(metadata.source).map(organisation),
		citation: texts('attribution'),
		articleSection: one('section'),
		keywords: texts('keywords'),
		temporalCoverage: day('eventDate'),
		contentLocation: valuesOf(metadata.contentLocation).map(({ value }) => ({ '@type': 'Place', name: value })),
		mentions,
		identifier: valuesOf(metadata.identifier).map(({ value, kind }) => ({
			'@type': 'PropertyValue',
			propertyID: kind ?? 'identifier',
			value,
		})),
		publisher: publisherOf(metadata),
		inLanguage: language?.value === 'mixed' ? Object.keys(language.parts ?? {}).filter((tag) => LANGUAGE.test(tag)) : language?.value,
		wordCount: one('length') === undefined ? undefined : Number(one('length')),
	};
	const filled = Object.entries(properties).filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0));
	return { '@context': 'https://schema.org', '@type': 'NewsArticle', ...Object.fromEntries(filled) };
}
