import type { Arguments } from './arguments';

export interface Option {
	readonly parse: { readonly type: 'string' | 'boolean'; readonly short?: string };
	/** As it stands in the help, behind the dashes. */
	readonly shows: string;
	readonly says: string;
	readonly choices?: readonly string[];
}

/** What `check --jsonl` gives. */
export const ATTRIBUTES = 'dolma-attributes';

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;

/** Every option, once; the commands name those they take. */
export const OPTIONS = {
	format: { parse: { ...text, short: 'f' }, shows: 'format NAME', says: 'how to report' },
	fixes: {
		parse: text,
		shows: 'fixes safe|all',
		says: 'safe (default): damage beyond doubt; all: every preferred fix',
		choices: ['safe', 'all'],
	},
	write: { parse: { ...flag, short: 'w' }, shows: 'write', says: 'change the files in place; the old file is whole until the new one is' },
	out: { parse: { ...text, short: 'o' }, shows: 'out DIR', says: 'write the results into this folder, under the same names' },
	jsonl: { parse: flag, shows: 'jsonl', says: 'take records, one JSON object a line, of standard input or of shards (with --out DIR)' },
	'text-field': {
		parse: text,
		shows: 'text-field NAME',
		says: 'the member, or the column, of a record that holds the article; default: text, or the paragraphs of MNBVC',
	},
	resume: { parse: flag, shows: 'resume', says: 'go on with a run that was stopped: shards that are finished are not done again' },
	stats: { parse: text, shows: 'stats FILE', says: 'write there how many records there were, changed, dropped, and the repairs by rule' },
	card: {
		parse: text,
		shows: 'card NAME',
		says: 'write a data card, NAME.md and NAME.html: what was repaired, by rule, with samples and plots',
	},
	jobs: { parse: { ...text, short: 'j' }, shows: 'jobs N', says: 'work on so many cores; default: all; the output is the same' },
	'stdin-name': { parse: text, shows: 'stdin-name FILE', says: 'the shard that standard input is: its configuration and dismissals hold' },
	empty: {
		parse: text,
		shows: 'empty keep|write|drop',
		says: 'a text of which all but nothing would be left: as it is (default with --write), cleaned all the same (default elsewhere), or left out (records)',
		choices: ['keep', 'write', 'drop'],
	},
	encoding: { parse: text, shows: 'encoding NAME', says: 'the encoding of the files (utf-8, gb18030, big5 …); default: utf-8' },
	config: { parse: text, shows: 'config FILE', says: 'configuration; default: the nearest .corpus-curator.json upwards' },
	baseline: {
		parse: text,
		shows: 'baseline FILE',
		says: 'dismissed findings; default: the nearest .corpus-curator/baseline.jsonl upwards',
	},
	'show-dismissed': { parse: flag, shows: 'show-dismissed', says: 'report dismissed findings too' },
	verbose: { parse: { ...flag, short: 'v' }, shows: 'verbose', says: 'show every finding, not the first five of each rule' },
	corpus: { parse: text, shows: 'corpus DIR', says: 'count in how many files of this folder each line stands' },
	log: { parse: text, shows: 'log FILE', says: 'the curation log: who changed what, when' },
	root: { parse: text, shows: 'root DIR', says: 'the folder that names in the log are relative to; default: the current one' },
	who: { parse: text, shows: 'who NAME', says: 'who decides, for the log; default: the name of the user' },
	reason: { parse: text, shows: 'reason TEXT', says: 'why these findings are dismissed' },
	locale: { parse: text, shows: 'locale NAME', says: 'language of the messages: en, zh-cn, zh-tw', choices: ['en', 'zh-cn', 'zh-tw'] },
	help: { parse: { ...flag, short: 'h' }, shows: 'help', says: 'show this' },
} as const satisfies Readonly<Record<string, Option>>;

export type OptionName = keyof typeof OPTIONS;

interface Command {
	readonly takes: readonly string[];
	readonly says: string;
	readonly options: readonly (OptionName & string)[];
	/** The default first. */
	readonly formats: readonly string[];
	/** What speaks against arguments that are right one by one. */
	readonly objection: (args: Arguments) => string | undefined;
}

const noFile = (args: Arguments) => (args.files.length === 0 ? 'no file' : undefined);

function objectionToRecords(args: Arguments): string | undefined {
	if (args.encoding) return '--jsonl reads UTF-8';
	if (args.command === 'check' && args.format !== ATTRIBUTES) return `--jsonl reports as --format ${ATTRIBUTES}`;
	if (args.write || args.log) return '--jsonl writes to standard output, or with --out DIR to a folder';
	if (args.out === undefined) {
		if (args.files.length) return '--jsonl reads standard input and takes no files; for shards, give --out DIR';
		return args.resume ? '--resume needs --out DIR' : undefined;
	}
	if (args.stdinName) return '--stdin-name is for standard input';
	return args.files.length === 0 ? 'no shard' : undefined;
}

