import { cellText, type Sheet } from '../../../base/export.ts';
import { plainNumber } from '../source/plain-number.ts';
import { foldText } from '../source/types.ts';
import { STATED_BASE, withoutBase } from './read-blocks.ts';

/** Columns of a sheet by what they hold, from 0; absent where there is none. */
export interface RecognisedLong {
  readonly shape: 'long';
  /** The row of the names, from 0. */
  readonly header: number;
  readonly columns: Readonly<Partial<Record<LongColumn, number>>>;
  readonly fractions: boolean;
}

/** `question` is a code or a wording, what of them there is; `wording` stands beside a code. */
export type LongColumn = 'question' | 'wording' | 'kind' | 'option' | 'count' | 'percent' | 'base';

/** A question of a sheet of blocks. All rows and columns are from 0. */
export interface RecognisedBlock {
  readonly title: string;
  readonly titleRow: number;
  readonly headerRow: number;
  /** As the sheet states it above the options, or in its row of all. */
  readonly base?: number;
  readonly options: readonly string[];
}

export interface RecognisedBlocks {
  readonly shape: 'blocks';
  readonly option: number;
  /** Texts of the headers of counts and percentages. */
  readonly count?: string;
  readonly percent?: string;
  /** Texts of the rows of all respondents. */
  readonly total: readonly string[];
  readonly blocks: readonly RecognisedBlock[];
  readonly fractions: boolean;
}

// Headers as tables have them, as `foldText` leaves them. A header with more words in it is something else.
const HEADERS: Readonly<Record<LongColumn, RegExp>> = {
  base: /^(base|base n|n base|total n|n total|sample( size)?|基数|母数|全体|回答者数|対象者数|ベース)$/i,
  count: /^(n|count|counts|frequency|freq\.?|number|respondents|人数|件数|度数|回答数|実数)$/i,
  percent: /^(%|％|percent|percentage|percent \(%\)|pct|share|割合|比率|構成比|回答率)( ?[（(]%[)）])?$/i,
  option: /^(answer|answers|option|options|response|category|choice|label|選択肢|回答|項目|カテゴリ|カテゴリー)$/i,
  kind: /^(type|kind|question type|設問タイプ|タイプ|種別|形式)$/i,
  wording: /^(question|question text|wording|title|設問|質問|設問文|質問文)$/i,
  question: /^(code|question code|question id|qid|q|no\.?|id|設問番号|質問番号|設問コード|番号)$/i,
};
const TOTAL = /^(total|base|all|all respondents|全体|合計|計|総計|回答者計)$/i;

const textsOf = (sheet: Sheet, row: number): readonly string[] =>
  sheet.columns.map((column) => foldText(cellText(column, row)));

const isNumber = (text: string): boolean => plainNumber(text, ['%']) !== undefined;
const numberOf = (text: string): number | undefined => {
  const plain = plainNumber(text, ['%']);
  return plain === undefined ? undefined : Number(plain);
};

/** Whether percentages are parts of 1: none is above it, and one at least is no whole number. */
function areFractions(texts: readonly string[]): boolean {
  const numbers = texts.filter((text) => !text.endsWith('%')).flatMap((text) => numberOf(text) ?? []);
  return numbers.length > 1 && numbers.every((n) => n <= 1) && numbers.some((n) => !Number.isInteger(n));
}

/**
 * What a sheet holds in place of answers: a row an option, with columns for question and option, or a block a question.
 * Undefined where neither is plain; the sheet may then hold answers, or a crossing.
 */
export const recogniseTotals = (sheet: Sheet): RecognisedLong | RecognisedBlocks | undefined =>
  recogniseLong(sheet) ?? recogniseBlocks(sheet);

/** Rows of titles that may stand above a header. */
const MOST_ABOVE = 10;

function recogniseLong(sheet: Sheet): RecognisedLong | undefined {
  for (let header = 0; header < Math.min(sheet.rows, MOST_ABOVE); header++) {
    const columns: Partial<Record<LongColumn, number>> = {};
    textsOf(sheet, header).forEach((text, column) => {
      const fits = (Object.keys(HEADERS) as LongColumn[]).find(
        (name) => columns[name] === undefined && HEADERS[name].test(text),
      );
      if (fits) columns[fits] = column;
    });
    // Where there is only the wording, it is what names the question.
    const { wording, ...others } = columns;
    const found = columns.question === undefined && wording !== undefined ? { ...others, question: wording } : columns;
    const numbers = [found.count, found.percent].flatMap((at) => at ?? []);
    if (found.question === undefined || found.option === undefined || numbers.length === 0) continue;
    const rows = Array.from({ length: sheet.rows - header - 1 }, (_, i) => textsOf(sheet, header + 1 + i));
    // Of a question that stands once, the options below it are its own.
    const named = rows.filter((texts) => texts[found.question ?? 0] !== '' || texts[found.option ?? 0] !== '');
    // Of answers, a column so called would hold texts.
    if (named.length < 2 || !named.every((texts) => numbers.every((at) => texts[at] === '' || isNumber(texts[at] ?? '')))) continue; // prettier-ignore
    const percents = found.percent === undefined ? [] : named.map((texts) => texts[found.percent ?? 0] ?? '');
    return { shape: 'long', header, columns: found, fractions: areFractions(percents) };
  }
  return undefined;
}

