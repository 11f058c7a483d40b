/** Elements and icons. Text goes in as text only: what the page shows was crawled, and is hostile. */

type Child = Node | string | undefined | false;

export interface Attributes {
	readonly class?: string;
	readonly id?: string;
	readonly lang?: string;
	readonly title?: string;
	readonly role?: string;
	readonly tabindex?: string;
	readonly type?: string;
	readonly [name: `aria-${string}` | `data-${string}`]: string | undefined;
}

/** An element with attributes and children; strings become text nodes. */
export function element<K extends keyof HTMLElementTagNameMap>(
	tag: K,
	attributes: Attributes = {},
	...children: Child[]
): HTMLElementTagNameMap[K] {
	const made = document.createElement(tag);
	for (const [name, value] of Object.entries(attributes)) if (value !== undefined) made.setAttribute(name, value);
	made.append(...children.filter((child): child is Node | string => child !== undefined && child !== false && child !== ''));
	return made;
}

const SVG = 'http://www.w3.org/2000/svg';

export function svg(tag: string, attributes: Readonly<Record<string, string>>, ...children: Node[]): SVGElement {
	const made = document.createElementNS(SVG, tag) as SVGElement;
	for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
	made.append(...children);
	return made;
}

/** Strokes on a grid of 16. */
const ICONS = {
	copy: 'M5.5 5.5h7v8h-7zM3.5 10.5v-8h7',
	copySurface: 'M5.5 5.5h7v8h-7zM7.5 8.5h3M7.5 10.8h3M3.5 10.5v-8h7',
	edit: 'M3 13l.7-3 6.8-6.8 2.3 2.3L6 12.3zM9.2 4.5l2.3 2.3',
	reject: 'M4 4l8 8M12 4l-8 8',
	confirm: 'M3 8.5l3.2 3.2L13 4.8',
	forget: 'M3.5 6.5h6a3.2 3.2 0 0 1 0 6.4H6M6.2 3.8 3.5 6.5l2.7 2.7',
	set: 'M6 2.5h4M6 13.5h4M8 2.5v11M2.5 8h2.5M11 8h2.5',
} as const;

export type IconName = keyof typeof ICONS;

export const icon = (name: IconName): SVGElement =>
	svg('svg', { viewBox: '0 0 16 16', class: 'icon', 'aria-hidden': 'true' }, svg('path', { d: ICONS[name] }));

/** The shapes of confidence: full, half, empty; a pencil for the curator's own; a tick for what was confirmed. */
export function markIcon(mark: 'sure' | 'likely' | 'unsure' | 'user', isConfirmed: boolean): SVGElement {
	const circle = (extra: string) => svg('circle', { cx: '8', cy: '8', r: '4.5', class: extra });
	const shapes = {
		sure: [circle('solid')],
		likely: [circle(''), svg('path', { d: 'M8 3.5a4.5 4.5 0 0 1 0 9z', class: 'solid' })],
		unsure: [circle('')],
		user: [svg('path', { d: ICONS.edit })],
	}[mark];
	const tick = svg('path', { d: 'M3.2 8.4l3.2 3.2 6.4-7.2', class: 'tick' });
	return svg(
		'svg',
		{ viewBox: '0 0 16 16', class: `mark ${isConfirmed ? 'confirmed' : mark}`, 'aria-hidden': 'true' },
		...(isConfirmed ? [tick] : shapes),
	);
}

/** Puts arguments into a translated template. */
export const fill = (template: string, ...values: readonly (string | number)[]): string =>
	template.replace(/\{(\d)\}/g, (whole, index) => String(values[Number(index)] ?? whole));
