import { dayNumber, isoDay } from '../../base/day.ts';
import { plainDay, type DateOrder } from '../../data/survey/source/plain-day.ts';
import { textsOf } from './column-facts.ts';
import type { DescribedColumn } from './describe-columns.ts';
import { asQuestions, type DraftOption, type Drafted, type Guessing } from './draft.ts';
import { KIND } from './kinds.ts';

/** Bands at the most, of which readers can tell one from another. */
const MOST_BANDS = 12;
const MONTHS = 12;
/** A spreadsheet writes a time behind a day that has none. */
const MIDNIGHT = /[ T]0?0:00(:00)?(\.0+)?$/;
const QUARTER = 3;

/**
 * A column of days, in bands by month, quarter or year, whichever are few enough. Undefined where a time stands beside them:
 * that was written by a program.
 */
export function guessDays({ facts, wording }: DescribedColumn, guessing: Guessing): Drafted | undefined {
  const texts = textsOf(facts);
  if (texts.length < 2 || texts.some((text) => /\d:\d/.test(text) && !MIDNIGHT.test(text))) return undefined;
  const order = orderOf(texts, facts.name, guessing);
  const days = texts.flatMap((text) => plainDay(text, order) ?? []).sort();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined || days.length < texts.length) return undefined;
  const { words } = guessing;
  const source = { columns: facts.name, ...(order === undefined ? {} : { date_order: order }) };
  const evidence = [words.evidence.days({ from: first, to: last })];
  const options = bandsOf(first, last, guessing);
  return asQuestions([{ name: facts.name, kind: KIND.day, wording, options, source, columns: [facts.name], evidence, isHidden: options.length < 2 }]); // prettier-ignore
}

/** In which order day and month stand; undefined where the year stands first. What no date tells is asked. */
function orderOf(texts: readonly string[], column: string, { words, decisions }: Guessing): DateOrder | undefined {
  const locals = texts.flatMap((text) => /^\s*(\d{1,2})[-/.](\d{1,2})[-/.]\d{4}\s*$/.exec(text.normalize('NFKC')) ?? []);
  if (locals.length === 0) return undefined;
  const fits = (order: DateOrder): boolean => texts.every((text) => plainDay(text, order) !== undefined);
  const orders = (['dmy', 'mdy'] as const).filter(fits);
  if (orders.length < 2) return orders[0];
  const { text, day, month } = words.questions.dates;
  const choice = decisions.of({ id: 'dates', columns: [column], answers: texts.length, about: `"${column}"` }, text, { day, month }, 'month');
  return choice === 'day' ? 'dmy' : 'mdy';
} // prettier-ignore

/** Months from the year 0 on. */
export const monthOf = (iso: string): number => Number(iso.slice(0, 4)) * MONTHS + Number(iso.slice(5, 7)) - 1;
export const firstDay = (month: number): string => `${String(Math.floor(month / MONTHS)).padStart(4, '0')}-${String((month % MONTHS) + 1).padStart(2, '0')}-01`; // prettier-ignore

function bandsOf(first: string, last: string, { words: { comments } }: Guessing): readonly DraftOption[] {
  const [from, to] = [monthOf(first), monthOf(last)];
  const years = Math.ceil((Math.floor(to / MONTHS) - Math.floor(from / MONTHS) + 1) / MOST_BANDS);
  const steps = [1, QUARTER, ...(years > 1 ? [] : [MONTHS])];
  const bands = (step: number): number => Math.floor(to / step) - Math.floor(from / step) + 1;
  const step = steps.find((one) => bands(one) <= MOST_BANDS) ?? years * MONTHS;
  const begin = Math.floor(from / step) * step;
  return Array.from({ length: Math.floor((to - begin) / step) + 1 }, (_, i) =>
    bandAt(begin + i * step, step, comments),
  );
}

/** The band of `step` months from a month on: a month, a quarter, a year or several. */
export function bandAt(
  at: number,
  step: number,
  comments: Guessing['words']['comments'],
): DraftOption & { readonly to: string } {
  const year = Math.floor(at / MONTHS);
  const month = (at % MONTHS) + 1;
  const end = isoDay(dayNumber(firstDay(at + step)) - 1);
  const label =
    step === 1
      ? comments.month({ year, month })
      : step === QUARTER
        ? comments.quarter({ year, quarter: (month - 1) / QUARTER + 1, from: month, to: month + QUARTER - 1 })
        : step === MONTHS
          ? comments.year({ year })
          : comments.band({ from: String(year), to: end.slice(0, 4) });
  return { label, role: 'answer', texts: [], from: firstDay(at), to: firstDay(at + step) };
}
