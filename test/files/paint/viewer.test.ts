import { describe, expect, it } from 'vitest';
import { openTypefaces } from '../../../src/files/draw/typefaces.ts';
import { powerPoint } from '../../../src/files/paint/viewer.ts';
import { FONTS } from './fixture.ts';

const typefaces = await openTypefaces(FONTS, ['Arial', 'BIZ UDPGothic']);
const viewer = powerPoint(typefaces);

describe('a line as PowerPoint sets it', () => {
  // Arial's Windows ascent and descent are 1854 and 434 of 2048.
  const ascent = (1.2 * 1854) / 2288;

  it('is 1.2 times its type, the baseline at the font’s share of it', () => {
    const { height, baseline } = viewer.line(20, 1, 'box');
    expect(height).toBeCloseTo(24, 9);
    expect(baseline).toBeCloseTo(20 * ascent, 9);
  });

  it('is stretched as a whole by wider spacing', () => {
    const { height, baseline } = viewer.line(10, 1.5, 'cell');
    expect(height).toBeCloseTo(18, 9);
    expect(baseline).toBeCloseTo(10 * 1.5 * ascent, 9);
  });

  it('loses what tighter spacing takes above the baseline', () => {
    const { height, baseline } = viewer.line(10, 0.8, 'box');
    expect(height).toBeCloseTo(9.6, 9);
    expect(height - baseline).toBeCloseTo(10 * (1.2 - ascent), 9);
  });

  it('is kerned from 12 points on, but not in charts', () => {
    expect([viewer.kerns(11, 'box'), viewer.kerns(12, 'box'), viewer.kerns(18, 'cell'), viewer.kerns(18, 'chart')]).toEqual([false, true, true, false]); // prettier-ignore
  });
});
