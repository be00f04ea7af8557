import { box, inset, type Box } from '../../../base/box.ts';
import { inches, pt, ptToEmu } from '../../../base/length.ts';
import { marksOf, type Mark } from '../../chart/types.ts';
import { ownOrigin, within, type LayoutContext, type PlaceScope } from '../context.ts';
import { placeText, slotStyle } from '../place-text.ts';
import type { Element } from '../types.ts';
import { countHeight, countWords } from './few.ts';
import { chartStyle, labelText, lineHeight, optionKey } from './label.ts';
import type { ChartContent } from '../../template/types.ts';
import { chartBase, type ChartPlacer } from './types.ts';

/** The ring takes at most this share of the width; the rest is for the labels. */
const RING_SHARE = 0.4;
const HOLE = 0.62;
/** The share of the ring that words in the middle keep to: some viewers draw every hole half as wide as the ring. */
const WORDS = 0.46;
const SWATCH = inches(0.2);
const TALLEST_ROW = inches(0.78);
const VALUE_WIDTH = inches(1.35);

/**
 * A ring at the left with the highlighted answer in its middle, and one row per label at the right, in the ring's
 * order.
 */
export const doughnut: ChartPlacer = (context, scope, content, frame) => {
  const { box: area } = frame;
  const side = Math.min(area.h, area.w * RING_SHARE);
  const ring = box(area.x, area.y + (area.h - side) / 2, side, side);
  const legend = box(area.x + side + inches(0.7), area.y, area.w - side - inches(0.7), area.h);
  const marks = marksOf(content.spec);
  return [
    {
      ...chartBase(scope, content, frame),
      box: ring,
      plot: inset(ring, inches(0.04)),
      labelSize: pt(12),
      valueSize: pt(12),
      valueBold: false,
      valuePosition: 'none',
      valuesBeside: marks.map(({ option }) => option),
      ink: context.colors.ink,
      gap: 0,
      hole: HOLE,
      axisMax: 100,
      labels: [],
    },
    ...centre(context, { ...scope, over: [...scope.over, scope.path] }, content, ring),
    ...marks.flatMap((mark, i) =>
      legendRow(context, scope, content, mark, rowBox(legend, i, marks.length), i < marks.length - 1),
    ),
  ];
};

function rowBox(legend: Box, index: number, count: number): Box {
  const h = Math.min(TALLEST_ROW, legend.h / count);
  return box(legend.x, legend.y + (legend.h - h * count) / 2 + index * h, legend.w, h);
}

function centre(context: LayoutContext, scope: PlaceScope, content: ChartContent, ring: Box): Element[] {
  const { spec } = content;
  const first = marksOf(spec).find((mark) => mark.stressed);
  if (!first || !content.center) return [];
  const w = ring.w * WORDS;
  const x = ring.x + (ring.w - w) / 2;
  const middle = ring.y + ring.h / 2;
  const value = labelText(first.valueLabel, spec.language, content.center.key, content.place);
  const valueStyle = {
    ...slotStyle(chartStyle(context, 'chart_center'), { align: 'center', maxLines: 1 }),
    color: first.inkBeside,
  };
  const labelStyle = {
    ...slotStyle(chartStyle(context, 'chart_label'), { align: 'center', maxLines: 1 }),
    color: context.colors.mute,
  };
  const labelHeight = ptToEmu(labelStyle.max * 1.5);
  const valueHeight = ptToEmu(valueStyle.max * 1.25);
  const top = middle - (labelHeight + valueHeight) / 2;
  return [
    placeText(context, within(scope, 'center'), content.center, { box: box(x, top, w, labelHeight), style: labelStyle, anchor: 'middle', name: 'Ring label' }), // prettier-ignore
    placeText(context, within(scope, 'center-value'), value, { box: box(x, top + labelHeight, w, valueHeight), style: valueStyle, anchor: 'middle', name: 'Ring value' }), // prettier-ignore
  ];
}

function legendRow(
  context: LayoutContext,
  chart: PlaceScope,
  content: ChartContent,
  mark: Mark,
  row: Box,
  ruled: boolean,
): Element[] {
  const { spec } = content;
  const scope = within(chart, mark.option);
  const text = (words: string, key: string) => labelText(words, spec.language, key, content.place);
  const swatch = box(row.x, row.y + (row.h - SWATCH) / 2, SWATCH, SWATCH);
  const labelBox = box(row.x + SWATCH + inches(0.18), row.y, row.w - SWATCH - inches(0.28) - VALUE_WIDTH, row.h);
  // The count of a few stands under their share.
  const count = countHeight(context, content);
  const style = chartStyle(context, 'chart_value');
  const valueHeight = count > 0 ? Math.min(row.h - count, lineHeight(style.max)) : row.h;
  const valueBox = box(
    row.x + row.w - VALUE_WIDTH,
    row.y + (row.h - valueHeight - count) / 2,
    VALUE_WIDTH,
    valueHeight,
  );
  const plainLabel = slotStyle(chartStyle(context, 'chart_label'), { maxLines: 2 });
  const label = mark.stressed ? { ...plainLabel, bold: true } : plainLabel;
  const value = {
    ...slotStyle(style, { align: 'right', maxLines: 1 }),
    color: mark.inkBeside,
  };
  const shape = (id: string, at: Box, fill: Mark['fill']): Element => ({
    kind: 'shape', id: within(scope, id).path, name: `${id} ${spec.question} ${mark.option}`, box: at, decorative: true, origin: ownOrigin(scope.path), over: scope.over, preset: 'rect', fill,
  }); // prettier-ignore
  const rule = context.colors.palest;
  const key = optionKey(spec, mark.option);
  return [
    shape('Swatch', swatch, mark.fill),
    placeText(context, within(scope, 'label'), text(mark.label, key), { box: labelBox, style: label, anchor: 'middle', name: `Label ${spec.question} ${mark.option}` }), // prettier-ignore
    placeText(context, within(scope, 'value'), text(mark.valueLabel, key), { box: valueBox, style: value, anchor: 'middle', name: `Value ${spec.question} ${mark.option}` }), // prettier-ignore
    ...countWords(context, chart, content, mark, {
      box: box(valueBox.x, valueBox.y + valueHeight, VALUE_WIDTH, count),
      align: 'right',
    }),
    ...(ruled ? [shape('Rule', box(row.x, row.y + row.h - ptToEmu(0.5), row.w, ptToEmu(0.75)), rule)] : []),
  ];
}
