/**
 * By what a report or picture of ours is known again when a later run is to replace it: a file that happens to have its name
 * is somebody's work.
 */
export const OWN_MARK = 'surveydeck';

/** The last line of a report in a file: as plain text, and as Markdown, in which it is not seen. */
export const MARK_LINES = { text: `-- ${OWN_MARK}`, markdown: `<!-- ${OWN_MARK} -->` } as const;

/** The program that made a page, in its head. */
export const MARK_ELEMENT = `<meta name="generator" content="${OWN_MARK}">`;
