import { kindOf } from '../kinds/index.ts';
import { ASKED_UNKNOWN, hasAnswered, wasAsked, type AnswerColumn, type Question } from '../types.ts';
import type { Atom, Condition, NumberComparison } from './types.ts';

/**
 * What a condition says of one respondent: it holds, it does not, they gave no answer that could tell, or their answer
 * is itself wrong (only while answers are read).
 */
export type Verdict = 'holds' | 'fails' | 'unanswered' | 'spoiled';

/** A question with its answers; `spoiled` has the rows in which one is wrong. */
export interface AnsweredQuestion {
  readonly question: Question;
  readonly column: AnswerColumn;
  readonly spoiled?: ReadonlySet<number>;
}

/** A condition ready to be asked of respondents, by row. */
export type RowCondition = (row: number) => Verdict;

/**
 * Makes a condition ready for the answers that `find` gives by the question's code. Of a question without answers
 * nothing is known: whatever rests on it is `spoiled`.
 */
export function rowCondition(
  condition: Condition,
  find: (question: string) => AnsweredQuestion | undefined,
): RowCondition {
  switch (condition.op) {
    case 'not': {
      const of = rowCondition(condition.of, find);
      return (row) => OPPOSITE[of(row)];
    }
    case 'and':
    case 'or': {
      const parts = condition.of.map((part) => rowCondition(part, find));
      const order = ORDERS[condition.op];
      return (row) => joined(parts, row, order);
    }
    default:
      return atomCondition(condition, find(condition.question.text));
  }
}

const OPPOSITE: Readonly<Record<Verdict, Verdict>> = {
  holds: 'fails',
  fails: 'holds',
  unanswered: 'unanswered',
  spoiled: 'spoiled',
};

/** Of the verdicts on the parts, the first of these that occurs is the verdict on the whole. */
const ORDERS = {
  and: ['fails', 'spoiled', 'unanswered', 'holds'],
  or: ['holds', 'spoiled', 'unanswered', 'fails'],
} as const satisfies Record<string, readonly Verdict[]>;

function joined(parts: readonly RowCondition[], row: number, order: readonly Verdict[]): Verdict {
  const verdicts = parts.map((part) => part(row));
  const found = order.find((verdict) => verdicts.includes(verdict));
  if (found === undefined) throw new Error('a condition joins no parts');
  return found;
}

function atomCondition(atom: Atom, answered: AnsweredQuestion | undefined): RowCondition {
  if (!answered) return () => 'spoiled';
  const { question, column, spoiled } = answered;
  const test = testOf(atom, question, column);
  return (row) => {
    if (spoiled?.has(row) || column.asked[row] === ASKED_UNKNOWN) return 'spoiled';
    if (!wasAsked(column, row) || !hasAnswered(column, row)) return 'unanswered';
    return test(row);
  };
}

function testOf(atom: Atom, question: Question, column: AnswerColumn): RowCondition {
  const kind = kindOf(question);
  if (atom.op === 'gave') {
    const options = atom.options.map(({ text }) => question.options.findIndex(({ code }) => code === text));
    const { within = 1 } = atom;
    const gave = (option: number, row: number): boolean =>
      within > 1 ? (kind.placeOf?.(question, column, option, row) ?? Infinity) <= within : kind.gave(question, column, option, row); // prettier-ignore
    return (row) => (options.some((option) => option >= 0 && gave(option, row)) ? 'holds' : 'fails');
  }
  const compare = COMPARE[atom.comparison];
  const { amountOf } = atom;
  const option = question.options.findIndex(({ code }) => code === amountOf?.text);
  return (row) => {
    const number = amountOf ? kind.amountOf?.(question, column, option, row) : kind.numberOf?.(question, column, row);
    // An option without a value, such as "don't know", is no number.
    if (number === undefined) return 'unanswered';
    return compare(number, atom.value) ? 'holds' : 'fails';
  };
}

const COMPARE: Readonly<Record<NumberComparison, (a: number, b: number) => boolean>> = {
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
  '=': (a, b) => a === b,
};
