import { format } from '../message';
import type { Rule } from '../rule';
import { LONGEST_PATTERN, PLACEHOLDERS } from './pattern';
import { LONGEST_EXAMPLE, MOST_EXAMPLES, MOST_PATTERNS } from './taught';
import { PATTERN_ID, SEVERITIES } from './validate';

const lines = (description: string) => ({
	type: 'array',
	maxItems: MOST_EXAMPLES,
	items: { type: 'string', maxLength: LONGEST_EXAMPLE },
	description,
});

/** The JSON schema (draft-07) of `.corpus-curator.json`, made from the rules there are: what `validateConfiguration` accepts. */
export function configurationSchema(rules: readonly Rule[]): object {
	const severity = { enum: [...SEVERITIES] };
	const ruleSchema = (rule: Rule) => ({
		description: format(rule.summary),
		default: rule.severity, // here, so that completing the name writes a value, too
		anyOf: [
			severity,
			{ type: 'boolean' },
			{
				type: 'object',
				additionalProperties: false,
				properties: {
					severity,
					options: {
						type: 'object',
						additionalProperties: false,
						properties: Object.fromEntries(
							Object.entries(rule.options ?? {}).map(([name, value]) => [
								name,
								{ type: typeof value, default: value, ...(typeof value === 'number' ? { minimum: 0 } : {}) },
							]),
						),
					},
				},
			},
		],
	});
	const placeholders = Object.entries(PLACEHOLDERS).map(([name, meaning]) => `{${name}} ${meaning}`);
	return {
		$schema: 'http://json-schema.org/draft-07/schema#',
		title: 'Corpus Curator',
		type: 'object',
		additionalProperties: false,
		properties: {
			$schema: { type: 'string' },
			rules: {
				type: 'object',
				description: 'Severity and options of rules; a rule that is not named runs with its defaults.',
				additionalProperties: false,
				properties: Object.fromEntries([...rules].sort((a, b) => (a.id < b.id ? -1 : 1)).map((rule) => [rule.id, ruleSchema(rule)])),
			},
			patterns: {
				type: 'array',
				maxItems: MOST_PATTERNS,
				description: 'Lines and phrases that were taught as boilerplate or spam.',
				items: {
					type: 'object',
					additionalProperties: false,
					required: ['id', 'family', 'pattern'],
					properties: {
						id: { type: 'string', pattern: PATTERN_ID, description: 'Names the pattern in findings.' },
						family: { enum: ['boilerplate', 'spam'] },
						pattern: { type: 'string', maxLength: LONGEST_PATTERN, description: `Text with placeholders: ${placeholders.join('; ')}.` },
						wholeLine: { type: 'boolean', default: false, description: 'The pattern has to cover the whole line.' },
						safety: { enum: ['safe', 'review'], default: 'review', description: 'safe: fix-all and on-save apply it.' },
						match: lines('Examples that the pattern must match, else it is refused.'),
						noMatch: lines('Examples that the pattern must not match, else it is refused.'),
						note: { type: 'string', description: 'Shown in the hover.' },
					},
				},
			},
		},
	};
}
