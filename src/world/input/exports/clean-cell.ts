/** As in text-positions.ts, but for carriage returns, which end lines here. */
const FORBIDDEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;
const ALL = new RegExp(FORBIDDEN, 'g');
const LINE_BREAKS = /[\u000b\u000c\u0085]/g;

/** The first character of a text that no text of a deck may contain, e.g. `U+0007`; undefined for none. */
export function forbiddenIn(text: string): string | undefined {
  const code = FORBIDDEN.exec(text)?.[0].charCodeAt(0);
  return code === undefined ? undefined : `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}

/** A text without such characters; those that break lines in other programs become line feeds. */
export const cleaned = (text: string): string => text.replace(LINE_BREAKS, '\n').replace(ALL, '');
