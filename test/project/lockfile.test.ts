import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';

interface LockedPackage {
	readonly version?: string;
	readonly optionalDependencies?: Readonly<Record<string, string>>;
}

suite('package-lock.json', () => {
	// npm leaves out what the registry at hand does not have, such as binaries for other systems; `npm ci` then refuses the file.
	test('names every optional dependency', () => {
		const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, LockedPackage> };
		const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
			Object.keys(optionalDependencies).filter((name) => !packages[`${path}/node_modules/${name}`] && !packages[`node_modules/${name}`]),
		);
		assert.ok(Object.keys(packages).length > 100);
		assert.deepEqual(missing, []);
	});
});
