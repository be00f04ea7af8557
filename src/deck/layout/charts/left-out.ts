import type { Box } from '../../../base/box.ts';
import type { LayoutContext, PlaceScope } from '../context.ts';
import type { Element } from '../types.ts';
import { chartStyle, lineHeight } from './label.ts';
import type { ChartContent } from '../../template/types.ts';
import { placeWords, wording } from './words.ts';

/** The room under bars for saying that some of their values are left out. */
export const leftOutRoom = (context: LayoutContext): number => smallHeight(context) * 1.3;

/** The height of a line of the smallest type of charts. */
export function smallHeight(context: LayoutContext): number {
  const { min, lineSpacing } = chartStyle(context, 'chart_small');
  return lineHeight(min, Math.max(1, lineSpacing));
}

/** Says that values are left out, for want of room in their parts. */
export const leftOutNote = (context: LayoutContext, scope: PlaceScope, content: ChartContent, at: Box): readonly Element[] =>
  content.leftOut === undefined
    ? []
    : [placeWords(context, scope, content, wording(content.leftOut, 'auto.note_left_out'), { style: 'chart_small', size: chartStyle(context, 'chart_small').min, align: 'left', color: context.colors.mute }, { id: 'left-out', name: `Notes ${content.spec.question} values`, box: at, anchor: 'bottom' })]; // prettier-ignore
