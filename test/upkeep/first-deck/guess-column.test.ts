import { describe, expect, it } from 'vitest';
import type { DraftOption } from '../../../src/upkeep/first-deck/draft.ts';
import { takeOthers } from '../../../src/upkeep/first-deck/guess-column.ts';

describe('what people wrote themselves', () => {
  const red: DraftOption = { label: 'Red', role: 'answer', texts: ['Red'] };

  it('is taken by the option "other" if there is one', () => {
    const options: DraftOption[] = [red, { label: 'Else', role: 'other', texts: ['Else'] }];
    takeOthers(options, ['a bit of blue']);
    expect(options).toEqual([red, { label: 'Else', role: 'other', texts: ['Else'], takesOthers: true }]);
  });

  it('is an option of its own if there is none', () => {
    const options: DraftOption[] = [red];
    takeOthers(options, ['a bit of blue']);
    expect(options).toEqual([red, { label: 'Other', role: 'other', texts: [], takesOthers: true }]);
  });
});
