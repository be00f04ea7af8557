/** The hint that names the word that was probably meant, or `otherwise` if there is none. */
export const meantEn = (word: string | undefined, otherwise: string): string =>
  word === undefined ? otherwise : `did you mean "${word}"?`;
export const meantJa = (word: string | undefined, otherwise: string): string =>
  word === undefined ? otherwise : `「${word}」のことですか。`;

export const listEn = (words: readonly string[]): string => words.map((word) => `"${word}"`).join(', ');
export const listJa = (words: readonly string[]): string => words.map((word) => `「${word}」`).join('');
