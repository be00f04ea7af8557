import { parse } from 'csv-parse/sync';
import { cellText, type Export, type Variable } from '../../../../../src/base/export.ts';

/** What PSPP says of a file. */
export interface Listing {
  readonly encoding: string;
  readonly weight: string | undefined;
  readonly variables: readonly ListedVariable[];
  readonly sets: readonly ListedSet[];
  /** Rows of cells, the names first: as they are, as labels, and without those that are declared missing. */
  readonly values: readonly (readonly string[])[];
  readonly labels: readonly (readonly string[])[];
  readonly recoded: readonly (readonly string[])[];
}

interface ListedVariable {
  readonly name: string;
  readonly label: string;
  readonly measure: string;
  readonly format: string;
  readonly missing: string;
  /** Value, as it is printed, and label. */
  readonly labels: readonly (readonly [value: string, label: string])[];
}

interface ListedSet {
  readonly name: string;
  readonly label: string;
  readonly form: string;
  readonly counted: string;
  readonly members: readonly string[];
}

/** The syntax by which PSPP lists a file: `list.csv` by its option, and three files. */
export const listingSyntax = (file: string): string => {
  const save = (name: string, options: string): string =>
    `SAVE TRANSLATE /OUTFILE='${name}.csv' /TYPE=CSV /REPLACE /FIELDNAMES ${options}.\n`;
  return `GET FILE='${file}'.
DISPLAY DICTIONARY.
MRSETS /DISPLAY NAME=ALL.
SYSFILE INFO FILE='${file}'.
${save('values', '/CELLS=VALUES')}${save('labels', '/CELLS=LABELS')}${save('recoded', '/MISSING=RECODE')}`;
};

const rowsOf = (csv: string, skip_empty_lines = true): string[][] =>
  parse(csv, { relax_column_count: true, relax_quotes: true, skip_empty_lines });

/** Each table by its title, the first of that name: its rows, with the heading. */
function tablesOf(csv: string): ReadonlyMap<string, readonly (readonly string[])[]> {
  const tables = new Map<string, string[][]>();
  let current: string[][] | undefined;
  for (const row of rowsOf(csv, false)) {
    const title = row.length === 1 ? /^Table: (.*)$/.exec(row[0] ?? '')?.[1] : undefined;
    if (title !== undefined) {
      current = [];
      if (!tables.has(title)) tables.set(title, current);
    } else if (row.join('') === '') current = undefined;
    else if (!/^Footnote: /.test(row[0] ?? '')) current?.push(row);
  }
  return tables;
}

const byHeading = ([heading = [], ...rows]: readonly (readonly string[])[]): ReadonlyMap<string, string>[] =>
  rows.map((row) => new Map(heading.map((name, i) => [name, row[i] ?? ''])));

export function parseListing(list: string, values: string, labels: string, recoded: string): Listing {
  const tables = tablesOf(list);
  const info = new Map(tables.get('File Information')?.map(([key = '', value = '']) => [key, value]));
  const groups: [name: string, labels: (readonly [string, string])[]][] = [];
  for (const [of = '', value = '', label = ''] of tables.get('Value Labels')?.slice(1) ?? []) {
    if (of !== '') groups.push([of, []]);
    groups.at(-1)?.[1].push([value.replace(/ *\[a\]$/, ''), label]);
  }
  // Groups are in the order of the variables, but called by their labels.
  let group = 0;
  const variables = byHeading(tables.get('Variables') ?? []).map((row) => {
    const [name = '', label = ''] = [row.get('Name'), row.get('Label')];
    const isNext = groups[group]?.[0] === (label === '' ? name : label);
    return {
      name,
      label,
      measure: row.get('Measurement Level') ?? '',
      format: row.get('Print Format') ?? '',
      missing: row.get('Missing Values') ?? '',
      labels: isNext ? (groups[group++]?.[1] ?? []) : [],
    };
  });
  if (group < groups.length) throw new Error(`labels of ${groups[group]?.[0] ?? ''} belong to no variable`);
  const weight = info.get('Weight');
  return {
    encoding: info.get('Encoding') ?? '',
    weight: weight === 'Not weighted' ? undefined : weight,
    variables,
    sets: byHeading(tables.get('Multiple Response Sets') ?? []).map((row) => ({
      name: row.get('Name') ?? '',
      label: row.get('Label') ?? '',
      form: row.get('Encoding') ?? '',
      counted: row.get('Counted Value') ?? '',
      members: (row.get('Member Variables') ?? '').split('\n'),
    })),
    values: rowsOf(values),
    labels: rowsOf(labels),
    recoded: rowsOf(recoded),
  };
}

