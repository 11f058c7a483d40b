import 'test-files';

export { scenarios } from './scenario';
export { makeUi } from './ui';
