import { describe, expect, it } from 'vitest';
import { spellRequest } from '../../../src/data/tabulate/request.ts';
import type { TableRequest } from '../../../src/data/tabulate/types.ts';
import { conditionOf } from './survey-fixture.ts';

const spelled = (request: Omit<TableRequest, 'question'>, question = {}): string =>
  spellRequest({ question: 'Q2', ...request }, question);

describe('spellRequest', () => {
  it('is the code of the question where nothing else is asked for', () => {
    expect(spelled({})).toBe('Q2');
    expect(spelled({ by: [] })).toBe('Q2');
  });

  it('leaves out the base that the survey declares anyway', () => {
    expect(spelled({ base: 'asked' })).toBe('Q2');
    expect(spelled({ base: 'asked' }, { nonResponse: 'in_base' })).toBe('Q2');
    expect(spelled({ base: 'answered' })).toBe('Q2, base: answered');
    expect(spelled({ base: 'answered' }, { nonResponse: 'out_of_base' })).toBe('Q2');
    expect(spelled({ base: 'asked' }, { nonResponse: 'out_of_base' })).toBe('Q2, base: asked');
  });

  it('has every part in its place, and conditions in their one spelling', () => {
    const by = [
      { name: 'young', where: conditionOf('age < 30') },
      { name: 'old and rich', where: conditionOf('Q9 = rich and age >= 30') },
      { name: 'before', wave: '2024' },
    ];
    const where = conditionOf('not Q6 in (b, a)');
    expect(spelled({ wave: '2025', weight: 'w', by, where, base: 'all' })).toBe(
      'Q2, base: all, where: not Q6 in (a, b), by: (young: age < 30; "old and rich": Q9 = rich and age >= 30; before: wave 2024), weight: w, wave: 2025',
    );
  });

  it('tells names apart that would read the same', () => {
    const one = spelled({ by: [{ name: 'a: S = x; b', where: conditionOf('S = y') }] });
    const two = spelled({
      by: [
        { name: 'a', where: conditionOf('S = x') },
        { name: 'b', where: conditionOf('S = y') },
      ],
    });
    expect(one).not.toBe(two);
    expect(one).toBe('Q2, by: ("a: S = x; b": S = y)');
  });
});
