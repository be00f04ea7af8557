import { box, type Box } from '../../base/box.ts';
import type { Color } from '../../base/color.ts';
import { emu, inches, type Emu } from '../../base/length.ts';
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
  const stretchOf = (i: number): readonly Stretch[] =>
    stretches(scope, { ...area, x: area.x + i * (w + gutter), w }, gutter);
  const homeOf = (i: number): Stretch | undefined => stretchOf(i).find(({ names }) => widthOf(i) * 1.02 <= names.w);
  const allFit = sections.every((_, i) => homeOf(i));
  return sections.flatMap(({ name, slide }, i): readonly Element[] => {
    const x = area.x + i * (w + gutter);
    const ground = (allFit ? homeOf(i)?.ground : undefined) ?? groundOf(scope, box(x, area.y, w, area.h));
    const on = { ...scope, ground };
    const colors = colorsOn(ground, context.colors);
    const shape = (kind: string, at: Box, fill: Color, more = ''): ShapeElement => {
      const { path } = within(within(scope, kind), `${i + 1}${more}`);
      return { kind: 'shape', id: path, name: `${node.name} ${kind} ${i + 1}${more}`, box: at, decorative: true, locates: true, origin: ownOrigin(path), over: scope.over, preset: 'rect', fill }; // prettier-ignore
    };
    const isNow = i === current;
    const shown = isNow ? w * part : 0;
    const line = stretchOf(i).flatMap((one, s): readonly Element[] => {
      const past = s === 0 ? Math.min(shown, one.w) : Math.max(0, x + shown - one.x);
      const own = colorsOn(one.ground, context.colors);
      const done = own.ink === context.colors.onDark ? own.mute : (own.ramp[0] ?? own.ink);
      const at = box(one.x + past, area.y, one.w - past, LINE);
      return at.w > 0 ? [shape('line', at, i < current ? done : own.rest, s === 0 ? '' : ' on')] : [];
    });
    const bar = isNow ? [shape('now', box(x, area.y + LINE / 2 - BAR / 2, shown, BAR), colors.accent)] : [];
    if (!allFit && !isNow) return line;
    const wide = Math.min(area.w, widthOf(i) * 1.02);
    const home = homeOf(i)?.names;
    const at = allFit && home ? box(home.x, area.y + NAMES, home.w, area.h - NAMES) : box(Math.min(x, area.x + area.w - wide), area.y + NAMES, wide, area.h - NAMES); // prettier-ignore
    const look = { ...style, bold: isNow, color: isNow ? colors.ink : colors.mute };
    const named = { box: at, style: look, anchor: 'top', name: `${node.name} ${i + 1}` } as const;
    const words = { ...placeText(context, within(on, String(i + 1)), name, named), locates: true } as const;
    return [...line, ...bar, isNow ? words : { ...words, link: slideAddress(slide) }];
  });
}

/** A part of a section's room on one ground, and where in it a name may stand. */
interface Stretch {
  readonly x: number;
  readonly w: number;
  readonly ground: Color;
  readonly names: { readonly x: number; readonly w: number };
}

/** The grounds under a section from left to right: a coloured part of the slide may end in the middle of it, and would cut through its name. */
function stretches(
  scope: PlaceScope,
  at: { readonly x: number; readonly y: Emu; readonly w: number; readonly h: Emu },
  gap: number,
): readonly Stretch[] {
  const groundAt = (x: number): Color => groundOf(scope, box(emu(x), at.y, emu(1), at.h));
  const [first, last] = [groundAt(at.x), groundAt(at.x + at.w - 1)];
  const end = at.x + at.w;
  if (first.hex === last.hex) return [{ x: at.x, w: at.w, ground: first, names: at }];
  let [before, behind]: [number, number] = [at.x, end - 1];
  while (behind - before > 1) {
    const middle = Math.floor((before + behind) / 2);
    if (groundAt(middle).hex === first.hex) before = middle;
    else behind = middle;
  }
  return [
    { x: at.x, w: behind - at.x, ground: first, names: { x: at.x, w: behind - at.x } },
    { x: behind, w: end - behind, ground: last, names: { x: behind + gap, w: end - behind - gap } },
  ];
}
