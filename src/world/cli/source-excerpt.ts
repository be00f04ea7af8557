import { columnsOf, harmless } from './terminal.ts';

/** How many characters of a long line are shown before and after the place. */
const BEFORE = 60;
const AFTER = 40;

/**
 * A line of a user's file and, below it, a caret under the character at `column` (from 1); of a long line, only what
 * is around that character.
 */
export function sourceExcerpt(line: string, column: number): readonly [excerpt: string, caret: string] {
  const at = Math.min(Math.max(0, column - 1), line.length);
  const from = at > BEFORE ? at - BEFORE / 2 : 0;
  const to = Math.min(line.length, Math.max(from + BEFORE + AFTER, at + AFTER));
  const lead = from > 0 ? '…' : '';
  const before = lead + harmless(line.slice(from, at));
  const excerpt = before + harmless(line.slice(at, to)) + (to < line.length ? '…' : '');
  return [excerpt.trimEnd(), `${' '.repeat(columnsOf(before))}^`];
}
