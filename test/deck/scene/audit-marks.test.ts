import { describe, expect, it } from 'vitest';
import type { Color } from '../../../src/base/color.ts';
import type { Diagnostic } from '../../../src/base/diagnostic.ts';
import type { Picture } from '../../../src/deck/layout/types.ts';
import { auditMarks } from '../../../src/deck/scene/audit-marks.ts';
import type { Element, PictureElement } from '../../../src/deck/scene/types.ts';
import * as make from '../../files/pptx/builders.ts';

// Each rule with a slide that it must report, and the same slide mended.

const { area, ink, run } = make;
const place = { file: 'ja.yaml', line: 3, column: 5 };
const layouts = [{ id: 'layout', name: 'Layout', ground: ink('lt1'), decoration: [], placeholders: [] }];

function told(...elements: readonly Element[]): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const slide = make.slide('one', 'layout', 'One', elements);
  auditMarks(make.scene(layouts, [slide]), slide, [ink('accent1')], (d) => found.push(d));
  return found;
}
const codes = (...elements: readonly Element[]): readonly string[] => told(...elements).map(({ code }) => code);

const label = (text: string) => ({ text, box: area(3, 2, 1, 0.3), size: make.lines([[run(text)]]).lines[0]![0]!.size, bold: false, color: ink('dk1'), ground: ink('lt1') }); // prettier-ignore

function bars(
  id: string,
  marks: readonly (readonly [fill: Color, stressed: boolean])[],
  labels: readonly string[] = [],
) {
  const shapes = marks.map(([fill, stressed], i) =>
    make.category(`o${i}`, `Option ${i}`, 3 + i, 10, { fill, stressed }),
  );
  const at = area(1, 2, 6, 4);
  return make.chart(id, `Chart ${id}`, at, at, make.spec('bars', id, shapes, 10), { alt: 'x', labels: labels.map(label), origin: { slot: id, place, figures: [], claims: [] } }); // prettier-ignore
}

describe('marks of a chart', () => {
  it('that nobody sees on the ground of the slide are told', () => {
    expect(codes(bars('q1', [[ink('lt1'), false]], ['30.0%']))).toEqual(['audit/faint-mark']);
    expect(codes(bars('q1', [[ink('accent3'), false]], ['30.0%']))).toEqual([]);
  });

  it('that are pale have their value printed, in the chart or beside it', () => {
    const pale = ink('accent4');
    expect(codes(bars('q1', [[pale, false]]))).toEqual(['audit/weak-mark']);
    expect(codes(bars('q1', [[pale, false]], ['30.0%']))).toEqual([]);
    expect(codes(bars('q1', [[pale, false]], ['40.0%']))).toEqual(['audit/weak-mark']);
    const beside = make.text('value', 'Value', area(3, 1, 1, 0.3), [make.lines([[run('30.0'), run('%')]])]);
    expect(codes(bars('q1', [[pale, false]]), beside)).toEqual([]);
    expect(codes(bars('q1', [[ink('accent3'), false]]))).toEqual([]);
  });

  it('that are highlighted are strong, printed or not', () => {
    const [found] = told(bars('q1', [[ink('accent1', 0.5), true]], ['30.0%']));
    expect(found).toMatchObject({ code: 'audit/weak-mark', place });
    expect(found?.says.en.found).toMatch(/highlighted mark of "Option 0".*contrast 1\.90/);
    expect(codes(bars('q1', [[ink('accent1'), true]], ['30.0%']))).toEqual([]);
    // Of a net, the first part.
    const net = [[ink('accent1'), true], [ink('accent1', 0.5), true]] as const; // prettier-ignore
    expect(codes(bars('q1', net, ['30.0%', '40.0%']))).toEqual([]);
    expect(codes(bars('q1', net, ['30.0%']))).toEqual(['audit/weak-mark']);
  });

  it('that are parts of several whole bars may be without room for their value', () => {
    const pale = ink('accent4');
    const parts = (items: number): readonly string[] => {
      const at = area(1, 2, 6, 4);
      const one = make.spec('stacked_bar', 'q1', [make.category('o', 'Part', 3, 10, { fill: pale })], 10);
      const spec = { ...one, options: 'series' as const, categories: Array.from({ length: items }, (_, i) => ({ ...one.categories[0]!, key: `i${i}` })), series: one.series.map((series) => ({ ...series, points: Array.from({ length: items }, () => series.points[0] ?? null) })) }; // prettier-ignore
      return codes(make.chart('q1', 'Chart', at, at, spec, { alt: 'x', labels: [], origin: { slot: 'q1', place, figures: [], claims: [] } })); // prettier-ignore
    };
    expect(parts(1)).toEqual(['audit/weak-mark']);
    expect(parts(2)).toEqual([]);
  });

  it('are counted only where they have a length', () => {
    const none = make.category('o', 'Nobody', 0, 10, { fill: ink('lt1') });
    const at = area(1, 2, 6, 4);
    expect(codes(make.chart('q1', 'Chart', at, at, make.spec('bars', 'q1', [none], 10)))).toEqual([]);
  });
});

describe('the accent', () => {
  const drawing = (hex: string): Picture => ({ kind: 'drawing', width: 1, height: 1, palette: [], vegaLite: { layer: [{ mark: { type: 'rect', color: `#${hex}` } }] } }); // prettier-ignore
  const picture = (id: string, figures: readonly string[], hex = ink('accent1').hex): PictureElement =>
    make.picture(id, `Picture ${id}`, area(1, 1, 2, 2), drawing(hex), { alt: 'x', origin: { slot: id, place, figures, claims: [] } }); // prettier-ignore
  const chart = (id: string) => bars(id, [[ink('accent1'), true], [ink('accent3'), false]], ['30.0%', '40.0%']); // prettier-ignore

  it('means one thing among what stands together', () => {
    expect(codes(picture('a', ['adopters']), picture('b', ['fear']))).toEqual(['audit/two-accents']);
    expect(codes(picture('a', ['adopters']), picture('b', ['adopters']))).toEqual([]);
    expect(codes(picture('a', ['adopters']), picture('b', ['fear'], 'A7B4C9'))).toEqual([]);
    expect(codes(chart('q1'), chart('q2'))).toEqual(['audit/two-accents']);
    expect(codes(chart('q1'), picture('a', ['adopters']))).toEqual(['audit/two-accents']);
    expect(codes(chart('q1'), bars('q2', [[ink('accent3'), false]], ['30.0%']))).toEqual([]);
  });

  it('may mean other things in other panels, and nothing in a sign', () => {
    expect(codes(picture('rows.1.bar', ['adopters']), picture('rows.2.bar', ['fear']))).toEqual([]);
    expect(codes(picture('rows.1.rows.1.bar', ['adopters']), picture('rows.1.rows.2.bar', ['fear']))).toEqual(['audit/two-accents']); // prettier-ignore
    expect(codes(picture('a', ['adopters']), picture('sign', []))).toEqual([]);
  });
});
