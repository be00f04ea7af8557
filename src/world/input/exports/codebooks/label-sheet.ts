import type { Sheet, Variable } from '../../../../base/export.ts';
import { rowsBelow, tickColumns, together, variableOf, type Found } from './book.ts';
import { rolesOf, type Role, type Roles } from './headings.ts';

/** Rows in which the header is looked for: titles and notes may stand above it. */
const HEADER_WITHIN = 10;

/** What lists say of one column, sheet by sheet. */
interface Entry {
  readonly name: string;
  wording: string;
  question: string;
  kind: string;
  readonly values: Map<string, string>;
  /** Labels that stand without a value. */
  readonly labels: string[];
}

/**
 * Reads lists of labels: a row for a column, or one for each of its values, in which what is blank is as above. Sheets
 * of one workbook complete each other (設問文, 選択肢, 対応表); those that are no such list are left. Undefined if none is.
 */
export function readLabelSheets(sheets: readonly Sheet[]): Found | undefined {
  const entries = new Map<string, Entry>();
  const lists = sheets.flatMap((sheet) => {
    const header = headerOf(sheet);
    return header ? [{ sheet, ...header }] : [];
  });
  for (const { sheet, row, roles } of lists) readList(sheet, row, roles, entries);
  return entries.size === 0 ? undefined : foundIn([...entries.values()]);
}

function headerOf(sheet: Sheet): { readonly row: number; readonly roles: Roles } | undefined {
  for (let row = 0; row < Math.min(HEADER_WITHIN, sheet.rows - 1); row++) {
    const roles = rolesOf(rowsBelow(sheet, row).header);
    if (roles) return { row, roles };
  }
  return undefined;
}

function readList(sheet: Sheet, headerRow: number, { at, options }: Roles, entries: Map<string, Entry>): void {
  const { count, text } = rowsBelow(sheet, headerRow);
  let last: Entry | undefined;
  let [question, wording] = ['', ''];
  for (let row = 0; row < count; row++) {
    const get = (role: Role): string => text(row, at.get(role));
    const name = get('variable');
    // A question's number and wording stand over all its columns, once.
    if (get('question') !== '' && get('question') !== question) [question, wording] = [get('question'), ''];
    if (get('wording') !== '') wording = get('wording');
    if (name !== '') {
      last = entries.get(name) ?? { name, wording: '', question: '', kind: '', values: new Map(), labels: [] };
      entries.set(name, last);
    }
    if (!last) continue;
    last.wording ||= get('wording') || (question === '' ? '' : wording);
    last.question ||= question;
    last.kind ||= get('kind');
    const [value, label] = [get('value'), get('label')];
    if (value !== '' && label !== '' && !last.values.has(value)) last.values.set(value, label);
    else if (value === '' && label !== '') last.labels.push(label);
    for (const [number, column] of options) {
      const option = text(row, column);
      if (option !== '' && !last.values.has(number)) last.values.set(number, option);
    }
  }
}

/** A question whose columns have a label each and no values has a column an option. */
function foundIn(entries: readonly Entry[]): Found {
  const isOption = ({ question, values, labels }: Entry): boolean => question !== '' && values.size === 0 && labels.length === 1; // prettier-ignore
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const key = entry.question === '' ? `\n${entry.name}` : entry.question;
    groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  return together(
    [...groups].map(([question, columns]) => {
      const ticks = columns.filter(isOption);
      if (ticks.length < 2) return { variables: columns.map(plain), sets: [] };
      const [first] = ticks;
      const options = ticks.map(({ name, labels }) => ({ column: name, label: labels[0] ?? '' }));
      const set = tickColumns({ name: question, label: first?.wording ?? '', kind: first?.kind ?? '', counted: '1' }, options); // prettier-ignore
      const others = columns.filter((one) => !isOption(one)).map(plain);
      return { variables: [...set.variables, ...others], sets: set.sets };
    }),
  );
}

/** Labels without values are what the cells themselves say. */
function plain({ name, wording, question, kind, values, labels }: Entry): Variable {
  const all = values.size > 0 ? values : new Map(labels.map((label) => [label, label]));
  return variableOf({ name, label: wording, labels: all, group: question === name ? '' : question, kind });
}
