import { describe, expect, it } from 'vitest';
import { groupColumns } from '../../../src/upkeep/first-deck/group-columns.ts';
import { described } from './facts.ts';

describe('columns in groups', () => {
  const tick = (part: string, wording: string) => described(`Q1_${part}`, ['1', '0', '1'], { base: 'Q1', part, wording }); // prettier-ignore

  it.each([
    [40, 40, 1],
    [41, 40, 2],
    [40, 41, 2],
  ])('of a name with wordings of %i and %i characters are so many questions: %i', (first, second, groups) => {
    const columns = [tick('1', 'a'.repeat(first)), tick('2', 'b'.repeat(second))];
    expect(groupColumns(columns, [])).toHaveLength(groups);
  });

  it('are called as their names begin, where nothing else is known of them', () => {
    const bare = (name: string, part: string) => described(name, ['1', '2'], { base: '問4', part });
    expect(groupColumns([bare('問4-1', '1'), bare('問4-2', '2')], [])[0]?.wording).toBe('問4');
    const worded = [tick('1', 'Bus'), tick('2', 'Bus')];
    expect(groupColumns(worded, [])[0]?.wording).toBe('Bus');
  });
});
