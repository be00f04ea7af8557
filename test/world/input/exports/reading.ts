import type { Diagnostic } from '../../../../src/base/diagnostic.ts';
import { cellText, type Export, type Sheet } from '../../../../src/base/export.ts';
import { inMemory } from '../../../../src/world/input/file-bytes.ts';
import { readExport, type WantedExport } from '../../../../src/world/input/exports/read-export.ts';

/** An export read in a test, and what was said. */
export interface Read {
  readonly read: Export | undefined;
  readonly rows: readonly (readonly string[])[];
  /** `code@line:column` */
  readonly said: readonly string[];
  readonly found: readonly Diagnostic[];
}

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The cells of a sheet, row by row. */
export const rowsOf = ({ rows, columns }: Sheet): readonly (readonly string[])[] =>
  Array.from({ length: rows }, (_, r) => columns.map((column) => cellText(column, r)));

export const told = (found: readonly Diagnostic[]): readonly string[] =>
  found.map(({ code, place }) => `${code}@${place?.line}:${place?.column}`);

export async function read(from: string | Uint8Array, wanted: WantedExport = {}): Promise<Read> {
  const found: Diagnostic[] = [];
  const bytes = typeof from === 'string' ? bytesOf(from) : from;
  const result = await readExport('answers', inMemory(bytes), wanted, (one) => found.push(one));
  const [sheet] = result?.sheets ?? [];
  return { read: result, rows: sheet ? rowsOf(sheet) : [], said: told(found), found };
}

/** Copies of a file that are cut off or have wrong bytes, the same ones each time. */
export function* damaged(bytes: Uint8Array, times = 60): Generator<Uint8Array> {
  let seed = 20_251;
  const next = (below: number): number => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return seed % below;
  };
  for (let i = 0; i < times; i++) {
    yield bytes.slice(0, next(bytes.length));
    const copy = bytes.slice();
    for (let n = 0; n <= i % 4; n++) copy[next(copy.length)] = next(256);
    yield copy;
  }
}
