import type { Severity } from '../../engine';
import { positionAt } from '../positions';
import { visible } from '../visible';
import type { MakeFormatter } from './formatter';

const COMMAND: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', information: 'notice', hint: 'notice' };

/** Workflow commands, which GitHub shows as annotations of the files. Source: "Workflow commands for GitHub Actions". */
export const github: MakeFormatter = (say) => ({
	each: ({ file, article, shown }) =>
		shown
			.map((finding) => {
				const from = positionAt(article.lines, finding.start);
				const to = positionAt(article.lines, finding.end);
				const properties = [
					`file=${property(visible(file))}`,
					`line=${from.line}`,
					`endLine=${to.line}`,
					...(from.line === to.line ? [`col=${from.column}`, `endColumn=${to.column}`] : []), // GitHub takes columns within one line only
					`title=${property(finding.rule)}`,
				];
				return `::${COMMAND[finding.severity]} ${properties.join(',')}::${value(say(finding.message))}\n`;
			})
			.join(''),
});

const value = (text: string) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const property = (text: string) => value(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
