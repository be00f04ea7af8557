import type { AnswerSet, Sheet, Variable } from '../../../../base/export.ts';
import { cellText } from '../../../../base/export.ts';

/** What a reader of codebooks finds. */
export interface Found {
  readonly variables: readonly Variable[];
  readonly sets: readonly AnswerSet[];
  /** Name of the survey. */
  readonly title?: string;
}

type Column = Sheet['columns'][number];

/** A sheet with a header: rows by the names of their columns. */
export interface HeadedRows {
  readonly header: readonly string[];
  /** From 0, below the header. */
  readonly count: number;
  /** The trimmed text in a column, '' where there is none. */
  text(row: number, column: number | undefined): string;
}

/** The rows of a sheet below one of them, which is the header. */
export function rowsBelow({ columns, rows }: Sheet, headerRow: number): HeadedRows {
  const textOf = (column: Column | undefined, row: number): string => (column ? cellText(column, row).trim() : '');
  return {
    header: columns.map((column) => textOf(column, headerRow)),
    count: Math.max(0, rows - headerRow - 1),
    text: (row, column) => (column === undefined ? '' : textOf(columns[column], headerRow + 1 + row)),
  };
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', '#39': "'" }; // prettier-ignore

/** Words that a tool keeps as HTML, without it. */
export const plainWords = (words: string): string =>
  words
    .replace(/<\/?[a-zA-Z][^<>]*>|<!--[^]*?-->/g, ' ')
    .replace(/&(#39|[a-z]+);/g, (whole, name: string) => ENTITIES[name] ?? whole)
    .replace(/\s+/g, ' ')
    .trim();

/** The wording of a row of a grid: that of the whole, and the row's own, as most tools write both in one line. */
export const gridLabel = (stem: string, item: string): string =>
  stem === '' ? item : item === '' ? stem : `${stem} [${item}]`;

/** A variable without the properties that say nothing. */
export function variableOf(of: {
  readonly name: string;
  readonly label?: string;
  readonly labels?: ReadonlyMap<string, string>;
  readonly type?: Variable['type'];
  readonly use?: Variable['use'];
  readonly group?: string;
  readonly kind?: string;
}): Variable {
  const { name, label, labels, type, use, group, kind } = of;
  return {
    name,
    ...(label === undefined || label === '' ? {} : { label }),
    ...(labels === undefined || labels.size === 0 ? {} : { labels }),
    ...(type === undefined ? {} : { type }),
    ...(use === undefined ? {} : { use }),
    ...(group === undefined || group === '' ? {} : { group }),
    ...(kind === undefined || kind === '' ? {} : { kind }),
  };
}

/** A question of several answers whose options have a column each: the columns, and the set of them. */
export function tickColumns(
  of: { readonly name: string; readonly label?: string; readonly kind?: string; readonly counted: string },
  options: readonly { readonly column: string; readonly label: string }[],
): Found {
  const { name, label, kind, counted } = of;
  return {
    variables: options.map(
      (option) =>
      variableOf({ name: option.column, label: option.label, type: 'logical', group: name, ...(kind === undefined ? {} : { kind }) }), // prettier-ignore
    ),
    sets: [{ name, ...(label === undefined || label === '' ? {} : { label }), members: options.map(({ column }) => column), form: 'ticks', counted }], // prettier-ignore
  };
}

/** What several readers found, one after the other. */
export const together = (all: readonly Found[]): Found => ({
  variables: all.flatMap(({ variables }) => variables),
  sets: all.flatMap(({ sets }) => sets),
});
