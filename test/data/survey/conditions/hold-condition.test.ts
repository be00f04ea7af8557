import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowCondition, type Verdict } from '../../../../src/data/survey/conditions/hold-condition.ts';
import { parseCondition } from '../../../../src/data/survey/conditions/parse-condition.ts';
import { spellCondition } from '../../../../src/data/survey/conditions/spell-condition.ts';
import type { Condition } from '../../../../src/data/survey/conditions/types.ts';
import type { Survey } from '../../../../src/data/survey/types.ts';
import { conditionOf, surveyOf } from '../../tabulate/survey-fixture.ts';
import { anyCondition } from './conditions.ts';

/** Five people: the last was not asked anything, the fourth gave no answers. */
const SURVEY = surveyOf({
  respondents: 5,
  questions: [
    { code: 'S', kind: 'single', options: ['a', 'b', 'c'], answers: ['a', 'b', 'c', '', undefined] },
    { code: 'M', kind: 'multiple', options: ['a', 'b', 'c'], answers: [['a', 'b'], ['c'], ['b'], [], undefined] },
    { code: 'N', kind: 'numeric', options: [{ code: 'all' }], answers: [0, 40, 2.5, NaN, undefined] },
    { code: 'L', kind: 'scale', options: [{ code: 'low', value: 1 }, { code: 'high', value: 5 }, { code: 'dk', role: 'dont_know' }], answers: ['low', 'high', 'dk', '', undefined] }, // prettier-ignore
  ],
});

function verdicts({ definition, answers }: Survey, condition: Condition, spoiled?: ReadonlySet<number>): readonly Verdict[] {
  const verdictOn = rowCondition(condition, (code) => {
    const question = definition.questions.find((candidate) => candidate.code === code);
    const column = answers.columns.get(code);
    return question && column && { question, column, ...(spoiled ? { spoiled } : {}) };
  });
  return answers.ids.map((_, row) => verdictOn(row));
} // prettier-ignore

const SHORT: Readonly<Record<Verdict, string>> = { holds: 'y', fails: 'n', unanswered: '?', spoiled: '!' };
const said = (text: string, spoiled?: ReadonlySet<number>): string =>
  verdicts(SURVEY, conditionOf(text), spoiled)
    .map((verdict) => SHORT[verdict])
    .join('');

describe('a condition', () => {
  it.each([
    ['S in (a, b)', 'yyn??'],
    ['M = b', 'yny??'],
    ['N >= 2.5', 'nyy??'],
    ['N = 0', 'ynn??'],
    ['N < 2.5', 'ynn??'],
    ['N > 0', 'nyy??'],
    ['N <= 2.5', 'yny??'],
    ['L > 1', 'ny???'],
    ['not S = a', 'nyy??'],
    ['S = a and M = b', 'ynn??'],
    ['S = b or M = b', 'yyy??'],
    ['S = a or not N >= 40', 'yny??'],
  ])('%s holds for whom it should', (text, expected) => {
    expect(said(text)).toBe(expected);
  });

  it('needs an answer, but not where the other part decides', () => {
    // The third chose "don't know", which has no value.
    expect(said('L > 1 or M = b')).toBe('yyy??');
    expect(said('L > 1 and M = b')).toBe('nn???');
    expect(said('L > 1 and S = a')).toBe('nnn??');
  });

  it('says nothing of an answer that is itself wrong, unless something else decides', () => {
    expect(said('S = a', new Set([0]))).toBe('!nn??');
    const { definition, answers } = SURVEY;
    const only = rowCondition(conditionOf('X = a or S = a'), (code) => {
      const question = definition.questions.find((candidate) => candidate.code === code);
      const column = answers.columns.get(code);
      return question && column && { question, column };
    });
    expect([only(0), only(1)]).toEqual(['holds', 'spoiled']);
  });

  it('holds for the same people as its spelling, and its opposite for the others who answered', () => {
    fc.assert(
      fc.property(anyCondition(), (condition) => {
        const parsed = parseCondition(spellCondition(condition), () => ({ file: '', line: 1, column: 1 }));
        if (!parsed.ok) throw parsed.problem;
        const own = verdicts(SURVEY, condition);
        expect(verdicts(SURVEY, parsed.value)).toEqual(own);
        const opposite: Readonly<Record<Verdict, Verdict>> = {
          holds: 'fails',
          fails: 'holds',
          unanswered: 'unanswered',
          spoiled: 'spoiled',
        };
        expect(verdicts(SURVEY, { op: 'not', of: condition })).toEqual(own.map((verdict) => opposite[verdict]));
      }),
    );
  });
});
