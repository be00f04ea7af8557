import { kindOf } from '../kinds/index.ts';
import type { Question } from '../types.ts';
import type { Condition } from './types.ts';

/**
 * A condition with what the kinds of its questions say: options that are put in order are meant within the first place where
 * nothing else is said, and amounts have a unit.
 */
export function byKinds(condition: Condition, questions: readonly Question[]): Condition {
  switch (condition.op) {
    case 'not':
      return { op: 'not', of: byKinds(condition.of, questions) };
    case 'and':
    case 'or':
      return { op: condition.op, of: condition.of.map((part) => byKinds(part, questions)) };
    default: {
      const question = questions.find(({ code }) => code === condition.question.text);
      if (!question) return condition;
      const { placeOf, unitOf } = kindOf(question);
      if (condition.op === 'gave') return placeOf ? { within: 1, ...condition } : condition;
      return condition.amountOf && unitOf ? { ...condition, unit: unitOf(question) } : condition;
    }
  }
}
