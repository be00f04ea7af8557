import type { Export, Sheet, TextColumn } from '../../src/base/export.ts';

/** The answers to a question: its columns, and the cells of each respondent by column. */
export interface Cells {
  readonly columns: readonly string[];
  readonly cells: readonly Readonly<Record<string, string>>[];
}

/** Answers as an export would hold them. */
export function exportOf(questions: readonly Cells[], respondents: number): Export {
  const columns = [
    column(
      'id',
      Array.from({ length: respondents }, (_, row) => `r${row + 1}`),
    ),
    ...questions.flatMap(({ columns: names, cells }) => names.map((name) => column(name, Array.from({ length: respondents }, (_, row) => cells[row]?.[name] ?? '')))), // prettier-ignore
  ];
  const sheet: Sheet = {
    file: 'answers.csv',
    rows: respondents + 1,
    columns,
    at: (row, c) => ({ file: 'answers.csv', line: row + 1, column: c + 1 }),
  };
  return { file: 'answers.csv', format: 'csv', sheets: [sheet] };
}

function column(name: string, cells: readonly string[]): TextColumn {
  const texts = [...new Set([name, ...cells])];
  const known = new Map(texts.map((text, i) => [text, i]));
  return { texts, index: Uint32Array.from([name, ...cells].map((text) => known.get(text) ?? 0)) };
}
