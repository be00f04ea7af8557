import { describe, expect, it } from 'vitest';
import { lighten } from '../../../../src/deck/chart/colors.ts';
import { chartMarks } from '../../../../src/deck/chart/marks.ts';
import { COLORS } from '../chart-fixture.ts';
import { built, GRID, SIDES } from './compared.ts';

const spec = built({ kind: 'diverging', sides: SIDES, columns: ['price'] }, GRID);

describe('a diverging grid', () => {
  it('has the greatest agreement on top, and its sides follow', () => {
    expect(spec.categories.map(({ key }) => key)).toEqual(['help', 'price']);
    expect(spec.sides?.map(({ side, sum, shares }) => [side, sum, shares.map(({ displayed, valueLabel }) => [displayed, valueLabel])])).toEqual([
      ['negative', undefined, [[8, '8.0%'], [40, '40.0%']]],
      ['neutral', undefined, [[12, '12.0%'], [29, '29.0%']]],
      ['positive', 'all content', [[80, '80.0%'], [31, '31.0%']]],
    ]);
    expect(spec.heads?.map(({ stressed }) => stressed)).toEqual([false, true]);
  }); // prettier-ignore

  it('is darkest at its ends, in other colours to either side, and pale in between', () => {
    expect(spec.series.map(({ key, fill }) => [key, fill.hex])).toEqual([
      ['best', COLORS.ramp[0]!.hex],
      ['good', COLORS.ramp[1]!.hex],
      ['so', COLORS.palest.hex],
      ['bad', COLORS.accentLight.hex],
      ['worst', COLORS.accentText.hex],
    ]);
    // The other way round, and with three shades to a side.
    const three = SIDES.map((side) => (side.side === 'negative' ? { ...side, options: ['so', 'bad', 'worst'] } : side));
    const shades = built({ kind: 'diverging', sides: three }, GRID).series.map(({ fill }) => fill.hex);
    expect(shades.slice(2)).toEqual([
      lighten(COLORS.accentLight, 0.4).hex,
      COLORS.accentLight.hex,
      COLORS.accentText.hex,
    ]);
  });

  it('has values without a unit', () => {
    expect(spec.series[0]?.points.map((point) => point?.valueLabel)).toEqual(['34.0', '7.0']);
  });

  it('is stacked to the length of its share, to the left where it is mirrored', () => {
    const geometry = { size: { width: 4, height: 4 }, gap: 0.5, axisMax: 40, hole: 0, seam: { color: COLORS.ground, width: 1.5 } }; // prettier-ignore
    const layer = (mirrored?: true) => (chartMarks(spec, { ...geometry, ...(mirrored ? { mirrored } : {}) }).vegaLite['layer'] as readonly object[])[0]; // prettier-ignore
    expect(layer()).toMatchObject({ mark: { strokeWidth: 1.5 }, encoding: { x: { stack: 'zero', scale: { domain: [0, 40], reverse: false } } } }); // prettier-ignore
    expect(layer(true)).toMatchObject({ encoding: { x: { scale: { reverse: true } } } });
  });
});
