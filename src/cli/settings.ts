import { dirname, join, relative, resolve, sep } from 'node:path';
import { type Article, type Configuration, DEFAULT_CONFIGURATION, type Finding, format, parseConfiguration, RULES } from '../engine';
import { BASELINE_FILE, type Dismissal, type Judge, judgeOf, readBaseline } from '../engine/baseline';
import type { Arguments } from './arguments';
import { failOnce, noteOnce } from './failures';
import { strangerOf } from './owner';
import { isThere, readSideFile, reasonOf, Unreadable } from './reading';

export const CONFIGURATION_FILE = '.corpus-curator.json';

/** What holds for a file: the configuration and the dismissals that stand nearest above it, or those named on the command line. */
export interface Settings {
	readonly configurationFor: (file: string) => Configuration;
	/** Tells of each finding whether it was dismissed, and by what. */
	readonly dismissalsFor: (file: string, article: Article) => (finding: Finding) => Dismissal | undefined;
	/** The text of the baseline that holds for a file: what was cleaned under another one is not the same. */
	readonly dismissalsTextFor: (file: string) => string;
}

interface Dismissals {
	readonly judge: Judge;
	readonly text: string;
	/** The folder that names in the baseline are relative to. */
	readonly root: string;
}

/**
 * The settings of a run. What cannot be read is named once on standard error.
 * @throws Unreadable from `configurationFor` and `dismissalsFor` for every file whose configuration is wrong or whose baseline cannot be read:
 * nothing is checked with half a configuration, nothing changed that may have been dismissed
 */
export function settingsOf(args: Pick<Arguments, 'config' | 'baseline'>): Settings {
	const configurations = new Map<string, Configuration | Unreadable>();
	const baselines = new Map<string, Dismissals | Unreadable>();

	const configurationAt = (path: string): Configuration => {
		let known = configurations.get(path);
		if (!known) {
			known = loadConfiguration(path, args.config !== undefined);
			configurations.set(path, known);
		}
		if (known instanceof Unreadable) throw known;
		return known;
	};
	const baselineAt = (path: string): Dismissals => {
		const known = baselines.get(path) ?? loadBaseline(path);
		baselines.set(path, known);
		if (known instanceof Unreadable) throw known;
		return known;
	};

	return {
		configurationFor: (file) => {
			const path = args.config ?? nearest(file, CONFIGURATION_FILE);
			return path === undefined ? DEFAULT_CONFIGURATION : configurationAt(path);
		},
		dismissalsFor: (file, article) => {
			const path = args.baseline ?? nearest(file, BASELINE_FILE);
			if (path === undefined) return () => undefined;
			const dismissals = baselineAt(path);
			return dismissals.judge(article, nameIn(dismissals.root, file));
		},
		dismissalsTextFor: (file) => {
			const path = args.baseline ?? nearest(file, BASELINE_FILE);
			return path === undefined ? '' : baselineAt(path).text;
		},
	};
}

/** A file's path from the root of its corpus, with slashes: its name in baselines and logs. */
export const nameIn = (root: string, file: string): string => relative(resolve(root), resolve(file)).split(sep).join('/');

const exists = new Map<string, boolean>();

/** The file of this name in the folder of `file` or the nearest one above. */
export function nearest(file: string, name: string): string | undefined {
	for (let folder = dirname(resolve(file)); ; folder = dirname(folder)) {
		const candidate = join(folder, name);
		let there = exists.get(candidate);
		if (there === undefined) {
			there = isThere(candidate);
			exists.set(candidate, there);
		}
		if (there) return candidate;
		if (dirname(folder) === folder) return undefined;
	}
}

function loadConfiguration(path: string, wasNamed: boolean): Configuration | Unreadable {
	const wrong = new Unreadable(`not checked: its configuration ${path} is wrong`);
	try {
		const { text, found } = readSideFile(path);
		const { configuration, errors } = parseConfiguration(text, RULES);
		const stranger = wasNamed ? undefined : strangerOf(found);
		if (configuration) return stranger === undefined ? configuration : reviewed(configuration, path, stranger);
		for (const error of errors) failOnce(error.path ? `${path}: ${error.path}` : path, format(error.message));
	} catch (error) {
		failOnce(path, reasonOf(error));
	}
	return wrong;
}

/** Somebody else's configuration: what it calls safe is for review. */
function reviewed(configuration: Configuration, path: string, stranger: string): Configuration {
	const safe = (configuration.patterns ?? []).filter(({ safety }) => safety === 'safe').length;
	const but = safe > 0 ? `; its safe patterns (${safe}) are for review only (--config FILE takes them as they are)` : '';
	noteOnce(path, `this configuration belongs to ${stranger}${but}`);
	return { ...configuration, patterns: configuration.patterns?.map((pattern) => ({ ...pattern, safety: 'review' })) };
}

/** The folder that names in a baseline are relative to: the one above `.corpus-curator`, or the one that holds the baseline when it stands elsewhere. */
export function rootOf(path: string): string {
	const folder = dirname(resolve(path));
	return folder.endsWith(`${sep}.corpus-curator`) ? dirname(folder) : folder;
}

function loadBaseline(path: string): Dismissals | Unreadable {
	try {
		const { text } = readSideFile(path);
		const { baseline, wrong } = readBaseline(text);
		for (const line of wrong) failOnce(`${path}:${line}`, 'not a dismissal; the line is passed over');
		return { judge: judgeOf(baseline), text, root: rootOf(path) };
	} catch (error) {
		failOnce(path, reasonOf(error));
		return new Unreadable(`not checked: its baseline ${path} cannot be read`);
	}
}
