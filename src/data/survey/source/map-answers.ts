import type { Report } from '../../../base/diagnostic.ts';
import { didYouMean } from '../../../base/did-you-mean.ts';
import type { Export } from '../../../base/export.ts';
import { itemAt } from '../../../base/item-at.ts';
import { repeatsOf, type Repeats } from '../../../base/repeats.ts';
import { shorten } from '../../../base/shorten.ts';
import type { TableSource } from '../../../base/source.ts';
import type { NotAsked } from '../parse-answers.ts';
import type { Question, SurveyDefinition } from '../types.ts';
import * as says from './diagnostics.ts';
import { frequentOthers } from './frequent-others.ts';
import { joinedReader } from './joined-answers.ts';
import { mapQuestion } from './map-question.ts';
import type { FoundColumn, FoundColumns, MappedQuestion } from './mapped-question.ts';
import { openPart, present, type Part } from './open-part.ts';
import { notAskedIn, respondentsTable, type MappedPart } from './respondents-table.ts';
import { foldText, type Named, type QuestionColumns, type QuestionSource, type SurveySource } from './types.ts';
import { withoutRepeats } from './without-repeats.ts';

/** The answers of an export in the form of `responses.csv`, and of whom the data says that they were not asked. */
export interface MappedAnswers {
  readonly table: TableSource;
  readonly notAsked: NotAsked;
}

/**
 * Reads answers by the `source` of their definition: which rows are respondents, and for each question what its cells say.
 * Places in the result are those of the cells in the export. Reports columns that are not there or not mentioned, and
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
  const opened = exports.flatMap((one) => openPart(one, source, noting, repeats) ?? []);
  const parts = counted(opened, source, noting).map((part) => mapPart(part, definition, source, repeats));
  repeats.finish();
  if (failed) return undefined;
  if (parts.every(({ rows }) => rows.length === 0)) {
    report(says.noRespondents(source.place));
    return undefined;
  }
  return { table: respondentsTable(parts, definition), notAsked: notAskedIn(parts, definition) };
}

/** The parts, without the rows of respondents who stand in them more than once; how many these are is told in a note. */
function counted(parts: readonly Part[], { duplicates }: SurveySource, report: Report): readonly Part[] {
  if (!duplicates) return parts;
  const files = parts.map(({ rows, find }) => ({
    rows,
    by: duplicates.by.flatMap((one) => present(find(one))?.column ?? []),
  }));
  // What is not there has been reported; with fewer columns, other people would be the same.
  if (files.some(({ by }) => by.length < duplicates.by.length)) return parts;
  const left = withoutRepeats(files, duplicates.keep);
  const sum = (all: readonly Uint32Array[]): number => all.reduce((before, rows) => before + rows.length, 0);
  const repeated = sum(files.map(({ rows }) => rows)) - sum(left);
  const [first] = duplicates.by;
  if (repeated > 0) report(says.repeatedDropped(first?.place, { rows: repeated, by: duplicates.by.map(({ text }) => text) })); // prettier-ignore
  return parts.map((part, p) => ({ ...part, rows: itemAt(left, p) }));
}

function mapPart(part: Part, definition: SurveyDefinition, source: SurveySource, repeats: Repeats): MappedPart {
  const { sheet, names, rows, find } = part;
  const id = source.id && present(find(source.id));
  const questions = new Map<string, MappedQuestion>();
  for (const question of definition.questions) {
    const found = question.source && findColumns(question.source.columns, find);
    const othersIn = question.source?.othersIn;
    const others = othersIn && find(othersIn);
    if (!question.source || !found || (othersIn && !others)) continue;
    const mapped = mapQuestion(question, question.source, { ...found, ...(others ? { others } : {}) }, rows);
    questions.set(question.code, mapped);
    reportOdd(question, question.source, mapped, part, repeats);
    reportOthers(question, question.source, found, part, repeats);
  }
  part.reportUnlisted();
  return { sheet, names, rows, questions, ...(id ? { id } : {}) };
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

/** Warns of texts that count as "other" and are so frequent that they were an option. */
function reportOthers(
  { code }: Question,
  source: QuestionSource,
  found: FoundColumns,
  { sheet, rows }: Part,
  repeats: Repeats,
): void {
  const { joined, values, others = '' } = source;
  const read = joined && joinedReader(joined, values);
  for (const { text, times, column } of frequentOthers(found, source, rows, read)) {
    const suggestion = didYouMean(text, values.keys());
    repeats.report(says.frequentOther(sheet.at(0, column), { question: code, text: shorten(text), times, others, suggestion }), code); // prettier-ignore
  }
}

/** Reports cells of which it is not certain what they say. */
function reportOdd(
  { code, options }: Question,
  { values, ticked, unticked }: QuestionSource,
  { odd }: MappedQuestion,
  { sheet, names }: Part,
  repeats: Repeats,
): void {
  for (const { row, column, is, text } of odd) {
    const place = sheet.at(row, column);
    const what = { question: code, text: shorten(text) };
    if (is === 'unknown') {
      const suggestion = didYouMean(foldText(text), [...values.keys()]);
      repeats.report(says.unknownPart(place, { ...what, suggestion, options: options.map((option) => option.code) }), code); // prettier-ignore
    } else if (is === 'tick') {
      const ticks = ticked === 'any' ? [] : [...ticked];
      repeats.report(says.unknownTick(place, { ...what, column: shorten(itemAt(names, column)), ticked: ticks, unticked: [...unticked] }), code); // prettier-ignore
    } else repeats.report(says.ambiguousCell(place, what), code);
  }
}
