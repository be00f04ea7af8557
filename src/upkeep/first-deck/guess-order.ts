import { foldText } from '../../data/survey/source/types.ts';
import { plainNumber } from '../../data/survey/source/plain-number.ts';
import { every, foldedCell, isInteger, textsOf } from './column-facts.ts';
import { labelOf, type DescribedColumn } from './describe-columns.ts';
import { asQuestions, type DraftOption, type Drafted, type Guessing } from './draft.ts';
import type { ColumnGroup } from './group-columns.ts';
import { KIND } from './kinds.ts';
import { readLabels } from './labelled-column.ts';
import { roleOf } from './lexicon.ts';

/** Rows at the least by which a group of columns is told. */
const ROWS = 5;

/** An option for each column, in whose cells stands its number. */
const optionsOf = (columns: readonly DescribedColumn[]): readonly DraftOption[] =>
  columns.map((column) => {
    const label = labelOf(column);
    return { label, role: roleOf(label), texts: [], column: column.facts.name };
  });

const stemOf = ({ wording, base }: ColumnGroup, { words }: Guessing): string =>
  wording === '' ? words.comments.untitled({ column: base }) : wording;

/** Places 1, 2, 3 … in columns by item, each place at most once a row: one question, whose options are put in order. */
export function guessRanks(group: ColumnGroup, guessing: Guessing): Drafted | undefined {
  const { columns, base } = group;
  const most = columns.length;
  const isPlace = (text: string): boolean => isInteger(text) && Number(text) <= most;
  if (most < 3 || !columns.every(({ facts }) => facts.filled === 0 || every(facts, isPlace))) return undefined;
  if (columns.some((column) => readLabels(column)?.answers.size)) return undefined;
  const isUnplaced = (text: string): boolean => text === '' || Number(foldText(text)) < 1;
  let [rows, repeats] = [0, 0];
  for (const row of guessing.rows) {
    const given = columns.map(({ facts }) => foldedCell(facts, row)).filter((text) => !isUnplaced(text));
    if (given.length < 2) continue;
    rows += 1;
    if (new Set(given).size < given.length) repeats += 1;
  }
  if (rows < ROWS || repeats > rows * 0.01) return undefined;
  const texts = columns.flatMap(({ facts }) => textsOf(facts));
  const unplaced = [...new Set(texts.filter(isUnplaced))];
  const last = Math.max(...texts.map((text) => Number(foldText(text))));
  const source = {
    ...(last < most ? { max: last } : {}),
    ...(unplaced.length > 0 ? { missing: { no_answer: unplaced } } : {}),
  };
  const names = columns.map(({ facts }) => facts.name);
  return asQuestions([{ name: base, kind: KIND.order, wording: stemOf(group, guessing), options: optionsOf(columns), source, columns: names, evidence: [guessing.words.evidence.ranks] }]); // prettier-ignore
}

/** Totals that nobody takes for points of a scale. */
const LEAST_TOTAL = 10;
/** How many rows may add up to something else. */
const OTHERS = 0.05;

/** What amounts are of, by words beside them or in the question; the first that fits. */
const UNITS: readonly (readonly [unit: string, words: RegExp])[] = [
  ['percent', /[%％]|percent|パーセント|割合/i],
  ['yen', /円|¥|￥|\byen\b|\bJPY\b/i],
  ['dollars', /\$|dollar|\bUSD\b/i],
  ['euros', /€|euro|\bEUR\b/i],
  ['pounds', /£|\bpounds\b|\bGBP\b/i],
  ['minutes', /分|minute/i],
  ['hours', /時間|hour/i],
  ['days', /日数|日間|\bdays\b/i],
];

/** Amounts in columns by item that add up to the same in nearly every row: one question, a total that is divided. */
export function guessSum(group: ColumnGroup, guessing: Guessing): Drafted | undefined {
  const { columns, base } = group;
  const isAmount = (text: string): boolean => Number(plainNumber(text, [])) >= 0;
  const { words, rows } = guessing;
  if (columns.length < 2 || !columns.every(({ facts }) => facts.filled === 0 || every(facts, isAmount))) return undefined;
  if (columns.some((column) => readLabels(column)?.answers.size)) return undefined;
  const sums = new Map<number, number>();
  let given = 0;
  for (const row of rows) {
    const cells = columns.map(({ facts }) => foldedCell(facts, row)).filter((text) => text !== '');
    if (cells.length === 0) continue;
    given += 1;
    const sum = Number(cells.reduce((before, text) => before + Number(plainNumber(text, [])), 0).toFixed(6));
    sums.set(sum, (sums.get(sum) ?? 0) + 1);
  }
  const [total = 0, times = 0] = [...sums].toSorted((a, b) => b[1] - a[1])[0] ?? [];
  if (given < ROWS || total < LEAST_TOTAL || times < given * (1 - OTHERS)) return undefined;
  // Where one item gets all of it in every row, one answer was stored in columns.
  const isDivided = columns.some(({ facts }) => textsOf(facts).some((text) => ![0, total].includes(Number(plainNumber(text, [])))));
  if (!isDivided) return undefined;
  const stem = stemOf(group, guessing);
  const unit = UNITS.find(([, sign]) => sign.test(stem))?.[0];
  const source = {
    ...(total === 100 ? {} : { total }),
    ...(unit === undefined ? {} : { unit }),
    ...(times < given ? { contradictions: 'clean' } : {}),
  };
  const names = columns.map(({ facts }) => facts.name);
  return asQuestions([{ name: base, kind: KIND.sum, wording: stem, options: optionsOf(columns), source, columns: names, evidence: [words.evidence.sum({ total, times, rows: given })] }]);
} // prettier-ignore
