import { bottom, box, right, type Box } from '../../../base/box.ts';
import type { Color } from '../../../base/color.ts';
import { inches, pt, ptToEmu } from '../../../base/length.ts';
import { legible, type ChartColors } from '../../chart/colors.ts';
import { marksOf, type Side, type SideName } from '../../chart/types.ts';
import { ownOrigin, within, type LayoutContext, type PlaceScope } from '../context.ts';
import type { ChartLabel, Element } from '../types.ts';
import { countHeight, countWords } from './few.ts';
import { chartStyle, labelAround, lineHeight, valueWidth } from './label.ts';
import { plainShape } from './lines.ts';
import type { ChartContent } from '../../template/types.ts';
import { chartBase, type ChartPlacer } from './types.ts';
import { placeWords, valueParts, wording } from './words.ts';

/** A column's thickness as a share of its slot. */
const COLUMN = 0.78;
const VALUE_GAP = inches(0.06);
const LABEL_GAP = inches(0.08);
const BRACKET = inches(0.12);
const BRACKET_GAP = inches(0.1);
const AXIS = ptToEmu(0.75);
const STROKE = pt(1.5);

/** The ink of each side: dark enough for words. */
const inkOf = ({ accentText, mute, ramp, ink }: ChartColors, ground: Color): Readonly<Record<SideName, Color>> => ({
  negative: legible([accentText, ink], ground),
  neutral: legible([mute, ink], ground),
  positive: legible([ramp[0] ?? ink, ink], ground),
});

/** Columns of a scale, the value over each and its point under it; brackets with the sides and their shares below. */
export const nps: ChartPlacer = (context, scope, content, frame) => {
  const { spec } = content;
  const { box: area } = frame;
  const [points, values] = [chartStyle(context, 'chart_label'), chartStyle(context, 'chart_part')];
  const [pointHeight, valueHeight] = [lineHeight(points.max), lineHeight(values.max)];
  const count = countHeight(context, content);
  const below = LABEL_GAP + pointHeight + count + bracketHeight(context);
  const plot = box(area.x, area.y, area.w, area.h - below);
  const slot = plot.w / spec.categories.length;
  const marks = marksOf(spec);
  const largest = Math.max(1, ...marks.map(({ displayed }) => displayed));
  const axisMax = (largest * plot.h) / Math.max(plot.h * 0.3, plot.h - valueHeight - VALUE_GAP);
  const middleOf = (c: number): number => plot.x + slot * (c + 0.5);
  const axis = box(plot.x, bottom(plot) - AXIS / 2, plot.w, AXIS);
  return [
    {
      ...chartBase(scope, content, frame),
      box: box(plot.x, plot.y, plot.w, plot.h + LABEL_GAP + pointHeight),
      plot,
      axisLabels: spec.categories.map(({ label }) => [label]),
      labelSize: points.max,
      valueSize: values.max,
      valueBold: values.bold,
      valuePosition: 'outside',
      valuesBeside: [],
      ink: context.colors.ink,
      gap: (1 - COLUMN) / COLUMN,
      axisMax,
      labels: [
        ...marks.map((mark): ChartLabel => {
          const y = plot.y + plot.h * (1 - mark.displayed / axisMax) - VALUE_GAP / 2 - valueHeight / 2;
          const w = valueWidth(context, mark.valueLabel, values.max, values.bold);
          return labelAround(mark.valueLabel, { x: middleOf(mark.c), y }, w, valueHeight, { size: values.max, bold: values.bold }, mark.inkBeside, scope.ground); // prettier-ignore
        }),
        ...spec.categories.map(({ label }, c) => {
          const y = bottom(plot) + LABEL_GAP + pointHeight / 2;
          return labelAround(label, { x: middleOf(c), y }, valueWidth(context, label, points.max, false), pointHeight, { size: points.max, bold: false }, context.colors.ink, scope.ground); // prettier-ignore
        }),
      ],
    },
    plainShape(scope, { id: 'axis', name: `Axis ${spec.question}`, box: axis, fill: context.colors.outline }),
    // The counts of a few stand under the points.
    ...marks.flatMap((mark) => countWords(context, scope, content, mark, { box: box(plot.x + slot * mark.c, bottom(plot) + LABEL_GAP + pointHeight, slot, count), align: 'center' })), // prettier-ignore
    ...brackets(context, scope, content, box(plot.x, bottom(plot) + LABEL_GAP + pointHeight + count, plot.w, bracketHeight(context)), slot), // prettier-ignore
  ];
};

const shareHeight = (context: LayoutContext): number => {
  const { max, number } = chartStyle(context, 'chart_bracket_base');
  return lineHeight(pt(max * number));
};
const wordsHeight = (context: LayoutContext): number => lineHeight(chartStyle(context, 'chart_bracket').max, 1.1);
const bracketHeight = (context: LayoutContext): number =>
  BRACKET_GAP + BRACKET + LABEL_GAP + shareHeight(context) + wordsHeight(context);

function brackets(context: LayoutContext, scope: PlaceScope, content: ChartContent, room: Box, slot: number): readonly Element[] {
  const inks = inkOf(context.colors, scope.ground);
  const { sides = [], categories, question } = content.spec;
  return sides.flatMap(({ side, options, label, shares }: Side): readonly Element[] => {
    const places = options.map((option) => categories.findIndex(({ key }) => key === option));
    const [first, last] = [Math.min(...places), Math.max(...places)];
    const [share] = shares;
    if (first < 0 || !share) return [];
    const own = within(scope, side);
    const margin = (slot * (1 - COLUMN)) / 2;
    const at = box(room.x + slot * first + margin, room.y + BRACKET_GAP, slot * (last - first + 1) - 2 * margin, BRACKET);
    const y = bottom(at) + LABEL_GAP;
    const words = box(at.x - margin, y, Math.min(at.w + 2 * margin, right(room) - at.x + margin), shareHeight(context));
    const under = box(words.x, bottom(words), words.w, wordsHeight(context));
    return [
      { kind: 'shape', id: own.path, name: `Bracket ${question} ${side}`, box: at, decorative: true, origin: ownOrigin(own.path), over: scope.over, preset: 'bracket_below', stroke: { color: inks[side], width: STROKE } },
      placeWords(context, own, content, { parts: valueParts(share.valueLabel), message: `side.${side}` }, { style: 'chart_bracket_base', align: 'center', color: inks[side] }, { id: 'value', name: `Share ${question} ${side}`, box: words }),
      placeWords(context, own, content, wording(label, `side.${side}`), { style: 'chart_bracket', align: 'center', color: inks[side] }, { id: 'label', name: `Label ${question} ${side}`, box: under }),
    ];
  });
} // prettier-ignore
