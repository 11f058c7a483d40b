import * as vscode from 'vscode';
import { ruleById } from '../../engine';
import type { Desk } from '../model/desk';
import { OWN_SCHEME } from '../model/documents';
import { localise } from '../model/localise';

const SCHEME = `${OWN_SCHEME}rule`;

/** Renders Markdown; the manifest's default for `workbench.editorAssociations` names it for our scheme as well. */
const PREVIEW = 'vscode.markdown.preview.editor';

/**
 * The page of a rule as a diagnostic links it. VS Code refuses commands there, so that it is a document of a scheme of our own: it comes
 * out of the extension, no network is needed.
 */
export const rulePage = (rule: string): vscode.Uri => vscode.Uri.from({ scheme: SCHEME, path: `/${rule}.md` });

/** The same as a link in a hover. */
export const ruleLink = (rule: string): vscode.Uri =>
	vscode.Uri.parse(`command:corpusCurator.openRule?${encodeURIComponent(JSON.stringify([rule]))}`);

/** The pages of the rules, which `dist/rules.json` holds, as Markdown previews. */
export function registerRulePages({ context }: Desk): vscode.Disposable {
	let pages: Promise<Readonly<Record<string, string>>> | undefined;
	const load = async (): Promise<Readonly<Record<string, string>>> => {
		const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(context.extensionUri, 'dist', 'rules.json'));
		return JSON.parse(new TextDecoder().decode(bytes)) as Record<string, string>;
	};
	const read = async (uri: vscode.Uri): Promise<string> => {
		const rule = uri.path.slice(1, -'.md'.length);
		if (!ruleById.has(rule)) return headOf(rule);
		try {
			pages ??= load();
			return (await pages)[rule] ?? headOf(rule);
		} catch {
			pages = undefined;
			return headOf(rule);
		}
	};
	const open = async (argument?: unknown) => {
		const rule = typeof argument === 'string' ? argument : (ruleIn(argument) ?? (await pickRule()));
		if (!rule || !ruleById.has(rule)) return;
		const page = rulePage(rule);
		try {
			await vscode.commands.executeCommand('vscode.openWith', page, PREVIEW);
		} catch {
			await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(page), { preview: true });
		}
	};
	return vscode.Disposable.from(
		vscode.workspace.registerTextDocumentContentProvider(SCHEME, { provideTextDocumentContent: read }),
		vscode.commands.registerCommand('corpusCurator.openRule', open),
	);
}

/** Tree items carry their rule. */
const ruleIn = (argument: unknown): string | undefined =>
	typeof argument === 'object' && argument !== null && 'rule' in argument && typeof argument.rule === 'string' ? argument.rule : undefined;

async function pickRule(): Promise<string | undefined> {
	const items = [...ruleById.values()].map((rule) => ({ label: rule.id, detail: localise(rule.summary) }));
	const picked = await vscode.window.showQuickPick(items, {
		title: vscode.l10n.t('Open the page of a rule'),
		matchOnDetail: true,
	});
	return picked?.label;
}

/** What the rule says of itself, where there is no page: rules of a newer configuration, for example. */
function headOf(id: string): string {
	const rule = ruleById.get(id);
	return rule ? `# ${id}\n\n${localise(rule.summary)}\n` : `# ${id}\n\n${vscode.l10n.t('There is no rule of this name.')}\n`;
}
