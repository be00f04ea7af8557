import type { Report } from '../../base/diagnostic.ts';
import { didYouMean } from '../../base/did-you-mean.ts';
import { itemAt } from '../../base/item-at.ts';
import { repeatsOf, type Repeats } from '../../base/repeats.ts';
import { shorten } from '../../base/shorten.ts';
import type { TableSource } from '../../base/source.ts';
import * as says from './answer-diagnostics.ts';
import { rowCondition, type AnsweredQuestion } from './conditions/hold-condition.ts';
import { spellCondition } from './conditions/spell-condition.ts';
import { kindOf } from './kinds/index.ts';
import { KnownIds } from './known-ids.ts';
import type { Cells } from './kinds/kind.ts';
import {
  ASKED,
  ASKED_UNKNOWN,
  NOT_ASKED,
  type Answers,
  type Filter,
  type Question,
  type SurveyDefinition,
} from './types.ts';

const ID_COLUMN = 'id';

/**
 * Reads the answers as a survey panel delivers them: one row per respondent, with the column `id` and, for each
 * question, the columns of its kind (`Q1`, `Q4.speed`). Reports every answer that does not fit the definition, by line
 * and column (after twenty of one kind in a column, only how many more), and returns undefined if there is any. `notAsked`:
 * besides those whom a filter leaves out.
 */
export function parseAnswers(
  table: TableSource,
  definition: SurveyDefinition,
  report: Report,
  notAsked: NotAsked = new Map(),
): Answers | undefined {
  let failed = false;
  const repeats = repeatsOf((diagnostic) => {
    failed ||= diagnostic.severity === 'error';
    report(diagnostic);
  });
  if (!checkColumns(table, definition, repeats)) return undefined;
  const ids = columnOf(table, ID_COLUMN);
  if (ids) checkIds(ids, table, repeats);
  const read: ReadQuestions = new Map();
  for (const question of definition.questions) {
    const asked = askedBy(question.filter, read, table.rows);
    notAsked.get(question.code)?.forEach((mark, row) => {
      if (mark === 1) asked[row] = NOT_ASKED;
    });
    const spoiled = new Set<number>();
    const cells = cellsOf(question, table, asked, repeats, spoiled);
    if (cells) read.set(question.code, { question, column: kindOf(question).read(question, cells), spoiled });
  }
  repeats.finish();
  if (failed || !ids) return undefined;
  return { file: table.file, ids, columns: new Map([...read].map(([code, { column }]) => [code, column])) };
}

/** Of whom the data itself says that they were not asked, by question: 1 in their rows. */
export type NotAsked = ReadonlyMap<string, Uint8Array>;

/** The questions read so far, each with the rows in which its answer is wrong. */
type ReadQuestions = Map<string, AnsweredQuestion>;

const columnOf = (table: TableSource, name: string): readonly string[] | undefined =>
  table.columns[table.header.indexOf(name)];

/**
 * Reports missing and extra columns; a misspelt one is both, and is reported once. False if no name is known: the table is
 * another, or its first line is a person's answers, which are not to be listed one by one.
 */
function checkColumns(table: TableSource, definition: SurveyDefinition, repeats: Repeats): boolean {
  const expected = [ID_COLUMN, ...definition.questions.flatMap((q) => kindOf(q).columnsOf(q))];
  if (!table.header.some((column) => expected.includes(column) || didYouMean(column, expected) !== undefined)) {
    repeats.report(says.noHeader(table.at('header', 0), { columns: table.header.length, expected }));
    return false;
  }
  const missing = new Set(expected.filter((column) => !table.header.includes(column)));
  for (const [index, column] of table.header.entries()) {
    if (expected.includes(column)) continue;
    const suggestion = didYouMean(column, missing);
    if (suggestion !== undefined) missing.delete(suggestion);
    repeats.report(says.extraColumn(table.at('header', index), { column: shorten(column), suggestion }));
  }
  for (const column of missing) repeats.report(says.missingColumn(table.at('header', 0), { column }));
  return true;
}

function checkIds(ids: readonly string[], table: TableSource, repeats: Repeats): void {
  const known = new KnownIds(ids);
  ids.forEach((id, row) => {
    const place = () => table.at(row, table.header.indexOf(ID_COLUMN));
    if (id.trim() === '') {
      repeats.report(says.missingId(place()));
      return;
    }
    const { same, twin } = known.add(row);
    if (same !== undefined) {
      repeats.report(says.duplicateId(place(), { id: shorten(id), firstLine: table.lineOf(same) }));
    } else if (twin !== undefined) {
      const other = shorten(itemAt(ids, twin));
      repeats.report(says.similarId(place(), { id: shorten(id), other, line: table.lineOf(twin) }));
    }
  });
}

/**
 * Who was asked a question, one mark per row. Only an answer leads on to another question; if an answer that the filter
 * rests on is itself wrong, it is unknown who was asked, and nothing follows from it.
 */
function askedBy(filter: Filter | undefined, read: ReadQuestions, rows: number): Uint8Array {
  if (filter?.kind !== 'condition') return new Uint8Array(rows).fill(ASKED);
  const verdictOn = rowCondition(filter.condition, (code) => read.get(code));
  return Uint8Array.from({ length: rows }, (_, row) => {
    const verdict = verdictOn(row);
    return verdict === 'spoiled' ? ASKED_UNKNOWN : verdict === 'holds' ? ASKED : NOT_ASKED;
  });
}

function cellsOf(
  question: Question,
  table: TableSource,
  asked: Uint8Array,
  repeats: Repeats,
  spoiled: Set<number>,
): Cells | undefined {
  const columns: (readonly string[])[] = [];
  for (const name of kindOf(question).columnsOf(question)) {
    const column = columnOf(table, name);
    if (!column) return undefined;
    columns.push(column);
  }
  const ids = columnOf(table, ID_COLUMN);
  const cells: Cells = {
    columns,
    asked,
    rows: table.rows,
    complain(row, column, kind, params) {
      spoiled.add(row);
      cells.remark(row, column, kind, params);
    },
    remark(row, column, kind, params) {
      const index = columnIndex(table, question, column);
      const place = table.at(row, index);
      const cell = { column: shorten(table.names?.[index] ?? column), id: shorten(ids?.[row] ?? '?') };
      // A cell with a whole row in it, by quotation marks gone astray, is not to be repeated in full.
      const value = 'value' in params && typeof params.value === 'string' ? { value: shorten(params.value) } : {};
      // What `complain` takes and the cell make up the parameters of `kind`; TypeScript cannot add that up.
      repeats.report(kind(place, { ...params, ...value, ...cell } as Parameters<typeof kind>[1]), column);
    },
    complainNotAsked(row, column, value) {
      if (question.source?.dropsOffRoute) return;
      cells.complain(row, column, says.notAsked, { value, filter: filterWords(question.filter) });
    },
  };
  return cells;
}

/** The column of that name; for a question with several columns (`Q4.*`), its first. */
function columnIndex(table: TableSource, question: Question, name: string): number {
  const own = table.header.indexOf(name);
  return own >= 0 ? own : table.header.indexOf(kindOf(question).columnsOf(question)[0] ?? '');
}

/** `Q2 in (company_wide, some_departments)`: the filter as the definition may write it. */
const filterWords = (filter: Filter | undefined): string =>
  filter?.kind === 'condition' ? spellCondition(filter.condition) : '';
