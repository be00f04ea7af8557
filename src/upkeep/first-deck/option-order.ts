import { isHowOften, timesAYear } from './frequency.ts';
import { amountOf, areAmounts } from './label-amounts.ts';
import { roleOf } from './lexicon.ts';
import { placesInWords } from './word-orders.ts';

/** By what labels are in an order. */
export type OrderedBy = 'amounts' | 'frequency' | 'words';

/** Labels on a measure, the smallest first in a questionnaire; `isSure`: it cannot be meant otherwise. */
interface Measured {
  readonly by: OrderedBy;
  readonly at: readonly number[];
  readonly isSure: boolean;
}

/** Fewer labels have no order that a chart could lose. */
const LEAST = 3;

const answersIn = (labels: readonly string[]): readonly string[] => labels.filter((label) => roleOf(label) === 'answer'); // prettier-ignore

/** What answers are on a measure that all of them have, each at a place of its own; undefined without such a one. */
function measured(answers: readonly string[]): Measured | undefined {
  if (answers.length < LEAST) return undefined;
  const often = each(answers, timesAYear);
  const isOften = answers.some(isHowOften);
  if (often && isOften) return { by: 'frequency', at: often.map((times) => -times), isSure: true };
  const amounts = each(answers, amountOf);
  if (amounts) return { by: 'amounts', at: amounts, isSure: areAmounts(answers) };
  const places = placesInWords(answers);
  if (places) return { by: 'words', at: places, isSure: true };
  return often && { by: 'frequency', at: often.map((times) => -times), isSure: true };
}

function each(
  labels: readonly string[],
  numberIn: (label: string) => number | undefined,
): readonly number[] | undefined {
  // prettier-ignore
  const numbers = labels.flatMap((label) => numberIn(label) ?? []);
  return numbers.length === labels.length && new Set(numbers).size === numbers.length ? numbers : undefined;
}

/**
 * Labels in the order in which a questionnaire would have them: by their amounts (ages, prices, times), by how often something is
 * (the most frequent first), by words that have an order (small, medium, large); else as they come. Other, none and don't know
 * are last.
 */
export function inOrder(labels: readonly string[]): readonly string[] {
  const answers = answersIn(labels);
  const { at } = measured(answers) ?? {};
  const sorted = at ? answers.map((label, i) => ({ label, at: at[i] ?? 0 })).sort((a, b) => a.at - b.at).map(({ label }) => label) : answers; // prettier-ignore
  return [...sorted, ...labels.filter((label) => roleOf(label) !== 'answer')];
}

/** Whether numbers go one way, up or down. */
function goOneWay(at: readonly number[]): boolean {
  const steps = at.slice(1).map((number, i) => number - (at[i] ?? 0));
  return steps.every((step) => step > 0) || steps.every((step) => step < 0);
}

/** Whether labels are in an order as they stand, rising or falling: bars of them are read along it, not by their length. */
export function areInOrder(labels: readonly string[]): boolean {
  const found = measured(answersIn(labels));
  return found !== undefined && goOneWay(found.at);
}

/** By what labels are in an order as they stand, where nobody could mean them otherwise; undefined where somebody could. */
export function surelyOrderedBy(labels: readonly string[]): OrderedBy | undefined {
  const found = measured(answersIn(labels));
  return found?.isSure && goOneWay(found.at) ? found.by : undefined;
}
