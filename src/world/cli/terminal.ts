import { eastAsianWidth } from 'get-east-asian-width';
import type { Io, Sink } from './io.ts';

/** Ways to emphasise a word on a terminal (ECMA-48 SGR codes). */
const STYLES = {
  bold: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  yellow: [33, 39],
  cyan: [36, 39],
  green: [32, 39],
} as const;
export type Style = keyof typeof STYLES;

/** Emphasises a text if it goes to a terminal that shows styles, and otherwise leaves it unchanged. */
export type Painter = (style: Style, text: string) => string;

/** Colours for a terminal; none for a file or pipe, with NO_COLOR (no-color.org) or on a dumb terminal. */
export function painterFor(sink: Sink, env: Io['env']): Painter {
  const colours = sink.isTTY === true && !env['NO_COLOR'] && env['TERM'] !== 'dumb';
  return (style, text) => {
    const [on, off] = STYLES[style];
    return colours ? `\u001b[${on}m${text}\u001b[${off}m` : text;
  };
}

/**
 * Text from the user's files, made harmless for a terminal: control characters and bidirectional overrides, which could
 * move the cursor or reverse words, become visible symbols. Line breaks stay, tabs become spaces.
 */
export function harmless(text: string): string {
  return text
    .replace(/\t/g, ' ')
    .replace(/\r(?=\n)/g, '')
    .replace(/[\u0000-\u0009\u000b-\u001f]/g, (c) => String.fromCharCode(0x2400 + c.charCodeAt(0)))
    .replace(/[\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '\ufffd');
}

/** Combining marks, joiners and variation selectors. */
const NO_WIDTH = /[\p{Mn}\p{Me}\p{Cf}]/u;

/** How many columns a text takes up on a terminal: two for a full-width character, none for a combining one. */
export const columnsOf = (text: string): number =>
  [...text].reduce((sum, c) => sum + (NO_WIDTH.test(c) ? 0 : eastAsianWidth(c.codePointAt(0) ?? 0)), 0);

/** Pads `text` with spaces to `width` columns, on the right or, if `align` is `right`, on the left. */
export function pad(text: string, width: number, align: 'left' | 'right' = 'left'): string {
  const gap = ' '.repeat(Math.max(0, width - columnsOf(text)));
  return align === 'left' ? text + gap : gap + text;
}
