export { minimalEdits } from '../../engine/minimal-edits';
