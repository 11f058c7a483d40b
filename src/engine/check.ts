import type { Article } from './article/article';
import { cuesOf } from './article/census';
import { formOf } from './article/form';
import { type Configuration, DEFAULT_CONFIGURATION } from './config';
import { mojibakeSteps } from './decoding/mojibake';
import { byPosition } from './edits';
import { shiftSteps } from './encoding/shift';
import type { Finding } from './finding';
import { familyOf, NO_HITS, type Rule, type RuleContext, type RuleOptions } from './rule';
import { RULES } from './rules';
import { touchesVerbatim } from './scan/verbatim';

/** What the host knows beside the text and the configuration. */
export type Surroundings = Omit<RuleContext, 'configuration'>;

const NO_OPTIONS: RuleOptions = {};

/** Runs the rules that the configuration leaves on. Findings come sorted by position. */
export function check(
	article: Article,
	configuration: Configuration = DEFAULT_CONFIGURATION,
	rules: readonly Rule[] = RULES,
	surroundings: Surroundings = {},
): Finding[] {
	const context: RuleContext = { ...surroundings, configuration };
	const findings: Finding[] = [];
	const { bare, adapt } = formOf(article);
	const cues = cuesOf(bare);
	const settings = Object.keys(configuration.rules).length === 0 ? undefined : configuration.rules;
	for (const rule of rules) {
		if (rule.needs !== undefined && (rule.needs & cues) === 0) continue;
		const setting = settings?.[rule.id];
		if (setting?.severity === 'off') continue;
		const options = setting?.options ? { ...rule.options, ...setting.options } : (rule.options ?? NO_OPTIONS);
		const hits = rule.check(bare, options, context);
		if (hits === NO_HITS) continue;
		const family = familyOf(rule.id);
		for (const hit of hits) {
			// What a text shows as it is no rule may change, but for the decoding of the whole file.
			if (rule.stage !== 'bytes' && touchesVerbatim(bare, hit, family)) continue;
			const severity = setting?.severity ?? hit.severity ?? rule.severity;
			findings.push({ ...adapt(hit), rule: rule.id, family, severity });
		}
	}
	return findings.sort(byPosition);
}

/** What takes longest in a check, and what several rules share: computed ahead, it leaves each rule a few milliseconds of work. */
const AHEAD = [mojibakeSteps, shiftSteps];

/** As `check` with every rule, in steps of a few milliseconds, for a host that has other things to do meanwhile. */
export function* checkInSteps(
	article: Article,
	configuration: Configuration = DEFAULT_CONFIGURATION,
	surroundings: Surroundings = {},
): Generator<void, Finding[]> {
	for (const stepsOf of AHEAD) yield* stepsOf(formOf(article).bare);
	const findings: Finding[] = [];
	for (const rule of RULES) {
		for (const finding of check(article, configuration, [rule], surroundings)) findings.push(finding);
		yield;
	}
	return findings.sort(byPosition);
}
