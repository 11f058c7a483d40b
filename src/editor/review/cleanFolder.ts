import * as vscode from 'vscode';
import { ruleById } from '../../engine';
import { articleFiles } from '../audit/files';
import type { Desk } from '../model/desk';
import { OWN_SCHEME } from '../model/documents';
import { localise } from '../model/localise';
import { pickFolder } from '../model/pickFolder';
import { applyPlan } from './applyPlan';
import { cleanedText, currentText, offerKey, type PlannedFile, plan, type Survey, survey } from './plan';

const SCHEME = `${OWN_SCHEME}folder`;

/** Files that one multi-file diff shows; the rest is counted in its title. */
const MOST_SHOWN = 300;

/** Answers that tests and other extensions give ahead of the questions. */
interface Answers {
	/** `rule safety` of the offers to take. */
	readonly offers?: readonly string[];
	readonly apply?: boolean;
}

interface Draft {
	readonly files: readonly PlannedFile[];
	readonly offers: ReadonlySet<string>;
	/** Of the tab in which the diff stands. */
	readonly title: string;
}

/** *Clean folder…*: choose rules and files, look at one diff over all of them, apply in one step. */
export function registerCleanFolder(desk: Desk): vscode.Disposable {
	let draft: Draft | undefined;
	const contentChanged = new vscode.EventEmitter<vscode.Uri>();
	const setDraft = (next: Draft | undefined) => {
		draft = next;
		for (const { uri } of next ? vscode.workspace.textDocuments : []) if (uri.scheme === SCHEME) contentChanged.fire(uri);
		void vscode.commands.executeCommand('setContext', 'corpusCurator.cleaning', next !== undefined);
	};

	const cleanFolder = async (target?: unknown, answers: Answers = {}) => {
		const folder = target instanceof vscode.Uri ? target : await pickFolder();
		if (!folder) return undefined;
		const surveyed = await surveyFolder(desk, folder);
		if (!surveyed) return undefined;
		const offers = answers.offers ? new Set(answers.offers) : await pickOffers(surveyed);
		if (!offers || offers.size === 0) return undefined;
		const candidates = [...surveyed.files].filter(([, counts]) => [...counts.keys()].some((key) => offers.has(key)));
		const chosen = answers.offers ? candidates.map(([uri]) => vscode.Uri.parse(uri)) : await pickFiles(candidates, offers);
		if (!chosen || chosen.length === 0) return undefined;
		const planning = vscode.l10n.t('Cleaning, not yet written');
		const files = await withProgress(planning, async (token, report) => {
			const planned = await plan(desk, chosen, offers, token, (done) => report(done, chosen.length));
			return token.isCancellationRequested ? undefined : planned;
		});
		if (!files) return undefined;
		await discard(); // an older one, not applied
		const title = titleOf(files.length);
		setDraft({ files, offers, title });
		await showDiff(files, title);
		if (answers.apply) return apply();
		void askToApply(files.length);
		return undefined;
	};
	const apply = async () => {
		if (!draft) return undefined;
		const { files, offers } = draft;
		await discard();
		return withProgress(vscode.l10n.t('Applying the changes'), (token, report) =>
			applyPlan(desk, files, offers, token, (share) => report(Math.floor(share * files.length), files.length)),
		);
	};
	/** The diff goes, too: it would show nothing any more. */
	const discard = async () => {
		const old = draft;
		setDraft(undefined);
		if (old) await closeDiff(old);
	};
	const askToApply = async (count: number) => {
		const yes = vscode.l10n.t('Apply to {0} files', count);
		const answer = await vscode.window.showInformationMessage(
			vscode.l10n.t('Look at the changes. Nothing is written until you apply them.'),
			yes,
			vscode.l10n.t('Discard'),
		);
		if (answer === yes) await apply();
		else if (answer) await discard();
	};

	return vscode.Disposable.from(
		contentChanged,
		vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
			onDidChange: contentChanged.event,
			provideTextDocumentContent: async ({ query }) => {
				if (query === BEFORE || query === AFTER) return draft ? allInOne(desk, draft, query) : '';
				const uri = vscode.Uri.parse(query);
				const text = await currentText(uri);
				return text === undefined || !draft ? '' : cleanedText(desk, uri, text, draft.offers).text;
			},
		}),
		vscode.commands.registerCommand('corpusCurator.cleanFolder', cleanFolder),
		vscode.commands.registerCommand('corpusCurator.applyFolder', apply),
		vscode.commands.registerCommand('corpusCurator.discardFolder', discard),
	);
}

const withProgress = <T>(
	title: string,
	job: (token: vscode.CancellationToken, report: (done: number, total: number) => void) => Promise<T>,
) =>
	vscode.window.withProgress({ location: vscode.ProgressLocation.Notification, title, cancellable: true }, (progress, token) => {
		let before = 0;
		return job(token, (done, total) => {
			const share = Math.floor((done * 100) / total);
			if (share === before) return;
			progress.report({ increment: share - before, message: vscode.l10n.t('{0} of {1} files', done, total) });
			before = share;
		});
	});

