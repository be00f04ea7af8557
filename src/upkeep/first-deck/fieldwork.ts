import { plainDay } from '../../data/survey/source/plain-day.ts';
import { textsOf, type ColumnFacts } from './column-facts.ts';
import type { Guessing } from './draft.ts';

/** The days on which the first and the last answer came, as ISO dates; undefined if no column says it. */
export function fieldworkOf(
  columns: readonly ColumnFacts[],
  { words, decisions }: Pick<Guessing, 'words' | 'decisions'>,
): { readonly from: string; readonly to: string } | undefined {
  for (const facts of columns) {
    const texts = textsOf(facts).filter((text) => /\d/.test(text));
    const parts = texts.flatMap((text) => numbersOf(text) ?? []);
    if (parts.length < texts.length * 0.9 || parts.length === 0) continue;
    const ambiguous = parts.filter(({ isIso }) => !isIso);
    const dayFirst = ambiguous.some(({ a }) => a > 12);
    const monthFirst = ambiguous.some(({ b }) => b > 12);
    const order = ambiguous.length === 0 || dayFirst !== monthFirst ? (dayFirst ? 'day' : 'month') : decisions.of({ id: 'dates', columns: [facts.name], answers: 1, about: `"${facts.name}"` }, words.questions.dates.text, { day: words.questions.dates.day, month: words.questions.dates.month }, 'month'); // prettier-ignore
    const days = parts
      .flatMap(
        ({ year, a, b, isIso }) =>
          isoDay(year, isIso || order === 'month' ? a : b, isIso || order === 'month' ? b : a) ?? [],
      )
      .sort();
    const [from, to] = [days[0], days.at(-1)];
    if (from !== undefined && to !== undefined) return { from, to };
  }
  return undefined;
}

interface DateParts {
  readonly year: number;
  /** Month and day or, where that is not certain, the two numbers as they stand. */
  readonly a: number;
  readonly b: number;
  readonly isIso: boolean;
}

function numbersOf(text: string): DateParts | undefined {
  const iso = /^(\d{4})[-/.年 ]\s?(\d{1,2})[-/.月 ]\s?(\d{1,2})/.exec(text);
  if (iso) return { year: Number(iso[1]), a: Number(iso[2]), b: Number(iso[3]), isIso: true };
  const compact = /^(\d{4})(\d{2})(\d{2})(\d{6})?$/.exec(text);
  if (compact) return { year: Number(compact[1]), a: Number(compact[2]), b: Number(compact[3]), isIso: true };
  const seconds = /^1[4-9]\d{8}(?=(\d{3})?$)/.exec(text)?.[0];
  const named = seconds === undefined ? plainDay(text) : new Date(Number(seconds) * 1000).toISOString().slice(0, 10);
  if (named !== undefined) {
    const [year, month, day] = named.split('-').map(Number);
    return { year: year ?? NaN, a: month ?? NaN, b: day ?? NaN, isIso: true };
  }
  const local = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})(?!\d)/.exec(text);
  if (!local) return undefined;
  const year = Number(local[3]);
  return { year: year < 100 ? 2000 + year : year, a: Number(local[1]), b: Number(local[2]), isIso: false };
}

function isoDay(year: number, month: number, day: number): string | undefined {
  const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) ? text : undefined;
}
