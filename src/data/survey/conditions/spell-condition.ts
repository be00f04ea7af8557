import { isoDay } from '../../../base/day.ts';
import type { Condition } from './types.ts';

/** How tightly each form binds: a part that binds less stands in brackets. */
const BINDING: Readonly<Record<Condition['op'], number>> = { or: 0, and: 1, not: 2, gave: 3, number: 3 };

/**
 * The one spelling of a condition, in the language that `parseCondition` reads: conditions that say the same by order,
 * repetition, brackets or double negation are spelled alike. `Q2 in (a, b) and age >= 40`.
 */
export const spellCondition = (condition: Condition): string => spelled(simplified(condition));

/** Without double negation, and with the parts of its own form taken into an `and` or `or`. */
function simplified(condition: Condition): Condition {
  if (condition.op === 'not') {
    const of = simplified(condition.of);
    return of.op === 'not' ? of.of : { op: 'not', of };
  }
  if (condition.op !== 'and' && condition.op !== 'or') return condition;
  const { op } = condition;
  const parts = condition.of.map(simplified).flatMap((part) => (part.op === op ? part.of : [part]));
  const unique = [...new Map(parts.map((part) => [spelled(part), part])).values()];
  const [only] = unique;
  return only && unique.length === 1 ? only : { op, of: unique };
}

function spelled(condition: Condition): string {
  switch (condition.op) {
    case 'gave': {
      const options = [...new Set(condition.options.map(({ text }) => text))].toSorted();
      const { within = 1 } = condition;
      const text = within > 1 ? `within(${condition.question.text}, ${within})` : condition.question.text;
      return options.length === 1 ? `${text} = ${options.join()}` : `${text} in (${options.join(', ')})`;
    }
    case 'number':
      return `${spelledAmount(condition)} ${condition.comparison} ${condition.day ? isoDay(condition.value) : condition.value}`;
    case 'not':
      return `not ${inBrackets(condition.of, BINDING.not)}`;
    case 'and':
    case 'or':
      return condition.of
        .map((part) => inBrackets(part, BINDING[condition.op]))
        .toSorted()
        .join(` ${condition.op} `);
  }
}

const spelledAmount = ({ question, amountOf }: Extract<Condition, { op: 'number' }>): string =>
  amountOf ? `amount(${question.text}, ${amountOf.text})` : question.text;

const inBrackets = (condition: Condition, least: number): string =>
  BINDING[condition.op] < least ? `(${spelled(condition)})` : spelled(condition);
