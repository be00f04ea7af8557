import type { Diagnostic } from '../../../../src/base/diagnostic.ts';
import type { Export, Sheet, TextColumn } from '../../../../src/base/export.ts';
import { parseDefinition } from '../../../../src/data/survey/parse-definition.ts';
import { readSurvey } from '../../../../src/data/survey/read-survey.ts';
import type { Question, Survey, SurveyDefinition } from '../../../../src/data/survey/types.ts';
import { kindOf } from '../../../../src/data/survey/kinds/index.ts';
import { yaml } from '../sources.ts';

const TOP = `id: small
base_language: en
data_date: 2026-01-31
rows: measured
rounding: { single_answer: half_up, net: exact }
fieldwork: { from: 2026-01-05, to: 2026-01-09 }
`;

/** A definition with `source:` and `questions:` of a test's own. */
export const survey = (rest: string): string => TOP + rest;

export const columnOf = (texts: readonly string[]): TextColumn => {
  const all = [...new Set(texts)];
  return { texts: all, index: Uint32Array.from(texts, (text) => all.indexOf(text)) };
};

/** A sheet of these rows; its places are row and column from 1. */
export function sheetOf(rows: readonly (readonly string[])[], file = 'answers.csv', name?: string): Sheet {
  const width = Math.max(0, ...rows.map((row) => row.length));
  return {
    file,
    ...(name === undefined ? {} : { name }),
    rows: rows.length,
    columns: Array.from({ length: width }, (_, c) => columnOf(rows.map((row) => row[c] ?? ''))),
    at: (row, column) => ({ file, line: row + 1, column: column + 1 }),
  };
}

export const exportOf = (rows: readonly (readonly string[])[], file = 'answers.csv'): Export => ({
  file,
  format: 'csv',
  sheets: [sheetOf(rows, file)],
});

/** Rows from lines with `,` between cells. */
export const cut = (...lines: readonly string[]): readonly (readonly string[])[] =>
  lines.map((line) => line.split(','));

export function define(text: string): { definition: SurveyDefinition | undefined; found: readonly Diagnostic[] } {
  const found: Diagnostic[] = [];
  return { definition: parseDefinition(yaml(text), (one) => found.push(one)), found };
}

/** `code@line:column` */
export const told = (found: readonly Diagnostic[]): readonly string[] =>
  found.map(({ code, place }) => `${code}@${place?.line}:${place?.column}`);

export interface ReadBack {
  readonly survey: Survey | undefined;
  readonly found: readonly Diagnostic[];
  readonly told: readonly string[];
}

export function readBack(text: string, ...exports: readonly Export[]): ReadBack {
  const found: Diagnostic[] = [];
  const read = readSurvey(yaml(text), exports, (one) => found.push(one));
  return { survey: read, found, told: told(found) };
}

/**
 * What each respondent answered, in words: options joined by `+`, a number, a text; `-` for no answer, `×` for who was not asked.
 */
export function said({ survey: read }: ReadBack, code: string): readonly string[] {
  const question = read?.definition.questions.find((one) => one.code === code);
  const column = read?.answers.columns.get(code);
  if (!read || !question || !column) throw new Error(`${code} was not read`);
  return read.answers.ids.map((_, row) => {
    if (column.asked[row] !== 1) return '×';
    return column.answered[row] === 1 ? spelt(question, column, row) : '-';
  });
}

function spelt(question: Question, column: Parameters<ReturnType<typeof kindOf>['gave']>[1], row: number): string {
  const kind = kindOf(question);
  const number = kind.numbers === 'measured' ? kind.numberOf?.(question, column, row) : undefined;
  if (number !== undefined) return String(number);
  if (!kind.countable) return kind.textOf?.(column, row) ?? '';
  return question.options.flatMap(({ code }, i) => (kind.gave(question, column, i, row) ? [code] : [])).join('+');
}
