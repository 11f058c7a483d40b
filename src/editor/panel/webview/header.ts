import type { Bar, PanelModel } from '../messages';
import type { PageStrings } from '../strings';
import { element, svg } from './dom';

/** Name, size, score with its reasons, and the bars. */
export function headerElement(model: PanelModel, strings: PageStrings, isOpen: boolean, onToggle: (isOpen: boolean) => void): HTMLElement {
	const score = element(
		'button',
		{
			class: `score ${scoreBand(model.score)}`,
			type: 'button',
			title: strings.why,
			'aria-expanded': String(isOpen),
			'aria-controls': 'reasons',
			'aria-label': model.scoreLabel,
		},
		element('span', { class: 'points', 'aria-hidden': 'true' }, String(model.score)),
		element('span', { class: 'of', 'aria-hidden': 'true' }, '/ 100'),
	);
	const reasons = reasonsElement(model, strings);
	reasons.hidden = !isOpen;
	score.addEventListener('click', () => {
		reasons.hidden = !reasons.hidden;
		score.setAttribute('aria-expanded', String(!reasons.hidden));
		onToggle(!reasons.hidden);
	});
	return element(
		'header',
		{},
		element('div', { class: 'title' }, element('h1', { title: model.name }, model.name), element('p', { class: 'size' }, model.size)),
		score,
		reasons,
		...model.bars.map(barElement),
	);
}

const scoreBand = (score: number): string => (score >= 90 ? 'good' : score >= 60 ? 'fair' : 'poor');

function reasonsElement(model: PanelModel, strings: PageStrings): HTMLElement {
	const losses = model.losses.map(({ family, points, text }) =>
		element(
			'li',
			{},
			element('span', { class: 'points' }, points),
			element('span', { class: `swatch ${family === 'encoding' ? 'corrupted' : family}` }),
			element('span', { class: 'reason' }, text),
		),
	);
	return element(
		'div',
		{ id: 'reasons', class: 'reasons' },
		element('p', {}, strings.scoreMeaning),
		losses.length > 0 ? element('ul', {}, ...losses) : element('p', {}, strings.nothingLost),
	);
}

/** Widths are attributes of SVG rectangles: the page's policy forbids inline styles. */
function barElement(bar: Bar): HTMLElement {
	let left = 0;
	const parts = bar.shares.map(({ key, share }) => {
		const width = share * 1000;
		const part = svg('rect', { class: key, x: left.toFixed(1), y: '0', width: Math.max(width, 4).toFixed(1), height: '8' });
		left += width;
		return part;
	});
	const description = `${bar.label}: ${bar.shares.map(({ text }) => text).join(', ')}`;
	const legend = bar.shares.map(({ key, text }) => element('li', {}, element('span', { class: `swatch ${key}` }), text));
	return element(
		'div',
		{ class: 'bar', 'data-bar': bar.id },
		svg(
			'svg',
			{ viewBox: '0 0 1000 8', preserveAspectRatio: 'none', role: 'img', 'aria-label': description },
			...parts,
		) as unknown as HTMLElement,
		element('ul', { class: 'legend', 'aria-hidden': 'true' }, ...legend),
	);
}
