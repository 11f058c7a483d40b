/** From this probability on a line is called furniture on the model's word alone. */
export const SURE = 0.7;
/** Below this one a rule that goes by the place of a line is not believed. */
export const DOUBTED = 0.35;
