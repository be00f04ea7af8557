import type { Report } from '../../../base/diagnostic.ts';
import { kindOf } from '../kinds/index.ts';
import type { Question } from '../types.ts';
import { checkMeans } from './check-means.ts';
import * as says from './diagnostics.ts';
import type { OptionTotal, Printed, PrintedQuestion, QuestionTotals } from './types.ts';

/** How far a number that is not exact in binary may be off. */
const TINY = 1e-9;

/** How many digits a printed percentage has after its point. */
const digitsOf = (percent: number): number => {
  const [, digits = ''] = String(percent).split('.');
  return digits.length;
};

/**
 * The totals of a question, from everything that is printed of it. Reports what contradicts itself, or is lacking; undefined
 * if anything is.
 */
export function checkTotals(
  question: Question,
  { bases, options }: PrintedQuestion,
  decimals: number,
  report: Report,
): QuestionTotals | undefined {
  let failed = false;
  const noting: Report = (diagnostic) => {
    failed = true;
    report(diagnostic);
  };
  const base = baseOf(question, bases, noting);
  const printed = new Map<string, Printed>();
  for (const { option, printed: own } of options) {
    const earlier = printed.get(option);
    if (earlier)
      noting(says.printedTwice(own.place, { question: question.code, option, line: earlier.place.line ?? 0 }));
    else printed.set(option, own);
  }
  for (const { code, place } of question.options) {
    const own = printed.get(code);
    const isSaid = own?.count !== undefined || own?.percent !== undefined;
    const isMean = own?.mean !== undefined && kindOf(question).cells === 'amounts';
    if (own?.isWrong) failed = true;
    else if (!isSaid && !isMean) noting(says.noShare(own?.place ?? place, { question: question.code, option: code }));
  }
  if (base === undefined || failed) return undefined;
  const percents = [...printed.values()].flatMap(({ percent }) => percent ?? []);
  const digits = Math.max(0, ...percents.map(digitsOf));
  for (const [option, own] of printed) checkOption(question, option, own, { base, digits }, noting);
  if (!failed) checkWhole(question, printed, { base, digits }, noting);
  checkMeans(question, printed, noting);
  if (failed) return undefined;
  return {
    base,
    decimals: percents.length === 0 ? decimals : Math.min(digits, decimals),
    options: new Map([...printed].map(([option, own]) => [option, totalOf(own, base)])),
    ...numbersOf(question),
  };
}

/** The one base that is printed; reports that there is none, or that there are two. */
function baseOf({ code, place }: Question, bases: PrintedQuestion['bases'], report: Report): number | undefined {
  const [first] = bases;
  if (!first) {
    report(says.noBase(place, { question: code }));
    return undefined;
  }
  const other = bases.find(({ count }) => count !== first.count);
  if (!other) return first.count;
  report(says.twoBases(other.place, { question: code, one: first.count, other: other.count }));
  return undefined;
}

function numbersOf({ printedNumbers }: Pick<Question, 'printedNumbers'>): Pick<QuestionTotals, 'mean' | 'median'> {
  const { place: _, ...numbers } = printedNumbers ?? { place: undefined };
  return numbers;
}

function totalOf({ count, percent, mean }: Printed, base: number): OptionTotal {
  return {
    // Of a mean alone, nothing is known but whose it is.
    count: count ?? (percent === undefined ? base : Math.round((percent * base) / 100)),
    ...(percent === undefined ? {} : { percent }),
    isCounted: count !== undefined,
    ...(count === undefined && percent === undefined ? { isMeanOnly: true } : {}),
    ...(mean === undefined ? {} : { mean }),
  };
}

/** What the numbers of a question are measured by: its base, and how many digits its percentages have. */
interface Measure {
  readonly base: number;
  readonly digits: number;
}

/** Reports a count that is more than all, and a percentage that is another than that of the count beside it. */
function checkOption(
  { code }: Question,
  option: string,
  { count, percent, place }: Printed,
  { base, digits }: Measure,
  report: Report,
): void {
  if (count === undefined) return;
  if (count > base) report(says.aboveBase(place, { question: code, option, count, base }));
  if (count > base || percent === undefined || base === 0) return;
  const share = (100 * count) / base;
  // Rounding takes half a digit; and tables that cut digits, or give what is missing to 100 to an option, take one more.
  if (Math.abs(share - percent) <= 1.5 * 10 ** -digits + TINY) return;
  report(says.disagreeing(place, { question: code, option, count, base, percent, share: share.toFixed(digits + 1) }));
}

/** Reports parts of a whole that do not make it up: exactly by counts, within rounding by percentages. */
function checkWhole(
  question: Question,
  printed: ReadonlyMap<string, Printed>,
  { base, digits }: Measure,
  report: Report,
): void {
  if (!kindOf(question).exclusive || base === 0) return;
  const all = [...printed.values()];
  const sum = all.reduce((total, { count, percent }) => total + (count === undefined ? (percent ?? 0) : (100 * count) / base), 0); // prettier-ignore
  const rounded = all.filter(({ count }) => count === undefined).length;
  if (Math.abs(sum - 100) <= (rounded * 10 ** -digits) / 2 + TINY) return;
  const isCounted = rounded === 0;
  const counts = all.reduce((total, { count = 0 }) => total + count, 0);
  report(
    says.notTheWhole(question.place, {
      question: question.code,
      sum: isCounted ? String(counts) : `${sum.toFixed(digits)}%`,
      whole: isCounted ? String(base) : '100%',
    }),
  );
}
