/** Formats in which differences can be reported. */
export const DIFF_FORMATS = ['text', 'markdown', 'json', 'html'] as const;
export type DiffFormat = (typeof DIFF_FORMATS)[number];

export const isDiffFormat = (word: unknown): word is DiffFormat => (DIFF_FORMATS as readonly unknown[]).includes(word);
