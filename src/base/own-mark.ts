/**
 * By what a file of ours is known again when a later run is to replace it, also after another program has saved it: a file
 * that happens to have its name is somebody's work.
 */
export const OWN_MARK = 'surveydeck';

/** The last line of a file: of a report as plain text, and as Markdown, in which it is not seen; of a table. */
export const MARK_LINES = { text: `-- ${OWN_MARK}`, markdown: `<!-- ${OWN_MARK} -->`, table: OWN_MARK } as const;

/** The program that made a page, in its head. */
export const MARK_ELEMENT = `<meta name="generator" content="${OWN_MARK}">`;

/** The program of a PDF, as its properties name it. */
export const OWN_PRODUCER = 'Surveydeck';

/** How the namespaces of what a deck remembers begin. */
export const OWN_NAMESPACE = 'urn:surveydeck:';

/** The sheet of a workbook for translators that says which survey it is about. */
export const OWN_SHEET = 'surveydeck';

/** How an XLIFF file names the survey that it is about. */
export const OWN_ORIGINAL = `${OWN_MARK}:`;

/** The header of a PO file that names the survey that it is about. */
export const OWN_HEADER = 'X-Surveydeck-Survey';
