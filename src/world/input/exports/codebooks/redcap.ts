import type { Report } from '../../../../base/diagnostic.ts';
import type { Sheet, Variable } from '../../../../base/export.ts';
import * as says from '../diagnostics.ts';
import { plainWords, rowsBelow, tickColumns, together, variableOf, type Found } from './book.ts';

/** Whether a table is a data dictionary of REDCap, by its first heading. */
export const isDictionary = (sheet: Sheet): boolean => /^variable\s*\/\s*field name$/i.test(rowsBelow(sheet, 0).header[0] ?? ''); // prettier-ignore

/** Kinds of fields that have no answer. */
const NO_ANSWER = new Set(['descriptive', 'sql', 'file', 'signature']);

/** Reads a data dictionary: a row for each field, its choices as `1, one | 2, two`. */
export function readDictionary(sheet: Sheet, report: Report): Found {
  const { header, count, text } = rowsBelow(sheet, 0);
  const columnOf = (heading: RegExp): number | undefined => {
    const column = header.findIndex((name) => heading.test(name));
    return column === -1 ? undefined : column;
  };
  const [kindAt, labelAt, choicesAt, checkAt, matrixAt] = [/^field type/i, /^field label/i, /^choices/i, /^text validation type/i, /^matrix group name/i].map(columnOf); // prettier-ignore
  const fields: Found[] = [];
  for (let row = 0; row < count; row++) {
    const [name, kind] = [text(row, 0), text(row, kindAt).toLowerCase()];
    if (name === '' || NO_ANSWER.has(kind)) continue;
    const at = sheet.at(row + 1, choicesAt ?? 0);
    const hasChoices = ['radio', 'dropdown', 'checkbox'].includes(kind);
    const choices = hasChoices ? readChoices(text(row, choicesAt), (choice) => report(says.oddChoices(at, { variable: name, choice }))) : new Map<string, string>(); // prettier-ignore
    const of = { name, label: plainWords(text(row, labelAt)), kind, group: text(row, matrixAt) };
    fields.push(fieldOf(of, choices, text(row, checkAt), row === 0));
  }
  return together(fields);
}

/** `code, label` between bars; a label may hold commas. */
function readChoices(written: string, odd: (choice: string) => void): ReadonlyMap<string, string> {
  const choices = new Map<string, string>();
  for (const choice of written.split('|').map((one) => one.trim())) {
    const comma = choice.indexOf(',');
    if (comma > 0) choices.set(choice.slice(0, comma).trim(), plainWords(choice.slice(comma + 1)));
    else if (choice !== '') odd(choice);
  }
  return choices;
}

const FIXED: Readonly<Record<string, ReadonlyMap<string, string>>> = {
  yesno: new Map([['1', 'Yes'], ['0', 'No']]),
  truefalse: new Map([['1', 'True'], ['0', 'False']]),
}; // prettier-ignore

interface Field {
  readonly name: string;
  readonly label: string;
  readonly kind: string;
  readonly group: string;
}

function fieldOf(of: Field, choices: ReadonlyMap<string, string>, check: string, isFirst: boolean): Found {
  if (of.kind === 'checkbox') {
    // A code's letters become small and its signs lines in the name of its column.
    const options = [...choices].map(([code, label]) => ({ column: `${of.name}___${code.toLowerCase().replace(/[^a-z0-9]/g, '_')}`, label })); // prettier-ignore
    return tickColumns({ ...of, counted: '1' }, options);
  }
  const labels = FIXED[of.kind] ?? choices;
  // The first field names the record, whatever it is called.
  const use = isFirst ? { use: 'serial' as const } : {};
  return { variables: [variableOf({ ...of, labels, type: typeOf(of.kind, check), ...use })], sets: [] };
}

function typeOf(kind: string, check: string): Variable['type'] {
  if (kind === 'radio' || kind === 'dropdown') return 'single';
  if (kind in FIXED) return 'logical';
  if (kind === 'calc' || kind === 'slider' || /^(integer|number)/.test(check)) return 'number';
  return /^date/.test(check) ? 'date' : 'text';
}
