import type { Box } from '../../../base/box.ts';
import type { LayoutContext, PlaceScope } from '../context.ts';
import type { Element } from '../types.ts';
import { chartStyle, lineHeight } from './label.ts';
import type { LaidOutChart } from './types.ts';
import { placeWords, wording } from './words.ts';

/** The room under bars for saying that some of their values are left out. */
export const leftOutRoom = (context: LayoutContext): number => lineHeight(chartStyle(context, 'chart_small').max, 1.4);

/** Says that values are left out, for want of room in their parts. */
export const leftOutNote = (context: LayoutContext, scope: PlaceScope, content: LaidOutChart, at: Box): readonly Element[] =>
  content.leftOut === undefined
    ? []
    : [placeWords(context, scope, content, wording(content.leftOut, 'auto.note_left_out'), { style: 'chart_small', align: 'left', color: context.colors.mute }, { id: 'left-out', name: `Notes ${content.spec.question} values`, box: at, anchor: 'bottom' })]; // prettier-ignore
