import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emu, emuToInches, emuToPt, inches, pt, ptToEmu } from '../../src/base/length.ts';

describe('lengths', () => {
  it('know what an inch and a point are', () => {
    expect([inches(1), ptToEmu(1), inches(13.333)]).toEqual([914_400, 12_700, 12_191_695]);
    expect([emuToInches(inches(2.5)), emuToPt(ptToEmu(18))]).toEqual([2.5, 18]);
  });

  it('round EMU to whole ones, and leave points alone', () => {
    expect([emu(1.4), emu(1.5), emu(-1.5), pt(10.25)]).toEqual([1, 2, -1, 10.25]);
  });

  it.each([Number.NaN, Infinity, -Infinity])('do not take %s', (value) => {
    expect(() => emu(value)).toThrow('a length must be a finite number of EMU');
    expect(() => pt(value)).toThrow('a size must be a finite number of points');
    expect(() => inches(value)).toThrow('a length must be a finite number of EMU');
  });

  it('come back from EMU as they went', () => {
    fc.assert(
      fc.property(fc.integer({ min: -5_000_000, max: 20_000_000 }), (n) => {
        expect(inches(emuToInches(emu(n)))).toBe(n);
        expect(ptToEmu(emuToPt(emu(n)))).toBe(n);
      }),
    );
  });
});
