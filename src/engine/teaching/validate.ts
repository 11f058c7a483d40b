import type { Configuration, RuleSetting } from '../config';
import type { Severity } from '../finding';
import { type Message, msg } from '../message';
import type { Rule, RuleOptions } from '../rule';
import type { Budget } from './pattern';
import { compileTaught, EXAMPLES_BUDGET, MOST_PATTERNS, type TaughtPattern } from './taught';

/** What is wrong with a configuration, and where: `path` names the place as in `patterns[2].match`, '' for the whole. */
export interface ConfigurationError {
	readonly path: string;
	readonly message: Message;
}

export type Validated =
	| { readonly configuration: Configuration; readonly errors?: undefined }
	| { readonly errors: readonly ConfigurationError[]; readonly configuration?: undefined };

export const SEVERITIES = ['error', 'warning', 'information', 'hint', 'off'] as const satisfies readonly (Severity | 'off')[];

export const PATTERN_ID = '^[A-Za-z0-9][A-Za-z0-9-]{0,63}$';

type Report = (path: string, message: Message) => void;

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const isSeverity = (value: unknown): value is Severity | 'off' => (SEVERITIES as readonly unknown[]).includes(value);
const isStrings = (value: unknown): value is string[] => Array.isArray(value) && value.every((one) => typeof one === 'string');

/** Reads the text of `.corpus-curator.json`. An empty file is the default configuration. */
export function parseConfiguration(text: string, rules: readonly Rule[]): Validated {
	const json = text.replace(/^\ufeff/, '');
	if (json.trim() === '') return { configuration: { rules: {} } };
	let value: unknown;
	try {
		value = JSON.parse(json);
	} catch (error) {
		return { errors: [{ path: '', message: msg('Not valid JSON: {0}', (error as Error).message) }] };
	}
	return validateConfiguration(value, rules);
}

/** Checks parsed JSON against the rules there are. All errors are reported at once; with any there is no configuration. */
export function validateConfiguration(value: unknown, rules: readonly Rule[]): Validated {
	const errors: ConfigurationError[] = [];
	const report: Report = (path, message) => errors.push({ path, message });
	if (!isObject(value)) return { errors: [{ path: '', message: msg('The configuration has to be an object: {0}', '{ "rules": … }') }] };
	for (const key of Object.keys(value)) {
		if (key !== '$schema' && key !== 'rules' && key !== 'patterns') report(key, msg('Unknown key; there are: {0}', 'rules, patterns'));
	}
	const settings = settingsFrom(value.rules, new Map(rules.map((rule) => [rule.id as string, rule])), report);
	const patterns = patternsFrom(value.patterns, report);
	if (errors.length > 0) return { errors };
	return { configuration: patterns.length > 0 ? { rules: settings, patterns } : { rules: settings } };
}

function settingsFrom(value: unknown, byId: ReadonlyMap<string, Rule>, report: Report): Record<string, RuleSetting> {
	const settings: Record<string, RuleSetting> = {};
	if (value === undefined) return settings;
	if (!isObject(value)) {
		report('rules', msg('Has to be an object: rule id → severity, or an object with severity and options'));
		return settings;
	}
	for (const [id, setting] of Object.entries(value)) {
		const path = `rules["${id}"]`;
		const rule = byId.get(id);
		if (!rule) report(path, msg('There is no rule {0}{1}', id, nearest(id, byId)));
		else if (isSeverity(setting)) settings[id] = { severity: setting };
		else if (typeof setting === 'boolean') settings[id] = setting ? {} : { severity: 'off' };
		else if (isObject(setting)) settings[id] = settingFrom(setting, rule, path, report);
		else report(path, msg('Has to be one of {0}, true, false, or an object', SEVERITIES.join(', ')));
	}
	return settings;
}

