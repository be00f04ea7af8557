import { isoDay } from '../../../base/day.ts';
import { plainDay } from '../../../data/survey/source/plain-day.ts';
import { takenFrom } from '../../../data/survey/source/taken-from.ts';
import { foldText } from '../../../data/survey/source/types.ts';
import type { Question } from '../../../data/survey/types.ts';
import { textsOf } from '../column-facts.ts';
import type { Guessing } from '../draft.ts';
import { bandAt, firstDay, monthOf } from '../guess-days.ts';
import type { ProposedOption } from '../types.ts';
import { addOption, freeCode, type Noting, type QuestionNow } from './next-values.ts';

/** Bands that one export may add: a day that is further away is rather a mistake. */
const MOST_ADDED = 24;

/**
 * Adds bands for days behind the last one, where all are months, quarters or years: people go on answering. Bands that somebody cut in
 * another way stay as they are; the build names the days that fall into none.
 */
export function noteNewDays(now: QuestionNow, comments: Guessing['words']['comments'], noting: Noting): void {
  const { question, source, columns } = now;
  const known = takenFrom(question) === 'day' ? monthsOf(question) : undefined;
  if (!known) return;
  const days = columns.flatMap(textsOf).flatMap((text) => plainDay(foldText(text), source.dateOrder) ?? []);
  const latest = days.reduce((a, b) => (a > b ? a : b), '');
  const added: ProposedOption[] = [];
  for (let at = known.end; firstDay(at) <= latest; at += known.step) {
    if (added.length === MOST_ADDED) return;
    added.push(freeCode(now, { code: '', ...bandAt(at, known.step, comments) }, added));
  }
  for (const option of added) addOption(option, now, noting);
}

/** How many months each band has, and the month behind the last one; undefined for bands of other lengths, and where one has no end. */
function monthsOf({ options }: Question): { readonly step: number; readonly end: number } | undefined {
  const bands = options.filter(({ role }) => role === 'answer');
  const ends = bands.flatMap(({ from, to }) => (from === undefined || to === undefined ? [] : [[isoDay(from), isoDay(to)] as const])); // prettier-ignore
  if (ends.length === 0 || ends.length < bands.length || ends.flat().some((day) => !day.endsWith('-01')))
    return undefined;
  const steps = new Set(ends.map(([from, to]) => monthOf(to) - monthOf(from)));
  const [step] = steps;
  return steps.size > 1 || !step ? undefined : { step, end: Math.max(...ends.map(([, to]) => monthOf(to))) };
}
