import { box } from '../../src/base/box.ts';
import { pt } from '../../src/base/length.ts';
import type { ChartKindRules } from '../../src/deck/chart/kinds/kind.ts';
import { markData, ownFill, valuesTo } from '../../src/deck/chart/mark-parts.ts';
import { marksOf } from '../../src/deck/chart/types.ts';
import { labelAround, lineHeight } from '../../src/deck/layout/charts/label.ts';
import { chartBase, type ChartPlacer } from '../../src/deck/layout/charts/types.ts';
import { axes, axisIds } from '../../src/files/pptx/chart/axes.ts';
import { seriesCells } from '../../src/files/pptx/chart/chart-sheet.ts';
import type { ChartPlot } from '../../src/files/pptx/chart/plots/plot.ts';
import { numberReference, stringReference } from '../../src/files/pptx/chart/references.ts';
import { pointLabels } from '../../src/files/pptx/chart/value-labels.ts';
import { solidFill } from '../../src/files/pptx/scheme-color.ts';
import { el } from '../../src/files/ooxml/xml/tree.ts';

// A kind of chart that the program does not have: a line over the options, and one for each column of a banner.

export const lineRules: ChartKindRules = {
  options: 'categories',
  banners: true,
  plainFill: 'uniform',
  fit: () => 0,
  order: ({ rows }) => rows,
  marks(spec, { axisMax }) {
    const along = {
      field: 'category',
      type: 'nominal',
      axis: null,
      scale: { type: 'point', domain: spec.categories.map(({ key }) => key), padding: 0.5 },
    };
    const [x, y] = [along, valuesTo(axisMax)];
    const colours = spec.series.map(({ fill }) => `#${fill.hex}`);
    const ofSeries = { field: 'series', type: 'nominal', legend: null, scale: { domain: spec.series.map(({ key }) => key), range: colours } }; // prettier-ignore
    return [
      { name: 'lines', data: markData(spec), mark: { type: 'line', strokeWidth: 3 }, encoding: { x, y, color: ofSeries } },
      { name: 'dots', data: markData(spec), mark: { type: 'circle', size: 120, opacity: 1 }, encoding: { x, y, color: ownFill } },
    ];
  },
}; // prettier-ignore

export const placeLine: ChartPlacer = (context, scope, content, frame) => {
  const { spec } = content;
  const { box: area } = frame;
  const size = pt(14);
  const row = lineHeight(size) * 1.5;
  const plot = box(area.x, area.y + row, area.w, area.h - 2 * row);
  const slot = plot.w / spec.categories.length;
  const type = { size, bold: false };
  const wordsAt = (text: string, c: number, y: number) =>
    labelAround(text, { x: plot.x + slot * (c + 0.5), y }, context.measurer.width(text, context.fonts, false, size), lineHeight(size), type, context.colors.ink, scope.ground); // prettier-ignore
  return [
    {
      ...chartBase(scope, content, frame),
      box: area,
      plot,
      axisLabels: spec.categories.map(({ label }) => [label]),
      labelSize: size,
      valueSize: size,
      valueBold: false,
      valuePosition: 'outside',
      valuesBeside: [],
      ink: context.colors.ink,
      gap: 1,
      axisMax: 100,
      labels: [
        ...spec.categories.map(({ label }, c) => wordsAt(label, c, plot.y + plot.h + row / 2)),
        ...marksOf(spec).map(({ valueLabel, displayed, c }) =>
          wordsAt(valueLabel, c, plot.y + plot.h * (1 - displayed / 100) - row / 2),
        ),
      ],
    },
  ];
};

export const linePlot: ChartPlot = {
  wholeIsOne: false,
  series: (element, sheet) =>
    element.chart.series.map(({ fill, points }, s) => {
      const cells = seriesCells(element, s);
      return el(
        'c:ser',
        {},
        el('c:idx', { val: s }),
        el('c:order', { val: s }),
        el('c:tx', {}, stringReference(sheet, cells.name)),
        el('c:spPr', {}, el('a:ln', { w: 38_100 }, solidFill(fill))),
        el('c:marker', {}, el('c:symbol', { val: 'circle' }), el('c:size', { val: 9 })),
        pointLabels(element, points, () => 't'),
        el('c:cat', {}, stringReference(sheet, cells.categories)),
        el('c:val', {}, numberReference(sheet, cells.values)),
        el('c:smooth', { val: false }),
      );
    }),
  content: (element, sheet) => [
    el(
      'c:lineChart',
      {},
      el('c:grouping', { val: 'standard' }),
      el('c:varyColors', { val: false }),
      linePlot.series(element, sheet),
      el('c:marker', { val: true }),
      axisIds(),
    ),
    ...axes(element, { lying: false, wholeIsOne: false }),
  ],
};
