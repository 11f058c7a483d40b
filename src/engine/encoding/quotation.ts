import type { Written } from '../decoding/beam';

/** Bits for a closing quotation mark where none was opened, and against others where one was. */
const CLOSING = 8;

const isClosing = (unit: number) => unit === 0x201d || unit === 0x300d || unit === 0x300f;
const isOpening = (unit: number) => unit === 0x201c || unit === 0x300c || unit === 0x300e;

/** UTF-16 units before a place in which the quotation began that goes on there. */
const REACH = 200;

/** Whether a quotation goes on at an offset: on its line one began and did not end. */
export function isQuotationOpen(text: string, at: number): boolean {
	const line = text.slice(Math.max(text.lastIndexOf('\n', at - 1) + 1, at - REACH), at);
	return /[“「『][^”」』]*$/.test(line);
}

/** Bits of a mark behind what has been written: a closing one has to have its partner. `isOpen` says how it stood before that. */
export function costOfClosing(unit: number, written: Written | undefined, isOpen: boolean): number {
	if (!isClosing(unit)) return 0;
	let open = isOpen;
	for (let at = written; at; at = at.before) {
		if (!isClosing(at.unit) && !isOpening(at.unit)) continue;
		open = isOpening(at.unit);
		break;
	}
	return open ? -CLOSING : CLOSING;
}
