import { FIELDS } from '../metadata/fields';
import type { Metadata } from '../metadata/types';
import { valuesOf } from './record';

/** What a spreadsheet needs to read a CSV file as UTF-8. */
export const BYTE_ORDER_MARK = '\ufeff';

/** RFC 4180: in quotes where it has a comma, a quote or a break; quotes doubled. */
function cell(text: string): string {
	// a leading = + - @ makes a spreadsheet run the cell as a formula; crawled text must not
	const safe = /^[=+@\t]|^-(?![\d-])/.test(text) ? `'${text}` : text;
	return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const COLUMNS = FIELDS.map((field) => field.key);

/** The header row, with the byte order mark before it and a CRLF behind. */
export const csvHeader = (): string => `${BYTE_ORDER_MARK}${['file', ...COLUMNS].map(cell).join(',')}\r\n`;

/** One article as one row, with its CRLF; several values of a field are parted by `; `. */
export function csvRow(file: string, metadata: Metadata): string {
	const values = COLUMNS.map((key) =>
		valuesOf(metadata[key])
			.map(({ value }) => value)
			.join('; '),
	);
	return `${[file, ...values].map(cell).join(',')}\r\n`;
}
