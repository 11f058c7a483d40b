import { WEIGHTS } from '../generated/weights';
import { unpackModel } from './format';
import type { LineModel } from './model';

let model: LineModel | undefined;

/** The trained model, opened when it is first asked for. */
export function lineModel(): LineModel {
	model ??= unpackModel(Uint8Array.from(atob(WEIGHTS), (character) => character.charCodeAt(0)));
	return model;
}
