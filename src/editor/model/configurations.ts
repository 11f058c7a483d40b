import * as vscode from 'vscode';
import { type Configuration, DEFAULT_CONFIGURATION, RULES } from '../../engine';
import type { RuleSetting } from '../../engine/config';
import { type ConfigurationError, parseConfiguration } from '../../engine/teaching';
import { localise } from './localise';
import { byFolder, filesNamed, parentOf, readIfThere, watchFiles, whenOpenedBelow } from './nearest';
import { type Settings, settingsFor } from './settings';

/** The configuration file of a corpus; the command line reads the same. It holds for its folder and everything below. */
export const CONFIGURATION_FILE = '.corpus-curator.json';

export interface Configurations extends vscode.Disposable {
	/** Has the workspace any such file? */
	readonly isAny: () => boolean;
	/** Does one hold for this file? */
	readonly isAbove: (uri: vscode.Uri) => boolean;
	/** Fires when what `of` answers may have changed. */
	readonly onDidChange: vscode.Event<void>;
	/** What the engine is to do in this file: the user's settings, and over them the nearest configuration file above. */
	readonly of: (uri: vscode.Uri) => Configuration;
	/** The configuration file that holds for this file and has errors, if so. */
	readonly brokenFor: (uri: vscode.Uri) => vscode.Uri | undefined;
	/** Reads a configuration file again, without waiting for the file watcher. */
	readonly reload: (file: vscode.Uri) => Promise<void>;
	/** When all configuration files have been read once. */
	readonly ready: Promise<void>;
}

interface Loaded {
	/** The last sound content. */
	readonly configuration: Configuration | undefined;
	readonly isBroken: boolean;
}

export function createConfigurations(log: vscode.LogOutputChannel): Configurations {
	const changed = new vscode.EventEmitter<void>();
	const loaded = byFolder<Loaded>();
	const merged = new Map<string, Configuration>();
	const problems = vscode.languages.createDiagnosticCollection('corpusCurator.configuration');

	const announce = () => {
		merged.clear();
		changed.fire();
	};

	const load = async (file: vscode.Uri) => {
		const folder = parentOf(file);
		const text = await readIfThere(file).catch((error: unknown) => void log.warn(`${file.toString()}: ${error}`));
		problems.delete(file);
		if (text === undefined) {
			if (loaded.delete(folder)) announce();
			return;
		}
		const { configuration, errors } = parseConfiguration(text, RULES);
		if (errors) {
			problems.set(file, errors.map(diagnosticOf(text)));
			log.warn(`${file.toString()}: ${errors.length} errors`);
		}
		loaded.set(folder, { configuration: configuration ?? loaded.at(folder)?.configuration, isBroken: errors !== undefined });
		announce();
	};

	const loadAll = async () => {
		await Promise.all((await filesNamed(CONFIGURATION_FILE)).map(load));
	};

	const listeners = vscode.Disposable.from(
		watchFiles(CONFIGURATION_FILE, load),
		whenOpenedBelow(CONFIGURATION_FILE, (file) => loaded.at(parentOf(file)) ?? load(file)),
		vscode.workspace.onDidSaveTextDocument(({ uri }) => {
			if (uri.path.endsWith(`/${CONFIGURATION_FILE}`)) void load(uri); // sooner than the watcher, which some file systems lack
		}),
		vscode.workspace.onDidChangeWorkspaceFolders(loadAll),
		vscode.workspace.onDidGrantWorkspaceTrust(announce),
		vscode.workspace.onDidChangeConfiguration((change) => {
			if (change.affectsConfiguration('corpusCurator')) announce();
		}),
	);

	return {
		onDidChange: changed.event,
		isAny: () => !loaded.isEmpty(),
		isAbove: (uri) => loaded.above(uri) !== undefined,
		reload: load,
		ready: loadAll(),
		of: (uri) => {
			const file = loaded.above(uri);
			const scope = vscode.workspace.getWorkspaceFolder(uri)?.uri;
			const key = `${file?.folder.toString() ?? ''} ${scope?.toString() ?? ''}`;
			const known = merged.get(key);
			if (known) return known;
			const configuration = merge(settingsFor(scope), file?.value.configuration);
			merged.set(key, configuration);
			return configuration;
		},
		brokenFor: (uri) => {
			const file = loaded.above(uri);
			return file?.value.isBroken ? vscode.Uri.joinPath(file.folder, CONFIGURATION_FILE) : undefined;
		},
		dispose: () => vscode.Disposable.from(listeners, problems, changed).dispose(),
	};
}

/** The file says what holds for the corpus, the settings what holds elsewhere. */
function merge(settings: Settings, file: Configuration | undefined): Configuration {
	const rules: Record<string, RuleSetting> = {};
	for (const [id, severity] of Object.entries(settings.severity)) rules[id] = { ...rules[id], severity };
	for (const [id, options] of Object.entries(settings.options)) rules[id] = { ...rules[id], options };
	for (const [id, setting] of Object.entries(file?.rules ?? {})) {
		const options = { ...rules[id]?.options, ...setting.options };
		rules[id] = { ...rules[id], ...setting, options };
	}
	return { ...(vscode.workspace.isTrusted ? file : withoutPatterns(file)), rules };
}

/** What a folder that nobody has trusted brings along may switch rules, but not say what is removed. */
const withoutPatterns = ({ patterns: _, ...rest }: Configuration = DEFAULT_CONFIGURATION): Configuration => rest;

/** An error of the file as a diagnostic at the last key that its path names. */
const diagnosticOf =
	(text: string) =>
	({ path, message }: ConfigurationError): vscode.Diagnostic => {
		const keys = [...path.matchAll(/"([^"]+)"|([\w-]+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
		let at = 0;
		let length = 1;
		for (const key of keys) {
			const found = text.indexOf(`"${key}"`, at);
			if (found < 0) continue;
			at = found;
			length = key.length + 2;
		}
		const before = text.slice(0, at).split('\n');
		const start = new vscode.Position(before.length - 1, before.at(-1)!.length);
		const diagnostic = new vscode.Diagnostic(
			new vscode.Range(start, start.translate(0, length)),
			path ? `${path}: ${localise(message)}` : localise(message),
			vscode.DiagnosticSeverity.Error,
		);
		diagnostic.source = 'Corpus Curator';
		return diagnostic;
	};
