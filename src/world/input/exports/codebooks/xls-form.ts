import type { Report } from '../../../../base/diagnostic.ts';
import type { Sheet, Variable } from '../../../../base/export.ts';
import * as says from '../diagnostics.ts';
import {
  gridLabel,
  plainWords,
  rowsBelow,
  tickColumns,
  together,
  variableOf,
  type Found,
  type HeadedRows,
} from './book.ts';

const named = (sheets: readonly Sheet[], name: string): Sheet | undefined => sheets.find((one) => one.name?.trim().toLowerCase() === name); // prettier-ignore

/** The sheets of an XLSForm: `survey` has types and names. */
export function formOf(sheets: readonly Sheet[]): { readonly survey: Sheet; readonly choices?: Sheet } | undefined {
  const [survey, choices] = [named(sheets, 'survey'), named(sheets, 'choices')];
  const header = survey ? rowsBelow(survey, 0).header.map((name) => name.toLowerCase()) : [];
  if (!survey || !header.includes('type') || !header.includes('name')) return undefined;
  return { survey, ...(choices ? { choices } : {}) };
}

/** The column of labels: in the language that is asked for, else the first. `label::English (en)`. */
function labelColumn(header: readonly string[], language: string | undefined): number | undefined {
  const columns = header.flatMap((name, column) => (/^label(::?.*)?$/i.test(name) ? [column] : []));
  const code = language?.split('-')[0]?.toLowerCase();
  const isOf = (name: string): boolean => code !== undefined && new RegExp(`(\\(${code}\\b|::?\\s*${code}$)`, 'i').test(name); // prettier-ignore
  return columns.find((column) => isOf(header[column] ?? '')) ?? columns[0];
}

const column = (header: readonly string[], ...names: readonly string[]): number | undefined => {
  const found = header.findIndex((name) => names.includes(name.toLowerCase().replace(/[_ ]+/g, '_')));
  return found === -1 ? undefined : found;
};

/** Reads an XLSForm (ODK, KoBo): questions of the sheet `survey`, their options from the lists of `choices`. */
export function readForm(
  { survey, choices }: { readonly survey: Sheet; readonly choices?: Sheet },
  language: string | undefined,
  report: Report,
): Found {
  const lists = choices ? readLists(rowsBelow(choices, 0), language) : new Map<string, Map<string, string>>();
  const { header, count, text } = rowsBelow(survey, 0);
  const [typeAt, nameAt, labelAt] = [column(header, 'type'), column(header, 'name'), labelColumn(header, language)];
  const questions: Found[] = [];
  const typeOf = (row: number): readonly string[] => text(row, typeAt).replace(/^select (one|multiple)( from)?/i, 'select_$1').replace(/^(begin|end)_(?=group|repeat)/i, '$1 ').split(/\s+/); // prettier-ignore
  let stem = '';
  for (let row = 0; row < count; row++) {
    const [type = '', list = ''] = typeOf(row);
    const [kind, name] = [type.toLowerCase(), text(row, nameAt)];
    if (kind === 'begin' && list === 'group') stem = isGrid(row + 1, count, typeOf) ? plainWords(text(row, labelAt)) : ''; // prettier-ignore
    if (kind === 'end') stem = '';
    if (name === '' || /^(note|begin|end|start-geopoint|audit|acknowledge$)/.test(kind)) continue;
    const labels = lists.get(list) ?? new Map<string, string>();
    const takesList = /^(select_|rank)/.test(kind);
    if (takesList && labels.size === 0) report(says.unknownList(survey.at(row + 1, typeAt ?? 0), { variable: name, list })); // prettier-ignore
    const label = plainWords(text(row, labelAt));
    questions.push(questionOf({ name, label: label === '' ? '' : gridLabel(stem, label), kind }, labels));
  }
  return together(questions);
}

/** Whether a group holds nothing but questions with one list of options: its heading is the question, they are its rows. */
function isGrid(first: number, count: number, typeOf: (row: number) => readonly string[]): boolean {
  const lists: string[] = [];
  for (let row = first; row < count; row++) {
    const [type = '', list = ''] = typeOf(row);
    if (type === '' || type === 'note') continue;
    if (type.toLowerCase() === 'end') break;
    lists.push(/^select_one$/i.test(type) ? list : '');
  }
  return lists.length > 1 && lists[0] !== '' && new Set(lists).size === 1;
}

function readLists(
  { header, count, text }: HeadedRows,
  language: string | undefined,
): Map<string, Map<string, string>> {
  const [listAt, nameAt, labelAt] = [column(header, 'list_name'), column(header, 'name', 'value'), labelColumn(header, language)]; // prettier-ignore
  const lists = new Map<string, Map<string, string>>();
  for (let row = 0; row < count; row++) {
    const [list, name] = [text(row, listAt), text(row, nameAt)];
    if (list === '' || name === '') continue;
    const labels = lists.get(list) ?? new Map<string, string>();
    lists.set(list, labels.set(name, plainWords(text(row, labelAt)) || name));
  }
  return lists;
}

const TYPES: Readonly<Record<string, Variable['type']>> = {
  integer: 'number',
  decimal: 'number',
  range: 'number',
  date: 'date',
  datetime: 'date',
  today: 'date',
  start: 'date',
  end: 'date',
  text: 'text',
};

/** A multiple is one column of codes joined by blanks, and beside it one for each option: `q/option`. */
function questionOf(of: { name: string; label: string; kind: string }, labels: ReadonlyMap<string, string>): Found {
  if (of.kind.startsWith('select_multiple')) {
    const ticks = tickColumns({ ...of, counted: '1' }, [...labels].map(([code, label]) => ({ column: `${of.name}/${code}`, label }))); // prettier-ignore
    const joined = { variables: [variableOf({ ...of, labels, type: 'multiple' })], sets: [] };
    return labels.size === 0 ? joined : together([joined, ticks]);
  }
  const type = of.kind.startsWith('select_one') ? ('single' as const) : TYPES[of.kind];
  return { variables: [variableOf({ ...of, labels, type })], sets: [] };
}
