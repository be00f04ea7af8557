import { timesAYear } from './frequency.ts';
import { roleOf } from './lexicon.ts';

/** The first number in a label, by which classes of an age or an amount are in order; undefined without any. */
function firstNumber(label: string): number | undefined {
  const text = label.normalize('NFKC').replaceAll(',', '');
  const number = /\d+(\.\d+)?/.exec(text)?.[0];
  if (number === undefined) return undefined;
  // What is below a limit comes before what begins there.
  const isBelow = /^(under|less than|below|up to|fewer than|<)|未満|以下$/i.test(text);
  return Number(number) - (isBelow ? 0.5 : 0);
}

/**
 * Labels in the order in which a questionnaire would have them: by their numbers if all answers have one (ages, amounts), by
 * how often something is (daily, weekly); else as they come (the most frequent first). Other, none and don't know are last.
 */
export function inOrder(labels: readonly string[]): readonly string[] {
  const answers = labels.filter((label) => roleOf(label) === 'answer');
  const last = labels.filter((label) => roleOf(label) !== 'answer');
  const numbers = numbersOf(answers);
  const sorted = numbers ? answers.toSorted((a, b) => (numbers.get(a) ?? 0) - (numbers.get(b) ?? 0)) : answers;
  return [...sorted, ...last];
}

/** Whether labels are classes of one amount or say how often, in their order, rising or falling: bars of them are read along it, not by their length. */
export function areInOrder(labels: readonly string[]): boolean {
  const answers = labels.filter((label) => roleOf(label) === 'answer');
  const numbers = numbersOf(answers);
  const steps = answers.slice(1).map((label, i) => (numbers?.get(label) ?? 0) - (numbers?.get(answers[i] ?? '') ?? 0));
  return numbers !== undefined && (steps.every((step) => step > 0) || steps.every((step) => step < 0));
}

/** The number of each label; undefined if one has none, or that of another. */
const numbersOf = (labels: readonly string[]): ReadonlyMap<string, number> | undefined =>
  eachBy(labels, firstNumber) ?? negated(eachBy(labels, timesAYear));

/** The most frequent comes first, as questionnaires have it. */
const negated = (numbers: ReadonlyMap<string, number> | undefined): ReadonlyMap<string, number> | undefined =>
  numbers && new Map([...numbers].map(([label, number]) => [label, -number]));

function eachBy(
  labels: readonly string[],
  numberIn: (label: string) => number | undefined,
): ReadonlyMap<string, number> | undefined {
  const numbers = labels.flatMap((label): readonly (readonly [string, number])[] => {
    const number = numberIn(label);
    return number === undefined ? [] : [[label, number]];
  });
  const isWhole = labels.length > 2 && numbers.length === labels.length;
  return isWhole && new Set(numbers.map(([, number]) => number)).size === labels.length ? new Map(numbers) : undefined;
}
