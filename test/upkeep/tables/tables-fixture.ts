import { readXlsx } from 'hucre/xlsx';
import { Recall } from '../../../src/base/recall.ts';
import { Stopwatch } from '../../../src/base/stopwatch.ts';
import type { Survey } from '../../../src/data/survey/types.ts';
import { tabulate } from '../../../src/data/tabulate/tabulate.ts';
import { announceMissing } from '../../../src/deck/template/announce-missing.ts';
import type { Texts } from '../../../src/deck/text/texts.ts';
import { readData } from '../../../src/stages.ts';
import { makeTables } from '../../../src/upkeep/tables/make-tables.ts';
import type { Line, SurveyTables } from '../../../src/upkeep/tables/types.ts';
import { throwIt } from '../../build-from-disk.ts';
import { surveySources } from '../../survey-decks.ts';

/** The 2025 survey in a language, with its tables and texts. */
async function report(locale: string) {
  const sources = await surveySources('ai-survey-2025', locale);
  const options = { locale, draft: false, formats: [] };
  const { survey, tables, words } = readData(sources, options, new Recall(), new Stopwatch(undefined), throwIt);
  if (!survey || !tables || !words) throw new Error('the survey cannot be read');
  return { survey, tables, texts: words.printed };
}

/** The tables of the 2025 survey. */
export async function reportTables(locale: string): Promise<SurveyTables> {
  const { survey, tables, texts } = await report(locale);
  return makeTables(survey, tables, texts);
}

/** The words of the program in a language; a question or an option without any is called by its key. */
export const programTexts = async (locale: string): Promise<Texts> =>
  announceMissing((await report(locale)).texts, () => undefined);

/** The tables of a survey in memory. */
export const tablesOf = (survey: Survey, texts: Texts): SurveyTables => makeTables(survey, tabulate(survey), texts);

/** What a cell shows, as a spreadsheet prints it. */
const shown = (cell: Line['cells'][number]): string =>
  cell === undefined ? '' : typeof cell === 'string' ? cell : (cell.mark ?? cell.value.toFixed(cell.decimals));

/** The lines of the table of a question as they are shown, with what each is. */
export function shownLines({ tables }: SurveyTables, question: string): readonly (readonly string[])[] {
  const table = tables.find((one) => one.question === question);
  if (!table) throw new Error(`there is no table of ${question}`);
  return table.lines.map(({ kind, cells }) => [kind, ...cells.slice(1).map(shown)]);
}

/** The fields of a CSV file, as RFC 4180 has them. */
export function csvRows(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain = '', end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r\n|$)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === '\r\n') rows.push([]);
    if (end === '') break;
  }
  return rows.slice(0, -1);
}

/** The rows of both sheets of a workbook, as a spreadsheet shows them: index, tables. */
export async function shownSheets(bytes: Uint8Array): Promise<readonly (readonly (readonly string[])[])[]> {
  const { sheets } = await readXlsx(bytes, { readStyles: true });
  return sheets.map(({ rows, cells }) =>
    rows.map((row, r) =>
      row.map((value, c) => {
        if (typeof value !== 'number') return typeof value === 'string' ? value : '';
        const [digits = '', , zero] = (cells?.get(`${r},${c}`)?.style?.numFmt ?? '').split(';');
        if (value === 0 && zero !== undefined) return zero.replaceAll('"', '');
        return value.toFixed(/\.(0+)$/.exec(digits)?.[1]?.length ?? 0);
      }),
    ),
  );
}
