import { readFileSync } from 'node:fs';

/** The text of a line of a file, counted from 1; undefined if it cannot be shown. */
export type SourceLines = (file: string, line: number) => string | undefined;

/** Lines of files on the disk, to show beside a mistake; each file is read once. `locate` makes a path absolute. */
export function sourceLines(locate: (file: string) => string): SourceLines {
  const files = new Map<string, readonly string[]>();
  return (file, line) => {
    const lines = files.get(file) ?? readLines(locate(file));
    files.set(file, lines);
    return lines[line - 1];
  };
}

/**
 * The lines of a file; empty if it is missing or not UTF-8 (a Shift_JIS file, say): then mistakes are shown without
 * them.
 */
function readLines(path: string): readonly string[] {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path)).split(/\r\n|\n|\r/);
  } catch {
    return [];
  }
}
