import { box, type Box } from '../../base/box.ts';
import { contrast } from '../../base/color.ts';
import { emu, EMU_PER_POINT, emuToInches, emuToPt, pt, type Pt } from '../../base/length.ts';
import { colorsOn } from '../chart/colors.ts';
import { buildPicture, heightAt } from '../chart/pictures/build-picture.ts';
import type { Content, LayoutNode, PictureContent } from '../template/types.ts';
import { ownOrigin, type LayoutContext, type PlaceScope } from './context.ts';
import type { Element, Picture } from './types.ts';

/**
 * A picture in its slot: drawn to the size of the slot, or kept in its own shape. `cap`: the largest size of letters in it,
 * which its siblings share.
 */
export function placePicture(
  context: LayoutContext,
  scope: PlaceScope,
  node: Extract<LayoutNode, { kind: 'picture' }>,
  content: PictureContent,
  area: Box,
  cap?: Pt,
): readonly Element[] {
  const { source } = content;
  const framed = node.aspect === undefined ? area : fitAspect(area, node.aspect, node.align);
  // A photograph or a logo keeps its own shape inside the one that the layout wants.
  const own = source.kind === 'file' ? context.aspectOf(source.file) : undefined;
  const at = own === undefined ? framed : fitAspect(framed, own, node.align);
  if (source.kind === 'monogram')
    return [monogram(context, scope, node, { text: source.text, at, ...(cap ? { cap } : {}) })];
  return [
    {
      kind: 'picture',
      id: scope.path,
      name: node.name,
      box: at,
      decorative: content.decorative,
      ...(content.decorative ? {} : { alt: content.alt }),
      origin: { slot: scope.path, place: content.place, figures: content.figures, claims: [], ...(content.message ? { message: content.message } : {}) }, // prettier-ignore
      over: scope.over,
      picture: toPicture(context, scope, source, at),
      ...(content.link ? { link: content.link } : {}),
    },
  ];
}

/** The height that a picture has at a width, by what is drawn or by the layout's shape for it; undefined if any will do. */
export function pictureHeight(
  { aspect, maxSize }: Extract<LayoutNode, { kind: 'picture' }>,
  content: Content | undefined,
  width: number,
): number | undefined {
  const source = content?.kind === 'picture' ? content.source : undefined;
  const drawn = source?.kind === 'data' ? heightAt(source, width) : undefined;
  return drawn ?? (aspect === undefined ? undefined : Math.min(width / aspect, maxSize ?? Infinity));
}

/** The largest box inside the area with that ratio of width to height. */
function fitAspect(area: Box, aspect: number, align: 'left' | 'center' | 'right'): Box {
  const w = Math.min(area.w, area.h * aspect);
  const h = w / aspect;
  const x = area.x + { left: 0, center: (area.w - w) / 2, right: area.w - w }[align];
  return box(x, area.y + (area.h - h) / 2, w, h);
}

function toPicture(
  context: LayoutContext,
  scope: PlaceScope,
  source: Exclude<PictureContent['source'], { kind: 'monogram' }>,
  at: Box,
): Picture {
  if (source.kind === 'file') return source;
  if (source.kind === 'qr')
    return { ...source, ...qrColors(context.colors.ink.hex, scope.ground.hex, context.colors.ground.hex) };
  const size = { width: emuToInches(at.w), height: emuToInches(at.h) };
  return buildPicture(source.picture, source.params, colorsOn(scope.ground, context.colors), size);
}

/**
 * Scanners read dark on light, and many nothing else: on a dark ground, the code stands on a light field of its own, the
 * brand's where its ink can be told from it.
 */
function qrColors(ink: string, ground: string, light: string): { readonly dark: string; readonly light: string } {
  const isLight = (hex: string): boolean => contrast(hex, 'FFFFFF') < contrast(hex, '000000');
  const pairs = [
    { dark: ink, light: ground },
    { dark: ink, light },
    { dark: ground, light: ink },
  ];
  const fit = pairs.find((pair) => isLight(pair.light) && contrast(pair.dark, pair.light) >= 4.5);
  return fit ?? { dark: '000000', light: 'FFFFFF' };
}

/** Share of its outline's height, and of its width, that a monogram keeps to. */
const MONOGRAM = { height: 0.395, width: 0.7 };

/** A person's initial in a circle or square, while no photograph is given; several letters are set smaller. */
function monogram(
  context: LayoutContext,
  scope: PlaceScope,
  { name, shape = 'ellipse' }: Extract<LayoutNode, { kind: 'picture' }>,
  { text, at, cap }: { readonly text: string; readonly at: Box; readonly cap?: Pt },
): Element {
  const fill = context.colors.ramp[0] ?? context.colors.ink;
  const widthAt = (points: number): number => context.measurer.width(text, context.fonts, true, pt(points));
  const widest = (at.w * MONOGRAM.width) / Math.max(1, widthAt(1));
  const size = pt(Math.round(Math.min(emuToPt(at.h) * MONOGRAM.height, widest, cap ?? Infinity)));
  const ink = { w: widthAt(size), h: size * EMU_PER_POINT };
  const run = { text, size, bold: true, color: context.colors.onDark, language: context.language, figures: [] };
  return {
    kind: 'text',
    id: scope.path,
    name,
    box: at,
    decorative: true,
    origin: ownOrigin(scope.path),
    over: scope.over,
    paragraphs: [{ lines: [[run]], align: 'center', lineSpacing: 1, spaceBefore: pt(0) }],
    anchor: 'middle',
    linesDecided: true,
    padding: emu(0),
    shape,
    fill,
    ground: fill,
    ink: box(at.x + (at.w - ink.w) / 2, at.y + (at.h - ink.h) / 2, ink.w, ink.h),
  };
}
