// What test/run puts into the bundles of this suite.

/** All *.test.ts files of this folder. */
declare module 'test-files' {}

/** Is the bundle made for the web worker extension host? */
declare const madeForWorker: boolean;
