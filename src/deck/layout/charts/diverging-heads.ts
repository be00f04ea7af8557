import { box, right, type Box } from '../../../base/box.ts';
import { itemAt } from '../../../base/item-at.ts';
import { emu } from '../../../base/length.ts';
import { legible } from '../../chart/colors.ts';
import { outweighed } from '../../chart/outweighed.ts';
import type { LayoutContext, PlaceScope } from '../context.ts';
import type { Element } from '../types.ts';
import { HEAD, sumWidth, VALUE_GAP, type Parts, type Plan, type SidePart } from './diverging-parts.ts';
import { chartStyle, sizeWithin } from './label.ts';
import type { ChartContent } from '../../template/types.ts';
import { placeWords, valueParts, wording, type ChartWordsLook } from './words.ts';

/** What the sides are called, over the bars: with arrows away from the centre. */
export function heads(context: LayoutContext, scope: PlaceScope, content: ChartContent, parts: Parts, { area, rows, start }: Plan): readonly Element[] {
  const { colors } = context;
  const { positive, negative, neutral } = parts;
  const [y, h] = [rows.y - HEAD, HEAD - VALUE_GAP];
  const left = negative ? start.negative - area.x - VALUE_GAP : 0;
  const head = (part: SidePart | undefined, words: string, at: Box, look: Omit<ChartWordsLook, 'style'>): readonly Element[] =>
    part ? [placeWords(context, scope, content, wording(words, `side.${part.side.side}`), { style: 'chart_side', ...look }, { id: `head.${part.side.side}`, name: `Head ${part.side.side}`, box: at })] : [];
  const sum = sumWidth(context, content, parts);
  const end = right(rows) - sum;
  return [
    ...head(negative, `${negative?.side.label} ←`, box(area.x, y, left, h), { align: 'right', color: colors.accentText, maxLines: 2 }),
    ...head(positive, `→ ${positive?.side.label}`, box(start.positive + VALUE_GAP, y, (neutral ? start.neutral : end) - start.positive - 2 * VALUE_GAP, h), { align: 'left', color: colors.ramp[0] ?? colors.ink, maxLines: 2 }),
    ...head(neutral, neutral?.side.label ?? '', box(start.neutral, y, end - start.neutral - VALUE_GAP, h), { align: 'left', bold: false, color: colors.mute, maxLines: 2 }),
    ...(positive?.side.sum === undefined ? [] : [placeWords(context, scope, content, wording(positive.side.sum, 'side.sum'), { style: 'chart_side', align: 'right', color: colors.ramp[0] ?? colors.ink, maxLines: 2 }, { id: 'head.sum', name: 'Head sum', box: box(end, y, sum, h) })]),
  ];
} // prettier-ignore

/** The share of those who agree; in the accent where more disagree. */
export function sums(context: LayoutContext, scope: PlaceScope, content: ChartContent, parts: Parts, { rows, slot }: Plan): readonly Element[] {
  const { colors } = context;
  const { positive, negative } = parts;
  const width = sumWidth(context, content, parts);
  const shown = positive?.side.shares ?? [];
  const isOutweighed = outweighed(shown, negative?.side.shares);
  const size = sizeWithin(context, chartStyle(context, 'chart_sum'), shown.map(({ valueLabel }) => valueLabel), { w: emu(width), h: emu(slot) });
  return shown.map(({ valueLabel }, c) => {
    const color = legible(isOutweighed[c] ? [colors.accentText, colors.ink] : [colors.ramp[0] ?? colors.ink, colors.ink], scope.ground);
    const { key } = itemAt(content.spec.categories, c);
    return placeWords(context, scope, content, { parts: valueParts(valueLabel), message: `question.${key}` }, { style: 'chart_sum', align: 'right', color, size }, {
      id: `sum.${key}`,
      name: `Sum ${key}`,
      box: box(right(rows) - width, rows.y + slot * c, width, slot),
    });
  });
} // prettier-ignore
