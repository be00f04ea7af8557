import { newBudget } from '../../../files/ooxml/refusals.ts';
import { readZip } from '../../../files/ooxml/zip/read-zip.ts';
import { readXlsx, writeXlsx, type Cell, type CellValue, type Workbook } from 'hucre/xlsx';
import type { Place, Report } from '../../../base/diagnostic.ts';
import { OWN_SHEET } from '../../../base/own-mark.ts';
import { isDoubt, NEEDS_REVIEW } from '../states.ts';
import { cellNoText, damagedFile, duplicateUnit, noState, wrongColumns } from './diagnostics.ts';
import { remark } from './remarks.ts';
import { sealOf } from './seal.ts';
import { cellRemarks } from './sheet-remarks.ts';
import { rowCheck, type ReadUnit, type Received, type Sent, type SentUnit } from './types.ts';

/** Headings of the sheet, which the import looks for; in English, since a file may go from one office to another. */
const COLUMNS = ['Key', 'Base text', 'Translation', 'State', 'Where', 'Room', 'Note', 'Comment', 'Check'] as const;
type Column = (typeof COLUMNS)[number];
const WIDTHS = [30, 60, 60, 12, 24, 30, 40, 40, 14];
/** What a row says of its translation: it is done, someone must look at it, there is none yet. */
const STATES = { done: 'done', check: 'check', new: 'new' } as const;

/**
 * A workbook with one row per unit, to be filtered, sorted and widened as one likes: a protected sheet would forbid that,
 * and a key or base text that was changed shows when the file is imported. All cells are of the format "Text", so that a
 * spreadsheet makes no number, date or formula of what is typed.
 */
export async function writeSheet(sent: Sent): Promise<Uint8Array> {
  const rows = sent.units.map(rowOf);
  const cells = new Map<string, Partial<Cell>>();
  [[...COLUMNS], ...rows].forEach((row, r) =>
    row.forEach((value, c) => {
      const style = { numFmt: '@', alignment: { wrapText: true, vertical: 'top' as const }, ...(r === 0 ? { font: { bold: true } } : {}) }; // prettier-ignore
      cells.set(`${r},${c}`, { value: escaped(value), style });
    }),
  );
  const about = [['survey', sent.survey], ['base', sent.baseLocale], ['locale', sent.locale], ['seal', sealOf(sent.units)]]; // prettier-ignore
  return writeXlsx({
    sheets: [
      {
        name: sent.locale,
        columns: WIDTHS.map((width, c) => ({ width, hidden: COLUMNS[c] === 'Check' })),
        rows: [[...COLUMNS], ...rows].map((row) => row.map(escaped)),
        cells,
        freezePane: { rows: 1, columns: 1 },
        autoFilter: { range: `A1:I${rows.length + 1}` },
        dataValidations: [{ type: 'list', values: Object.values(STATES), range: `D2:D${rows.length + 1}` }],
      },
      { name: OWN_SHEET, rows: about, protection: { sheet: true } },
    ],
    properties: { title: sent.survey, created: new Date(sent.date), modified: new Date(sent.date) },
  });
}

const rowOf = ({ id, base, translation, state, comment, where, room, note }: SentUnit): readonly string[] => [
  id,
  base,
  translation,
  translation === '' ? STATES.new : isDoubt(state) ? STATES.check : STATES.done,
  where.join('\n'),
  room ?? '',
  note ?? '',
  comment ?? '',
  rowCheck(id, base),
];

/** `_x000D_` in a cell stands for a control character (ECMA-376, 22.9.2.19); the library writes it as it is. */
const escaped = (text: string): string => text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');

/** Reads a workbook. Undefined if it is not one, lacks a column, or repeats a key; that is reported. */
export async function readSheet(file: string, bytes: Uint8Array, report: Report): Promise<Received | undefined> {
  const workbook = await open(bytes);
  if (workbook instanceof Error) {
    report(damagedFile({ file, line: 1, column: 1 }, { problem: workbook.message }));
    return undefined;
  }
  const about = new Map(
    (workbook.sheets.find(({ name }) => name === OWN_SHEET)?.rows ?? []).map((row) => [String(row[0]), String(row[1])]),
  );
  const sheet = workbook.sheets.find(({ name }) => name !== OWN_SHEET);
  const [head = [], ...rows] = sheet?.rows ?? [];
  const at = new Map(head.map((value, c) => [String(value), c]));
  const absent = COLUMNS.filter((name) => ['Key', 'Base text', 'Translation', 'Check'].includes(name) && !at.has(name));
  if (absent.length > 0) {
    report(wrongColumns({ file, line: 1, column: 1 }, { columns: absent }));
    return undefined;
  }
  let sound = true;
  const faulty: Report = (diagnostic) => {
    sound = false;
    report(diagnostic);
  };
  const hung = cellRemarks(sheet);
  const showsRemarks = at.has('Comment') || hung.size > 0;
  const units = new Map<string, ReadUnit>();
  rows.forEach((row, r) => {
    const place: Place = { file, line: r + 2, column: 1 };
    const ref = (name: Column): string => `${String.fromCharCode(65 + (at.get(name) ?? 0))}${r + 2}`;
    const cell = (name: Column): string => {
      const c = at.get(name);
      if (c === undefined) return '';
      const isFormula = sheet?.cells?.get(`${r + 1},${c}`)?.type === 'formula';
      const text = isFormula ? undefined : textOf(row[c]);
      if (text === undefined) faulty(cellNoText(place, { cell: ref(name), column: name, shows: shown(row[c]) }));
      return text ?? '';
    };
    if (row.every((value) => value === null || value === '')) return;
    const id = cell('Key');
    if (units.has(id)) faulty(duplicateUnit(place, { key: id }));
    const said = cell('State').trim().toLowerCase();
    const known = Object.values(STATES);
    if (said !== '' && !known.some((state) => state === said)) faulty(noState(place, { cell: ref('State'), found: said, known })); // prettier-ignore
    const comment = remark([cell('Comment'), ...(hung.get(r + 2) ?? [])]);
    units.set(id, {
      id,
      base: cell('Base text'),
      translation: cell('Translation'),
      ...(said === STATES.check ? { state: NEEDS_REVIEW } : {}),
      ...(showsRemarks ? { comment } : {}),
      check: cell('Check'),
      line: place.line,
    });
  });
  if (!sound) return undefined;
  return { survey: about.get('survey'), baseLocale: about.get('base'), locale: about.get('locale'), seal: about.get('seal'), units: [...units.values()] }; // prettier-ignore
}

async function open(bytes: Uint8Array): Promise<Workbook | Error> {
  try {
    // Our own reader knows how much a zip may unfold into; the library's does not.
    readZip(bytes, newBudget());
    return await readXlsx(bytes);
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

/** What a spreadsheet shows for a formula that cannot be computed, which it makes of a text that begins with "=". */
const ERROR = /^#(NAME\?|REF!|VALUE!|DIV\/0!|N\/A|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA)$/;

/**
 * The text of a cell; undefined if it is none: a date or a number that a spreadsheet made of what was typed (0.142 of
 * "14.2%"), a yes or no, the error of a formula.
 */
function textOf(value: CellValue | undefined): string | undefined {
  if (value === null || value === undefined) return '';
  return typeof value === 'string' && !ERROR.test(value) ? value.replace(/\r\n?/g, '\n') : undefined;
}

/** A value that is no text, as it can be named. */
const shown = (value: CellValue | undefined): string =>
  value instanceof Date ? value.toISOString().slice(0, 10) : String(value ?? '=…');
