import type { CopyFormat } from './messages';
import { type Look, valuesOf } from './model';

/** All metadata of an article as the curator sees it, for the clipboard. */
export function exportText(look: Look, format: CopyFormat): string {
	const fields = Object.keys(look.metadata).flatMap((field) => {
		const values = valuesOf(look.metadata, field).map(({ value }) => value);
		return values.length === 0 ? [] : [[field, Array.isArray(look.metadata[field]) ? values : values[0]!] as const];
	});
	if (format === 'json') return `${JSON.stringify(Object.fromEntries(fields), null, '\t')}\n`;
	const lines = fields.flatMap(([field, value]) =>
		typeof value === 'string' ? [`${field}: ${JSON.stringify(value)}`] : [`${field}:`, ...value.map((one) => `  - ${JSON.stringify(one)}`)],
	);
	return `---\n${lines.join('\n')}\n---\n`;
}
