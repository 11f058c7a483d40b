import { strict as assert } from 'node:assert';
import { build } from 'esbuild';

/** What imports what, types left out, over everything that ships: paths from the root. */
async function importsOf(): Promise<Map<string, readonly string[]>> {
	const { metafile } = await build({
		entryPoints: ['src/cli/main.ts', 'src/editor/extension.ts', 'src/editor/everything.ts', 'src/editor/panel/webview/main.ts'],
		bundle: true,
		write: false,
		outdir: 'out/structure',
		platform: 'node',
		external: ['vscode'],
		metafile: true,
		logLevel: 'silent',
	});
	const own = Object.entries(metafile.inputs).filter(([file]) => file.startsWith('src/'));
	return new Map(own.map(([file, { imports }]) => [file, imports.map(({ path }) => path).filter((path) => path.startsWith('src/'))]));
}

/** Groups of files that import each other (Tarjan 1972, strongly connected components). */
function circlesIn(graph: ReadonlyMap<string, readonly string[]>): string[][] {
	const order = new Map<string, number>();
	const lowest = new Map<string, number>();
	const open: string[] = [];
	const circles: string[][] = [];
	const visit = (file: string) => {
		order.set(file, order.size);
		lowest.set(file, order.get(file)!);
		open.push(file);
		for (const next of graph.get(file) ?? []) {
			if (!order.has(next)) {
				visit(next);
				lowest.set(file, Math.min(lowest.get(file)!, lowest.get(next)!));
			} else if (open.includes(next)) lowest.set(file, Math.min(lowest.get(file)!, order.get(next)!));
		}
		if (lowest.get(file) !== order.get(file)) return;
		const circle = open.splice(open.indexOf(file));
		if (circle.length > 1) circles.push(circle.sort());
	};
	for (const file of graph.keys()) if (!order.has(file)) visit(file);
	return circles;
}

suite('structure', () => {
	test('no file imports itself by way of others', async () => assert.deepEqual(circlesIn(await importsOf()), []));

	test('the search for circles finds one', () =>
		assert.deepEqual(
			circlesIn(
				new Map([
					['a', ['b', 'd']],
					['b', ['c']],
					['c', ['a']],
					['d', []],
				]),
			),
			[['a', 'b', 'c']],
		));
});
