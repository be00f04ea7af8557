import { readFileSync, statSync } from 'node:fs';
import type { Place } from '../../base/diagnostic.ts';
import { shorten } from '../../base/shorten.ts';
import { utf8InPieces } from './exports/text/text-in-pieces.ts';
import { TextPlaces } from './exports/text/text-places.ts';
import { onDisk } from './file-bytes.ts';

/** What a message shows of a file, and the column of it, from 1, at which the mistake is. */
export interface SourceLine {
  readonly text: string;
  readonly column: number;
}

/** The line of a place; undefined if it cannot be shown. */
export type SourceLines = (place: Place) => SourceLine | undefined;

/**
 * Lines of files on the disk, to show beside a mistake; each file is read once, a large one piece by piece. `locate` makes a path absolute. Of a row
 * of answers, only the cell is shown: the others tell about a person what nobody needs to see in order to mend this one.
 */
export function sourceLines(locate: (file: string) => string): SourceLines {
  const files = new Map<string, LineOf>();
  return ({ file, line, column }) => {
    const lineOf = files.get(file) ?? readLines(locate(file));
    files.set(file, lineOf);
    const text = lineOf(line);
    if (text === undefined) return undefined;
    return /\.csv$/i.test(file) ? { text: shorten(cellFrom(text, column)), column: 1 } : { text, column };
  };
}

/** The cell that begins at a column; one whose quotes are not closed on this line ends where any other would. */
function cellFrom(line: string, column: number): string {
  // No more than is shown: a cell may be of megabytes.
  const rest = [...line.slice(0, 2 * column + 400)].slice(column - 1).join('');
  return /^"(?:[^"]|"")*"(?=[,;\t]|$)/.exec(rest)?.[0] ?? /^"?[^,;\t"]*/.exec(rest)?.[0] ?? '';
}

/** A line of a file, from 1; undefined where there are not so many. */
type LineOf = (line: number) => string | undefined;

/** Bytes from which on a file is read piece by piece. */
const LARGE = 2 ** 20;

/** The lines of a file; none if it is missing or not UTF-8 (a Shift_JIS file, say): then mistakes are shown without them. */
function readLines(path: string): LineOf {
  try {
    if (statSync(path).size > LARGE) {
      const text = utf8InPieces(onDisk(path, undefined));
      const places = text && new TextPlaces(path, text);
      return (line) => places?.lineAt(line);
    }
    const lines = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path)).split(/\r\n|\n|\r/);
    return (line) => lines[line - 1];
  } catch {
    return () => undefined;
  }
}