function settingFrom(value: Record<string, unknown>, rule: Rule, path: string, report: Report): RuleSetting {
	const { severity, options, ...rest } = value;
	for (const key of Object.keys(rest)) report(`${path}.${key}`, msg('Unknown key; there are: {0}', 'severity, options'));
	if (severity !== undefined && !isSeverity(severity)) report(`${path}.severity`, msg('Has to be one of {0}', SEVERITIES.join(', ')));
	if (options !== undefined && !isObject(options)) report(`${path}.options`, msg('Has to be an object'));
	const known = rule.options ?? {};
	for (const [name, option] of Object.entries(isObject(options) ? options : {})) {
		const at = `${path}.options.${name}`;
		const fallback = known[name];
		if (fallback === undefined) {
			report(at, msg('The rule has no such option; it has: {0}', Object.keys(known).join(', ') || '–'));
		} else if (typeof option !== typeof fallback) report(at, msg('Has to be a {0}, as the default {1}', typeof fallback, String(fallback)));
		else if (typeof option === 'number' && (!Number.isFinite(option) || option < 0)) report(at, msg('Has to be a number from 0 up'));
	}
	return {
		...(isSeverity(severity) ? { severity } : {}),
		...(isObject(options) ? { options: options as RuleOptions } : {}),
	};
}

function patternsFrom(value: unknown, report: Report): TaughtPattern[] {
	if (value === undefined) return [];
	if (!Array.isArray(value)) {
		report('patterns', msg('Has to be a list of patterns'));
		return [];
	}
	if (value.length > MOST_PATTERNS) {
		report('patterns', msg('There are more than {0} patterns', MOST_PATTERNS));
		return [];
	}
	const budget: Budget = { left: EXAMPLES_BUDGET };
	const seen = new Set<unknown>();
	return value.flatMap((one: unknown, index) => {
		const path = `patterns[${index}]`;
		if (!isObject(one)) {
			report(path, msg('Has to be an object with id, family and pattern'));
			return [];
		}
		if (seen.has(one.id)) report(`${path}.id`, msg('Another pattern has the same id'));
		seen.add(one.id);
		return patternFrom(one, path, report, budget) ?? [];
	});
}

const PATTERN_KEYS: Record<keyof TaughtPattern, readonly [(value: unknown) => boolean, Message]> = {
	id: [(id) => typeof id === 'string' && new RegExp(PATTERN_ID).test(id), msg('Has to be a name of letters, digits and hyphens')],
	family: [(family) => family === 'boilerplate' || family === 'spam', msg('Has to be one of {0}', 'boilerplate, spam')],
	pattern: [(pattern) => typeof pattern === 'string', msg('Has to be a string')],
	wholeLine: [(whole) => whole === undefined || typeof whole === 'boolean', msg('Has to be true or false')],
	safety: [(safety) => safety === undefined || safety === 'safe' || safety === 'review', msg('Has to be one of {0}', 'safe, review')],
	match: [(lines) => lines === undefined || isStrings(lines), msg('Has to be a list of lines')],
	noMatch: [(lines) => lines === undefined || isStrings(lines), msg('Has to be a list of lines')],
	note: [(note) => note === undefined || typeof note === 'string', msg('Has to be a string')],
};

function patternFrom(value: Record<string, unknown>, path: string, report: Report, budget: Budget): TaughtPattern | undefined {
	let sound = true;
	const refuse: Report = (at, message) => {
		sound = false;
		report(at, message);
	};
	for (const key of Object.keys(value)) {
		if (!Object.hasOwn(PATTERN_KEYS, key))
			refuse(`${path}.${key}`, msg('Unknown key; there are: {0}', Object.keys(PATTERN_KEYS).join(', ')));
	}
	for (const [key, [holds, message]] of Object.entries(PATTERN_KEYS)) if (!holds(value[key])) refuse(`${path}.${key}`, message);
	if (!sound) return undefined;
	const taught = value as unknown as TaughtPattern;
	const compiled = compileTaught(taught, budget);
	if ('pattern' in compiled) return taught;
	for (const message of compiled) report(`${path}.pattern`, message);
	return undefined;
}

/** ` – did you mean …?` where a rule's name is the same but for the family, or begins the same. */
function nearest(id: string, byId: ReadonlyMap<string, Rule>): string {
	const name = id.slice(id.indexOf('/') + 1).toLowerCase();
	const found = [...byId.keys()].find((other) => {
		const otherName = other.slice(other.indexOf('/') + 1);
		return otherName === name || (name.length >= 4 && (otherName.startsWith(name.slice(0, 6)) || otherName.includes(name)));
	});
	return found ? ` (${found}?)` : '';
}
