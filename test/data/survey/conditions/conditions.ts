import fc from 'fast-check';
import type { Condition, Name } from '../../../../src/data/survey/conditions/types.ts';

const place = { file: 'survey.yaml', line: 1, column: 1 };
const name = (text: string): Name => ({ text, place });

/** Conditions of every form on the questions S (a, b, c), M (a, b, c) and N (a number), nested a few levels deep. */
export const anyCondition = (): fc.Arbitrary<Condition> =>
  fc.letrec<{ condition: Condition }>((tie) => ({
    condition: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.record({
        op: fc.constant('gave' as const),
        question: fc.constantFrom('S', 'M').map(name),
        options: fc.array(fc.constantFrom('a', 'b', 'c').map(name), { minLength: 1, maxLength: 4 }),
      }),
      fc.record({
        op: fc.constant('number' as const),
        question: fc.constant(name('N')),
        comparison: fc.constantFrom('<' as const, '<=' as const, '>' as const, '>=' as const, '=' as const),
        value: fc.constantFrom(-1, 0, 2.5, 40),
      }),
      fc.record({ op: fc.constant('not' as const), of: tie('condition') }),
      fc.record({
        op: fc.constantFrom('and' as const, 'or' as const),
        of: fc.array(tie('condition'), { minLength: 2, maxLength: 3 }),
      }),
    ),
  })).condition;
