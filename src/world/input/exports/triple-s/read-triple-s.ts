import type { Report } from '../../../../base/diagnostic.ts';
import { cellText, type AnswerSet, type Export, type Sheet, type TextColumn, type Variable } from '../../../../base/export.ts'; // prettier-ignore
import { repeatsOf } from '../../../../base/repeats.ts';
import type { FileBytes } from '../../file-bytes.ts';
import { ColumnBuilder } from '../column-builder.ts';
import { decodeExport } from '../decode-export.ts';
import type { Decoded } from '../decode-large.ts';
import * as says from '../diagnostics.ts';
import { readText } from '../text/read-text.ts';
import { readDefinition, type Definition, type PlacedVariable } from './definition.ts';

/**
 * Reads Triple-S: the XML that describes a survey, and its answers in a second file, as CSV. The header row of the sheet
 * is the names of the variables, in the order of the XML; cells are as they stand in the data file, except that dates
 * and hours have our spelling. A multiple is one cell, ticks side by side (`1010`, `kind: bitstring`) or codes side by
 * side (`kind: spread 2×1`: two of one character); where its codes are in fields of their own, it is several columns and
 * an answer set.
 */
export async function readTripleS(
  file: string,
  bytes: Uint8Array,
  dataFile: { readonly file: string; readonly bytes: FileBytes },
  report: Report,
): Promise<Export | undefined> {
  const definition = await readDefinition(file, bytes, report);
  if (!definition) return undefined;
  if (definition.format !== 'csv') {
    report(says.refusedFormat({ file, line: 1, column: 1 }, { format: 'Triple-S (fixed)', kind: 'fixed' }));
    return undefined;
  }
  const decoded = await decodeData(dataFile, definition, report);
  // The notes of the data are those of any table; that rows differ from what is described is told below.
  const read = decoded && readText(dataFile.file, decoded.text, {}, report);
  if (!read) return undefined;
  const members = definition.variables.flatMap(membersOf);
  if (!allThere(members, read.sheet, report)) return undefined;
  const sets = definition.variables.flatMap(setOf);
  return {
    file,
    format: 'triple-s',
    encoding: decoded.encoding,
    delimiter: read.delimiter,
    sheets: [sheetOf(members, read.sheet, definition.skip)],
    variables: members.map(({ variable }) => variable),
    ...(sets.length > 0 ? { sets } : {}),
  };
}

/** Without a declaration, Triple-S 3.0 means Windows-1252, but what is sound UTF-8 is hardly ever meant otherwise. */
async function decodeData(
  { file, bytes }: { readonly file: string; readonly bytes: FileBytes },
  { encoding }: Definition,
  report: Report,
): Promise<Decoded | undefined> {
  if (encoding === 'Windows-1252') {
    const unicode = await decodeExport(file, bytes, { encoding: 'UTF-8' }, () => undefined);
    if (unicode) return unicode;
  }
  return decodeExport(file, bytes, { encoding }, report);
}

/** The name of the n-th field of a variable that has several. */
const memberName = (variable: Variable, n: number): string => `${variable.name}_${n}`;

/** A variable for each field: a multiple whose codes have fields of their own is several. */
function membersOf({ variable, first, last, place }: PlacedVariable): readonly PlacedVariable[] {
  if (last === first) return [{ variable, first, last, place }];
  return Array.from({ length: last - first + 1 }, (_, i) => ({
    variable: { ...variable, name: memberName(variable, i + 1), type: 'single' as const, group: variable.name },
    first: first + i,
    last: first + i,
    place,
  }));
}

function setOf({ variable, first, last }: PlacedVariable): readonly AnswerSet[] {
  if (last === first) return [];
  const members = Array.from({ length: last - first + 1 }, (_, i) => memberName(variable, i + 1));
  return [{ name: variable.name, ...(variable.label === undefined ? {} : { label: variable.label }), members, form: 'codes' }]; // prettier-ignore
}

/** Whether the data have a field for every variable. */
function allThere(members: readonly PlacedVariable[], data: Sheet, report: Report): boolean {
  const repeats = repeatsOf(report);
  const missing = members.filter(({ first }) => first >= data.columns.length);
  for (const { variable, first, place } of missing) {
    repeats.report(says.noField(place, { variable: variable.name, field: first + 1, fields: data.columns.length }));
  }
  repeats.finish();
  return missing.length === 0;
}

function sheetOf(members: readonly PlacedVariable[], data: Sheet, skip: number): Sheet {
  return {
    file: data.file,
    rows: 1 + Math.max(0, data.rows - skip),
    columns: members.map(({ variable, first }) => columnOf(variable, data.columns[first], data.rows, skip)),
    at: (row, column) => {
      const member = members[column];
      if (row === 0 && member) return member.place;
      return data.at(row - 1 + skip, member?.first ?? 0);
    },
  };
}

/** A column below the variable's name, without the lines that are skipped. */
function columnOf(variable: Variable, column: TextColumn | undefined, rows: number, skip: number): TextColumn {
  const builder = new ColumnBuilder();
  builder.put(0, 0, variable.name);
  const texts = new Map(column?.texts.map((text) => [text, spelled(text, variable)]));
  for (let row = skip; row < rows; row++) {
    const text = column ? cellText(column, row) : '';
    builder.put(row - skip + 1, 0, texts.get(text) ?? text);
  }
  return builder.finish()[0] ?? { texts: [], index: new Uint32Array(0) };
}

/** Dates come as `20250930`, hours as `082809`. */
function spelled(text: string, { kind }: Variable): string {
  if (kind === 'date') return text.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3');
  return kind === 'time' ? text.replace(/^(\d\d)(\d\d)(\d\d)$/, '$1:$2:$3') : text;
}
