import type { Severity } from './finding';
import type { RuleOptions } from './rule';
import type { TaughtPattern } from './teaching/taught';

export interface RuleSetting {
	readonly severity?: Severity | 'off';
	readonly options?: RuleOptions;
}

/** What `.corpus-curator.json` and the editor's settings say to the engine; `validateConfiguration` makes it from JSON. */
export interface Configuration {
	/** By rule id; a rule that is not named runs with its defaults. */
	readonly rules: Readonly<Record<string, RuleSetting>>;
	/** Patterns that were taught, already tried on their own examples. */
	readonly patterns?: readonly TaughtPattern[];
}

export const DEFAULT_CONFIGURATION: Configuration = { rules: {} };
