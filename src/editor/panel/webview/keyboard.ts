/** All rows are one stop of the Tab key: up, down, Home and End go from row to row, right and left along the buttons of one. */

const mains = (root: HTMLElement) => [...root.querySelectorAll<HTMLElement>('.row .main')].filter((main) => main.offsetParent !== null);

const isReachable = (button: HTMLButtonElement) =>
	!button.disabled && (button.offsetParent !== null || button.closest('.actions') !== null);

export function moveFocus(root: HTMLElement, event: KeyboardEvent) {
	const focused = document.activeElement;
	const row = focused?.closest<HTMLElement>('.row');
	if (!row || event.ctrlKey || event.metaKey || event.altKey) return;
	const target = nextOf(root, row, focused as HTMLElement, event.key);
	if (!target) return;
	event.preventDefault();
	target.focus();
	settle(root, target.closest('.row')?.querySelector<HTMLElement>('.main') ?? target);
}

function nextOf(root: HTMLElement, row: HTMLElement, focused: HTMLElement, key: string): HTMLElement | undefined {
	const main = row.querySelector<HTMLElement>('.main') ?? focused;
	if (key === 'ArrowRight' || key === 'ArrowLeft') {
		const buttons = [...row.querySelectorAll<HTMLButtonElement>('button')].filter(isReachable);
		return buttons[buttons.indexOf(focused as HTMLButtonElement) + (key === 'ArrowRight' ? 1 : -1)];
	}
	if (key === 'Escape' && focused !== main) return main;
	const rows = mains(root);
	const at = rows.indexOf(main);
	if (key === 'ArrowDown') return rows[at + 1];
	if (key === 'ArrowUp') return rows[at - 1];
	if (key === 'Home') return rows[0];
	if (key === 'End') return rows.at(-1);
	return undefined;
}

/** Makes this the row that Tab comes to. */
function settle(root: HTMLElement, main: HTMLElement) {
	for (const other of root.querySelectorAll('.row .main')) other.setAttribute('tabindex', other === main ? '0' : '-1');
}

/** Draws anew and gives the focus back to where it was: the same row, the same button of it. */
export function restFocusOn(root: HTMLElement, draw: () => void) {
	const focused = document.activeElement;
	const row = focused?.closest<HTMLElement>('.row')?.dataset.row;
	const stop = root.querySelector<HTMLElement>('.row .main[tabindex="0"]')?.closest<HTMLElement>('.row')?.dataset.row;
	const action = row !== undefined && focused ? [...focused.classList].find((name) => name !== 'action') : undefined;
	draw();
	const find = (id: string | undefined) =>
		id === undefined ? null : root.querySelector<HTMLElement>(`.row[data-row="${CSS.escape(id)}"]`);
	const main = (find(row) ?? find(stop) ?? root.querySelector<HTMLElement>('.row'))?.querySelector<HTMLElement>('.main');
	if (main) settle(root, main);
	if (row !== undefined) (find(row)?.querySelector<HTMLElement>(`button.${action ?? 'main'}`) ?? main)?.focus();
}

export { settle };
