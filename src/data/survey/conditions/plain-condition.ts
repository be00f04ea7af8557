import { itemAt } from '../../../base/item-at.ts';
import type { Condition, NumberComparison } from './types.ts';
import type { Code } from '../types.ts';

/** One end of a range of numbers. */
export interface End {
  readonly value: number;
  readonly included: boolean;
}

/** A number that is compared: the answer to a question, a day, or what an option was given of a total. */
export interface Measured {
  readonly question: Code;
  readonly day?: true;
  readonly amountOf?: Code;
  readonly unit?: string;
}

/**
 * A condition as people say it: nothing is negated but an answer (De Morgan), a range of numbers is one thing, and so are
 * several options of one question.
 *
 * - `gave`: gave any of the options, or put one within so many first places (`within`); `negated`: answered, and gave none of them.
 * - `range`: a number within its ends, of which there is at least one.
 * - `equal`: that number; `negated`: another one.
 */
export type PlainCondition =
  | {
      readonly op: 'gave';
      readonly question: Code;
      readonly options: readonly Code[];
      readonly negated: boolean;
      readonly within?: number;
    }
  | (Measured & { readonly op: 'range'; readonly from?: End; readonly to?: End })
  | (Measured & { readonly op: 'equal'; readonly value: number; readonly negated: boolean })
  | { readonly op: 'and' | 'or'; readonly of: readonly PlainCondition[] };

/** The same condition, as people say it; parts keep their order. */
export function plainCondition(condition: Condition, negated = false): PlainCondition {
  switch (condition.op) {
    case 'not':
      return plainCondition(condition.of, !negated);
    case 'gave': {
      const options = [...new Set(condition.options.map(({ text }) => text))];
      const { within } = condition;
      return {
        op: 'gave',
        question: condition.question.text,
        options,
        negated,
        ...(within === undefined ? {} : { within }),
      };
    }
    case 'number':
      return plainNumber(measuredBy(condition), condition.comparison, condition.value, negated);
    case 'and':
    case 'or': {
      const op = (condition.op === 'and') === negated ? 'or' : 'and';
      const parts = condition.of.map((part) => plainCondition(part, negated));
      const flat = parts.flatMap((part) => (part.op === op ? part.of : [part]));
      const merged = flat.reduce<readonly PlainCondition[]>((before, part) => withPart(before, part, op), []);
      return merged.length === 1 ? itemAt(merged, 0) : { op, of: merged };
    }
  }
}

const measuredBy = ({ question, day, amountOf, unit }: Extract<Condition, { op: 'number' }>): Measured => ({
  question: question.text,
  ...(day ? { day } : {}),
  ...(amountOf ? { amountOf: amountOf.text } : {}),
  ...(unit === undefined ? {} : { unit }),
});

/** Who gave no number satisfies neither a comparison nor its opposite, so the opposite can stand for `not`. */
function plainNumber(
  measured: Measured,
  comparison: NumberComparison,
  value: number,
  negated: boolean,
): PlainCondition {
  if (comparison === '=') return { op: 'equal', ...measured, value, negated };
  const isLower = (comparison === '>' || comparison === '>=') !== negated;
  const end: End = { value, included: (comparison === '>=' || comparison === '<=') !== negated };
  return { op: 'range', ...measured, ...(isLower ? { from: end } : { to: end }) };
}

/** The parts with one more: with that of them that is about the same, where the two can be said together. */
function withPart(parts: readonly PlainCondition[], part: PlainCondition, op: 'and' | 'or'): readonly PlainCondition[] {
  for (const [i, before] of parts.entries()) {
    const both = together(before, part, op);
    if (both) return parts.with(i, both);
  }
  return [...parts, part];
}

function together(a: PlainCondition, b: PlainCondition, op: 'and' | 'or'): PlainCondition | undefined {
  if (
    a.op === 'gave' &&
    b.op === 'gave' &&
    a.question === b.question &&
    a.within === b.within &&
    a.negated === b.negated
  ) {
    // "a or b", "neither a nor b": one list. Both of several answers, or one missing, are two things.
    if (a.negated !== (op === 'and')) return undefined;
    return { ...a, options: [...new Set([...a.options, ...b.options])] };
  }
  if (op === 'or' || a.op !== 'range' || b.op !== 'range') return undefined;
  if (a.question !== b.question || a.amountOf !== b.amountOf) return undefined;
  const [from, to] = [a.from ?? b.from, a.to ?? b.to];
  const isRange = from && to && (a.from === undefined) !== (b.from === undefined) && from.value < to.value;
  return isRange ? { ...a, from, to } : undefined;
}

/** The questions that a condition is about, each once, in their order in it. */
export function questionsIn(condition: PlainCondition): readonly Code[] {
  return 'of' in condition ? [...new Set(condition.of.flatMap(questionsIn))] : [condition.question];
}
