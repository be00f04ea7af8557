/** A text that begins, or goes on, with what YAML reads as its own marks; whoever wrote it forgot the quotes. */
export interface Unquoted {
  /** Where the text begins. */
  readonly offset: number;
  readonly length: number;
  /** The text as it was written, on one line. */
  readonly written: string;
  /** What must be written instead. */
  readonly quoted: string;
}

const PLAIN_KEY = String.raw`[^\s#'"[\]{}&*!|>%@\`,][^#]*?:(?=[ \t])[ \t]+`;
const QUOTED_KEY = String.raw`"(?:[^"\\]|\\.)*"[ \t]*:[ \t]+|'(?:[^']|'')*'[ \t]*:[ \t]+`;
/** The indentation, the dashes of a list and the key before a value, and the value. */
const LINE = new RegExp(String.raw`^([ ]*(?:-[ ]+)*)(${PLAIN_KEY}|${QUOTED_KEY})?(\S.*?)[ \t]*$`);

/** Characters that begin no plain text. */
const MARKS = /^[*&!%@`,|>}\]]|^[-?](?=\s)/;
/** What a message of the catalogue begins with, and a map hardly does. */
const MESSAGE = /^\{[$#/|:{]/;
/** A comment behind a value. */
const COMMENT = /[ \t]+#(?=[ \t]|$).*$/;

/**
 * The unquoted text that has led to a mistake at `offset`: on its line or, since an open bracket is noticed only later, on
 * the nearest one above it with a value. Undefined if the mistake is of another kind.
 */
export function unquotedAt(text: string, offset: number): Unquoted | undefined {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  return unquotedOn(text, start) ?? openedAbove(text, start);
}

/** Whether a flow map, as it is written, is a message: `{$share :percent}` alone is good YAML, and means nothing. */
export const looksLikeMessage = (written: string): boolean => MESSAGE.test(written);

/** The line above, without blank ones and comments, if it opens a bracket of a message and does not close it. */
function openedAbove(text: string, start: number): Unquoted | undefined {
  for (let above = start; above > 0;) {
    above = text.lastIndexOf('\n', above - 2) + 1;
    const line = text.slice(above, endOfLine(text, above));
    if (line.trim() === '' || line.trimStart().startsWith('#')) continue;
    const value = LINE.exec(line)?.[3];
    return value !== undefined && MESSAGE.test(value) ? unquotedOn(text, above) : undefined;
  }
  return undefined;
}

function unquotedOn(text: string, start: number): Unquoted | undefined {
  const line = text.slice(start, endOfLine(text, start));
  const [, indent = '', key = '', value] = LINE.exec(line) ?? [];
  if (value === undefined || (key === '' && !indent.includes('-'))) return undefined;
  const first = value.replace(COMMENT, '');
  if (!isText(first)) return undefined;
  const offset = start + indent.length + key.length;
  const end = endOfText(text, offset + first.length, indent.search(/\S|$/));
  const written = text.slice(offset, end).replace(/\s*\n\s*/g, ' ');
  return { offset, length: end - offset, written, quoted: `'${text.slice(offset, end).replaceAll("'", "''")}'` };
}

/** Whether a value is words that need quotes, and no value of YAML with a mistake in it. */
function isText(value: string): boolean {
  if (MARKS.test(value) || MESSAGE.test(value)) return true;
  if (/^["']/.test(value)) return /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')\s*[^\s#,\]}]/.test(value);
  if (/^[[{]/.test(value)) return /[\p{L}\p{N}]/u.test(value.slice(closing(value)));
  return /:(?:\s|$)/.test(value);
}

/** How far the brackets reach that a value begins with; to its end if they are not closed. */
function closing(value: string): number {
  let open = 0;
  for (const { 0: bracket, index } of value.matchAll(/[[\]{}]/g)) {
    open += bracket === '[' || bracket === '{' ? 1 : -1;
    if (open === 0) return index + 1;
  }
  return value.length;
}

/** Where a text ends that goes on over the lines below: those that are indented further than its key. */
function endOfText(text: string, end: number, indent: number): number {
  for (let next = endOfLine(text, end); next < text.length;) {
    const start = next + 1;
    const line = text.slice(start, endOfLine(text, start));
    if (line.search(/\S/) <= indent || /^\s*#/.test(line)) return end;
    next = start + line.length;
    end = start + line.trimEnd().length;
  }
  return end;
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}
