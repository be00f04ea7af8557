import type { Line, SurveyTables } from './types.ts';

const GAP: Line = { kind: 'gap', cells: [] };

/** The tables below one another, and how they are to be read. */
export const tableLines = ({ head, tables, guide }: SurveyTables): readonly Line[] => [
  ...head,
  ...tables.flatMap(({ lines }) => [...lines, GAP]),
  ...guide,
];

/** The row of each table's question in `tableLines`, from 1. */
export function firstRows({ head, tables }: SurveyTables): readonly number[] {
  let next = head.length + 1;
  return tables.map(({ lines }) => {
    const row = next;
    next += lines.length + 1;
    return row;
  });
}

/** The index: a line for each table, what the survey was, and how they are to be read. */
export const indexLines = ({ index, guide }: SurveyTables): readonly Line[] => [
  ...index.head,
  ...index.lines,
  GAP,
  ...index.about,
  GAP,
  ...guide,
];
