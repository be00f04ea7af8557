import { describe, expect, it } from 'vitest';
import { chartMarks } from '../../../../src/deck/chart/marks.ts';
import { COLORS } from '../chart-fixture.ts';
import { BANNER, built } from './compared.ts';

const spec = built({ kind: 'dot_plot' });

describe('a dot plot', () => {
  it('has the greatest difference on top, to whichever side, with its sign', () => {
    expect(spec.series.map(({ key }) => key)).toEqual(['small', 'large']);
    expect(spec.categories.map(({ key }) => key)).toEqual(['very', 'rather', 'hardly', 'no_answer']);
    // hardly: 6 of 40 and 2 of 50, pooled 0.0889, error 0.0604, z = 1.82.
    expect(spec.gaps).toEqual({
      heading: 'Difference (points)',
      options: [
        { points: -55, label: '−55.0', significant: true },
        { points: 34, label: '+34.0', significant: true },
        { points: 11, label: '+11.0', significant: false },
        // Nobody of 50 kept silent, and 4 of 40 did: z = 2.29.
        { points: 10, label: '+10.0', significant: true },
      ],
    });
  });

  it('finds no difference significant where a base is small', () => {
    const [total, small, large] = BANNER.columns;
    const spec2 = built({ kind: 'dot_plot' }, { ...BANNER, columns: [total, { ...small!, smallBase: true }, large!] });
    expect(spec2.gaps?.options.some(({ significant }) => significant)).toBe(false);
    expect(spec2.heads?.map(({ base }) => base)).toEqual(['n=40*', 'n=50']);
  });

  it('takes differences from the printed percentages where nets are sums of them', () => {
    const [total, small, large] = BANNER.columns;
    const off = { ...small!, rows: small!.rows.map((row) => (row.option === 'very' ? { ...row, displayed: 25.1 } : row)) };
    const labels = (['sum_of_displayed', 'exact'] as const).map((differences) => built({ kind: 'dot_plot', differences }, { ...BANNER, columns: [total, off, large!] }).gaps?.options[0]?.label);
    expect(labels).toEqual(['−54.9', '−55.0']);
  }); // prettier-ignore

  it('has the accent for the first column and the dark colour for the second', () => {
    expect(spec.series.map(({ fill }) => fill.hex)).toEqual([COLORS.accent.hex, COLORS.ramp[0]!.hex]);
  });

  it('marks its axis in round steps, five at the most', () => {
    expect(spec.ticks).toEqual([0, 20, 40, 60, 80].map((value) => ({ value, label: `${value}%` })));
  });

  it('draws a line between two dots, thinner where chance may have it, and the circle on top', () => {
    const geometry = { size: { width: 4, height: 4 }, gap: 0, axisMax: 100, hole: 0, seam: { color: COLORS.outline, width: 3.6 } }; // prettier-ignore
    const { vegaLite } = chartMarks(spec, geometry);
    const layers = vegaLite['layer'] as readonly { readonly name: string; readonly mark: Record<string, unknown> }[];
    expect(layers.map(({ name, mark }) => [name, mark['shape'] ?? mark['strokeWidth']])).toEqual([['gaps', 3.6], ['chances', 1.8], ['dots 2', 'square'], ['dots 1', 'circle']]); // prettier-ignore
    const data = vegaLite['datasets'] as Record<string, readonly Record<string, unknown>[]>;
    expect(data['gaps']?.map(({ category, from, to }) => [category, from, to])).toEqual([['very', 25, 80], ['rather', 16, 50]]); // prettier-ignore
    // Only one column has silent people: there is nothing to draw a line to.
    expect(data['chances']?.map(({ category }) => category)).toEqual(['hardly']);
    expect(data['dots 1']?.map(({ category }) => category)).toContain('no_answer');
  });
});
