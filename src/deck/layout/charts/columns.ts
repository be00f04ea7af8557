import { box } from '../../../base/box.ts';
import { itemAt } from '../../../base/item-at.ts';
import { emu, inches, pt, ptToEmu, type Pt } from '../../../base/length.ts';
import { marksOf } from '../../chart/types.ts';
import { clipText } from '../clip-text.ts';
import type { LayoutContext, PlaceScope } from '../context.ts';
import { labelDoesNotFit } from '../diagnostics.ts';
import type { SetText } from '../set-text.ts';
import type { ChartLabel } from '../types.ts';
import { countHeight, countWords } from './few.ts';
import { categoryKey, chartStyle, labelAround, labelText, lineHeight, linesOf, setLabel, sizesOf, valueWidth } from './label.ts'; // prettier-ignore
import { columnLegend } from './legend.ts';
import { plainShape } from './lines.ts';
import type { ChartContent } from '../../template/types.ts';
import { chartBase, type ChartPlacer } from './types.ts';

const MOST_LABEL_LINES = 2;
const GAP = inches(0.08);
/** Below the sizes of the brand: of labels that would be broken badly otherwise. */
const SMALLER = [pt(11), pt(10)] as const;
/** A column's thickness as a share of its slot; of several abreast, that of all of them. */
const COLUMN = 0.66;
const COLUMNS = 0.84;
/** A column is no wider, so that one or two are no blocks; but PowerPoint knows no gap of more than five columns. */
const WIDEST_COLUMN = inches(1.4);
const LEAST_SHARE = 1 / 6;
/** The share of the room along the axis that words keep to. */
const FREE = 0.94;
/** The line on which columns stand: without it, one of 0 % would be nowhere. */
const AXIS = ptToEmu(0.75);

/** Vertical columns in their natural order, labels below, values above; those of a banner abreast, under a legend. */
export const columns: ChartPlacer = (context, scope, content, frame) => {
  const slot = frame.box.w / content.spec.categories.length;
  return columnsOf(Math.max(LEAST_SHARE, Math.min(COLUMN, WIDEST_COLUMN / slot)), context, scope, content, frame);
};

/** The same, of which each takes that share of its slot. */
export function columnsOf(one: number, ...[context, scope, content, frame]: Parameters<ChartPlacer>): ReturnType<ChartPlacer> {
  const { spec } = content;
  const legend = columnLegend(context, scope, content, frame.box);
  const area = legend.below;
  const slot = area.w / spec.categories.length;
  const abreast = spec.series.length;
  const share = abreast > 1 ? COLUMNS : one;
  const { sets, size: labelSize } = labelsBelow(context, scope, content, slot);
  const valueStyle = chartStyle(context, 'chart_value');
  const marks = marksOf(spec);
  const widthOf = (words: string, size: Pt): number => valueWidth(context, words, size, valueStyle.bold);
  const valueRoom = abreast > 1 ? (slot * share) / abreast : slot * FREE;
  const fitting = (size: Pt): boolean => marks.every((mark) => widthOf(mark.valueLabel, size) <= valueRoom);
  const valueSize = sizesOf(valueStyle).find(fitting) ?? valueStyle.min;
  const count = countHeight(context, content);
  const labelsHeight = Math.max(...sets.map((s) => s.height));
  const below = labelsHeight + count + GAP * 2;
  const above = lineHeight(valueSize) + GAP;
  const plot = box(area.x, area.y, area.w, area.h - below);
  const largest = Math.max(...marks.map((mark) => mark.displayed), 1);
  const axisMax = (largest * plot.h) / Math.max(plot.h * 0.3, plot.h - above);
  return [
    ...legend.elements,
    {
      ...chartBase(scope, content, frame),
      box: area,
      plot,
      axisLabels: sets.map(linesOf),
      labelSize,
      valueSize,
      valueBold: valueStyle.bold,
      valuePosition: 'outside',
      valuesBeside: [],
      ink: context.colors.ink,
      gap: ((1 - share) * abreast) / share,
      axisMax,
      labels: spec.categories.flatMap((category, i): ChartLabel[] => {
        const x = area.x + slot * (i + 0.5);
        const label = itemAt(sets, i);
        const bottom = plot.y + plot.h + GAP;
        return [
          ...marks.flatMap((mark): ChartLabel[] => {
            if (mark.c !== i) return [];
            const y = plot.y + plot.h * (1 - mark.displayed / axisMax) - GAP / 2 - lineHeight(valueSize) / 2;
            const middle = x + ((mark.s - (abreast - 1) / 2) * slot * share) / abreast;
            return [labelAround(mark.valueLabel, { x: middle, y }, widthOf(mark.valueLabel, valueSize), lineHeight(valueSize), { size: valueSize, bold: valueStyle.bold }, mark.inkBeside, scope.ground)]; // prettier-ignore
          }),
          { ...labelAround(category.label, { x, y: bottom + label.height / 2 }, label.inkWidth, label.height, { size: labelSize, bold: false }, context.colors.ink, scope.ground), lines: linesOf(label) }, // prettier-ignore
        ];
      }),
    },
    plainShape(scope, { id: 'axis', name: `Axis ${spec.question}`, box: box(plot.x, plot.y + plot.h - AXIS / 2, plot.w, AXIS), fill: context.colors.outline }),
    // The counts of a few stand under what the columns are.
    ...marks.flatMap((mark) => countWords(context, scope, content, mark, { box: box(area.x + slot * mark.c, plot.y + plot.h + GAP + labelsHeight, slot, count), align: 'center', over: [scope.path] })),
  ];
} // prettier-ignore

/** Whether a label of several lines ends with a line of one letter. */
const endsLonely = (set: SetText): boolean => set.lineCount > 1 && [...itemAt(linesOf(set), set.lineCount - 1)].length === 1; // prettier-ignore

/** The labels of categories, each under its slot, at the largest size at which all fit. */
function labelsBelow(
  context: LayoutContext,
  scope: PlaceScope,
  { spec, place }: ChartContent,
  slot: number,
): { readonly sets: readonly SetText[]; readonly size: Pt } {
  const style = chartStyle(context, 'chart_label');
  const at = (size: Pt) =>
    spec.categories.map((category) => {
      const text = labelText(category.label, spec.language, categoryKey(spec, category), place);
      return setLabel(context, text, style, size, emu(slot * FREE), MOST_LABEL_LINES);
    });
  // Rather in smaller letters than broken inside a word, so that one letter stands alone.
  const sizes = [...sizesOf(style), ...SMALLER];
  const isWhole = (set: SetText): boolean => !set.overflow && !endsLonely(set);
  const size =
    sizes.find((one) => at(one).every(isWhole)) ??
    sizesOf(style).find((one) => at(one).every((set) => !set.overflow)) ??
    style.min;
  const whole = at(size);
  const room = { w: emu(slot * FREE), maxLines: MOST_LABEL_LINES };
  const sets = whole.map((set) => (set.overflow ? clipText(set, room, context) : set));
  const misfit = spec.categories[whole.findIndex((set) => set.overflow)];
  if (misfit) {
    const where = { slide: scope.slide, slot: scope.path, label: misfit.label };
    context.report({ ...labelDoesNotFit(place, where), slides: [scope.slide] });
  }
  return { sets, size };
}
