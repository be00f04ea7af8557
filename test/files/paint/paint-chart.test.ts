import { describe, expect, it } from 'vitest';
import { pt } from '../../../src/base/length.ts';
import type { ChartElement, ChartLabel } from '../../../src/deck/scene/types.ts';
import { area, category, chart, ink, spec } from '../pptx/builders.ts';
import { painted, sceneOf } from './fixture.ts';

const WHITE = 'FFFFFF';
const [FIRST, SECOND, THIRD] = ['E4572E', '0B2A5B', 'B8C4D9'];

/** Three options with 50, 30 and 20 %, in three colours. */
const options = [
  category('a', 'あ', 50, 100, { fill: ink('accent1') }),
  category('b', 'い', 30, 100, { fill: ink('dk2') }),
  category('c', 'う', 20, 100, { fill: ink('accent4') }),
];
const plot = area(2, 1, 10, 4);
const of = (kind: 'bars' | 'columns' | 'stacked_bar' | 'doughnut', more: Partial<ChartElement> = {}): ChartElement =>
  chart('chart', 'Chart', area(1, 1, 11, 5), plot, spec(kind, 'Q1', options, 100), { axisMax: 60, gap: 1, ...more });

const label = (text: string, at: ChartLabel['box'], more: Partial<ChartLabel> = {}): ChartLabel => ({ text, box: at, size: pt(20), bold: false, color: ink('dk1'), ground: ink('lt1'), ...more }); // prettier-ignore

