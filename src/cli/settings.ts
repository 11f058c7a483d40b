import { readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { type Article, type Configuration, DEFAULT_CONFIGURATION, type Finding, format, parseConfiguration, RULES } from '../engine';
import { BASELINE_FILE, type Dismissal, type Judge, judgeOf, readBaseline } from '../engine/baseline';
import type { Arguments } from './arguments';
import { fail } from './failures';
import { reasonOf, Unreadable } from './reading';

export const CONFIGURATION_FILE = '.corpus-curator.json';

/** What holds for a file: the configuration and the dismissals that stand nearest above it, or those named on the command line. */
export interface Settings {
	readonly configurationFor: (file: string) => Configuration;
	/** Tells of each finding whether it was dismissed, and by what. */
	readonly dismissalsFor: (file: string, article: Article) => (finding: Finding) => Dismissal | undefined;
}

interface Dismissals {
	readonly judge: Judge;
	/** The folder that names in the baseline are relative to. */
	readonly root: string;
}

/**
 * The settings of a run. What cannot be read is named once on standard error.
 * @throws Unreadable from `configurationFor` for every file whose configuration is wrong: nothing is checked with half a configuration
 */
export function settingsOf(args: Pick<Arguments, 'config' | 'baseline'>): Settings {
	const configurations = new Map<string, Configuration | Unreadable>();
	const baselines = new Map<string, Dismissals | undefined>();

	const configurationAt = (path: string): Configuration => {
		let known = configurations.get(path);
		if (!known) {
			known = loadConfiguration(path);
			configurations.set(path, known);
		}
		if (known instanceof Unreadable) throw known;
		return known;
	};
	const baselineAt = (path: string): Dismissals | undefined => {
		if (!baselines.has(path)) baselines.set(path, loadBaseline(path, args.baseline !== undefined));
		return baselines.get(path);
	};

	return {
		configurationFor: (file) => {
			const path = args.config ?? nearest(file, CONFIGURATION_FILE);
			return path === undefined ? DEFAULT_CONFIGURATION : configurationAt(path);
		},
		dismissalsFor: (file, article) => {
			const path = args.baseline ?? nearest(file, BASELINE_FILE);
			const dismissals = path === undefined ? undefined : baselineAt(path);
			if (!dismissals) return () => undefined;
			return dismissals.judge(article, nameIn(dismissals.root, file));
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
			there = readIfThere(candidate) !== undefined;
			exists.set(candidate, there);
		}
		if (there) return candidate;
		if (dirname(folder) === folder) return undefined;
	}
}

function readIfThere(path: string): string | undefined {
	try {
		return readFileSync(path, 'utf8');
	} catch {
		return undefined; // not there, or not for us: the next folder up may have one
	}
}

function loadConfiguration(path: string): Configuration | Unreadable {
	const wrong = new Unreadable(`not checked: its configuration ${path} is wrong`);
	try {
		const { configuration, errors } = parseConfiguration(readFileSync(path, 'utf8'), RULES);
		if (configuration) return configuration;
		for (const error of errors) fail(error.path ? `${path}: ${error.path}` : path, format(error.message));
	} catch (error) {
		fail(path, reasonOf(error));
	}
	return wrong;
}

/** The folder that names in a baseline are relative to: the one above `.corpus-curator`, or the one that holds the baseline when it stands elsewhere. */
export function rootOf(path: string): string {
	const folder = dirname(resolve(path));
	return folder.endsWith(`${sep}.corpus-curator`) ? dirname(folder) : folder;
}

function loadBaseline(path: string, wasNamed: boolean): Dismissals | undefined {
	try {
		const { baseline, wrong } = readBaseline(readFileSync(path, 'utf8'));
		for (const line of wrong) fail(`${path}:${line}`, 'not a dismissal; the line is passed over');
		return { judge: judgeOf(baseline), root: rootOf(path) };
	} catch (error) {
		if (wasNamed) fail(path, reasonOf(error));
		return undefined;
	}
}
