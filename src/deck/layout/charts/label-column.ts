import type { Emu } from '../../../base/length.ts';
import { emu } from '../../../base/length.ts';
import { itemAt } from '../../../base/item-at.ts';
import type { Category } from '../../chart/types.ts';
import type { LayoutContext } from '../context.ts';
import type { AxisLabels } from './bars.ts';
import { categoryKey } from './label.ts';
import type { ChartContent } from '../../template/types.ts';
import { widthFor, wording, type ChartWording, type ChartWordsLook } from './words.ts';

/** Labels of categories that are texts of their own, some in bold, as no axis of a native chart can have them. */
export interface LabelColumn {
  readonly width: Emu;
  readonly words: (category: number) => ChartWording;
  readonly look: (category: number) => ChartWordsLook;
}

const MOST_LINES = 16;

/** The labels of a chart's categories in a column that is as wide as they need, right-aligned. */
export function labelColumn(
  context: LayoutContext,
  content: ChartContent,
  { size, width }: Pick<AxisLabels, 'size' | 'width'>,
  isBold: (category: number) => boolean,
): LabelColumn {
  const { spec, shared } = content;
  const wordsOf = (category: Category): ChartWording => wording(category.label, categoryKey(spec, category));
  const lookOf = (bold: boolean): ChartWordsLook => ({ style: 'chart_label', align: 'right', size, maxLines: MOST_LINES, bold }); // prettier-ignore
  const words = (c: number): ChartWording => wordsOf(itemAt(spec.categories, c));
  const look = (c: number): ChartWordsLook => lookOf(isBold(c));
  // Over several slides, the column is as wide as the labels of all of them need.
  const widths = [
    ...spec.categories.map((_, c) => widthFor(context, content, words(c), look(c), width)),
    ...(shared?.rows ?? []).map((row) => widthFor(context, content, wordsOf(row), lookOf(row.stressed), width)),
  ];
  return { width: emu(Math.max(0, ...widths)), words, look };
}