async function surveyFolder(desk: Desk, folder: vscode.Uri): Promise<Survey | undefined> {
	const surveyed = await withProgress(vscode.l10n.t('Looking at the folder'), async (token, report) => {
		const files = await articleFiles(folder, token);
		const found = await survey(desk, files, token, (done) => report(done, files.length));
		return token.isCancellationRequested ? undefined : found;
	});
	if (surveyed && surveyed.offers.length === 0) {
		void vscode.window.showInformationMessage(vscode.l10n.t('Nothing in this folder can be repaired.'));
		return undefined;
	}
	return surveyed;
}

async function pickOffers({ offers, unread }: Survey): Promise<Set<string> | undefined> {
	const items = offers.map(({ rule, safety, findings, files }) => ({
		key: offerKey(rule, safety),
		label: safety === 'safe' ? rule : vscode.l10n.t('{0} (review)', rule),
		description: vscode.l10n.t('{0} findings in {1} files', findings, files),
		detail: localise(ruleById.get(rule)!.summary),
		picked: safety === 'safe',
	}));
	const title =
		unread.length === 0
			? vscode.l10n.t('Which findings are to be repaired?')
			: vscode.l10n.t('Which findings are to be repaired? ({0} files could not be read)', unread.length);
	const picked = await vscode.window.showQuickPick(items, { canPickMany: true, title, matchOnDetail: true, ignoreFocusOut: true });
	return picked && new Set(picked.map(({ key }) => key));
}

async function pickFiles(
	candidates: readonly (readonly [string, ReadonlyMap<string, number>])[],
	offers: ReadonlySet<string>,
): Promise<vscode.Uri[] | undefined> {
	const items = candidates.map(([text, counts]) => {
		const uri = vscode.Uri.parse(text);
		const count = [...counts].reduce((sum, [key, one]) => sum + (offers.has(key) ? one : 0), 0);
		return { uri, label: vscode.workspace.asRelativePath(uri), description: String(count), picked: true };
	});
	const title = vscode.l10n.t('In which files? ({0})', items.length);
	const picked = await vscode.window.showQuickPick(items, { canPickMany: true, title, ignoreFocusOut: true });
	return picked?.map(({ uri }) => uri);
}

/** Queries of the two sides of the one diff over all files. */
const BEFORE = 'before';
const AFTER = 'after';

/** One text of all files, one below the other, each under its name. */
async function allInOne(desk: Desk, { files, offers }: Draft, side: string): Promise<string> {
	const parts: string[] = [];
	for (const { uri } of files.slice(0, MOST_SHOWN)) {
		const text = (await currentText(uri)) ?? '';
		const shown = side === BEFORE ? text : cleanedText(desk, uri, text, offers).text;
		parts.push(`════════ ${vscode.workspace.asRelativePath(uri)}\n\n${shown}\n`);
	}
	return parts.join('\n');
}

/** Do diff editors wrap lines? In VS Code 1.139 the multi-file diff editor then brings the whole window down. */
function isWrapped(): boolean {
	const own = vscode.workspace.getConfiguration('diffEditor').get<string>('wordWrap', 'inherit');
	if (own !== 'inherit') return own === 'on';
	return ['plaintext', 'article'].some(
		(languageId) => vscode.workspace.getConfiguration('editor', { languageId }).get<string>('wordWrap', 'off') !== 'off',
	);
}

const titleOf = (count: number): string =>
	count <= MOST_SHOWN
		? vscode.l10n.t('Clean folder: {0} files', count)
		: vscode.l10n.t('Clean folder: the first {0} of {1} files', MOST_SHOWN, count);

/** VS Code's multi-file diff; one diff over a text of all files where lines are wrapped. */
async function showDiff(files: readonly PlannedFile[], title: string): Promise<void> {
	if (isWrapped()) {
		const side = (query: string) => vscode.Uri.from({ scheme: SCHEME, path: `/${query}.txt`, query });
		await vscode.commands.executeCommand('vscode.diff', side(BEFORE), side(AFTER), title, { preview: false });
		return;
	}
	const shown = files.slice(0, MOST_SHOWN).map(({ uri }) => uri);
	const sides = shown.map((uri) => [uri, uri, vscode.Uri.from({ scheme: SCHEME, path: uri.path, query: uri.toString() })]);
	await vscode.commands.executeCommand('vscode.changes', title, sides);
}

/** Closes the tab of the diff. The multi-file one stays where one of its files has unsaved changes: VS Code would ask whether to save them. */
async function closeDiff({ files, title }: Draft): Promise<void> {
	const planned = new Set(files.map(({ uri }) => uri.toString()));
	const isUnsaved = vscode.workspace.textDocuments.some(({ isDirty, uri }) => isDirty && planned.has(uri.toString()));
	// Of a multi-file diff the API of 1.100 knows the label only, to which VS Code adds the number of files.
	const isMultiDiff = ({ input, label }: vscode.Tab) => !(input instanceof vscode.TabInputText) && label.startsWith(title) && !isUnsaved;
	const isDiff = (tab: vscode.Tab) =>
		tab.input instanceof vscode.TabInputTextDiff ? tab.input.modified.scheme === SCHEME : isMultiDiff(tab);
	const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs.filter(isDiff));
	if (tabs.length > 0) await vscode.window.tabGroups.close(tabs);
}
