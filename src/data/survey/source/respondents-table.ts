import type { Place } from '../../../base/diagnostic.ts';
import { cellText } from '../../../base/export.ts';
import { itemAt } from '../../../base/item-at.ts';
import type { TableSource } from '../../../base/source.ts';
import { kindOf } from '../kinds/index.ts';
import type { NotAsked } from '../parse-answers.ts';
import type { SurveyDefinition } from '../types.ts';
import type { FoundColumn, MappedQuestion } from './mapped-question.ts';
import type { Part } from './open-part.ts';

/** One file of an export with what its cells say. */
export interface MappedPart extends Omit<Part, 'find' | 'reportUnlisted'> {
  /** The column that names the respondents; absent: they are named after their rows. */
  readonly id?: FoundColumn;
  /** For every question of the definition. */
  readonly questions: ReadonlyMap<string, MappedQuestion>;
}

const ID = 'id';

/** The respondents of all files, below one another, in the form of `responses.csv`; its places are those of the export's cells. */
export function respondentsTable(parts: readonly MappedPart[], definition: SurveyDefinition): TableSource {
  const of = (part: MappedPart, code: string): MappedQuestion => {
    const mapped = part.questions.get(code);
    if (!mapped) throw new Error(`${code} was not read from ${part.sheet.file}`);
    return mapped;
  };
  const { questions } = definition;
  const header = [ID, ...questions.flatMap((question) => kindOf(question).columnsOf(question))];
  const columns = questions.flatMap((question) =>
    kindOf(question)
      .columnsOf(question)
      .map((_, c) => concat(parts.map((part) => itemAt(of(part, question.code).columns, c)))),
  );
  const from = parts.map((part) => [part.id?.index ?? 0, ...questions.flatMap(({ code }) => of(part, code).from)]);
  const starts = startsOf(parts);
  const inSheet = (row: number, columnOf: (part: number) => number): Place => {
    const part = starts.findLastIndex((start) => start <= row);
    const { sheet, rows } = itemAt(parts, part);
    return sheet.at(itemAt(rows, row - itemAt(starts, part)), columnOf(part));
  };
  const first = itemAt(parts, 0);
  const firstFrom = itemAt(from, 0);
  return {
    file: first.sheet.file,
    header,
    columns: [parts.flatMap(idsOf), ...columns],
    rows: parts.reduce((sum, { rows }) => sum + rows.length, 0),
    lineOf: (row) => inSheet(row, () => 0).line,
    names: header.map((_, c) => (c === 0 && !first.id ? ID : itemAt(first.names, itemAt(firstFrom, c)))),
    at(row, column) {
      if (row === 'header') return first.sheet.at(0, itemAt(firstFrom, column));
      return inSheet(row, (part) => itemAt(itemAt(from, part), column));
    },
  };
}

/** Of whom the data itself says that they were not asked, for questions of which it says so at all. */
export function notAskedIn(parts: readonly MappedPart[], { questions }: SurveyDefinition): NotAsked {
  const starts = startsOf(parts);
  const respondents = parts.reduce((sum, { rows }) => sum + rows.length, 0);
  const all = new Map<string, Uint8Array>();
  for (const { code } of questions) {
    const marks = new Uint8Array(respondents);
    parts.forEach((part, p) => marks.set(part.questions.get(code)?.notAsked ?? [], itemAt(starts, p)));
    if (marks.includes(1)) all.set(code, marks);
  }
  return all;
}

/** The number of the first respondent of each part. */
const startsOf = (parts: readonly MappedPart[]): readonly number[] =>
  parts.map((_, p) => parts.slice(0, p).reduce((sum, { rows }) => sum + rows.length, 0));

const concat = (columns: readonly (readonly string[])[]): readonly string[] =>
  columns.length === 1 ? itemAt(columns, 0) : columns.flat();

/** The names of the respondents: their cells or, where nothing names them, the number of their row in the file. */
function idsOf({ id, rows }: MappedPart, part: number): readonly string[] {
  if (id) return Array.from(rows, (row) => cellText(id.column, row).trim());
  return Array.from(rows, (row) => (part === 0 ? `r${row + 1}` : `${part + 1}.r${row + 1}`));
}
