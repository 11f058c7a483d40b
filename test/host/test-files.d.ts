// All *.test.ts files of this folder, put in place by test/run/bundle.mjs.
declare module 'test-files' {}
