import { type Message, msg } from '../message';

/** The groups that the panel shows. */
export type FieldGroup = 'article' | 'site' | 'people' | 'quality';

/**
 * One field of the metadata. `schema` is the property of schema.org's NewsArticle it is exported as (empty: not exported to JSON-LD),
 * `dublinCore` the DC term nearest to it. `many` fields hold a list.
 */
export interface Field {
	readonly key: string;
	readonly label: Message;
	readonly group: FieldGroup;
	readonly many: boolean;
	readonly schema: string;
	readonly dublinCore: string;
}

const one = (key: string, group: FieldGroup, label: Message, schema: string, dublinCore: string): Field => ({
	key,
	label,
	group,
	many: false,
	schema,
	dublinCore,
});
const many = (key: string, group: FieldGroup, label: Message, schema: string, dublinCore: string): Field => ({
	...one(key, group, label, schema, dublinCore),
	many: true,
});

/** Every field, in the order in which people want to read them. */
export const FIELDS: readonly Field[] = [
	one('headline', 'article', msg('Headline'), 'headline', 'title'),
	one('originalHeadline', 'article', msg('Original headline'), 'alternativeHeadline', 'alternative'),
	one('alternativeHeadline', 'article', msg('Second headline'), 'alternativeHeadline', 'alternative'),
	one('description', 'article', msg('Summary'), 'description', 'abstract'),
	one('datePublished', 'article', msg('Published'), 'datePublished', 'issued'),
	one('dateModified', 'article', msg('Updated'), 'dateModified', 'modified'),
	one('dateline', 'article', msg('Dateline'), 'dateline', 'created'),
	many('source', 'article', msg('Source'), 'sourceOrganization', 'source'),
	many('attribution', 'article', msg('Reported by'), 'citation', 'references'),
	many('author', 'article', msg('Author'), 'author', 'creator'),
	many('contributor', 'article', msg('Contributor'), 'contributor', 'contributor'),
	many('photographer', 'article', msg('Photographer'), 'contributor', 'contributor'),
	many('editor', 'article', msg('Editor'), 'editor', 'contributor'),
	one('section', 'article', msg('Section'), 'articleSection', 'subject'),
	one('breadcrumb', 'article', msg('Breadcrumb'), '', 'subject'),
	many('keywords', 'article', msg('Keywords'), 'keywords', 'subject'),
	one('eventDate', 'article', msg('Date of the event'), 'temporalCoverage', 'temporal'),
	many('siteName', 'site', msg('Site'), 'publisher', 'publisher'),
	many('publisher', 'site', msg('Operator of the site'), 'publisher', 'rightsHolder'),
	many('licences', 'site', msg('Licence number'), 'publisher', 'identifier'),
	many('contacts', 'site', msg('Contact'), 'publisher', 'identifier'),
	many('identifier', 'site', msg('Identifier'), 'identifier', 'identifier'),
	many('contentLocation', 'people', msg('Place'), 'contentLocation', 'spatial'),
	many('organization', 'people', msg('Organisation'), 'mentions', 'subject'),
	many('person', 'people', msg('Person'), 'mentions', 'subject'),
	one('inLanguage', 'quality', msg('Language and script'), 'inLanguage', 'language'),
	one('length', 'quality', msg('Length'), 'wordCount', 'extent'),
];

export const fieldOf = new Map(FIELDS.map((field) => [field.key, field]));
