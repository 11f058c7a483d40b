// Loaded by the extension host in place of the suite: runs it and writes down that it came to its end, whichever way.
// Without that file, an exit code of 0 means that the host died on the way.
const { writeFileSync } = require('node:fs');
const { pathToFileURL } = require('node:url');

/** The module at this path, CommonJS or ES. */
async function load(path) {
	try {
		return require(path);
	} catch (error) {
		const isEsModule = error.code === 'ERR_REQUIRE_ESM' || error.code === 'ERR_REQUIRE_ASYNC_MODULE' || error instanceof SyntaxError;
		if (!isEsModule) throw error;
		return import(pathToFileURL(require.resolve(path)).href);
	}
}

exports.run = async (root) => {
	const path = process.env.CURATOR_SUITE;
	const suite = await load(path);
	const run = suite.run ?? suite.default?.run;
	if (typeof run !== 'function') throw new Error(`${path} exports no run()`);
	try {
		return await run(root);
	} finally {
		writeFileSync(process.env.CURATOR_SETTLED, '');
	}
};
