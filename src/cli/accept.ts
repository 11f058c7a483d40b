import { check, makeArticle, RULES } from '../engine';
import { acceptAll, BASELINE_FILE, type Dismissal, readBaseline, withDismissals, writeBaseline } from '../engine/baseline';
import type { Arguments } from './arguments';
import { corpusOf } from './corpus';
import { fail } from './failures';
import { readArticle, reasonOf } from './reading';
import { nameIn, nearest, rootOf, settingsOf } from './settings';
import { updateSideFile } from './side-files';
import { whoIs } from './who';

/** `accept`: every finding of these files goes into the baseline; those that were dismissed before keep their reason. */
export async function accept(args: Arguments): Promise<void> {
	const path = args.baseline ?? nearest(args.files[0]!, BASELINE_FILE) ?? BASELINE_FILE;
	const settings = settingsOf({ ...args, baseline: undefined });
	const corpus = await corpusOf(args);
	const signature = { reason: args.reason, who: whoIs(args), when: new Date().toISOString() };
	const accepted: Dismissal[] = [];
	for (const file of args.files) {
		try {
			const article = makeArticle((await readArticle(file, args.encoding)).text);
			const isDismissed = settings.dismissalsFor(file, article);
			const findings = check(article, settings.configurationFor(file), RULES, { corpus }).filter((finding) => !isDismissed(finding));
			for (const dismissal of acceptAll(article, findings, nameIn(rootOf(path), file), signature)) accepted.push(dismissal);
		} catch (error) {
			fail(file, reasonOf(error));
		}
	}
	try {
		await updateSideFile(path, (text) => writeBaseline(withDismissals(readBaseline(text).baseline, accepted)));
	} catch (error) {
		fail(path, reasonOf(error));
	}
}
