import type { Report } from '../../../base/diagnostic.ts';
import { didYouMean } from '../../../base/did-you-mean.ts';
import { cellText, type Export, type Sheet } from '../../../base/export.ts';
import { itemAt } from '../../../base/item-at.ts';
import { repeatsOf, type Repeats } from '../../../base/repeats.ts';
import { shorten } from '../../../base/shorten.ts';
import type { TableSource } from '../../../base/source.ts';
import { kindOf } from '../kinds/index.ts';
import type { NotAsked } from '../parse-answers.ts';
import type { Question, SurveyDefinition } from '../types.ts';
import { chosenRows } from './chosen-rows.ts';
import { columnNames } from './column-names.ts';
import * as says from './diagnostics.ts';
import { mapQuestion, type FoundColumn, type FoundColumns, type MappedQuestion } from './map-question.ts';
import type { Named, QuestionColumns, SurveySource } from './types.ts';

/** The answers of an export in the form of `responses.csv`, and of whom the data says that they were not asked. */
export interface MappedAnswers {
  readonly table: TableSource;
  readonly notAsked: NotAsked;
}

/** What of one file of the export counts. */
interface Part {
  readonly sheet: Sheet;
  readonly names: readonly string[];
  readonly rows: Uint32Array;
  readonly questions: ReadonlyMap<string, MappedQuestion>;
}

/**
 * Reads answers by the `source` of their definition: which rows are respondents, and for each question what its cells say.
 * Places in the result are those of the cells in the export. Reports columns that are not there or not mentioned, and parts of
 * cells that stand for nothing; undefined if any of that is a mistake. A definition without `source` throws.
 */
export function mapAnswers(
  exports: readonly Export[],
  definition: SurveyDefinition,
  report: Report,
): MappedAnswers | undefined {
  const { source } = definition;
  if (!source) throw new Error('the definition does not say how an export is read');
  let failed = false;
  const noting: Report = (diagnostic) => {
    failed ||= diagnostic.severity === 'error';
    report(diagnostic);
  };
  const repeats = repeatsOf(noting);
  const parts = exports.flatMap((one) => mapPart(one, definition, source, noting, repeats) ?? []);
  repeats.finish();
  if (failed || parts.length < exports.length) return undefined;
  const respondents = parts.reduce((sum, { rows }) => sum + rows.length, 0);
  if (respondents === 0) {
    report(says.noRespondents(source.place));
    return undefined;
  }
  return joined(parts, definition, source);
}

function mapPart(
  { file, sheets }: Export,
  definition: SurveyDefinition,
  source: SurveySource,
  report: Report,
  repeats: Repeats,
): Part | undefined {
  const sheet = source.sheet === undefined ? sheets[0] : sheets.find(({ name }) => name === source.sheet);
  if (!sheet) {
    const known = sheets.flatMap(({ name }) => name ?? []);
    report(says.noSheet(source.place, { file, sheet: source.sheet ?? '', known }));
    return undefined;
  }
  const names = columnNames(sheet, source.names);
  const columns = new Map(names.map((name, index) => [name, { index, column: itemAt(sheet.columns, index) }]));
  const used = new Set<string>();
  const find = (named: Named): FoundColumn | undefined => {
    const found = columns.get(named.text) ?? columns.get(named.text.replace(/\s+/g, ' ').trim());
    if (found) used.add(itemAt(names, found.index));
    else {
      const suggestion = didYouMean(named.text, names);
      repeats.report(says.unknownColumn(named.place, { column: shorten(named.text), file, suggestion }));
    }
    return found;
  };
  const rows = chosenRows(sheet, source, (named) => find(named)?.column, report);
  if (source.id) find(source.id);
  const questions = new Map<string, MappedQuestion>();
  for (const question of definition.questions) {
    const found = question.source && findColumns(question.source.columns, find);
    if (!question.source || !found) continue;
    const mapped = mapQuestion(question, question.source, found, rows);
    questions.set(question.code, mapped);
    reportUnknown(question, mapped, sheet, rows, repeats);
  }
  // A column that is left out of one file may stand in another.
  for (const { text } of source.ignored) used.add(text);
  names.forEach((name, column) => {
    if (used.has(name)) return;
    repeats.report(says.unlistedColumn(sheet.at(source.names[0] ? source.names[0] - 1 : 0, column), { column: shorten(name) })); // prettier-ignore
  });
  return { sheet, names, rows, questions };
}

