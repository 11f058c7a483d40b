// Tests without an editor, under plain mocha: node test/run/unit.mjs [part of a file's path]… [-g title]
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import Mocha from 'mocha';
import { prepare } from '../../scripts/build.mjs';
import { root } from '../../scripts/shell.mjs';
import { bundleTests, filesBelow } from './bundle.mjs';
import { report } from './counts.mjs';
import { failureLine } from './failure.mjs';

const { values, positionals } = parseArgs({ options: { grep: { type: 'string', short: 'g' } }, allowPositionals: true });
const files = filesBelow('test', '.test.ts', positionals).filter((file) => !/^test\/(host|ui)\//.test(file));
const outfile = join(root, 'out/unit.cjs');
await prepare();
await bundleTests({
	entry: 'test-files',
	files: ['test/seed.ts', ...files],
	outfile,
	platform: 'node',
	external: ['esbuild', '@vscode/vsce'],
});

process.setSourceMapsEnabled(true);
const mocha = new Mocha({
	ui: 'tdd',
	reporter: values.grep || positionals.length > 0 ? 'spec' : 'dot',
	timeout: 120_000, // tests that start programs wait for a busy machine
	forbidOnly: Boolean(process.env.CI),
});
if (values.grep) mocha.grep(values.grep);
mocha.addFile(outfile);
const failures = [];
const runner = mocha.run((failed) =>
	report('Unit tests', { passed: runner.stats.passes, failed, skipped: runner.stats.pending, failures }),
);
runner.on('fail', (test, error) => failures.push(failureLine(test.fullTitle(), error)));
