import type { Bar, Page, Part } from './page';

/** The card as one page that loads nothing and runs nothing. */
export function htmlOf(page: Page): string {
	const sections = page.sections.map(
		({ heading, parts }) => `<section>\n<h2>${escaped(heading)}</h2>\n${parts.map((part) => partOf(part, page)).join('\n')}\n</section>\n`,
	);
	return `<!DOCTYPE html>
<html lang="${page.tag}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(page.title)}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${escaped(page.title)}</h1>
${sections.join('')}</body>
</html>
`;
}

const STYLE = `
:root { color-scheme: light dark; --line: #8886; --first: #2f6fb3; --second: #b3742f; --gone: #b3261e; --come: #1b6e37; }
@media (prefers-color-scheme: dark) { :root { --first: #7fb2e5; --second: #e0ab74; --gone: #f2a29b; --come: #86d3a0; } }
body { font: 16px/1.6 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; }
th, td { border-bottom: 1px solid var(--line); padding: .3rem .8rem .3rem 0; text-align: start; vertical-align: top; }
.figure { text-align: end; font-variant-numeric: tabular-nums; }
figure { margin: 1.5rem 0; }
figcaption { font-weight: 600; }
svg { max-width: 100%; height: auto; }
svg text { fill: currentColor; font-size: 13px; }
.s0 { fill: var(--first); } .s1 { fill: var(--second); }
li { margin: .4rem 0; overflow-wrap: anywhere; }
del { color: var(--gone); } ins { color: var(--come); }
small { opacity: .75; }
`;

function partOf(part: Part, { number }: Page): string {
	switch (part.kind) {
		case 'says':
			return `<p>${escaped(part.text)}</p>`;
		case 'list':
			return `<ul>${part.items.map((item) => `<li>${escaped(item)}</li>`).join('')}</ul>`;
		case 'table':
			return tableOf(part.head, part.rows, number);
		case 'bars':
			return plotOf(part.of, part.series, part.bars, number);
		case 'samples':
			return `<h3>${escaped(part.of)}</h3>\n<ul>\n${part.samples
				.map(({ where, before, out, into, after }) => {
					const came = into && `<ins>→ ${escaped(into)}</ins> `;
					return `<li>${escaped(before)}<del>⟦${escaped(out)}⟧</del>${came}${escaped(after)} <small>${escaped(where)}</small></li>`;
				})
				.join('\n')}\n</ul>`;
	}
}

function tableOf(head: readonly string[], rows: readonly (readonly (string | number)[])[], number: (value: number) => string): string {
	const cell = (value: string | number, tag: string) =>
		typeof value === 'number' ? `<${tag} class="figure">${number(value)}</${tag}>` : `<${tag}>${escaped(value)}</${tag}>`;
	const isFigure = (column: number) => rows.every((row) => typeof row[column] === 'number');
	const titles = head.map((title, column) => `<th scope="col"${isFigure(column) ? ' class="figure"' : ''}>${escaped(title)}</th>`);
	const body = rows.map((row) => `<tr>${row.map((value) => cell(value, 'td')).join('')}</tr>`);
	return `<div class="wide"><table>${head.length ? `<tr>${titles.join('')}</tr>` : ''}\n${body.join('\n')}\n</table></div>`;
}

const NAMES = 260;
const WIDTH = 760;
const THICK = 16;
const GAP = 8;

/** Bars that lie, one a series below each other, with their figures behind them. */
function plotOf(title: string, series: readonly string[], bars: readonly Bar[], number: (value: number) => string): string {
	const most = Math.max(1, ...bars.flatMap(({ counts }) => counts));
	const row = THICK * series.length + GAP;
	const pieces = bars.flatMap(({ name, counts }, at) => [
		`<text x="${NAMES - 10}" y="${at * row + (THICK * series.length) / 2 + 5}" text-anchor="end">${escaped(name)}</text>`,
		...counts.map((count, of) => {
			const [y, width] = [at * row + of * THICK, Math.round((count / most) * (WIDTH - NAMES - 90) * 10) / 10];
			const bar = `<rect class="s${of}" x="${NAMES}" y="${y}" width="${width}" height="${THICK - 2}"/>`;
			return `${bar}<text x="${NAMES + width + 6}" y="${y + 12}">${number(count)}</text>`;
		}),
	]);
	const legend = series.length > 1 ? series.map((name, of) => `<tspan class="s${of}">■</tspan> ${escaped(name)}`).join('   ') : '';
	const height = bars.length * row + (legend ? 24 : 0);
	return `<figure><figcaption>${escaped(title)}</figcaption>
<svg role="img" aria-label="${escaped(title)}" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}">
${pieces.join('\n')}
${legend && `<text x="${NAMES}" y="${height - 6}">${legend}</text>`}
</svg></figure>`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => ENTITIES[character]!);
