import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { clean, type Edit } from '../../src/engine';
import { type LogEntry, logEntry, readLog, replay, writeLogEntry } from '../../src/engine/curation-log';
import { minimalEdits } from '../../src/engine/minimal-edits';

const about = { when: '2026-11-21T20:00:00.000Z', who: 'lin', file: 'a.txt', action: 'fix' } as const;
const RAW = '縣(xiàn)裏的網(wǎng)絡\r\n實(shí)驗場上,縣(xiàn)長說網(wǎng)絡要通。\r\n湘ICP备11020358号-3\r\n';

/** The log of a text that went through these states. */
const logOf = (...states: readonly string[]): string =>
	states
		.slice(1)
		.map((after, at) => writeLogEntry(logEntry(states[at]!, minimalEdits(states[at]!, after), about)))
		.join('');

suite('curation log', () => {
	test('replayed on the raw text gives the curated one', () => {
		const safe = clean(RAW, { fixes: 'safe' }).text;
		const byHand = safe.replace('要通', '終於通了');
		assert.ok(RAW !== safe && safe !== byHand);
		const { entries, wrong } = readLog(logOf(RAW, safe, byHand));
		assert.deepEqual(wrong, []);
		assert.deepEqual(replay(RAW, entries), { text: byHand, applied: 2 });
	});

	test('stops at the entry that was made on another text', () => {
		const { entries } = readLog(logOf(RAW, 'b', 'c'));
		const result = replay(`${RAW} `, entries);
		assert.ok(result.text === undefined && result.stoppedAt === entries[0]);
		const forged: LogEntry = { ...entries[0]!, edits: [[0, 1, 'x']] };
		assert.equal(replay(RAW, [forged]).text, undefined, 'edits that do not lead to the text named are refused');
	});

	test('names lines that are no entry', () => {
		const good = logOf(RAW, 'b');
		const overlapping = JSON.stringify({
			...about,
			from: '',
			to: '',
			edits: [
				[3, 5, ''],
				[4, 6, ''],
			],
		});
		const { entries, wrong } = readLog(`${good}{"cut\n\n${overlapping}\n{"edits":[]}\n`);
		assert.equal(entries.length, 1);
		assert.deepEqual(wrong, [2, 4, 5]);
	});

	test('holds for any texts and any edits between them', () => {
		const text = fc.array(fc.constantFrom('縣', '網', '\n', '\r\n', ' ', '😀', 'a', '\ud83d')).map((parts) => parts.join(''));
		fc.assert(
			fc.property(text, text, text, (first, second, third) => {
				const { entries, wrong } = readLog(logOf(first, second, third));
				assert.deepEqual(wrong, []);
				assert.equal(replay(first, entries).text, third);
			}),
			{ numRuns: 300 },
		);
	});

	test('minimal edits are sorted, apart, and touch no character that stays', () => {
		const edits: Edit[] = minimalEdits('縣(xiàn)裏的\n第二行\n', '縣裏的\n第二行!\n');
		assert.deepEqual(edits, [
			{ start: 1, end: 7, newText: '' },
			{ start: 13, end: 13, newText: '!' },
		]);
	});
});
