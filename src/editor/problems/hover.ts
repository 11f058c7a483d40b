import * as vscode from 'vscode';
import { applyEdits, type Finding } from '../../engine';
import { quote } from '../../engine/message';
import type { Desk } from '../model/desk';
import { forArticles } from '../model/documents';
import { findingsIn, localise } from '../model/localise';
import { rangeOf } from '../model/positions';
import { displayFor, settingsFor } from '../model/settings';
import type { Checked } from '../model/store';
import { ruleLink } from './rulePages';

/** Findings that one hover explains; more are counted. */
const MOST = 3;

/** Characters of the article around a finding, shown before and after the fix. */
const CONTEXT = 12;

/** Explains the findings under the pointer: the process, the evidence, what the fix makes of the text. */
export function registerHover(desk: Desk): vscode.Disposable {
	return forArticles((selector) =>
		vscode.languages.registerHoverProvider(selector, {
			provideHover: (document, position) => {
				const checked = desk.checker.current(document);
				if (!checked) return undefined;
				const at = document.offsetAt(position);
				const here = checked.findings.filter(({ start, end }) => start <= at && at <= end).sort(byLength);
				if (here.length === 0) return undefined;
				const isAlone = displayFor(settingsFor(document), checked.findings.length) === 'tree'; // else VS Code shows the message and the rule above
				const texts = here.slice(0, MOST).map((finding) => explain(checked, finding, isAlone));
				if (here.length > MOST) texts.push(new vscode.MarkdownString(vscode.l10n.t('And {0} more here.', findingsIn(here.length - MOST))));
				return new vscode.Hover(texts, rangeOf(document, here[0]!));
			},
		}),
	);
}

const byLength = (a: Finding, b: Finding) => a.end - a.start - (b.end - b.start);

function explain({ article }: Checked, finding: Finding, isAlone: boolean): vscode.MarkdownString {
	const text = new vscode.MarkdownString('', true);
	text.isTrusted = { enabledCommands: ['corpusCurator.openRule'] };
	if (isAlone) text.appendText(localise(finding.message)).appendMarkdown('\n\n');
	const change = beforeAndAfter(article.text, finding);
	for (const detail of finding.details ?? []) {
		if (change && /^(?:Before|After): /.test(detail.template)) continue; // the change below shows both
		text.appendMarkdown('- ').appendText(localise(detail)).appendMarkdown('\n');
	}
	if (change) {
		text.appendMarkdown('\n');
		text.appendCodeblock(`- ${change.before}\n+ ${change.after}`, 'diff');
	}
	const sure = vscode.l10n.t('{0} % sure', Math.round(finding.confidence * 100));
	const about = isAlone ? finding.rule : vscode.l10n.t('About this rule'); // VS Code names it above
	text.appendMarkdown(`\n$(book) [${about}](${ruleLink(finding.rule).toString()}) · ${sure}`);
	return text;
}

/** The characters around the preferred fix, before and after it, each on one line. */
function beforeAndAfter(text: string, { fixes }: Finding): { before: string; after: string } | undefined {
	const edits = fixes[0]?.edits ?? [];
	if (edits.length === 0) return undefined;
	const from = Math.max(0, edits[0]!.start - CONTEXT);
	const to = Math.min(text.length, edits.at(-1)!.end + CONTEXT);
	const before = text.slice(from, to);
	const after = applyEdits(
		before,
		edits.map((edit) => ({ start: edit.start - from, end: edit.end - from, newText: edit.newText })),
	);
	return { before: quote(before, 120), after: quote(after, 120) };
}
