import type { FromPanel, PanelModel, Row, RowReference } from '../messages';
import type { PageStrings } from '../strings';
import { element, fill, type IconName, icon, markIcon } from './dom';

/** What the rows need from the page. */
export interface Board {
	readonly strings: PageStrings;
	readonly post: (message: FromPanel) => void;
	readonly setCurrent: (id: string) => void;
	readonly startEditing: (row: HTMLElement) => void;
	readonly current: () => string | undefined;
	/** What is selected in the editor, shortened; empty when nothing is. */
	readonly selection: () => string;
}

type RowVerb = 'reveal' | 'copyValue' | 'copySurface' | 'reject' | 'confirm' | 'forget' | 'setFromSelection';

export const referenceOf = (model: PanelModel, row: Row): RowReference => ({
	docUri: model.docUri,
	version: model.version,
	field: row.field,
	index: row.index,
	value: row.value ?? '',
});

export function rowElement(model: PanelModel, row: Row, board: Board): HTMLElement {
	const { strings, post } = board;
	const reference = referenceOf(model, row);
	const verb = (type: RowVerb) => post({ type, ...reference });
	const isCurrent = board.current() === row.id;
	const isAbsent = row.value === null;
	const classes = [
		'row',
		isAbsent && 'absent',
		row.isFurther && 'further',
		!row.isDecidable && !isAbsent && !row.mark && 'finding',
		isCurrent && 'current',
		row.vanished && 'vanished',
	];

	const main = element(
		'button',
		{ class: 'main', type: 'button', tabindex: '-1', ...(isCurrent ? { 'aria-current': 'true' } : {}) },
		element('span', { class: 'label' }, row.label),
		valueElement(row, strings),
		confidenceElement(row, strings),
	);
	main.addEventListener('click', () => {
		board.setCurrent(row.id);
		if (row.places > 0) verb('reveal');
	});
	const details = element('div', { class: 'details' }, ...detailElements(row, reference, board));
	const made = element(
		'li',
		{ class: classes.filter(Boolean).join(' '), 'data-row': row.id, ...contextOf(row, reference) },
		main,
		details,
		row.isDecidable &&
			element(
				'div',
				{ class: 'actions', role: 'group', 'aria-label': row.label },
				...actionButtons(row, verb, board, () => board.startEditing(made)),
			),
	);
	made.addEventListener('keydown', (event) => onKey(event, main, row, verb, () => board.startEditing(made)));
	if (row.places > 0) {
		for (const enter of ['pointerenter', 'focusin']) made.addEventListener(enter, () => post({ type: 'hover', ...reference }));
		for (const leave of ['pointerleave', 'focusout']) made.addEventListener(leave, () => post({ type: 'leave' }));
	}
	return made;
}

/** Gives VS Code's own context menu what it needs to know. */
const contextOf = (row: Row, reference: RowReference) =>
	row.isDecidable
		? {
				'data-vscode-context': JSON.stringify({
					...reference,
					webviewSection: row.value === null ? 'absent' : row.verdict && row.verdict !== 'kept' ? 'decided' : 'value',
					preventDefaultContextMenuItems: true,
				}),
			}
		: {};

/** ISO 8601 marks a date without its year so; a person reads it as a mistake. */
const YEARLESS = /^--(?=\d\d-\d\d)/;

function valueElement(row: Row, strings: PageStrings): HTMLElement {
	const lang = row.lang ? { lang: row.lang } : {};
	if (row.value === null) {
		return element(
			'span',
			{ class: 'value' },
			element('span', { class: 'text' }, strings.absent),
			element('span', { class: 'surface' }, row.notes[0] ?? ''),
		);
	}
	return element(
		'span',
		{ class: 'value' },
		element('span', { class: row.isDecidable ? 'text' : 'text place', ...lang }, row.value.replace(YEARLESS, '')),
		row.qualifier !== undefined && element('span', { class: 'qualifier', ...lang }, row.qualifier),
		row.surface !== undefined && element('span', { class: 'surface', ...lang, title: fill(strings.inText, row.surface) }, row.surface),
		row.vanished && element('span', { class: 'warning' }, row.notes[0] ?? ''),
	);
}