describe('a native chart, painted', () => {
  it('has lying bars from top to bottom, as long as their values on the axis', async () => {
    const shown = await painted(sceneOf([of('bars')]));
    // The plot is 720 × 288 points at 144, 72; a slot is 96 high, half of which is the bar.
    const [top, slot] = [72, 96];
    [50, 30, 20].forEach((value, i) => {
      const colour = [FIRST, SECOND, THIRD][i];
      const middle = top + slot * (i + 0.5);
      const end = 144 + (720 * value) / 60;
      expect([shown.at(145, middle), shown.at(end - 1.5, middle), shown.at(end + 1.5, middle)]).toEqual([colour, colour, WHITE]); // prettier-ignore
      expect([shown.at(150, middle - 22), shown.at(150, middle - 26), shown.at(150, middle + 22), shown.at(150, middle + 26)]).toEqual([colour, WHITE, colour, WHITE]); // prettier-ignore
    });
  });

  it('hatches what is not published, up to its edge: three parts of eight along a row in colour', async () => {
    const hatched = [category('a', 'あ', 50, 100, { fill: ink('accent1'), hatch: ink('lt1') }), ...options.slice(1)];
    const shown = await painted(sceneOf([{ ...of('bars'), chart: spec('bars', 'Q1', hatched, 100) }]));
    const [middle, end] = [120, 144 + 600];
    const row = Array.from({ length: 240 }, (_, i) => shown.at(150 + i / 2, middle));
    const [lines, gaps] = [FIRST, WHITE].map((colour) => row.filter((one) => one === colour).length);
    expect(lines).toBeGreaterThan(240 * 0.15);
    expect(gaps).toBeGreaterThan(240 * 0.4);
    const beyond = Array.from({ length: 60 }, (_, i) => shown.at(end + 2 + i, middle));
    expect(new Set(beyond)).toEqual(new Set([WHITE]));
    expect(Array.from({ length: 40 }, (_, i) => shown.at(150 + i, middle - 26))).toEqual(Array.from({ length: 40 }, () => WHITE)); // prettier-ignore
  });

  it('hatches a part of a whole within its own edges', async () => {
    const parts = [options[0]!, { ...options[1]!, hatch: ink('lt1') }, options[2]!];
    const shown = await painted(sceneOf([{ ...of('stacked_bar', { gap: 0 }), chart: spec('stacked_bar', 'Q1', parts, 100) }])); // prettier-ignore
    // The parts are 50, 30 and 20 of 720 points from 144 on.
    const whole = Array.from({ length: 340 }, (_, i) => shown.at(154 + i, 216));
    expect(new Set(whole)).toEqual(new Set([FIRST]));
    expect(new Set(Array.from({ length: 120 }, (_, i) => shown.at(732 + i, 216)))).toEqual(new Set([THIRD]));
    const between = Array.from({ length: 400 }, (_, i) => shown.at(510 + i / 2, 216));
    expect(between.filter((one) => one === SECOND).length).toBeGreaterThan(60);
    expect(between.filter((one) => one === WHITE).length).toBeGreaterThan(100);
  });

  it('has columns from left to right, standing on the plot’s foot', async () => {
    const shown = await painted(sceneOf([of('columns', { gap: 0.5 })]));
    const slot = 240;
    [50, 30, 20].forEach((value, i) => {
      const colour = [FIRST, SECOND, THIRD][i];
      const middle = 144 + slot * (i + 0.5);
      const top = 72 + 288 * (1 - value / 60);
      expect([shown.at(middle, 359), shown.at(middle, top + 1.5), shown.at(middle, top - 1.5)]).toEqual([colour, colour, WHITE]); // prettier-ignore
      expect([shown.at(middle - 78, 350), shown.at(middle - 82, 350)]).toEqual([colour, WHITE]);
    });
  });

  it('has a stacked bar of the whole, whatever the printed shares add up to', async () => {
    const odd = [...options.slice(0, 2), category('c', 'う', 40, 100, { fill: ink('accent4') })];
    const element = { ...of('stacked_bar', { gap: 0 }), chart: spec('stacked_bar', 'Q1', odd, 100) };
    const shown = await painted(sceneOf([element]));
    // 50, 30 and 40 of 120.
    expect([146, 442, 446, 622, 626, 862].map((x) => shown.at(x, 200))).toEqual([FIRST, FIRST, SECOND, SECOND, THIRD, THIRD]); // prettier-ignore
    expect([shown.at(866, 200), shown.at(300, 73), shown.at(300, 358)]).toEqual([WHITE, FIRST, FIRST]);
  });

  it('has a ring from the top, clockwise, with a hole and seams', async () => {
    const shown = await painted(sceneOf([of('doughnut', { hole: 0.6 })]));
    // The centre is (504, 216), the outer radius 144, that of the hole 86.
    const at = (degrees: number, radius: number): string =>
      shown.at(504 + radius * Math.sin((degrees * Math.PI) / 180), 216 - radius * Math.cos((degrees * Math.PI) / 180));
    expect([at(5, 115), at(175, 115), at(185, 115), at(283, 115), at(293, 115), at(355, 115)]).toEqual([FIRST, FIRST, SECOND, SECOND, THIRD, THIRD]); // prettier-ignore
    expect([at(90, 83), at(90, 90), at(90, 140), at(90, 147)]).toEqual([WHITE, FIRST, FIRST, WHITE]);
    // There is a seam of 1.5 points at half a turn.
    const fine = await painted(sceneOf([of('doughnut', { hole: 0.6 })]), 3840);
    expect([502.9, 503.6, 504, 504.4, 505.1].map((x) => fine.at(x, 216 + 115))).toEqual([SECOND, WHITE, WHITE, WHITE, FIRST]); // prettier-ignore
  });

  it('sets its labels as text: beside bars next to the bar, elsewhere in the middle', async () => {
    const box = area(0.5, 1, 1.4, 1);
    const value = area(10.5, 1, 1.4, 1);
    const own = [label('■', box, { lines: ['■', '■■'] }), label('■', value, { color: ink('accent5') })];
    const labels = own.map((one, i): ChartLabel => ({ ...one, at: i === 0 ? 'end' : 'start' }));
    const bars = await painted(sceneOf([of('bars', { labels })]));
    const axis = bars.inked([30, 60, 110, 90], '14213D', WHITE);
    // Two lines of 24 points in the middle of 72; there are 1.75 free points beside a square of 20.
    expect(axis?.right).toBeCloseTo(1.9 * 72 - 1.75, 0);
    expect((axis?.right ?? 0) - (axis?.left ?? 0)).toBeCloseTo(40 - 3.5, -0.3);
    expect(((axis?.top ?? 0) + (axis?.bottom ?? 0)) / 2).toBeCloseTo(108 + 1, -0.5);
    // The shorter line is centred over the longer one.
    const short = bars.inked([30, 60, 110, 45], '14213D', WHITE);
    expect(((short?.left ?? 0) + (short?.right ?? 0)) / 2).toBeCloseTo(1.9 * 72 - 20, 0);
    expect(bars.inked([750, 60, 150, 90], 'C23B15', WHITE)?.left).toBeCloseTo(756 + 1.75, 0);
    const columns = await painted(sceneOf([of('columns', { labels: own })]));
    const middle = columns.inked([750, 60, 150, 90], 'C23B15', WHITE);
    expect(((middle?.left ?? 0) + (middle?.right ?? 0)) / 2).toBeCloseTo(11.2 * 72, 0);
  });
});
