import { describe, expect, it } from 'vitest';
import { patchWorkbook } from '../../../../src/upkeep/refresh/chart/patch-workbook.ts';

describe('a workbook that somebody edited', () => {
  it('is replaced if it cannot be read any more', () => {
    const sheet = { name: 'Sheet1', columns: [], rows: [], percentFormat: '0', font: 'Arial' };
    for (const bytes of [[], [1, 2, 3], [0x50, 0x4b, 3, 4, 0]]) {
      expect(patchWorkbook(Uint8Array.from(bytes), sheet)).toBeUndefined();
    }
  });
});
