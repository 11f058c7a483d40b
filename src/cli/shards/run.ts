import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { appendFile, chmod, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { ARTICLES_FILE } from '../../engine/decisions/articles';
import type { Arguments } from '../arguments';
import { writeCard } from '../card/write';
import { fail, found } from '../failures';
import { batchesOfLines } from '../lines';
import { type Progress, progressOn } from '../progress';
import { readSideFile, reasonOf, sizeOf, Unreadable } from '../reading';
import { nearest, settingsOf } from '../settings';
import { jobsOf, setupOf } from '../setup';
import { writeStats } from '../stats';
import { BATCH, inOrder, type Pool, poolFor } from '../work/pool';
import { addSums, noSums, type Sums } from '../work/sums';
import { makeFolders, placesIn, temporaryIn } from '../writing';
import { packedFile, unpacked } from './files';
import { shardsOf } from './list';
import { packingOf } from './names';
import { cleanParquet } from './parquet';

/** Below `--out`: what is finished, a line a shard, so that `--resume` can go on. */
export const RUN_FILE = '.curator-run.jsonl';

interface Finished {
	/** Path below `--out`. */
	readonly shard: string;
	/** SHA-256 of the raw shard, of what decides how it is cleaned, and of the result. */
	readonly from: string;
	readonly by: string;
	readonly to: string;
	readonly sums: Sums;
}

interface Run {
	readonly args: Arguments;
	readonly pool: Pool;
	readonly progress: Progress;
	readonly finished: ReadonlyMap<string, Finished>;
	readonly settings: ReturnType<typeof settingsOf>;
}

/** `clean --jsonl --out DIR SHARD…`: shards of the same names and forms, each whole or not at all. */
export async function runShards(args: Arguments): Promise<void> {
	const shards = await shardsOf(args.files);
	const out = args.out!;
	const places = placesIn(out, shards);
	const size = shards.reduce((sum, shard) => sum + sizeOf(shard), 0);
	const pool = poolFor(await setupOf(args), jobsOf(args), size);
	const progress = progressOn(process.stderr);
	progress.expect(size);
	const finished = args.resume ? await finishedIn(out) : new Map<string, Finished>();
	const run: Run = { args, pool, progress, finished, settings: settingsOf(args) };
	const sums = noSums();
	const done: string[] = [];
	try {
		for (const shard of shards) {
			try {
				addSums(sums, await shardOnce(run, shard, places.of(shard)));
				done.push(shard);
			} catch (error) {
				fail(shard, reasonOf(error));
			}
		}
	} finally {
		progress.hide();
		await pool.close();
	}
	if (sums.findings > 0) found();
	await writeStats(args, sums, done.length);
	await writeCard(args, sums, done);
}

/** Cleans a shard, unless it is finished already. */
async function shardOnce(run: Run, shard: string, place: string): Promise<Sums> {
	const { args, progress } = run;
	const name = relative(args.out!, place);
	const by = deciding(run, shard);
	await makeFolders(args.out!, dirname(place));
	const earlier = run.finished.get(name);
	const known = args.card !== undefined && !earlier?.sums.card ? undefined : earlier; // a card needs what only the work itself shows
	const from = args.resume && known?.by === by ? await digestOf(shard) : undefined;
	if (known && from === known.from && existsSync(place) && (await digestOf(place)) === known.to) {
		progress.advance(statSync(shard).size);
		return known.sums;
	}
	const temporary = temporaryIn(dirname(place));
	const before = statSync(shard, { bigint: true });
	try {
		const sums = await cleanShard(run, shard, temporary, Number(before.mode) & 0o777);
		const after = statSync(shard, { bigint: true });
		if (before.size !== after.size || before.mtimeNs !== after.mtimeNs || before.ino !== after.ino)
			throw new Unreadable('it was changed meanwhile');
		await chmod(temporary, Number(before.mode) & 0o777);
		const entry: Finished = { shard: name, from: from ?? (await digestOf(shard)), by, to: await digestOf(temporary), sums };
		await rename(temporary, place);
		await appendFile(join(args.out!, RUN_FILE), `${JSON.stringify(entry)}\n`);
		return sums;
	} catch (error) {
		await rm(temporary, { force: true });
		throw new Unreadable(`not written: ${reasonOf(error)}`);
	}
}

async function cleanShard({ args, pool, progress }: Run, shard: string, temporary: string, mode: number): Promise<Sums> {
	const packing = packingOf(shard)!;
	const sums = noSums();
	if (packing === 'parquet' && args.empty === 'drop') throw new Unreadable('--empty drop is for lines of JSON: a row of a table stays');
	if (packing === 'parquet' && args.command === 'check') throw new Unreadable('attributes stand beside lines of JSON, not beside a table');
	const target = await packedFile(temporary, packing, mode);
	try {
		if (packing === 'parquet') {
			const field = args.textField ?? 'text';
			const clean = async (texts: readonly (string | null)[], firstRow: number) => {
				const done: (string | null)[] = [];
				await inOrder(batchesOfTexts(texts, firstRow, shard), pool, (outcome) => {
					addSums(sums, outcome.sums);
					for (const text of outcome.texts!) done.push(text);
				});
				return done;
			};
			await cleanParquet({ file: shard, field, clean, write: target.write });
			progress.advance(statSync(shard).size);
		} else {
			await inOrder(tasksOf(shard, packing, progress), pool, async (outcome) => {
				addSums(sums, outcome.sums);
				await target.write(outcome.bytes!);
			});
		}
		await target.close();
		return sums;
	} catch (error) {
		target.abandon();
		throw error;
	}
}

async function* tasksOf(shard: string, packing: 'plain' | 'gzip' | 'zstd', progress: Progress) {
	for await (const { bytes, first } of batchesOfLines(unpacked(shard, packing, progress.advance), BATCH))
		yield { task: { kind: 'lines', bytes, first, shard } as const, bytes: bytes.length };
}

function* batchesOfTexts(texts: readonly (string | null)[], firstRow: number, shard: string) {
	let start = 0;
	let size = 0;
	for (let at = 0; at < texts.length; at++) {
		size += 3 * (texts[at]?.length ?? 0);
		if (size < BATCH && at + 1 < texts.length) continue;
		yield { task: { kind: 'texts', texts: texts.slice(start, at + 1), first: firstRow + start, shard } as const, bytes: size };
		start = at + 1;
		size = 0;
	}
}

/** What decides how a shard is cleaned: this program, the options, the configuration. A shard done by another is done again. */
function deciding({ args, settings }: Run, shard: string): string {
	const { command, fixes, textField = 'text', empty = 'write', corpus = '' } = args;
	const configuration = settings.configurationFor(join(shard, 'record'));
	const dismissals = settings.dismissalsTextFor(join(shard, 'record'));
	const articles = nearest(join(shard, 'record'), ARTICLES_FILE);
	const discarded = articles === undefined ? '' : readSideFile(articles).text;
	const all = [digestOfProgram(), command, fixes, textField, empty, corpus, configuration, dismissals, discarded];
	return createHash('sha256').update(JSON.stringify(all)).digest('hex');
}

let programDigest: string | undefined;

function digestOfProgram(): string {
	programDigest ??= createHash('sha256').update(readFileSync(__filename)).digest('hex');
	return programDigest;
}

async function digestOf(file: string): Promise<string> {
	const hash = createHash('sha256');
	for await (const chunk of createReadStream(file, { highWaterMark: 1 << 20 })) hash.update(chunk as Buffer);
	return hash.digest('hex');
}

/** What a run before this one finished. A line that was cut is passed over: its shard is done again. */
async function finishedIn(out: string): Promise<Map<string, Finished>> {
	const finished = new Map<string, Finished>();
	const text = await readFile(join(out, RUN_FILE), 'utf8').catch((error: NodeJS.ErrnoException) => {
		if (error.code === 'ENOENT') return '';
		throw error;
	});
	for (const line of text.split('\n')) {
		try {
			const entry = JSON.parse(line) as Finished;
			if (typeof entry.shard === 'string' && typeof entry.to === 'string' && typeof entry.sums === 'object')
				finished.set(entry.shard, entry);
		} catch {
			// the last line of a run that was killed
		}
	}
	return finished;
}
