import { readFile } from 'node:fs/promises';
import { check, makeArticle, RULES } from '../engine';
import { acceptAll, BASELINE_FILE, EMPTY_BASELINE, readBaseline, withDismissals, writeBaseline } from '../engine/baseline';
import type { Arguments } from './arguments';
import { corpusOf } from './check';
import { fail } from './failures';
import { readSource, reasonOf } from './reading';
import { nameIn, nearest, rootOf, settingsOf } from './settings';
import { whoIs } from './who';
import { writeFileIn } from './writing';

/** `accept`: every finding of these files goes into the baseline; those that were dismissed before keep their reason. */
export async function accept(args: Arguments): Promise<void> {
	const path = args.baseline ?? nearest(args.files[0]!, BASELINE_FILE) ?? BASELINE_FILE;
	const settings = settingsOf({ ...args, baseline: undefined });
	const corpus = await corpusOf(args);
	const signature = { reason: args.reason, who: whoIs(args), when: new Date().toISOString() };
	let { baseline } = readBaseline(await readFile(path, 'utf8').catch(() => writeBaseline(EMPTY_BASELINE)));
	for (const file of args.files) {
		try {
			const article = makeArticle((await readSource(file, args.encoding)).text);
			const isDismissed = settings.dismissalsFor(file, article);
			const findings = check(article, settings.configurationFor(file), RULES, { corpus }).filter((finding) => !isDismissed(finding));
			baseline = withDismissals(baseline, acceptAll(article, findings, nameIn(rootOf(path), file), signature));
		} catch (error) {
			fail(file, reasonOf(error));
		}
	}
	try {
		await writeFileIn(path, writeBaseline(baseline));
	} catch (error) {
		fail(path, reasonOf(error));
	}
}
