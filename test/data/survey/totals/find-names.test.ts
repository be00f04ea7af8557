import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../../../src/base/diagnostic.ts';
import { optionNamed } from '../../../../src/data/survey/totals/find-names.ts';
import type { Question } from '../../../../src/data/survey/types.ts';

describe('an option of a table', () => {
  const question = { code: 'Q1', options: [{ code: 'rather' }, { code: 'hardly' }] } as unknown as Question;

  it('goes by its code where it has no other text, which is proposed for one that is nearly it', () => {
    const said: Diagnostic[] = [];
    const named = (text: string) => optionNamed(question, text, { file: 'x.csv', line: 3, column: 1 }, (one) => said.push(one)); // prettier-ignore
    expect(named('rather')).toBe('rather');
    expect(said).toEqual([]);
    expect(named('rathr')).toBeUndefined();
    expect(`${said[0]?.says.en.found} ${said[0]?.says.en.hint}`).toContain('"rather"');
  });
});
