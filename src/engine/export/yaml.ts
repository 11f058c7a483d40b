import { fieldOf } from '../metadata/fields';
import type { Metadata, MetadataValue } from '../metadata/types';
import { type ExportedArticle, filledKeys, valuesOf } from './record';

/**
 * A string as a YAML scalar. Double-quoted is JSON's form, which YAML 1.2 contains; U+0085, U+2028 and U+2029 would break a line there
 * and are escaped. Words and dates that no YAML parser reads as anything else stay bare.
 */
export function yamlScalar(text: string): string {
	const plain =
		/^[\p{Script=Han}\p{L}][\p{L}\p{N} ·_-]*$/u.test(text) &&
		!/^(?:true|false|yes|no|on|off|null|y|n|nan|inf)$/i.test(text) &&
		text.trim() === text;
	if (plain) return text;
	return JSON.stringify(text).replace(
		/[\u007f-\u009f\u2028\u2029\ufeff]/g,
		(character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
	);
}

const isDetailed = (value: MetadataValue): boolean => value.role !== undefined || value.kind !== undefined;

function detailed(value: MetadataValue): string {
	const details = [
		['value', value.value],
		['role', value.role],
		['kind', value.kind],
	].filter((pair): pair is [string, string] => pair[1] !== undefined);
	return `  - ${details.map(([name, text]) => `${name}: ${yamlScalar(text)}`).join('\n    ')}`;
}

/** The metadata as one document of a YAML stream, which begins with the name of its file. */
export const toYamlRecord = ({ id, metadata }: Pick<ExportedArticle, 'id' | 'metadata'>): string =>
	toYaml(metadata)
		.replace('---\n', () => `---\nfile: ${yamlScalar(id)}\n`)
		.replace(/---\n$/, '');

/** The metadata as YAML front matter, with its `---` lines and a line break at the end. */
export function toYaml(metadata: Metadata): string {
	const lines = filledKeys(metadata).flatMap((key) => {
		const values = valuesOf(metadata[key]);
		if (!Array.isArray(metadata[key]) && !fieldOf.get(key)?.many) return [`${key}: ${yamlScalar(values[0]!.value)}`];
		return [`${key}:`, ...values.map((value) => (isDetailed(value) ? detailed(value) : `  - ${yamlScalar(value.value)}`))];
	});
	return `---\n${lines.map((line) => `${line}\n`).join('')}---\n`;
}
