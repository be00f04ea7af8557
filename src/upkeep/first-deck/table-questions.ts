import { cellText, type Sheet } from '../../base/export.ts';
import { plainNumber } from '../../data/survey/source/plain-number.ts';
import { foldText } from '../../data/survey/source/types.ts';
import { withoutBase } from '../../data/survey/totals/read-blocks.ts';
import type { RecognisedBlock, RecognisedBlocks, RecognisedLong } from '../../data/survey/totals/recognise-shape.ts';

/** A row of a published table: an option with what is printed of it. */
export interface TableRow {
  readonly label: string;
  readonly count?: number;
  /** Of 100. */
  readonly percent?: number;
  /** Digits behind the point of the percentage. */
  readonly digits: number;
}

/** A question of a published table, before it is said what kind it is. */
export interface TableQuestion {
  /** What names it in the file. */
  readonly title: string;
  readonly wording: string;
  readonly base?: number;
  /** How many answers a person may give, where the table says so. */
  readonly said?: 'one' | 'several';
  readonly rows: readonly TableRow[];
}

/** The base behind a title: (n=412). */
const BASE = /[(（[［]?\s*n\s*[=＝:：]\s*[\d,，０-９]+\s*[)）\]］]?\s*$/iu;
const SEVERAL = /複数|いくつでも|すべて|全て|multiple|all that apply|several answers|mehrfach|plusieurs r|^(ma|mr)$/i;
const ONE = /ひとつだけ|一つだけ|1つだけ|単一|single|one answer|only one|^sa$/i;
const saidIn = (text: string): Pick<TableQuestion, 'said'> => (SEVERAL.test(text) ? { said: 'several' } : ONE.test(text) ? { said: 'one' } : {}); // prettier-ignore

/** The questions of a sheet that is a table of results, with what is printed of each, in its order. */
export const tableQuestions = (sheet: Sheet, found: RecognisedLong | RecognisedBlocks): readonly TableQuestion[] =>
  found.shape === 'long' ? longQuestions(sheet, found) : found.blocks.map((block) => blockQuestion(sheet, found, block)); // prettier-ignore

/** Words as they were typed, without the mark of how many answers may be given. */
function wordsIn(sheet: Sheet, row: number, column: number | undefined): string {
  const own = column === undefined ? undefined : sheet.columns[column];
  return own ? cellText(own, row).replace(/\s+/g, ' ').replace(/\s*[（(【[](SA|MA|ＳＡ|ＭＡ)[)）】\]]\s*$/i, '').trim() : ''; // prettier-ignore
}

const textIn = (sheet: Sheet, row: number, column: number | undefined): string => {
  const own = column === undefined ? undefined : sheet.columns[column];
  return own ? foldText(cellText(own, row)) : '';
};

/** A dash alone is how tables print that there is nobody. */
const numberIn = (text: string): number | undefined =>
  /^[-−‐‑–—ー]$/.test(text) ? 0 : ((number) => (number === undefined ? undefined : Number(number)))(plainNumber(text, ['%'])); // prettier-ignore

function rowOf(label: string, count: string, percent: string, fractions: boolean): TableRow {
  const [counted, share] = [numberIn(count), numberIn(percent)];
  const isFraction = fractions && !percent.endsWith('%');
  const [, digits = ''] = String(isFraction ? Number(((share ?? 0) * 100).toFixed(10)) : percent.replace('%', '').trim()).split('.'); // prettier-ignore
  return {
    label,
    ...(counted === undefined ? {} : { count: counted }),
    ...(share === undefined ? {} : { percent: isFraction ? Number((share * 100).toFixed(10)) : share }),
    digits: share === undefined ? 0 : digits.length,
  };
}

function longQuestions(sheet: Sheet, { header, columns, fractions }: RecognisedLong): readonly TableQuestion[] {
  const questions = new Map<string, { wording: string; base?: number; kind: string; rows: TableRow[] }>();
  let last = '';
  for (let row = header + 1; row < sheet.rows; row++) {
    const [written, label] = [textIn(sheet, row, columns.question), textIn(sheet, row, columns.option)];
    const title = written === '' && label !== '' ? last : written;
    last = title;
    if (title === '' || label === '') continue;
    const known = questions.get(title) ?? { wording: wordsIn(sheet, row, columns.wording) || wordsIn(sheet, row, columns.question) || title, kind: textIn(sheet, row, columns.kind), rows: [] }; // prettier-ignore
    const base = numberIn(textIn(sheet, row, columns.base));
    known.rows.push(
      rowOf(
        wordsIn(sheet, row, columns.option),
        textIn(sheet, row, columns.count),
        textIn(sheet, row, columns.percent),
        fractions,
      ),
    );
    questions.set(title, base === undefined ? known : { ...known, base });
  }
  return [...questions].map(([title, { wording, base, kind, rows }]) => ({
    title,
    wording,
    ...(base === undefined ? {} : { base }),
    ...(kind === '' ? saidIn(wording) : saidIn(kind)),
    rows,
  }));
}

function blockQuestion(sheet: Sheet, found: RecognisedBlocks, block: RecognisedBlock): TableQuestion {
  const header = sheet.columns.map((_, column) => textIn(sheet, block.headerRow, column));
  const at = (name: string | undefined): number | undefined => {
    const column = name === undefined ? -1 : header.indexOf(name);
    return column === -1 ? undefined : column;
  };
  const [count, percent] = [at(found.count), at(found.percent)];
  const left = [...block.options];
  const rows: TableRow[] = [];
  for (let row = block.headerRow + 1; row < sheet.rows && left.length > 0; row++) {
    const label = textIn(sheet, row, found.option);
    if (label !== left[0]) continue;
    left.shift();
    rows.push(
      rowOf(wordsIn(sheet, row, found.option), textIn(sheet, row, count), textIn(sheet, row, percent), found.fractions),
    );
  }
  const titles = Array.from({ length: found.option + 1 }, (_, i) => wordsIn(sheet, block.titleRow, found.option - i));
  const wording =
    titles
      .find((text) => text !== '')
      ?.replace(BASE, '')
      .trim() || withoutBase(block.title);
  return { title: block.title, wording, ...(block.base === undefined ? {} : { base: block.base }), ...saidIn(block.title), rows }; // prettier-ignore
}