/** The columns of a question; undefined if one is not there, which `find` reports. */
function findColumns(
  columns: QuestionColumns,
  find: (named: Named) => FoundColumn | undefined,
): FoundColumns | undefined {
  switch (columns.form) {
    case 'one': {
      const column = find(columns.column);
      return column && { form: 'one', column };
    }
    case 'list': {
      const found = columns.columns.flatMap((named) => find(named) ?? []);
      return found.length < columns.columns.length ? undefined : { form: 'list', columns: found };
    }
    case 'options': {
      const found = [...columns.byOption].map(([option, named]) => [option, find(named)] as const);
      const there = found.flatMap(([option, column]) => (column ? [[option, column] as const] : []));
      return there.length < found.length ? undefined : { form: 'options', byOption: new Map(there) };
    }
  }
}

function reportUnknown(
  { code, options, source }: Question,
  { unknown, from }: MappedQuestion,
  sheet: Sheet,
  rows: Uint32Array,
  repeats: Repeats,
): void {
  for (const { row, parts } of unknown) {
    const place = sheet.at(itemAt(rows, row), itemAt(from, 0));
    const known = source ? [...source.values.keys()] : options.map((option) => option.code);
    const [part = ''] = parts;
    const suggestion = didYouMean(part, known);
    repeats.report(says.unknownPart(place, { question: code, part: shorten(part), suggestion }), code);
  }
}

const ID = 'id';

/** The parts below one another, as one table. */
function joined(parts: readonly Part[], definition: SurveyDefinition, source: SurveySource): MappedAnswers {
  const header = [ID, ...definition.questions.flatMap((question) => kindOf(question).columnsOf(question))];
  const ids = parts.flatMap(({ sheet, names, rows }, p) => idsOf(source, sheet, names, rows, p));
  const columns = definition.questions.flatMap((question) =>
    kindOf(question)
      .columnsOf(question)
      .map((_, c) => concat(parts.map(({ questions }) => questions.get(question.code)?.columns[c] ?? []))),
  );
  const [first] = parts;
  const fromOf = ({ questions }: Part): readonly number[] =>
    definition.questions.flatMap((question) => questions.get(question.code)?.from ?? []);
  const sources = parts.map((part) => [idColumn(source, part.names), ...fromOf(part)]);
  const starts = parts.map((_, p) => parts.slice(0, p).reduce((sum, { rows }) => sum + rows.length, 0));
  const locate = (row: number): { readonly part: Part; readonly p: number; readonly own: number } => {
    const p = starts.findLastIndex((start) => start <= row);
    const part = itemAt(parts, p);
    return { part, p, own: itemAt(part.rows, row - itemAt(starts, p)) };
  };
  const notAsked = definition.questions.flatMap(({ code }) => {
    const marks = parts.map(({ questions, rows }) => questions.get(code)?.notAsked ?? new Uint8Array(rows.length));
    return marks.some((mark) => mark.includes(1)) ? [[code, Uint8Array.from(marks.flatMap((mark) => [...mark]))] as const] : []; // prettier-ignore
  });
  const table: TableSource = {
    file: first?.sheet.file ?? '',
    header,
    columns: [ids, ...columns],
    lines: parts.flatMap(({ sheet, rows }) => Array.from(rows, (row) => sheet.at(row, 0).line)),
    names: header.map((name, c) => first?.names[itemAt(itemAt(sources, 0), c)] ?? name),
    at(row, column) {
      if (row === 'header') return itemAt(parts, 0).sheet.at(0, itemAt(itemAt(sources, 0), column));
      const { part, p, own } = locate(row);
      return part.sheet.at(own, itemAt(itemAt(sources, p), column));
    },
  };
  return { table, notAsked: new Map(notAsked) };
}

const concat = (columns: readonly (readonly string[])[]): readonly string[] =>
  columns.length === 1 ? itemAt(columns, 0) : columns.flat();

const idColumn = ({ id }: SurveySource, names: readonly string[]): number => (id ? Math.max(0, names.indexOf(id.text)) : 0); // prettier-ignore

/** The names of the respondents: their cells or, where nothing names them, the number of their row in the file. */
function idsOf(
  { id }: SurveySource,
  sheet: Sheet,
  names: readonly string[],
  rows: Uint32Array,
  part: number,
): readonly string[] {
  const column = id && sheet.columns[names.indexOf(id.text)];
  if (column) return Array.from(rows, (row) => cellText(column, row).trim());
  return Array.from(rows, (row) => (part === 0 ? `r${row + 1}` : `${part + 1}.r${row + 1}`));
}
