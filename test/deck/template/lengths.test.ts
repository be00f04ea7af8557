import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inches } from '../../../src/base/length.ts';
import { lengthText, toEmu } from '../../../src/deck/template/lengths.ts';

describe('lengths', () => {
  it.each([
    ['1in', 914_400],
    ['0.5in', 457_200],
    ['72pt', 914_400],
    ['2.54cm', 914_400],
    ['25.4mm', 914_400],
    ['-0.1in', -91_440],
  ])('reads %s', (text, emu) => expect(toEmu(text)).toBe(emu));

  it.each(['1', 'in', '1 in', '1px', '.5in', '1.in', '1,5cm', '1in '])('does not take "%s"', (text) => {
    expect(lengthText.safeParse(text).success).toBe(false);
    expect(() => toEmu(text)).toThrow('was not checked to be a length');
  });

  it('agrees over all units', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 4000 }), (hundredths) => {
        const amount = hundredths / 100;
        const all = [`${amount}in`, `${(amount * 72).toFixed(6)}pt`, `${(amount * 2.54).toFixed(6)}cm`, `${(amount * 25.4).toFixed(6)}mm`]; // prettier-ignore
        for (const text of all) expect(Math.abs(toEmu(text) - inches(amount))).toBeLessThanOrEqual(1);
      }),
    );
  });
});
