/**
 * Families in order of preference; a character is set in the first that has it. One chain serves a whole deck, foreign
 * words included, because the deck's theme fonts do.
 */
export type FontChain = readonly string[];
