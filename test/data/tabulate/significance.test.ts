import { describe, expect, it } from 'vitest';
import { differs, isAbove, zOf } from '../../../src/data/tabulate/significance.ts';

const of = (count: number, base: number) => ({ share: count / base, base });

describe('the z test of two proportions', () => {
  it('pools the variance', () => {
    // 50 and 40 of 100 each: pooled 0.45, error √(0.45 · 0.55 · 2/100) = 0.070356, z = 0.1 / 0.070356.
    expect(zOf(of(50, 100), of(40, 100))).toBeCloseTo(1.42134, 5);
    // 110 and 90 of 200 each: pooled 0.5, error √(0.25 · 2/200) = 0.05, z = 0.1 / 0.05.
    expect(zOf(of(110, 200), of(90, 200))).toBeCloseTo(2, 10);
    // 24 of 60 and 18 of 90: pooled 0.28, error √(0.28 · 0.72 · (1/60 + 1/90)) = 0.074833, z = 0.2 / 0.074833.
    expect(zOf(of(24, 60), of(18, 90))).toBeCloseTo(2.67261, 5);
    expect(zOf(of(18, 90), of(24, 60))).toBeCloseTo(-2.67261, 5);
  });

  it('finds a difference from 1.96 on, to either side', () => {
    // 109 and 90 of 200: pooled 0.4975, error 0.049999, z = 0.095 / 0.049999 = 1.90002. With 110, it is 2.
    expect(differs(of(109, 200), of(90, 200))).toBe(false);
    expect(differs(of(110, 200), of(90, 200))).toBe(true);
    expect(differs(of(90, 200), of(110, 200))).toBe(true);
  });

  it('says which of the two is above', () => {
    expect(isAbove(of(110, 200), of(90, 200))).toBe(true);
    expect(isAbove(of(90, 200), of(110, 200))).toBe(false);
    // One-sided, 1.71 would do: 50 and 38 of 100, pooled 0.44, error 0.0702, z = 1.709.
    expect(isAbove(of(50, 100), of(38, 100))).toBe(false);
  });

  it('finds none where nothing varies, or nobody answered', () => {
    expect(zOf(of(0, 50), of(0, 80))).toBe(0);
    expect(zOf(of(50, 50), of(80, 80))).toBe(0);
    expect(zOf({ share: 0, base: 0 }, of(40, 80))).toBe(0);
  });
});
