/** The probability of being furniture from which on a line is believed to be so on the model's word alone. */
export const SURE = 0.6;
