// What bundle.mjs puts into the bundles of tests.

/** All the test files that the bundle is made of. */
declare module 'test-files' {}

/** In the host suite: is the bundle made for the web worker extension host? */
declare const madeForWorker: boolean;
