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
 * Labels in the order in which a questionnaire would have them: by their numbers if all answers have one (ages, amounts);
 * else as they come (the most frequent first). Other, none and don't know are last.
 */
export function inOrder(labels: readonly string[]): readonly string[] {
  const answers = labels.filter((label) => roleOf(label) === 'answer');
  const last = labels.filter((label) => roleOf(label) !== 'answer');
  const numbers = new Map(answers.map((label) => [label, firstNumber(label)]));
  const isNumbered = answers.length > 2 && [...numbers.values()].every((number) => number !== undefined) && new Set(numbers.values()).size === answers.length; // prettier-ignore
  const sorted = isNumbered ? answers.toSorted((a, b) => (numbers.get(a) ?? 0) - (numbers.get(b) ?? 0)) : answers;
  return [...sorted, ...last];
}
