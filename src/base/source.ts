import type { Place } from './diagnostic.ts';

/** Keys and indices from the root of a YAML document to a node. */
export type Path = readonly (string | number)[];

/**
 * A YAML file of the user, parsed. `value` is untrusted until a schema has seen it; `at` gives the place of the node
 * at `path` (of its key with `which: 'key'`), or of the nearest ancestor that exists. `within` gives the place of the
 * character at `offset` of a string's value, also in quoted and block scalars.
 */
export interface YamlSource {
  readonly file: string;
  readonly text: string;
  readonly value: unknown;
  at(path: Path, which?: 'key' | 'value'): Place;
  within(path: Path, offset: number): Place;
}

/**
 * A parsed table of answers: `header` names the columns, `columns[c][r]` is the raw text of row `r` of `rows`. Column-wise,
 * because a million rows of objects do not fit into memory. `at` gives the place of a cell: column `column` (from 0) of
 * row `row`, or of the header; `lineOf` the line on which a row starts. Both may have to read the file again.
 */
export interface TableSource {
  readonly file: string;
  readonly header: readonly string[];
  readonly columns: readonly (readonly string[])[];
  readonly rows: number;
  lineOf(row: number): number;
  /** How people know the columns, where that is not `header`: their names in the export that they come from. */
  readonly names?: readonly string[];
  at(row: number | 'header', column: number): Place;
}
