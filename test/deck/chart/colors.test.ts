import { describe, expect, it } from 'vitest';
import { legible, lighten } from '../../../src/deck/chart/colors.ts';
import { color } from '../../../src/base/color.ts';

const white = color('lt1', 'FFFFFF');
const ink = color('dk1', '14213D');

describe('lighten', () => {
  it('stays in its slot and adds up with what it was lightened by before', () => {
    const half = lighten(color('accent1', 'E4572E'), 0.5);
    expect(half).toEqual(color('accent1', 'E4572E', 0.5));
    const twice = lighten(half, 0.5);
    expect(twice.slot).toBe('accent1');
    expect(twice.lighter).toBe(0.75);
    expect(twice.hex).toBe(color('accent1', 'E4572E', 0.75).hex);
  });
});

describe('legible', () => {
  it('takes the first ink that can be read, and the better one where none can', () => {
    expect(legible([white, ink], color('accent3', '0B2A5B'))).toBe(white);
    expect(legible([white, ink], color('lt2', 'DFE4EE'))).toBe(ink);
    expect(legible([white, ink], color('accent1', 'E4572E'))).toBe(ink);
    expect(legible([white, ink], color('accent1', 'E4572E'), 3)).toBe(white);
  });
});
