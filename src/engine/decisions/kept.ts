import type { Article } from '../article/article';
import { metadataOf } from '../metadata';
import { FIELDS } from '../metadata/fields';
import type { FieldValue, MetadataValue } from '../metadata/types';
import { foldText } from './anchor';
import { decisionOn, isListField, type MetadataDecision, type MetadataDecisions } from './metadata';

/** Fields that lines tell which a repair removes: bars, credits, footers. What is told by the text itself stays with the text. */
const TOLD_BY_LINES = FIELDS.filter(({ group, key }) => (group === 'article' || group === 'site') && key !== 'eventDate');

/** What was trusted less than this is no loss. */
const LEAST = 0.5;

const valuesOf = (field: FieldValue | undefined): readonly MetadataValue[] => {
	if (field === undefined) return [];
	if ('why' in field) return [];
	return 'value' in field ? [field] : field;
};

/**
 * The decisions on an article with a record, verdict `kept`, of every value that `before` told and `after`, the same article after a repair,
 * no longer tells as surely. What a curator decided stands; the object itself comes back where nothing is to be kept.
 */
export function keepThroughRepair(before: Article, after: Article, decisions: MetadataDecisions): MetadataDecisions {
	if (before.text === after.text) return decisions;
	const [told, tells] = [metadataOf(before), metadataOf(after)];
	const next: Record<string, readonly MetadataDecision[]> = { ...decisions };
	let found = false;
	for (const { key } of TOLD_BY_LINES) {
		const now = valuesOf(tells[key]);
		const lost = valuesOf(told[key]).filter(
			(value) =>
				value.how !== 'inferred' &&
				value.confidence >= LEAST &&
				!isSaid(value, now) &&
				!isSaid(value, decisions[key] ?? []) &&
				(isListField(key) || !now.some(({ confidence }) => confidence >= value.confidence)),
		);
		if (lost.length === 0) continue;
		found = true;
		next[key] = [...(next[key] ?? []), ...lost.map((value) => keptOf(before, value))];
	}
	return found ? next : decisions;
}

const isSaid = ({ value }: MetadataValue, among: readonly { readonly value: string }[]): boolean =>
	among.some((other) => foldText(other.value) === foldText(value));

const keptOf = (article: Article, value: MetadataValue): MetadataDecision => ({
	...decisionOn(article, value, 'kept'),
	confidence: value.confidence,
	how: value.how,
});
