import { describe, expect, it } from 'vitest';
import { COLORS } from '../chart-fixture.ts';
import { built, GRID, SIDES } from './compared.ts';

const one = { ...GRID, columns: [GRID.columns[0]] as const };
const sides = SIDES.map((side) => ({ ...side, shares: side.shares.slice(0, 1) }));

describe('a scale of recommendation', () => {
  it('has a colour for each side, in the order of the scale', () => {
    const spec = built({ kind: 'nps', sides }, one);
    expect(spec.series[0]?.points.map((point) => [point?.option, point?.fill.hex, point?.valueLabel])).toEqual([
      ['best', COLORS.ramp[0]!.hex, '7.0'],
      ['good', COLORS.ramp[0]!.hex, '24.0'],
      ['so', COLORS.palest.hex, '29.0'],
      ['bad', COLORS.accentLight.hex, '28.0'],
      ['worst', COLORS.accentLight.hex, '12.0'],
    ]);
    expect(spec.sides?.map(({ shares }) => shares[0]?.valueLabel)).toEqual(['40.0%', '29.0%', '31.0%']);
  });

  it('is of one column', () => {
    expect(() => built({ kind: 'nps', sides: SIDES }, GRID)).toThrow('nps draws one column');
    expect(() => built({ kind: 'nps', sides: [{ ...sides[0]!, shares: [] }] }, one)).toThrow(
      'no share of the negative',
    );
  });
});
