import { describe, expect, it } from 'vitest';
import { itemAt } from '../../src/base/item-at.ts';

describe('itemAt', () => {
  it('gives the item, also one that counts as false', () => {
    expect(itemAt(['a', ''], 1)).toBe('');
    expect(itemAt(Uint8Array.of(0, 7), 0)).toBe(0);
  });

  it.each([-1, 2, 0.5, NaN])('throws where there is none: %s', (index) => {
    expect(() => itemAt(['a', 'b'], index)).toThrow(`there is no item ${index} among 2`);
  });
});
