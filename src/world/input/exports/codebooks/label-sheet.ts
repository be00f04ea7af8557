import type { Sheet, Variable } from '../../../../base/export.ts';
import { listedCodes } from './listed-codes.ts';
import { gridLabel, rowsBelow, tickColumns, together, variableOf, type Found } from './book.ts';
import { rolesOf, SEVERAL, type Role, type Roles } from './headings.ts';

/** Rows in which the header is looked for: titles and notes may stand above it. */
const HEADER_WITHIN = 10;

/** What lists say of one column, sheet by sheet. */
interface Entry {
  readonly name: string;
  wording: string;
  question: string;
  /** The row of a grid, or the option, that the column stands for. */
  item: string;
  kind: string;
  readonly values: Map<string, string>;
  /** Labels that stand without a value. */
  readonly labels: string[];
}

/**
 * Reads lists of labels: a row for a column, or one for each of its values, in which what is blank is as above. Sheets
 * of one workbook complete each other (wordings, options, columns); those that are no such list are left. Undefined if none is.
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
      last = entries.get(name) ?? {
        name,
        wording: '',
        question: '',
        item: '',
        kind: '',
        values: new Map(),
        labels: [],
      };
      entries.set(name, last);
    }
    if (!last) continue;
    last.wording ||= get('wording') || (question === '' ? '' : wording);
    last.question ||= question;
    last.item ||= get('item');
    last.kind ||= get('kind');
    const [value, label] = [get('value'), get('label')];
    if (value !== '' && label !== '' && !last.values.has(value)) last.values.set(value, label);
    else if (value === '' && label !== '' && listedCodes(label).length === 0) last.labels.push(label);
    // `1=Male; 2=Female` in one cell, whatever its column is called.
    for (const [code, own] of listedCodes(get('codes') || label || value)) if (!last.values.has(code)) last.values.set(code, own); // prettier-ignore
    for (const [number, column] of options) {
      const option = text(row, column);
      if (option !== '' && !last.values.has(number)) last.values.set(number, option);
    }
  }
}

/** Columns side by side that belong to one question: by its number, or by one wording with an item each. */
function questionsOf(entries: readonly Entry[]): readonly (readonly Entry[])[] {
  const groups: Entry[][] = [];
  const byNumber = new Map<string, Entry[]>();
  for (const entry of entries) {
    const before = groups.at(-1)?.at(-1);
    const isNext = entry.item !== '' && before !== undefined && before.item !== '' && before.wording === entry.wording && before.question === entry.question; // prettier-ignore
    const known = entry.question === '' ? (isNext ? groups.at(-1) : undefined) : byNumber.get(entry.question);
    if (known) known.push(entry);
    else groups.push([entry]);
    const own = known ?? groups.at(-1);
    if (entry.question !== '' && own) byNumber.set(entry.question, own);
  }
  return groups;
}

/** What the names of a question's columns have in common: `q2` of q2c1 and q2c2, `Q4` of Q4_1 and Q4_2. */
function commonName(names: readonly string[]): string {
  const [first = ''] = names;
  let length = first.length;
  for (const name of names) while (!name.startsWith(first.slice(0, length))) length -= 1;
  const common = first.slice(0, length).replace(/\d+$/, (digits) => (names.some((name) => /\d/.test(name[length] ?? '')) ? '' : digits)); // prettier-ignore
  return common.replace(/[^\p{L}\p{N}]+$/u, '').replace(/(\d)[a-z]$/, '$1') || first;
}

/** A question whose columns are options, and have no values of their own, is a set; what else belongs to it stands beside. */
function foundIn(entries: readonly Entry[]): Found {
  return together(
    questionsOf(entries).map((columns) => {
      const name = columns[0]?.question !== '' || columns.length === 1 ? (columns[0]?.question ?? '') : commonName(columns.map((one) => one.name)); // prettier-ignore
      const ticks = columns.filter(isOption);
      if (ticks.length < 2) return { variables: columns.map((one) => plain(one, name)), sets: [] };
      const [first] = ticks;
      const options = ticks.map((one) => ({ column: one.name, label: one.labels[0] ?? one.item }));
      const set = tickColumns({ name, label: first?.wording ?? '', kind: first?.kind ?? '', counted: '1' }, options);
      const others = columns.filter((one) => !isOption(one)).map((one) => plain(one, name));
      return { variables: [...set.variables, ...others], sets: set.sets };
    }),
  );
}

/** A column with a label and no value is an option; one with an item, if several answers may be given. */
const isOption = ({ question, item, kind, values, labels }: Entry): boolean =>
  values.size === 0 &&
  ((question !== '' && labels.length === 1) || (labels.length === 0 && item !== '' && SEVERAL.test(kind)));

/** Labels without values are what the cells themselves say. */
function plain({ name, wording, item, kind, values, labels }: Entry, group: string): Variable {
  const all = values.size > 0 ? values : new Map(labels.map((label) => [label, label]));
  return variableOf({ name, label: gridLabel(wording, item), labels: all, group: group === name ? '' : group, kind });
}
