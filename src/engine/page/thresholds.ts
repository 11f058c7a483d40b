/** The probability of being furniture from which on a line is believed to be so on the model's word alone. */
export const SURE = 0.53;
/** The same for a line that stands between lines of the article. */
export const SURE_WITHIN = 0.9;
