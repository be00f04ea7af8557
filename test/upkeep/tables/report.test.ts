import { readXlsx } from 'hucre/xlsx';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { writeCsv } from '../../../src/upkeep/tables/write-csv.ts';
import { writeWorkbook } from '../../../src/upkeep/tables/write-workbook.ts';
import { compareFilesWithGoldens } from '../../golden.ts';
import { sdkErrors, sdkValidator } from '../../files/sdk-validator.ts';
import { csvRows, reportTables, shownLines, shownSheets } from './tables-fixture.ts';

const LOCALES = ['ja', 'en'] as const;
const text = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
const path = (file: string): string => fileURLToPath(new URL(file, import.meta.url));

const validator = sdkValidator();

describe('the tables of the 2025 survey', () => {
  it('are the golden ones as CSV, in both languages', async () => {
    const files = new Map<string, string>();
    for (const locale of LOCALES) files.set(`${locale}.csv`, text(writeCsv(await reportTables(locale))));
    expect(compareFilesWithGoldens(path('golden'), files)).toBeUndefined();
  });

  it('count what stands in the file of answers', async () => {
    const [head = [], ...rows] = csvRows(readFileSync(path('../../../data/ai-survey-2025/responses.csv'), 'utf8').replaceAll(/\r?\n/g, '\r\n')); // prettier-ignore
    const at = (name: string): number => head.indexOf(name);
    const counts = (of: readonly (readonly [column: string, value: string])[]): readonly string[] =>
      of.map(([column, value]) => String(rows.filter((row) => row[at(column)] === value).length));
    const tables = await reportTables('ja');
    const shownCounts = (question: string): readonly (string | undefined)[] =>
      shownLines(tables, question).filter(([kind]) => kind === 'option').map((line) => line[2]); // prettier-ignore
    const options = ['company_wide', 'some_departments', 'personal', 'nothing', 'dont_know'];
    expect(shownCounts('Q2')).toEqual(counts(options.map((option) => ['Q2', option])));
    expect(shownCounts('Q2')).toEqual(['30', '36', '65', '167', '4']);
    const ticked = ['Q9.estimates', 'Q9.sales_material', 'Q9.documents'].map((column) => [column, '1'] as const);
    expect(shownCounts('Q9')).toEqual(counts(ticked));
  });

  it.each(LOCALES)('say the same as a workbook (%s)', async (locale) => {
    const tables = await reportTables(locale);
    const [index = [], sheet] = await shownSheets(await writeWorkbook(tables));
    // The last line of the file says whose it is; the workbook has a name for that.
    expect(sheet).toEqual(csvRows(text(writeCsv(tables)).slice(1)).slice(0, -1));
    expect(index.slice(2, 12).map(([code]) => code)).toEqual(['Q1', 'Q2', 'Q3', 'Q4', 'Q5', 'Q6', 'Q7', 'Q8', 'Q9', 'Q10']); // prettier-ignore
  });

  it('are numbers in the workbook, under heads that stay, and the index leads to each table', async () => {
    const tables = await reportTables('ja');
    const bytes = await writeWorkbook(tables);
    expect(Buffer.compare(bytes, await writeWorkbook(await reportTables('ja')))).toBe(0);
    const workbook = await readXlsx(bytes, { readStyles: true });
    const [index, sheet] = workbook.sheets;
    const row = sheet?.rows.find(([, label]) => label === '全社的に導入・活用している');
    expect(row?.slice(2)).toEqual([30, 9.9]);
    expect(sheet?.freezePane).toMatchObject({ rows: 2 });
    expect(sheet?.pageSetup).toMatchObject({ printTitlesRow: '$1:$2', fitToWidth: 1 });
    for (const [r, line] of (index?.rows ?? []).entries()) {
      const link = index?.cells?.get(`${r},0`)?.hyperlink?.location;
      if (link === undefined) continue;
      const target = Number(/A(\d+)$/.exec(link)?.[1]);
      expect(sheet?.rows[target - 1]?.[0]).toBe(line[0]);
    }
    expect([...(index?.cells?.values() ?? [])].filter(({ hyperlink }) => hyperlink)).toHaveLength(10);
  });

  it.runIf(validator).each(LOCALES)('are a workbook without a fault (%s)', async (locale) => {
    const bytes = await writeWorkbook(await reportTables(locale));
    expect(sdkErrors(validator ?? '', 'tables.xlsx', bytes)).toEqual([]);
  });
});
