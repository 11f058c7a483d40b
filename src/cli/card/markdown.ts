import type { Page, Part } from './page';

/** The card as Markdown, as GitHub and Hugging Face read it. Plots are tables here. */
export function markdownOf(page: Page): string {
	const sections = page.sections.map(
		({ heading, parts }) =>
			`## ${heading}\n\n${parts
				.map((part) => partOf(part, page))
				.filter(Boolean)
				.join('\n')}`,
	);
	return `# ${page.title}\n\n${sections.join('\n')}`;
}

function partOf(part: Part, { number }: Page): string {
	switch (part.kind) {
		case 'says':
			return `${plain(part.text)}\n`;
		case 'list':
			return `${part.items.map((item) => `- ${plain(item)}`).join('\n')}\n`;
		case 'table':
			return tableOf(part.head.length ? part.head : ['', ''], part.rows, number);
		case 'bars':
			if (part.isTold) return '';
			return tableOf(
				[part.of, ...part.series],
				part.bars.map(({ name, counts }) => [name, ...counts]),
				number,
			);
		case 'samples':
			return `### ${part.of}\n\n${part.samples
				.map(({ where, before, out, into, after }) => `- ${code(`${before}⟦${out}⟧${into && ` → ${into} `}${after}`)} (${code(where)})`)
				.join('\n')}\n`;
	}
}

function tableOf(head: readonly string[], rows: readonly (readonly (string | number)[])[], number: (value: number) => string): string {
	const isFigure = (column: number) => rows.every((row) => typeof row[column] === 'number');
	const lines = [
		head.map(plain),
		head.map((_, column) => (isFigure(column) ? '---:' : '---')),
		...rows.map((row) => row.map((cell) => (typeof cell === 'number' ? number(cell) : plain(cell)))),
	];
	return `${lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n')}\n`;
}

/** Nothing in a text is taken for markup: names of files and of taught patterns may be anything. */
const plain = (text: string): string => text.replace(/[\\`*_{}[\]<>#|~&]/g, '\\$&');

/** Crawled text as code, in which nothing is markup: between more backticks than it has in a row. */
function code(text: string): string {
	const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
	const fence = '`'.repeat(longest + 1);
	return `${fence}${/^[` ]|[` ]$/.test(text) ? ` ${text} ` : text}${fence}`;
}
