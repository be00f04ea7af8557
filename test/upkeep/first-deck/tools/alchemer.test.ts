import { describe, expect, it } from 'vitest';
import { layoutOf } from '../../../../src/upkeep/first-deck/tools/index.ts';
import { sheetOf } from '../facts.ts';

const toolOf = (header: readonly string[]): string | undefined => {
  const sheet = sheetOf([header, header.map((_, i) => String(i))]);
  return layoutOf({ file: 'x.csv', format: 'csv', sheets: [sheet] }, sheet).tool;
};

describe('Alchemer', () => {
  it('is known by its first three columns', () => {
    expect(toolOf(['Response ID', 'Time Started', 'Date Submitted', 'Status', 'Sex?'])).toBe('Alchemer');
    expect(toolOf(['Response ID', 'Date Submitted', 'Time Started', 'Status', 'Sex?'])).toBeUndefined();
  });
});
