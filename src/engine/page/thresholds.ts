/** From this probability on a line is called furniture on the model's word alone. */
export const SURE = 0.75;
/** The same for a line that stands between lines of the article. */
export const SURE_WITHIN = 0.95;
/** Below this one a rule that goes by the place of a line is not believed. */
export const DOUBTED = 0.35;
