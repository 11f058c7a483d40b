import { version } from '../../package.json';
import { accept } from './accept';
import { type Arguments, parse } from './arguments';
import { runDuplicates } from './duplicates/run';
import { fail } from './failures';
import { endOnClosedOutput, write } from './output';
import { faultOfEncoding, reasonOf } from './reading';
import { replay } from './replay';
import { runFiles } from './run-files';
import { runStream } from './run-stream';
import { runShards } from './shards/run';
import { type CommandName, usage } from './usage';
import { serve } from './work/pool';

const RUN: Readonly<Record<CommandName, (args: Arguments) => Promise<void>>> = {
	accept,
	check: (args) => runnerOf(args)(args),
	clean: (args) => runnerOf(args)(args),
	duplicates: runDuplicates,
	metadata: runFiles,
	replay,
};

const runnerOf = (args: Arguments) => (!args.jsonl ? runFiles : args.out === undefined ? runStream : runShards);

async function main(argv: readonly string[]): Promise<void> {
	const parsed = parse(argv);
	switch (parsed.kind) {
		case 'version':
			return write(`${version}\n`);
		case 'help':
			return write(usage(parsed.command));
		case 'wrong':
			fail(undefined, parsed.why);
			process.stderr.write(`\n${usage(parsed.command)}`);
			return;
		case 'run': {
			const { args } = parsed;
			const fault = args.encoding === undefined ? undefined : faultOfEncoding(args.encoding);
			if (fault !== undefined) return fail(undefined, fault);
			return RUN[args.command](args);
		}
	}
}

if (!serve()) {
	endOnClosedOutput();
	main(process.argv.slice(2)).catch((error: unknown) => fail(undefined, reasonOf(error)));
}
