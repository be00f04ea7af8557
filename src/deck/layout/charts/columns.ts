import { box } from '../../../base/box.ts';
import { itemAt } from '../../../base/item-at.ts';
import { emu, inches, type Pt } from '../../../base/length.ts';
import { labelDoesNotFit } from '../diagnostics.ts';
import type { ChartLabel } from '../types.ts';
import { chartStyle, labelAround, labelText, lineHeight, linesOf, setLabel, sizesOf, valueWidth } from './label.ts';
import { chartBase, type ChartPlacer } from './types.ts';

const MOST_LABEL_LINES = 2;
const GAP = inches(0.08);
/** A column's thickness as a share of its slot. */
const COLUMN = 0.66;

/** Vertical columns in their natural order, labels below, values above. */
export const columns: ChartPlacer = (context, scope, content, frame) => {
  const { spec, place } = content;
  const { box: area } = frame;
  const slot = area.w / spec.categories.length;
  const labelStyle = chartStyle(context, 'chart_label');
  const valueStyle = chartStyle(context, 'chart_value');
  const set = (size: Pt) =>
    spec.categories.map((category) => {
      const text = labelText(category.label, spec.language, `option.${spec.question}.${category.option}`, place);
      return setLabel(context, text, labelStyle, size, emu(slot * 0.94), MOST_LABEL_LINES);
    });
  const sizes = sizesOf(labelStyle);
  const labelSize = sizes.find((size) => set(size).every((s) => !s.overflow));
  const sets = set(labelSize ?? labelStyle.min);
  if (labelSize === undefined) {
    const misfit = sets.findIndex((s) => s.overflow);
    const { label } = itemAt(spec.categories, misfit);
    context.report({
      ...labelDoesNotFit(place, { slide: scope.slide, slot: scope.path, label }),
      slides: [scope.slide],
    });
  }
  const widthOf = (words: string, size: Pt): number => valueWidth(context, words, size, valueStyle.bold);
  const fitting = (size: Pt): boolean => spec.categories.every((c) => widthOf(c.valueLabel, size) <= slot * 0.94);
  const valueSize = sizesOf(valueStyle).find(fitting) ?? valueStyle.min;
  const below = Math.max(...sets.map((s) => s.height)) + GAP * 2;
  const above = lineHeight(valueSize) + GAP;
  const plot = box(area.x, area.y, area.w, area.h - below);
  const largest = Math.max(...spec.categories.map((category) => category.displayed), 1);
  const axisMax = (largest * plot.h) / Math.max(plot.h * 0.3, plot.h - above);
  return [
    {
      ...chartBase(scope, content, frame),
      box: area,
      plot,
      axisLabels: sets.map(linesOf),
      labelSize: labelSize ?? labelStyle.min,
      valueSize,
      valueBold: valueStyle.bold,
      valuePosition: 'outside',
      valuesBeside: [],
      ink: context.colors.ink,
      gap: (1 - COLUMN) / COLUMN,
      axisMax,
      labels: spec.categories.flatMap((category, i): ChartLabel[] => {
        const x = area.x + slot * (i + 0.5);
        const y = plot.y + plot.h * (1 - category.displayed / axisMax) - GAP / 2 - lineHeight(valueSize) / 2;
        const label = itemAt(sets, i);
        const bottom = plot.y + plot.h + GAP;
        return [
          labelAround(category.valueLabel, { x, y }, widthOf(category.valueLabel, valueSize), lineHeight(valueSize), { size: valueSize, bold: valueStyle.bold }, category.inkBeside, scope.ground), // prettier-ignore
          { ...labelAround(category.label, { x, y: bottom + label.height / 2 }, label.inkWidth, label.height, { size: labelSize ?? labelStyle.min, bold: false }, context.colors.ink, scope.ground), lines: linesOf(label) }, // prettier-ignore
        ];
      }),
    },
  ];
};
