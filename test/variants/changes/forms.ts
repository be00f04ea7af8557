import { TABLES, rowsOf, type Form } from '../table.ts';
import { bytesIn } from '../write-table.ts';
import type { Change } from './types.ts';

const encodings: Change = {
  name: 'encodings and delimiters',
  apply: (table, dice) => {
    const isJapanese = TABLES[table.folder]?.isJapanese === true;
    const encoding = dice.of<Form['encoding']>(isJapanese ? ['SJIS', 'EUCJP', 'BOM', 'UTF16', 'UTF8'] : ['CP1252', 'BOM', 'UTF16', 'UTF8']); // prettier-ignore
    const all = rowsOf(table).flat().join('\n');
    if (!bytesIn(all, encoding)) return undefined;
    table.form.as = 'csv';
    table.form.encoding = encoding;
    table.form.delimiter = dice.of([',', ';', '\t']);
    table.form.lineBreak = dice.of(['\r\n', '\n', '\r']);
    table.form.quotesAll = dice.once(2);
    return `${encoding}, ${JSON.stringify(table.form.delimiter)}, lines end with ${JSON.stringify(table.form.lineBreak)}`;
  },
};

const workbook: Change = {
  name: 'as a workbook',
  apply: (table, dice) => {
    table.form.as = 'xlsx';
    table.form.numbers = dice.once(2);
    return `XLSX, numbers as ${table.form.numbers ? 'numbers' : 'texts'}`;
  },
};

export const FORM_CHANGES: readonly Change[] = [encodings, encodings, workbook];
