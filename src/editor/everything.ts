/** What dist/curator.js holds: all that the web extension host loads, and what Node loads after dist/extension.js. */
export { loadEngine, start } from './curator';
export { activate } from './extension';
