/**
 * What AFTER changes in a deck that nobody edited, as `brief` reports it: whatever program saved the deck last, except
 * for charts and placeholders, of which some programs lose workbooks and names.
 */
export const ALWAYS_UPDATED = [
  'updated text Key figure (cover)',
  'updated notes (reasons)',
  'updated text Net Q8 (fear)',
  'updated text Label Q8 strong (fear)',
  'updated mark Net Q8 (fear)',
  'updated mark Bracket Q8 (fear)',
  'updated mark Label Q8 rest (fear)',
  'updated notes (fear)',
  'updated text Figure (summary)',
  'updated picture Bar (summary)',
  'updated alt Bar (summary)',
  'updated table Results (summary)',
  'updated table Results (summary)',
] as const;

/** The lines that contain none of these words. */
export const without = (lines: readonly string[], ...words: readonly string[]): readonly string[] =>
  lines.filter((line) => !words.some((word) => line.includes(word)));

/** Lines in an order of their own, where that of the report does not matter. */
export const sorted = (lines: readonly string[]): readonly string[] => [...lines].sort();
