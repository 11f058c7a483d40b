/** The page of the view *Article*: draws the model it is sent and says what the curator does. It decides nothing by itself. */
import { type FromPanel, type Group, type PanelModel, type Row, readToPanel, type ToPanel } from '../messages';
import type { PageStrings } from '../strings';
import { element, fill } from './dom';
import { headerElement } from './header';
import { moveFocus, restFocusOn } from './keyboard';
import { type Board, referenceOf, rowElement, setLabel } from './rows';

declare function acquireVsCodeApi(): {
	postMessage: (message: FromPanel) => void;
	getState: () => unknown;
	setState: (state: unknown) => void;
};

/** What outlives the page while it is hidden. */
interface PageState {
	readonly closed: readonly string[];
	readonly isScoreOpen: boolean;
	readonly current?: string;
	readonly scroll: number;
}

const vscode = acquireVsCodeApi();
const article = document.getElementById('article')!;
const said = document.getElementById('said')!;

let state: PageState = { closed: [], isScoreOpen: false, scroll: 0, ...(vscode.getState() as Partial<PageState> | undefined) };
let strings: PageStrings | undefined;
let model: PanelModel | undefined;
let selection = '';
/** A model that came while a value is being edited waits until that is done. */
let waiting: PanelModel | undefined;
let isEditing = false;

const post = (message: FromPanel) => vscode.postMessage(message);

function keep(change: Partial<PageState>) {
	state = { ...state, ...change };
	vscode.setState(state);
}

const rowOf = (id: string) => article.querySelector<HTMLElement>(`.row[data-row="${CSS.escape(id)}"]`);

function draw(next: PanelModel) {
	if (!strings) return;
	if (isEditing && next.docUri === model?.docUri) {
		waiting = next;
		return;
	}
	isEditing = false;
	const isSame = next.docUri === model?.docUri;
	const isFirst = model === undefined;
	model = next;
	if (!isSame && !isFirst) keep({ current: '', scroll: 0 });
	const words = strings;
	const board: Board = {
		strings: words,
		post,
		setCurrent,
		startEditing,
		current: () => state.current,
		selection: () => selection,
	};
	restFocusOn(article, () =>
		article.replaceChildren(
			headerElement(next, words, state.isScoreOpen, (isScoreOpen) => keep({ isScoreOpen })),
			...offersElement(next),
			...(next.unconfirmed > 0 ? [confirmBar(next, words)] : []),
			...next.groups.filter(({ rows, rest }) => rows.length + rest.length > 0).map((group) => groupElement(group, next, board)),
			footer(next, words),
		),
	);
	window.scrollTo(0, state.scroll);
}

/** The verdict on the article and what can be done with the whole of it; a block is marked in the text while the pointer is on its button. */
function offersElement(shown: PanelModel): HTMLElement[] {
	const { docUri, version } = shown;
	const buttons = shown.offers.map(({ id, label }) => {
		const button = element('button', { class: 'offer', type: 'button', 'data-offer': id }, label);
		button.addEventListener('click', () => post({ type: 'offer', docUri, version, offer: id }));
		for (const enter of ['pointerenter', 'focusin'])
			button.addEventListener(enter, () => post({ type: 'hoverOffer', docUri, version, offer: id }));
		for (const leave of ['pointerleave', 'focusout']) button.addEventListener(leave, () => post({ type: 'leave' }));
		return button;
	});
	const verdict = shown.verdict === undefined ? [] : [element('p', { class: 'verdict', role: 'status' }, shown.verdict)];
	return [element('div', { class: 'offers' }, ...verdict, ...buttons)];
}

function confirmBar(shown: PanelModel, words: PageStrings): HTMLElement {
	const button = element('button', { class: 'wide', type: 'button' }, fill(words.confirmSure, shown.unconfirmed));
	button.addEventListener('click', () => post({ type: 'confirmSure', docUri: shown.docUri, version: shown.version }));
	return element('div', { class: 'confirm-bar' }, button);
}

function footer(shown: PanelModel, words: PageStrings): HTMLElement {
	const copy = (format: 'yaml' | 'json', label: string) => {
		const button = element('button', { class: 'link', type: 'button' }, label);
		button.addEventListener('click', () => post({ type: 'copyAll', docUri: shown.docUri, version: shown.version, format }));
		return button;
	};
	const exporting = element('button', { class: 'link', type: 'button' }, words.exporting);
	exporting.addEventListener('click', () => post({ type: 'export' }));
	return element(
		'footer',
		{},
		copy('yaml', words.asYaml),
		copy('json', words.asJson),
		exporting,
		element('p', { class: 'spoken', id: 'keys' }, words.keys),
	);
}

function groupElement(group: Group, shown: PanelModel, board: Board): HTMLElement {
	const list = (rows: readonly Row[]) =>
		element('ul', { class: 'rows', 'aria-describedby': 'keys' }, ...rows.map((row) => rowElement(shown, row, board)));
	const rest = disclosure(`${group.id}-rest`, 'rest', fill(board.strings.noReason, group.rest.length), list(group.rest), false);
	const count = group.rows.filter(({ value }) => value !== null).length;
	const summary = element('span', { class: 'count' }, String(count));
	return disclosure(
		group.id,
		'group',
		group.label,
		element('div', {}, ...(group.rows.length > 0 ? [list(group.rows)] : []), ...(group.rest.length > 0 ? [rest] : [])),
		true,
		summary,
	);
}

