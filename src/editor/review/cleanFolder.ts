import * as vscode from 'vscode';
import { ruleById } from '../../engine';
import { articleFiles } from '../audit/files';
import type { Desk } from '../model/desk';
import { filesIn, findingsIn, localise } from '../model/localise';
import { pickFolder } from '../model/pickFolder';
import { namesOf } from './applyPlan';
import { type Drafts, MOST_SHOWN } from './draft';
import { cleanedText, offerKey, plan, type Survey, survey } from './plan';
import { withProgress } from './progress';

/** Answers that tests and other extensions give ahead of the questions. */
interface Answers {
	/** `rule safety` of the offers to take. */
	readonly offers?: readonly string[];
	readonly apply?: boolean;
}

/** *Clean folder…*: choose rules and files, look at one diff over all of them, apply in one step. */
export function registerCleanFolder(desk: Desk, drafts: Drafts): vscode.Disposable {
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
		const drawn = await withProgress(planning, async (token, report) => {
			const planned = await plan(desk, chosen, offers, token, (done) => report(done, chosen.length));
			return token.isCancellationRequested ? undefined : planned;
		});
		if (!drawn) return undefined;
		const { files, emptied } = drawn;
		if (emptied.length > 0) tellEmptied(emptied);
		if (files.length === 0) return undefined;
		return drafts.propose(
			{
				files,
				titleOf,
				textOf: (uri, text) => cleanedText(desk, uri, text, offers).text,
				action: 'clean folder',
			},
			answers.apply,
		);
	};
	return vscode.commands.registerCommand('corpusCurator.cleanFolder', cleanFolder);
}

async function surveyFolder(desk: Desk, folder: vscode.Uri): Promise<Survey | undefined> {
	const surveyed = await withProgress(vscode.l10n.t('Looking at the folder'), async (token, report) => {
		const all = await articleFiles(folder, token);
		const files = all.filter((uri) => desk.articleDecisions.of(uri)?.state !== 'discarded');
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
		description: vscode.l10n.t('{0} in {1}', findingsIn(findings), filesIn(files)),
		detail: localise(ruleById.get(rule)!.summary),
		picked: safety === 'safe',
	}));
	const title =
		unread.length === 0
			? vscode.l10n.t('Which findings are to be repaired?')
			: vscode.l10n.t('Which findings are to be repaired? (Not to be read: {0})', filesIn(unread.length));
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

const titleOf = (count: number): string =>
	count <= MOST_SHOWN
		? vscode.l10n.t('Clean folder: {0}', filesIn(count))
		: vscode.l10n.t('Clean folder: the first {0} of {1} files', MOST_SHOWN, count);

/** Pages that the repair would leave nothing of are for the curator to decide on, one by one. */
function tellEmptied(uris: readonly vscode.Uri[]): void {
	const text = vscode.l10n.t(
		'Left alone, because next to nothing would be left of them: {0}. Discard them if they are no articles.',
		namesOf(uris),
	);
	void vscode.window.showWarningMessage(text);
}
