import type { Severity } from './finding';
import type { RuleOptions } from './rule';

export interface RuleSetting {
	readonly severity?: Severity | 'off';
	readonly options?: RuleOptions;
}

/** What `.corpus-curator.json` and the editor's settings say to the engine. */
export interface Configuration {
	/** By rule id; a rule that is not named runs with its defaults. */
	readonly rules: Readonly<Record<string, RuleSetting>>;
}

export const DEFAULT_CONFIGURATION: Configuration = { rules: {} };
