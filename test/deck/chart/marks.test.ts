import { describe, expect, it } from 'vitest';
import { color } from '../../../src/base/color.ts';
import type { MarkGeometry } from '../../../src/deck/chart/mark-parts.ts';
import { chartMarks } from '../../../src/deck/chart/marks.ts';
import type { ChartKind } from '../../../src/deck/chart/types.ts';
import { category, ink, spec } from '../../files/pptx/builders.ts';

const geometry: MarkGeometry = {
  size: { width: 10, height: 4 },
  gap: 1,
  axisMax: 60,
  hole: 0.6,
  seam: { color: color('lt1', 'FFFDF8'), width: 1.5 },
};
const options = [category('b', 'い', 30, 100, { fill: ink('dk2') }), category('a', 'あ', 50, 100, { fill: ink('accent1') })]; // prettier-ignore
const marks = (kind: ChartKind) => chartMarks(spec(kind, 'Q1', options, 100), geometry);
const layer = (kind: ChartKind): Record<string, Record<string, unknown>> =>
  (marks(kind).vegaLite['layer'] as Record<string, Record<string, unknown>>[])[0] ?? {};

describe('marks of a chart as Vega-Lite', () => {
  it('are exactly as large as the plot, 72 pixels to the inch, without axes, padding or words', () => {
    const drawing = marks('bars');
    expect([drawing.kind, drawing.width, drawing.height]).toEqual(['drawing', 10, 4]);
    expect(drawing.vegaLite).toMatchObject({ width: 720, height: 288, padding: 0, background: null });
    expect(JSON.stringify(drawing)).not.toMatch(/"text"|い|あ/);
  });

  it('hold options, printed shares, order and colours as data', () => {
    expect(marks('columns').vegaLite['datasets']).toEqual({
      columns: [
        { category: 'b', series: '', displayed: 30, order: 0, fill: '#0B2A5B' },
        { category: 'a', series: '', displayed: 50, order: 1, fill: '#E4572E' },
      ],
    });
  });

  it('have no part of a bar that is nothing: its seam would cover the line of its neighbour', () => {
    const shares = [category('b', 'い', 30, 100, { fill: ink('dk2') }), category('n', 'う', 0, 100), category('a', 'あ', 70, 100)]; // prettier-ignore
    const drawnParts = (more: Partial<MarkGeometry>): unknown =>
      chartMarks(spec('stacked_bar', 'Q1', shares, 100), { ...geometry, ...more }).vegaLite['datasets'];
    const outlined = { cells: ['b'], color: color('dk1', '14213D') };
    for (const more of [{}, { outlined }]) {
      expect(drawnParts(more)).toMatchObject({ parts: [{ displayed: 30 }, { displayed: 70 }] });
    }
  });

  it('lay bars and stand columns in the chart’s order, with the gap between them', () => {
    const band = { domain: ['b', 'a'], paddingInner: 0.5, paddingOuter: 0.25 };
    const values = { field: 'displayed', scale: { domain: [0, 60] } };
    expect(layer('bars')).toMatchObject({ mark: { type: 'bar' }, encoding: { y: { scale: band }, x: values } });
    expect(layer('columns')).toMatchObject({ mark: { type: 'bar' }, encoding: { x: { scale: band }, y: values } });
  });

  it('stack to the whole, and turn a ring with a hole and seams', () => {
    expect(layer('stacked_bar')).toMatchObject({ mark: { type: 'bar' }, encoding: { y: { scale: { paddingInner: 0.5, paddingOuter: 0.25 } }, x: { stack: 'normalize' }, order: { field: 'order' } } }); // prettier-ignore
    expect(layer('doughnut')).toMatchObject({ mark: { outerRadius: 144, innerRadius: 86.4, stroke: '#FFFDF8', strokeWidth: 1.5 }, encoding: { order: { field: 'order' } } }); // prettier-ignore
  });

  it('is no ring with a crack where one answer is the whole of it', () => {
    const whole = [category('b', 'い', 0, 100), category('a', 'あ', 100, 100)];
    const drawn = chartMarks(spec('doughnut', 'Q1', whole, 100), geometry).vegaLite['layer'];
    expect(drawn).toMatchObject([{ mark: { strokeWidth: 0 } }]);
  });
});