/** A <details> that remembers whether it is open. */
function disclosure(
	id: string,
	kind: string,
	label: string,
	content: HTMLElement,
	isOpenAtFirst: boolean,
	extra?: HTMLElement,
): HTMLElement {
	const made = element('details', { class: kind, 'data-group': id }, element('summary', {}, element('span', {}, label), extra), content);
	const isToggled = state.closed.includes(id);
	made.open = isToggled !== isOpenAtFirst;
	made.addEventListener('toggle', () => {
		const others = state.closed.filter((other) => other !== id);
		keep({ closed: made.open === isOpenAtFirst ? others : [...others, id] });
	});
	return made;
}

function setCurrent(id: string) {
	const before = state.current;
	if (before === id) return;
	keep({ current: id });
	for (const [row, isCurrent] of [
		[before ? rowOf(before) : null, false],
		[rowOf(id), true],
	] as const) {
		row?.classList.toggle('current', isCurrent);
		const main = row?.querySelector('.main');
		if (isCurrent) main?.setAttribute('aria-current', 'true');
		else main?.removeAttribute('aria-current');
	}
}

/** Turns the value of a row into a field to type in. */
function startEditing(row: HTMLElement) {
	const shown = model;
	const data = shown?.groups.flatMap(({ rows }) => rows).find(({ id }) => id === row.dataset.row);
	const main = row.querySelector<HTMLElement>('.main');
	if (!shown || !strings || !data || data.value === null || !main || isEditing) return;
	isEditing = true;
	const input = element('input', {
		type: 'text',
		class: 'editor',
		'aria-label': fill(strings.editing, data.label),
		...(data.lang ? { lang: data.lang } : {}),
	});
	input.value = data.value;
	main.hidden = true;
	row.classList.add('editing');
	row.prepend(element('span', { class: 'label' }, data.label), input);
	input.focus();
	input.select();
	const end = (isTaken: boolean) => {
		if (!isEditing) return;
		isEditing = false;
		if (isTaken && input.value !== data.value) post({ type: 'edit', ...referenceOf(shown, data), to: input.value });
		const next = waiting ?? shown;
		waiting = undefined;
		const hadFocus = document.activeElement === input;
		draw(next);
		if (hadFocus) rowOf(data.id)?.querySelector<HTMLElement>('.main')?.focus();
	};
	input.addEventListener('keydown', (event) => {
		event.stopPropagation();
		if (event.isComposing) return; // Enter ends a Chinese input method's composition, not the edit
		if (event.key === 'Enter') end(true);
		else if (event.key === 'Escape') end(false);
	});
	input.addEventListener('blur', () => end(true));
}

function drawNotice(text: string, action: Extract<ToPanel, { type: 'notice' }>['action']) {
	model = undefined;
	isEditing = false;
	const button = action && element('button', { class: 'wide', type: 'button' }, action.label);
	button?.addEventListener('click', () => post({ type: 'notice', action: action!.id }));
	article.replaceChildren(element('div', { class: 'notice' }, element('p', {}, text), button));
}

let hiding: ReturnType<typeof setTimeout> | undefined;
function announce(text: string) {
	said.textContent = '';
	said.classList.add('shown');
	requestAnimationFrame(() => {
		said.textContent = text; // set anew, so that the same words are read out again
	});
	clearTimeout(hiding);
	hiding = setTimeout(() => said.classList.remove('shown'), 2500);
}

function light(rows: readonly string[]) {
	for (const row of article.querySelectorAll('.row.lit')) row.classList.remove('lit');
	const lit = rows.map(rowOf).filter((row) => row !== null);
	for (const row of lit) row.classList.add('lit');
	if (!document.hasFocus()) lit[0]?.scrollIntoView({ block: 'nearest' });
}

function offerSelection(text: string) {
	if (!strings) return;
	selection = text;
	const label = setLabel(strings, text);
	article.classList.toggle('has-selection', text !== '');
	for (const button of article.querySelectorAll<HTMLButtonElement>('.action.set')) {
		button.disabled = text === '';
		button.title = label;
		button.setAttribute('aria-label', label);
	}
}

window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
	const message = readToPanel(data);
	switch (message?.type) {
		case 'strings':
			strings = message.strings as PageStrings;
			break;
		case 'model':
			draw(message.model);
			break;
		case 'notice':
			drawNotice(message.text, message.action);
			break;
		case 'cursor':
			if (message.docUri === model?.docUri && message.version === model.version) light(message.rows);
			break;
		case 'selection':
			offerSelection(message.text);
			break;
		case 'place': {
			const place = rowOf(message.row)?.querySelector('.place');
			if (place && strings && message.of > 1) place.textContent = fill(strings.place, message.at, message.of);
			break;
		}
		case 'announce':
			announce(message.text);
			break;
		default:
			break;
	}
});

article.addEventListener('keydown', (event) => moveFocus(article, event));
let scrolling = 0;
window.addEventListener('scroll', () => {
	cancelAnimationFrame(scrolling);
	scrolling = requestAnimationFrame(() => keep({ scroll: window.scrollY }));
});

post({ type: 'ready' });
