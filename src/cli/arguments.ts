import { parseArgs } from 'node:util';
import type { Safety } from '../engine';
import { ATTRIBUTES, COMMANDS, type CommandName, OPTIONS, type Option } from './usage';

/** The command line as it was understood: the options of all commands, those that were not given undefined. */
export interface Arguments {
	readonly command: CommandName;
	readonly files: readonly string[];
	readonly format: string;
	readonly fixes: Safety;
	readonly encoding?: string;
	readonly stdinName?: string;
	readonly config?: string;
	readonly baseline?: string;
	readonly corpus?: string;
	readonly locale?: string;
	readonly out?: string;
	readonly log?: string;
	readonly empty?: string;
	readonly textField?: string;
	readonly stats?: string;
	readonly card?: string;
	/** Undefined: as many as there are cores. */
	readonly jobs?: number;
	readonly resume: boolean;
	readonly root?: string;
	readonly who?: string;
	readonly reason?: string;
	readonly write: boolean;
	readonly jsonl: boolean;
	readonly showDismissed: boolean;
	readonly verbose: boolean;
}

export type Parsed =
	| { readonly kind: 'run'; readonly args: Arguments }
	| { readonly kind: 'help'; readonly command: CommandName | undefined }
	| { readonly kind: 'version' }
	| { readonly kind: 'wrong'; readonly command: CommandName | undefined; readonly why: string };

const isCommand = (word: string | undefined): word is CommandName => word !== undefined && Object.hasOwn(COMMANDS, word);

/** @throws where it is no number from 1 up */
function jobsIn(value: string | undefined): number | undefined {
	if (value === undefined) return undefined;
	if (!/^[1-9]\d{0,3}$/.test(value)) throw new Error(`--jobs is a number from 1 up, not ${JSON.stringify(value)}`);
	return Number(value);
}

/** Understands the arguments behind the program's name. Never throws: what is wrong comes back as `wrong`. */
export function parse(argv: readonly string[]): Parsed {
	const at = argv.findIndex((word) => isCommand(word));
	const command = at < 0 ? undefined : (argv[at] as CommandName);
	const before = at < 0 ? argv : argv.slice(0, at);
	const rest = at < 0 ? [] : argv.slice(at + 1);
	const all = [...before, ...rest];
	const own = rest.includes('--') ? rest.slice(0, rest.indexOf('--')) : rest;
	if (before.includes('--version') || own.includes('--version')) return { kind: 'version' };
	if (before[0] === 'help') return { kind: 'help', command };
	if ([...before, ...own].some((word) => word === '--help' || word === '-h')) return { kind: 'help', command };
	if (!command) return { kind: 'wrong', command, why: argv.length ? `unknown command ${JSON.stringify(argv[0])}` : 'no command' };
	const wanted = COMMANDS[command];
	try {
		const options = Object.fromEntries(wanted.options.map((name) => [name, OPTIONS[name].parse]));
		const { values, positionals } = parseArgs({ args: all, options, allowPositionals: true });
		for (const name of wanted.options) {
			const choices = name === 'format' ? wanted.formats : (OPTIONS[name] as Option).choices;
			const value = values[name];
			if (choices && typeof value === 'string' && !choices.includes(value))
				throw new Error(`--${name} is one of ${choices.join(', ')}, not ${JSON.stringify(value)}`);
		}
		const text = (name: string) => values[name] as string | undefined;
		const args: Arguments = {
			command,
			files: positionals,
			format: text('format') ?? (values.jsonl ? ATTRIBUTES : wanted.formats[0]) ?? '',
			fixes: values.fixes === 'all' ? 'review' : 'safe',
			encoding: text('encoding'),
			stdinName: text('stdin-name'),
			config: text('config'),
			baseline: text('baseline'),
			corpus: text('corpus'),
			locale: text('locale'),
			out: text('out'),
			log: text('log'),
			empty: text('empty'),
			textField: text('text-field'),
			stats: text('stats'),
			card: text('card'),
			jobs: jobsIn(text('jobs')),
			resume: values.resume === true,
			root: text('root'),
			who: text('who'),
			reason: text('reason'),
			write: values.write === true,
			jsonl: values.jsonl === true,
			showDismissed: values['show-dismissed'] === true,
			verbose: values.verbose === true,
		};
		const why = wanted.objection(args);
		return why ? { kind: 'wrong', command, why } : { kind: 'run', args };
	} catch (error) {
		return { kind: 'wrong', command, why: (error as Error).message.split('\n')[0]!.replace(/\. To specify a positional.*$/, '') };
	}
}