function objectionToFiles(args: Arguments): string | undefined {
	const [own] = Object.entries({ stdinName: 'stdin-name', textField: 'text-field', stats: 'stats', card: 'card', resume: 'resume' }).filter(
		([name]) => args[name as 'stats'],
	);
	if (own) return `--${own[1]} needs --jsonl`;
	if (args.empty === 'drop') return '--empty drop needs --jsonl';
	if (args.command === 'check')
		return args.out ? '--out needs --jsonl' : args.format === ATTRIBUTES ? `--format ${ATTRIBUTES} needs --jsonl` : noFile(args);
	if (args.write && args.out) return '--write or --out, not both';
	if (args.write && args.files.includes('-')) return '--write needs files, not standard input';
	if (args.log && !args.write && !args.out) return '--log needs --write or --out';
	if (args.files.length > 1 && !args.write && !args.out) return 'more than one file: give --write or --out DIR';
	return noFile(args);
}

/** The commands, as the help lists them. */
export const COMMANDS = {
	check: {
		takes: ['FILE…', '--jsonl < SHARD', '--jsonl --out DIR SHARD…'],
		says: `Report what is wrong with each file, or with each record of shards. Exit code 0: nothing, 1: findings, 2: a file could not be read.`,
		options: [
			...['format', 'config', 'baseline', 'show-dismissed', 'verbose', 'corpus', 'encoding', 'locale'],
			...['jsonl', 'out', 'text-field', 'resume', 'stats', 'stdin-name', 'jobs', 'help'],
		] as OptionName[],
		formats: ['text', 'ndjson', 'sarif', 'github', ATTRIBUTES],
		objection: (args) => (args.jsonl ? objectionToRecords(args) : objectionToFiles(args)),
	},
	clean: {
		takes: ['FILE', '--write FILE…', '--out DIR FILE…', '--jsonl < SHARD', '--jsonl --out DIR SHARD…'],
		says: 'Print the cleaned text of a file, change files in place, write them to a folder, or clean the records of a stream or of shards\n(.jsonl, .ndjson, each also .gz and .zst, .json.gz, .json.zst, .parquet, and folders of them).',
		options: [
			...['fixes', 'write', 'out', 'empty', 'jsonl', 'text-field', 'resume', 'stats', 'card', 'stdin-name', 'jobs'],
			...['config', 'baseline', 'corpus', 'encoding', 'log', 'root', 'who', 'locale', 'help'],
		] as OptionName[],
		formats: [],
		objection: (args) => (args.jsonl ? objectionToRecords(args) : objectionToFiles(args)),
	},
	accept: {
		takes: ['FILE…'],
		says: 'Accept the present state: dismiss every finding there is now, in the baseline, so that only new ones are reported.',
		options: ['baseline', 'reason', 'who', 'config', 'corpus', 'encoding', 'help'],
		formats: [],
		objection: noFile,
	},
	duplicates: {
		takes: ['SHARD…'],
		says: 'Print each record that nearly repeats one before it, and which: whatever was damaged, edited a little, or is in the other script.\nExit code 0: none, 1: some, 2: a shard could not be read.',
		options: ['text-field', 'jobs', 'help'],
		formats: [],
		objection: (args) => (args.files.length === 0 ? 'no shard' : undefined),
	},
	metadata: {
		takes: ['FILE…'],
		says: 'Print what each article says of itself: headline, date, source, author, licences …',
		options: ['format', 'encoding', 'jobs', 'locale', 'help'],
		formats: ['jsonl', 'csv', 'yaml', 'json-ld', 'dolma', 'dolma-attributes'],
		objection: noFile,
	},
	replay: {
		takes: ['--log FILE --out DIR FILE…', '--log FILE --write FILE…'],
		says: 'Repeat what a curation log says on the raw files, to get the same cleaned files again.',
		options: ['log', 'out', 'write', 'root', 'help'],
		formats: [],
		objection: (args) => {
			if (!args.log) return 'no --log FILE';
			return args.write === (args.out !== undefined) ? 'one of --write and --out DIR' : noFile(args);
		},
	},
} as const satisfies Readonly<Record<string, Command>>;

export type CommandName = keyof typeof COMMANDS;

/** The help of one command, or the list of all. */
export function usage(name: CommandName | undefined): string {
	if (!name) {
		const rows = Object.entries(COMMANDS).map(([command, { takes, says }]) => `  ${`${command} ${takes[0]}`.padEnd(36)}${says}`);
		return [
			'usage: corpus-curator COMMAND [OPTION…] FILE…   (- is standard input)',
			'',
			'Finds and repairs boilerplate, spam injections and encoding corruption in crawled articles.',
			'',
			...rows,
			'',
			'corpus-curator COMMAND --help tells the options of a command, --version the version.',
			'',
		].join('\n');
	}
	const { takes, says, options, formats } = COMMANDS[name];
	const rows = options.map((option) => {
		const { parse, shows, says: explains }: Option = OPTIONS[option];
		const extra = option === 'format' ? `: ${formats.join(', ')}` : '';
		return `  ${`${parse.short ? `-${parse.short}, ` : '    '}--${shows}`.padEnd(24)}${explains}${extra}`;
	});
	return [...takes.map((form, at) => `${at ? '      ' : 'usage:'} corpus-curator ${name} ${form}`), '', says, '', ...rows, ''].join('\n');
}