function confidenceElement(row: Row, strings: PageStrings): HTMLElement | undefined {
	if (!row.mark || row.confidence === undefined) return undefined;
	const isConfirmed = row.verdict === 'confirmed';
	const isOwn = row.mark === 'user';
	const spoken = isConfirmed ? strings.confirmed : isOwn ? strings.edited : fill(strings.confidence, row.confidence);
	return element(
		'span',
		{ class: 'confidence', title: spoken },
		markIcon(row.mark, isConfirmed),
		element('span', { 'aria-hidden': 'true' }, isConfirmed || isOwn ? '' : row.confidence),
		element('span', { class: 'spoken' }, spoken),
	);
}

function detailElements(row: Row, reference: RowReference, { strings, post }: Board): HTMLElement[] {
	const notes = row.vanished || row.value === null ? row.notes.slice(1) : row.notes;
	const lang = { lang: row.lang ?? 'zh' };
	const parts: HTMLElement[] = [];
	if (row.places > 1) parts.push(element('p', { class: 'place' }, fill(strings.places, row.places)));
	if (notes.length > 0) parts.push(element('ul', { class: 'notes' }, ...notes.map((note) => element('li', {}, note))));
	if (row.others.length > 0) {
		const chips = row.others.map(({ value, confidence }) => {
			const chip = element(
				'button',
				{ class: 'chip', type: 'button', tabindex: '-1', title: fill(strings.use, value), ...lang },
				value,
				element('span', { class: 'share' }, confidence),
			);
			chip.addEventListener('click', () => post({ type: 'choose', ...reference, other: value }));
			return chip;
		});
		parts.push(element('p', { class: 'others' }, strings.others), element('div', { class: 'chips' }, ...chips));
	}
	if (row.rejected.length > 0) {
		const chips = row.rejected.map((value) => {
			const chip = element('button', { class: 'chip gone', type: 'button', tabindex: '-1', ...lang }, value);
			chip.addEventListener('click', () => post({ type: 'restore', ...reference, rejected: value }));
			return chip;
		});
		parts.push(element('p', { class: 'others' }, strings.rejected), element('div', { class: 'chips' }, ...chips));
	}
	return parts;
}

function actionButtons(row: Row, verb: (type: RowVerb) => void, { strings, selection }: Board, edit: () => void): HTMLElement[] {
	const make = (name: IconName, label: string, act: () => void) => {
		const button = element(
			'button',
			{ class: `action ${name}`, type: 'button', tabindex: '-1', title: label, 'aria-label': label },
			icon(name),
		);
		button.addEventListener('click', act);
		return button;
	};
	const set = make('set', setLabel(strings, selection()), () => verb('setFromSelection'));
	set.disabled = selection() === '';
	if (row.value === null) return [set];
	const isOpen = row.verdict === undefined || row.verdict === 'kept';
	return [
		make('copy', strings.copy, () => verb('copyValue')),
		...(row.surface === undefined ? [] : [make('copySurface', strings.copySurface, () => verb('copySurface'))]),
		make('edit', strings.edit, edit),
		set,
		...(isOpen ? [make('confirm', strings.confirm, () => verb('confirm'))] : [make('forget', strings.forget, () => verb('forget'))]),
		make('reject', strings.reject, () => verb('reject')),
	];
}

export const setLabel = (strings: PageStrings, selection: string): string =>
	selection === '' ? strings.set : fill(strings.setFrom, selection);

function onKey(event: KeyboardEvent, main: HTMLElement, row: Row, verb: (type: RowVerb) => void, edit: () => void) {
	if (event.target !== main || !row.isDecidable || row.value === null) return;
	const isCopy = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'c';
	if (isCopy) verb('copyValue');
	else if (event.key === 'F2') edit();
	else if (event.key === 'Delete' || event.key === 'Backspace') verb('reject');
	else if (event.key === ' ') verb(row.verdict === 'confirmed' ? 'forget' : 'confirm');
	else return;
	event.preventDefault();
}
