import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCondition } from '../../../../src/data/survey/conditions/parse-condition.ts';
import { spellCondition } from '../../../../src/data/survey/conditions/spell-condition.ts';
import { anyCondition } from './conditions.ts';

const at = (offset: number) => ({ file: 'survey.yaml', line: 1, column: offset + 1 });
const parsed = (text: string) => {
  const result = parseCondition(text, at);
  if (!result.ok) throw result.problem;
  return result.value;
};
const problem = (text: string): [number, string, string] => {
  const result = parseCondition(text, at);
  if (result.ok) throw new Error(`"${text}" was read`);
  return [result.problem.offset, result.problem.found, result.problem.expected.en];
};

describe('parseCondition', () => {
  it('reads options and numbers, each name with its place', () => {
    expect(parsed('Q2 in (a, b)')).toEqual({
      op: 'gave',
      question: { text: 'Q2', place: at(0) },
      options: [
        { text: 'a', place: at(7) },
        { text: 'b', place: at(10) },
      ],
    });
    expect(parsed(' age >= 40')).toEqual({
      op: 'number',
      question: { text: 'age', place: at(1) },
      comparison: '>=',
      value: 40,
    });
    expect(parsed('Q6 = dont_know')).toMatchObject({ op: 'gave', options: [{ text: 'dont_know' }] });
    expect(parsed('Q6 = -2.5')).toMatchObject({ op: 'number', comparison: '=', value: -2.5 });
  });

  it('binds not before and, and before or', () => {
    expect(parsed('not A = x and B = y or C = z')).toMatchObject({
      op: 'or',
      of: [{ op: 'and', of: [{ op: 'not' }, { question: { text: 'B' } }] }, { question: { text: 'C' } }],
    });
    expect(parsed('A = x and (B = y or C = z)')).toMatchObject({ op: 'and', of: [{ op: 'gave' }, { op: 'or' }] });
    expect(parsed('not (A = x or B = y)')).toMatchObject({ op: 'not', of: { op: 'or' } });
    expect(parsed('not not A = x')).toMatchObject({ op: 'not', of: { op: 'not' } });
  });

  it.each([
    ['Q2', 2, '', 'one of = in < <= > >=, e.g. Q2 = yes'],
    ['Q2 in a', 6, 'a', '"("'],
    ['Q2 in (a b)', 9, 'b', '"," or ")"'],
    ['Q2 in ()', 7, ')', 'an option'],
    ['Q2 = ', 4, '', 'an option or a number'],
    ['age > old', 6, 'old', 'a number'],
    ['Q2 = a Q3 = b', 7, 'Q3', '"and" or "or" or nothing more'],
    ['(Q2 = a', 7, '', '"and" or "or" or ")"'],
    ['Q2 = a and', 10, '', 'a question, e.g. Q2 in (yes, partly)'],
    ['Q2 != a', 3, '!', 'a name, a number, or one of < <= > >= = ~ % ( ) ,'],
  ])('says where %j cannot be read, and what should stand there', (text, offset, found, expected) => {
    expect(problem(text)).toEqual([offset, found, expected]);
  });
});

describe('spellCondition', () => {
  it.each([
    ['Q2 in (b, a, b)', 'Q2 in (a, b)'],
    ['Q2 in (a)', 'Q2 = a'],
    ['not not (Q2 = a)', 'Q2 = a'],
    ['(B = y and A = x) and C = z', 'A = x and B = y and C = z'],
    ['A = x and A = x', 'A = x'],
    ['A = x or not B = y and age >= 40', 'A = x or age >= 40 and not B = y'],
    ['(A = x or B = y) and not (C = z or D = w)', '(A = x or B = y) and not (C = z or D = w)'],
    ['not (age < 40)', 'not age < 40'],
  ])('spells %j as %j', (text, spelling) => {
    expect(spellCondition(parsed(text))).toBe(spelling);
  });

  it('spells every condition as one that is read and spelled the same', () => {
    fc.assert(
      fc.property(anyCondition(), (condition) => {
        const spelling = spellCondition(condition);
        expect(spellCondition(parsed(spelling))).toBe(spelling);
      }),
    );
  });

  it('does not depend on the order in which parts are joined', () => {
    fc.assert(
      fc.property(fc.array(anyCondition(), { minLength: 2, maxLength: 4 }), fc.constantFrom('and', 'or'), (of, op) => {
        expect(spellCondition({ op, of })).toBe(spellCondition({ op, of: of.toReversed() }));
      }),
    );
  });
});