/** A header of a block: no more than one column of counts and one of percentages, or it is a crossing. */
function blockHeader(texts: readonly string[]): { readonly count: number; readonly percent: number } | undefined {
  const of = (pattern: RegExp): readonly number[] => texts.flatMap((text, i) => (pattern.test(text) ? [i] : []));
  const [counts, percents] = [of(HEADERS.count), of(HEADERS.percent)];
  if (counts.length > 1 || percents.length > 1 || counts.length + percents.length === 0) return undefined;
  const named = texts.filter((text) => text !== '').length;
  return named > counts.length + percents.length + 1
    ? undefined
    : { count: counts[0] ?? -1, percent: percents[0] ?? -1 };
}

function recogniseBlocks(sheet: Sheet): RecognisedBlocks | undefined {
  const rows = Array.from({ length: sheet.rows }, (_, row) => textsOf(sheet, row));
  const headers = rows.flatMap((texts, row) => {
    const found = blockHeader(texts);
    return found ? [{ row, ...found }] : [];
  });
  const [first] = headers;
  if (!first) return undefined;
  const option = Math.max(0, Math.min(...[first.count, first.percent].filter((at) => at >= 0)) - 1);
  const names = { count: new Set<string>(), percent: new Set<string>() };
  const [total, percents] = [new Set<string>(), [] as string[]];
  const blocks: RecognisedBlock[] = [];
  for (const { row, count, percent } of headers) {
    if (count >= 0) names.count.add(rows[row]?.[count] ?? '');
    if (percent >= 0) names.percent.add(rows[row]?.[percent] ?? '');
    const block = blockAt(rows, { row, count, percent, option });
    if (!block) return undefined;
    block.totals.forEach((text) => total.add(text));
    percents.push(...block.percents);
    blocks.push(block.block);
  }
  // Headers of several spellings cannot be said in one key.
  if (names.count.size > 1 || names.percent.size > 1) return undefined;
  const [count] = names.count;
  const [percent] = names.percent;
  return {
    shape: 'blocks',
    option,
    ...(count === undefined ? {} : { count }),
    ...(percent === undefined ? {} : { percent }),
    total: [...total],
    blocks,
    fractions: areFractions(percents),
  };
}

/** The question around a header: its title in the header's own row or above it, and its options below. */
function blockAt(
  rows: readonly (readonly string[])[],
  {
    row,
    count,
    percent,
    option,
  }: { readonly row: number; readonly count: number; readonly percent: number; readonly option: number },
) {
  const at = (r: number): string => rows[r]?.[option] ?? '';
  // A title may stand further left than the options do; what heads them, beside the numbers, is none.
  const named = (r: number): string => {
    const texts = (rows[r] ?? []).slice(0, option + 1).filter((text) => text !== '');
    return r === row && HEADERS.option.test(texts.at(-1) ?? '') ? '' : (texts.at(-1) ?? '');
  };
  // A base by itself, also in the corner of a header, stands between the title and the options.
  const isBase = (r: number): boolean =>
    STATED_BASE.test(named(r)) && (r < row || withoutBase(named(r)) === '') && named(r - 1) !== '';
  let titleRow = row;
  while (titleRow >= 0 && (named(titleRow) === '' || isBase(titleRow))) titleRow -= 1;
  if (titleRow < 0) return undefined;
  const stated = rows
    .slice(titleRow, row + 1)
    .flatMap((texts) => texts.flatMap((text) => STATED_BASE.exec(text)?.[1] ?? []));
  let base = stated.flatMap((text) => numberOf(text) ?? [])[0];
  const [options, totals, percents] = [[] as string[], [] as string[], [] as string[]];
  for (let r = row + 1; r < rows.length && at(r) !== '' && !blockHeader(rows[r] ?? []); r++) {
    const [n, share] = [rows[r]?.[count] ?? '', rows[r]?.[percent] ?? ''];
    if (TOTAL.test(at(r))) {
      totals.push(at(r));
      base ??= numberOf(n);
    } else if (n === '' && share === '') break;
    else {
      options.push(at(r));
      percents.push(share);
    }
  }
  const block = { title: named(titleRow), titleRow, headerRow: row, ...(base === undefined ? {} : { base }), options };
  return options.length === 0 ? undefined : { block, totals, percents };
}