/** Where what we read is not what PSPP lists. */
export function differences(ours: Export, listing: Listing): readonly string[] {
  const found: string[] = [];
  const same = (what: string, mine: unknown, theirs: unknown): void => {
    const [a, b] = [JSON.stringify(mine) ?? '', JSON.stringify(theirs) ?? ''];
    if (a !== b) found.push(`${what}: ${a.slice(0, 300)}, by PSPP ${b.slice(0, 300)}`);
  };
  const variables = ours.variables ?? [];
  const canonical = (encoding: string | undefined): string => (encoding ?? '').toLowerCase().replace(/^windows-|^cp/, 'cp').replace(/[^a-z0-9]/g, ''); // prettier-ignore
  same('encoding', canonical(ours.encoding), canonical(listing.encoding));
  same('weight', variables.find(({ use }) => use === 'weight')?.name, listing.weight);
  same('names', variables.map(({ name }) => name), listing.variables.map(({ name }) => name)); // prettier-ignore
  same(
    'sets',
    mySets(ours),
    [...listing.sets].sort((a, b) => (a.name < b.name ? -1 : 1)),
  );
  listing.variables.forEach((theirs, i) => {
    const mine = variables[i];
    if (!mine) return;
    same(`${theirs.name}: label`, mine.label ?? '', theirs.label);
    if (mine.measure !== undefined) same(`${theirs.name}: measure`, mine.measure, theirs.measure.toLowerCase());
    same(`${theirs.name}: labels`, [...(mine.labels ?? [])].map(comparable(theirs)).sort(), theirs.labels.map(comparable(theirs)).sort()); // prettier-ignore
    same(`${theirs.name}: missing`, missingSpelled(mine, theirs), theirs.missing);
  });
  compareCells(ours, listing, same);
  return found;
}

function mySets({ sets = [] }: Export): readonly ListedSet[] {
  return sets
    .map(({ name, label = '', members, form, counted = '' }) => ({
      name,
      label,
      form: form === 'ticks' ? 'Dichotomies' : 'Categories',
      counted,
      members,
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Dates, and days and months by their names, are printed in a way of their own; of their labels only the words count. */
const comparable =
  ({ format }: ListedVariable) =>
  ([value, label]: readonly [string, string]): string => {
    if (format.startsWith('A')) return format.startsWith('ADATE') ? label : `${value}|${label}`;
    return /^(F|COMMA|DOLLAR|PCT|N|E)[0-9]/.test(format) ? `${Number(value.replace(/[$,%]/g, ''))}|${label}` : label;
  };

/**
 * What is declared missing, as PSPP prints it: what we do not list is not looked for, since we keep only values that occur
 * or have a label; that nothing is lacking of these is seen in the cells.
 */
function missingSpelled({ missing = [], missingRange, type }: Variable, { missing: theirs }: ListedVariable): string {
  if (type !== 'text' && type !== 'number') return theirs;
  const range = /(\S+) THRU ([^\s;]+)/.exec(theirs);
  const number = (word: string | undefined): number =>
    word === 'LOWEST' ? -Infinity : word === 'HIGHEST' ? Infinity : Number(word);
  const theirRange = range ? [number(range[1]), number(range[2])] : undefined;
  if (JSON.stringify(missingRange?.map(String)) !== JSON.stringify(theirRange?.map(String))) {
    return `range ${JSON.stringify(missingRange?.map(String))}`;
  }
  const single = theirs.split('; ').filter((word) => !word.includes('THRU')).map((word) => word.replace(/^"(.*)"$/, '$1').trimEnd()); // prettier-ignore
  const isIn = (text: string): boolean =>
    single.some((word) => word === text || (type === 'number' && Number(word) === Number(text))) ||
    (missingRange !== undefined && Number(text) >= missingRange[0] && Number(text) <= missingRange[1]);
  const strangers = missing.filter((text) => !isIn(text));
  return strangers.length > 0 ? `also ${strangers.join(', ')}` : theirs;
}

type Same = (what: string, mine: unknown, theirs: unknown) => void;

function compareCells({ sheets, variables = [] }: Export, { values, labels, recoded }: Listing, same: Same): void {
  const [sheet] = sheets;
  if (!sheet) return same('sheets', 0, 1);
  same('rows', sheet.rows, values.length);
  for (let row = 0; row < Math.min(sheet.rows, values.length); row++) {
    variables.forEach((variable, i) => {
      const column = sheet.columns[i];
      const text = column ? cellText(column, row) : 'nothing';
      const where = `row ${row}, ${variable.name}`;
      const isText = variable.type === 'text' || row === 0;
      same(where, isText ? text : american(text, variable), plainNumber(values[row]?.[i], isText));
      const label = row === 0 ? undefined : variable.labels?.get(text);
      same(`${where}, label`, label ?? (isText ? text : american(text, variable)), label === undefined ? plainNumber(labels[row]?.[i], isText) : labels[row]?.[i]); // prettier-ignore
      const isMissing = row > 0 && (variable.missing?.includes(text) ?? false);
      same(`${where}, missing`, isMissing ? (isText ? '' : ' ') : isText ? text : american(text, variable), plainNumber(recoded[row]?.[i], isText)); // prettier-ignore
    });
  }
}

/** A number, date or time as PSPP writes it into CSV. */
function american(text: string, { type }: Variable): string {
  if (text === '') return ' ';
  return type === 'date' ? text.replace(/^(\d+)-(\d\d)-(\d\d)/, '$2/$3/$1') : text;
}

/** PSPP writes large and small numbers with exponents. */
const plainNumber = (text: string | undefined, isText: boolean): string | undefined =>
  !isText && text !== undefined && /^-?[0-9.]+(e[-+]?\d+)?$/.test(text) ? String(Number(text)) : text;
