import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { color, contrast, THEME_SLOTS } from '../../src/base/color.ts';

const hex = fc.integer({ min: 0, max: 0xff_ff_ff }).map((n) => n.toString(16).padStart(6, '0').toUpperCase());
const channels = (c: string): readonly number[] => [0, 2, 4].map((i) => Number.parseInt(c.slice(i, i + 2), 16));

describe('color', () => {
  it('is the theme’s own where it is not made lighter, in capitals', () => {
    expect(color('accent1', 'e4572e')).toEqual({ slot: 'accent1', lighter: 0, hex: 'E4572E' });
  });

  // As PowerPoint's colour picker shows them: "Lighter 80 %, 60 %, 40 %" of the Office theme's blue and orange.
  it.each([
    ['4472C4', 0.8, 'DAE3F3'],
    ['4472C4', 0.6, 'B4C7E7'],
    ['4472C4', 0.4, '8FAADC'],
    ['ED7D31', 0.8, 'FBE5D6'],
    ['ED7D31', 0.6, 'F8CBAD'],
    ['ED7D31', 0.4, 'F4B183'],
    ['000000', 0.5, '808080'],
    ['000000', 0.35, '595959'],
  ])('%s, lighter by %f, is %s, to a step', (base, lighter, expected) => {
    const found = channels(color('accent1', base, lighter).hex);
    channels(expected).forEach((value, i) => expect(Math.abs(found[i]! - value)).toBeLessThanOrEqual(1));
  });

  it('stays grey where it was, and white where it was white', () => {
    fc.assert(
      fc.property(fc.nat(255), fc.integer({ min: 0, max: 99 }), (n, by) => {
        const grey = n.toString(16).padStart(2, '0').repeat(3);
        expect(new Set(channels(color('dk1', grey, by / 100).hex)).size).toBe(1);
      }),
    );
    expect(color('lt1', 'FFFFFF', 0.5).hex).toBe('FFFFFF');
  });

  it('is never darker than it was, and lighter the more it is made so', () => {
    const sum = (c: string): number => channels(c).reduce((all, n) => all + n, 0);
    fc.assert(
      fc.property(hex, fc.integer({ min: 0, max: 99 }), fc.integer({ min: 0, max: 99 }), (base, a, b) => {
        const [less, more] = [Math.min(a, b), Math.max(a, b)].map((by) => sum(color('accent1', base, by / 100).hex));
        expect(more!).toBeGreaterThanOrEqual(less! - 2);
        expect(less!).toBeGreaterThanOrEqual(sum(base) - 2);
      }),
    );
  });

  it.each([-0.1, 1, 1.5, Number.NaN])('cannot be lighter by %f', (lighter) => {
    expect(() => color('accent1', 'E4572E', lighter)).toThrow('"lighter" must be from 0 to below 1');
  });

  it.each(['', 'FFF', '#FFFFFF', 'GGGGGG', 'FFFFFFF'])('is not "%s"', (text) => {
    expect(() => color('accent1', text, 0.5)).toThrow('six hexadecimal digits');
  });

  it('has the twelve slots of a theme', () => {
    expect(THEME_SLOTS).toHaveLength(12);
  });
});

describe('contrast', () => {
  // Known results of WCAG 2's formula.
  it.each([
    ['000000', 'FFFFFF', 21],
    ['FFFFFF', 'FFFFFF', 1],
    ['767676', 'FFFFFF', 4.54],
    ['777777', 'FFFFFF', 4.48],
    ['949494', 'FFFFFF', 3.03],
    ['0000FF', 'FFFFFF', 8.59],
    ['FF0000', 'FFFFFF', 4],
    ['00FF00', '000000', 15.3],
  ])('of %s on %s is %f', (a, b, ratio) => expect(contrast(a, b)).toBeCloseTo(ratio, 1));

  it('is the same either way, and from 1 to 21', () => {
    fc.assert(
      fc.property(hex, hex, (a, b) => {
        expect(contrast(a, b)).toBe(contrast(b, a));
        expect(contrast(a, b)).toBeGreaterThanOrEqual(1);
        expect(contrast(a, b)).toBeLessThanOrEqual(21);
        expect(contrast(a, a)).toBe(1);
      }),
    );
  });
});
