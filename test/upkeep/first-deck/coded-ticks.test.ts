import { describe, expect, it } from 'vitest';
import { codedTicks } from '../../../src/upkeep/first-deck/coded-ticks.ts';

const labels = new Map([
  ['1', 'Maize'],
  ['-99', 'Other'],
]);

describe('columns by option of which a codebook has only the codes', () => {
  it.each([
    ['crops_1', 'crops__99'],
    ['crops_01', 'crops_-99'],
    ['crops.1', 'crops.-99'],
  ])('are found by their names: %s, %s', (...members) => {
    const { variables, sets } = codedTicks(
      [{ name: 'crops', label: 'Crops?', labels, kind: 'MA' }],
      ['id', ...members],
    );
    expect(sets).toEqual([{ name: 'crops', label: 'Crops?', members, form: 'ticks' }]);
    expect(variables.map(({ name, label }) => [name, label])).toEqual([[members[0], 'Maize'], [members[1], 'Other']]); // prettier-ignore
  });

  it('are none of a question of one answer, of columns that the codebook names, and where there is one only', () => {
    const of = { name: 'crops', labels };
    expect(codedTicks([{ ...of, type: 'single' }], ['crops_1', 'crops__99']).sets).toEqual([]);
    expect(codedTicks([{ ...of, type: 'multiple' }, { name: 'crops_1' }], ['crops_1', 'crops__99']).sets).toEqual([]);
    expect(codedTicks([{ ...of, type: 'multiple' }], ['crops_1']).sets).toEqual([]);
  });
});
