import { describe, expect, it } from 'vitest';
import { chartMarks } from '../../../../src/deck/chart/marks.ts';
import { COLORS } from '../chart-fixture.ts';
import { BANNER, built } from './compared.ts';

const geometry = { size: { width: 10, height: 4 }, gap: 0, axisMax: 100, hole: 0, seam: { color: COLORS.ground, width: 1.5 } }; // prettier-ignore
const spec = built({ kind: 'trend', highlight: ['very'], counterpoint: 'rather' });

describe('a trend', () => {
  it('is a line for each option over the segments, without the total', () => {
    expect(spec.categories.map(({ key }) => key)).toEqual(['small', 'large']);
    expect(spec.series.map(({ key, points }) => [key, points.map((point) => point?.displayed)])).toEqual([
      ['very', [25, 80]],
      ['rather', [50, 16]],
      ['hardly', [15, 4]],
      ['no_answer', [10, undefined]],
    ]);
  });

  it('tells the highlighted line, its counterpoint and the others apart by more than colour', () => {
    expect(spec.series.map(({ fill, line }) => [fill.hex, line])).toEqual([
      [COLORS.accent.hex, { width: 3.6, marker: 12 }],
      [COLORS.ramp[0]!.hex, { width: 3.6, marker: 12, open: true }],
      [COLORS.outline.hex, { width: 2, marker: 8 }],
      [COLORS.outline.hex, { width: 2, marker: 8, dashed: true }],
    ]);
  });

  it('says of how many each value is', () => {
    expect(spec.heads).toEqual([
      { base: 'n=40', small: false, stressed: false },
      { base: 'n=50', small: false, stressed: false },
    ]);
  });

  it('compares at least two segments', () => {
    const [total, small] = BANNER.columns;
    expect(() => built({ kind: 'trend' }, { ...BANNER, columns: [total, small!] })).toThrow('trend compares columns');
    expect(() => built({ kind: 'trend' }, { ...BANNER, columns: [total] })).toThrow('trend compares columns');
  });

  it('is drawn from edge to edge, with dashes, rings on the ground, and no line to a value that is missing', () => {
    const { vegaLite } = chartMarks(spec, geometry);
    const layers = vegaLite['layer'] as readonly { readonly name: string; readonly mark: Record<string, unknown>; readonly encoding: Record<string, unknown> }[]; // prettier-ignore
    expect(layers.map(({ name }) => name)).toEqual(['line 1.1', 'markers 1', 'line 2.1', 'markers 2', 'line 3.1', 'markers 3', 'markers 4']); // prettier-ignore
    expect(layers[0]).toMatchObject({ mark: { strokeWidth: 3.6 }, encoding: { x: { scale: { type: 'point', padding: 0 } } } }); // prettier-ignore
    expect([layers[1], layers[3]].map((layer) => layer?.mark['fill'])).toEqual(['#E4572E', '#FFFFFF']);
    expect((vegaLite['datasets'] as Record<string, unknown[]>)['markers 4']).toHaveLength(1);
    const dashed = built({ kind: 'trend', highlight: ['no_answer'] });
    const marks = chartMarks(dashed, geometry).vegaLite['layer'] as typeof layers;
    expect(marks.map(({ mark }) => mark['strokeDash']).filter((dash) => dash !== undefined)).toEqual([[8, 6]]);
  });
});
