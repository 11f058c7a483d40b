// One seed for all properties, so that a run can be repeated; CURATOR_SEED gives another, or `random` one.
import * as fc from 'fast-check';

const { CURATOR_SEED = '1' } = process.env;
if (CURATOR_SEED !== 'random') fc.configureGlobal({ seed: Number(CURATOR_SEED) });
