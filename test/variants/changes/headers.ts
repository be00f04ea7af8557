import { columnOf, TABLES, type Table } from '../table.ts';
import type { Change } from './types.ts';

/** The columns of questions, and the header row with their wordings. */
function wordings(table: Table) {
  const row = TABLES[table.folder]?.wording ?? 0;
  const kinds = ['single', 'multiple', 'scale', 'numeric', 'free'];
  // Of the columns of ticks, the header may be the option: those of one column, and grids, have a wording.
  const questions = table.questions.filter(({ kind, at }) => kinds.includes(kind) && (at.length === 1 || row > 0));
  return { row, columns: questions.map(({ at }) => at.map((one) => columnOf(table, one))) };
}

const DECORATIONS: readonly (readonly [string, (text: string, n: number) => string])[] = [
  ['numbers before', (text, n) => `${n + 1}. ${text}`],
  ['Q before', (text, n) => `Q${n + 1}: ${text}`],
  ['HTML', (text) => `<p><strong>${text}</strong></p>`],
  ['HTML with entities', (text) => `<span style="color: rgb(0, 0, 0)">${text.replace(/ /g, '&nbsp;')}</span>`],
  ['【必須】 before', (text) => `【必須】${text}`],
  ['blanks around', (text) => `  ${text} \u00a0`],
  ['line breaks inside', (text) => text.replace(' ', '\n')],
  ['a star before', (text) => `* ${text}`],
  ['capitals', (text) => (/^[\x20-\x7e]*$/.test(text) ? text.toUpperCase() : text)],
];

const decorated: Change = {
  name: 'headers with more in them',
  apply: (table, dice) => {
    if (table.hasNames && !table.folder.startsWith('qualtrics')) return undefined;
    const { row, columns } = wordings(table);
    const [what, change] = dice.of(DECORATIONS);
    columns.forEach((own, n) => own.forEach((column) => {
      const text = column.header[row] ?? '';
      if (text !== '') column.header[row] = change(text, n);
    })); // prettier-ignore
    return `headers: ${what}`;
  },
};

/** As tools and spreadsheets make repeated headers different. */
const UNIQUE: readonly (readonly [string, (n: number) => string])[] = [
  ['.1', (n) => `.${n}`],
  ['_2', (n) => `_${n + 1}`],
  [' 2', (n) => ` ${n + 1}`],
  [' (2)', (n) => ` (${n + 1})`],
];

const uniqueHeaders: Change = {
  name: 'repeated headers made different',
  apply: (table, dice) => {
    if (table.columns[0]?.header.length !== 1) return undefined;
    const [what, mark] = dice.of(UNIQUE);
    const taken = new Map<string, number>();
    let changed = 0;
    for (const { header } of table.columns) {
      const [text = ''] = header;
      const count = taken.get(text) ?? 0;
      taken.set(text, count + 1);
      if (count === 0) continue;
      header[0] = text + mark(count);
      changed += 1;
    }
    return changed > 0 ? `${changed} repeated headers with ${what}` : undefined;
  },
};

const wideHeaders: Change = {
  name: 'headers with more in them',
  apply: (table) => {
    if (table.hasNames) return undefined;
    const { row, columns } = wordings(table);
    for (const column of columns.flat()) column.header[row] = (column.header[row] ?? '').replace(/[!-~]/g, (c) => (c === '[' || c === ']' ? c : String.fromCharCode(c.charCodeAt(0) + 0xfee0))); // prettier-ignore
    return 'headers in letters of full width';
  },
};

export const HEADER_CHANGES: readonly Change[] = [decorated, decorated, uniqueHeaders, wideHeaders];
