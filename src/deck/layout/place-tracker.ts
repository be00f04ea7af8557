import { box, type Box } from '../../base/box.ts';
import type { Color } from '../../base/color.ts';
import { inches } from '../../base/length.ts';
import { colorsOn } from '../chart/colors.ts';
import type { LayoutNode, TrackerContent } from '../template/types.ts';
import { groundOf, ownOrigin, within, type LayoutContext, type PlaceScope } from './context.ts';
import { placeText, slotStyle, typeset } from './place-text.ts';
import type { Element, ShapeElement } from './types.ts';

/** The line of a section, the bar over that of the current one, and where the names begin below them. */
const LINE = inches(0.02);
const BAR = inches(0.05);
const NAMES = inches(0.07);

/** Where a click on a run leads within the deck: to the slide with that id. */
export const slideAddress = (slide: string): string => `#${slide}`;

/**
 * The sections of the deck side by side, each a line with its name, which leads to its first slide: dark what has been
 * shown, pale what comes, and over the current one a bar that grows with each of its slides. Where not all names fit, only
 * the current one is named.
 */
export function placeTracker(
  context: LayoutContext,
  scope: PlaceScope,
  node: Extract<LayoutNode, { kind: 'tracker' }>,
  { sections, current, part }: TrackerContent,
  area: Box,
): readonly Element[] {
  const { gutter } = context.brand.page;
  const w = (area.w - (sections.length - 1) * gutter) / sections.length;
  const style = slotStyle(node.style, { maxLines: 1 });
  const widthOf = (i: number): number => {
    const section = sections[i];
    return section ? typeset(context, section.name, { ...style, bold: true }, { w: area.w }).inkWidth : 0;
  };
  const allFit = sections.every((_, i) => widthOf(i) * 1.02 <= w);
  return sections.flatMap(({ name, slide }, i): readonly Element[] => {
    const x = area.x + i * (w + gutter);
    const ground = groundOf(scope, box(x, area.y, w, area.h));
    const on = { ...scope, ground };
    const colors = colorsOn(ground, context.colors);
    const isDark = colors.ink === context.colors.onDark;
    const done = isDark ? colors.mute : (colors.ramp[0] ?? colors.ink);
    const shape = (kind: string, at: Box, fill: Color): ShapeElement => {
      const { path } = within(within(scope, kind), String(i + 1));
      return { kind: 'shape', id: path, name: `${node.name} ${kind} ${i + 1}`, box: at, decorative: true, locates: true, origin: ownOrigin(path), over: scope.over, preset: 'rect', fill }; // prettier-ignore
    };
    const isNow = i === current;
    const shown = isNow ? w * part : 0;
    const line =
      shown < w ? [shape('line', box(x + shown, area.y, w - shown, LINE), i < current ? done : colors.rest)] : [];
    const bar = isNow ? [shape('now', box(x, area.y + LINE / 2 - BAR / 2, shown, BAR), colors.accent)] : [];
    if (!allFit && !isNow) return line;
    const wide = Math.min(area.w, widthOf(i) * 1.02);
    const at = allFit ? box(x, area.y + NAMES, w, area.h - NAMES) : box(Math.min(x, area.x + area.w - wide), area.y + NAMES, wide, area.h - NAMES); // prettier-ignore
    const look = { ...style, bold: isNow, color: isNow ? colors.ink : colors.mute };
    const named = { box: at, style: look, anchor: 'top', name: `${node.name} ${i + 1}` } as const;
    const words = { ...placeText(context, within(on, String(i + 1)), name, named), locates: true } as const;
    return [...line, ...bar, isNow ? words : { ...words, link: slideAddress(slide) }];
  });
}
