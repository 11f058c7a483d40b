import { version } from '../../package.json';
import { accept } from './accept';
import { parse } from './arguments';
import { check } from './check';
import { clean } from './clean';
import { fail } from './failures';
import { metadata } from './metadata';
import { endOnClosedOutput, write } from './output';
import { faultOfEncoding, reasonOf } from './reading';
import { replay } from './replay';
import { usage } from './usage';

const RUN = { accept, check, clean, metadata, replay } as const;

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

endOnClosedOutput();
main(process.argv.slice(2)).catch((error: unknown) => fail(undefined, reasonOf(error)));
