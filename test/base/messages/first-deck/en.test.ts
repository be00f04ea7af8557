import { describe, expect, it } from 'vitest';
import { en } from '../../../../src/base/messages/first-deck/en.ts';

describe('questions about an export', () => {
  it('say one column, and several columns', () => {
    const { text } = en.questions.wording;
    expect([0, 1, 2].map((columns) => text({ columns }))).toEqual([
      expect.stringContaining('in 0 columns.'),
      expect.stringContaining('in 1 column.'),
      expect.stringContaining('in 2 columns.'),
    ]);
  });
});
