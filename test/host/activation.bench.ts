// What activation costs the extension host: npm run bench:host -- activation. Prints what VS Code itself measured, beside its own
// extensions in the same run: on a loaded machine all of them are slow.
import { strict as assert } from 'node:assert';
import { loadavg } from 'node:os';
import { curator } from './support';

/** Set by the extension host before and after it loads and activates an extension; “Show Running Extensions” tells the same figures. */
interface Mark {
	readonly name: string;
	readonly startTime: number;
}

const OURS = 'corpus-curator.corpus-curator';

test('activation', async () => {
	const began = performance.now();
	await curator();
	const ready = performance.now() - began;

	const { MonacoPerformanceMarks } = globalThis as { MonacoPerformanceMarks?: { getMarks: () => readonly Mark[] } };
	const times = new Map(MonacoPerformanceMarks?.getMarks().map(({ name, startTime }) => [name, startTime]));
	const between = (what: string, id: string) => times.get(`code/extHost/did${what}/${id}`)! - times.get(`code/extHost/will${what}/${id}`)!;
	const loaded = [...times.keys()]
		.filter((name) => name.includes('/didLoadExtensionCode/'))
		.map((name) => name.slice(name.lastIndexOf('/') + 1));
	for (const id of loaded) {
		const call = between('ActivateExtension', id);
		console.log(`    ${id}: code ${between('LoadExtensionCode', id)} ms, activate() ${Number.isNaN(call) ? '?' : call} ms`);
	}
	console.log(`    everything there ${ready.toFixed(0)} ms after it was asked for; load ${loadavg()[0]!.toFixed(1)}`);
	assert.ok(loaded.includes(OURS));
	assert.ok(between('ActivateExtension', OURS) >= 0);
});
