import type { DrawnPicture, RasterPicture } from '../../files/draw/types.ts';
import { groupHash } from '../../files/pptx/redraw.ts';
import { sha256 } from '../../base/sha256.ts';
import type { Pair, Refreshing } from './context.ts';
import { redrawAsShapes, type PictureResult } from './redraw-shapes.ts';
import type { DeckPackage } from '../../files/ooxml/opc/deck-package.ts';
import type { EditedPart } from '../../files/ooxml/opc/edited-part.ts';
import { at, find, type Located } from '../../files/ooxml/xml/tree.ts';

const STEM = 'ppt/media/image';
const NAMES = { 'image/png': 'png', 'image/jpeg': 'jpeg', 'image/svg+xml': 'svg' } as const;

/** The part that holds these bytes: an existing one or a new one, so that equal pictures share a part. */
function stored(deck: DeckPackage, bytes: Uint8Array, type: keyof typeof NAMES, near: ReadonlySet<string>): string {
  const hash = sha256(bytes);
  const known = [...near].find((path) => deck.has(path) && sha256(deck.bytes(path)) === hash);
  return known ?? deck.add(STEM, NAMES[type], type, bytes);
}

/** Points a reference at another picture. */
function retarget(blip: Located, part: EditedPart, source: string, target: string, deck: DeckPackage): void {
  part.setAttribute(blip, 'embed', deck.relate(source, 'image', target));
}

/** Removes references that the slide no longer uses, and pictures to which nothing leads any more. */
export function dropUnused(deck: DeckPackage, source: string, ids: readonly string[]): void {
  const xml = new TextDecoder().decode(deck.part(source).toBytes());
  for (const id of new Set(ids)) {
    const target = deck.target(source, id);
    if (target === undefined || xml.includes(`"${id}"`)) continue;
    deck.unrelate(source, id);
    deck.dropOrphan(target);
  }
}

/**
 * Hashes of the pictures that a shape shows: the one that all programs can draw, and the SVG that newer ones draw
 * instead.
 */
function shownBy({ found, shape }: Pair, { deck }: Refreshing): { readonly raster?: string; readonly svg?: string } {
  const hashOf = (node: Located | undefined): string | undefined => {
    const path = deck.target(found.path, node?.attributes['r:embed']);
    return path !== undefined && deck.has(path) ? sha256(deck.bytes(path)) : undefined;
  };
  const raster = hashOf(at(shape.node, 'p:blipFill', 'a:blip'));
  const svg = hashOf(find(shape.node, 'asvg:svgBlip')[0]);
  return { ...(raster === undefined ? {} : { raster }), ...(svg === undefined ? {} : { svg }) };
}

/** Whether a picture is still ours, as it was made or as of today. Programs rewrite our PNG, but not our SVG. */
function isOurs({ old, next }: Pair<'picture'>, { raster, svg }: ReturnType<typeof shownBy>): boolean {
  if (raster === undefined) return false;
  if (svg !== undefined && (old.svg !== undefined || next.svg !== undefined)) return svg === old.svg || svg === next.svg;
  return raster === old.raster || raster === next.raster;
} // prettier-ignore

/** Refreshes a picture that shows data. Its place, its crop and its effects stay. */
export function refreshPicture(pair: Pair<'picture'>, refreshing: Refreshing, media: Set<string>): PictureResult {
  const { shape, old, next } = pair;
  const unchanged = old.raster === next.raster && old.svg === next.svg && old.shapes === next.shapes;
  const isGroup = shape.node.name === 'p:grpSp';
  const isMine = isGroup ? isOurGroup(pair) : isOurs(pair, shownBy(pair, refreshing));
  if (!isMine) {
    if (!unchanged) refreshing.note(pair, { outcome: 'kept', what: 'picture', reason: 'picture_replaced' });
    return { fate: 'left', unused: [] };
  }
  if (unchanged) return { fate: 'ours', unused: [] };
  const drawn: DrawnPicture | undefined = refreshing.fresh.drawings.get(next.key);
  if (!drawn) throw new Error(`the picture ${next.id} was not drawn`);
  if (drawn.kind === 'shapes') return redrawAsShapes(pair, drawn.shapes, refreshing);
  if (!isGroup) return replaceMedia(pair, drawn, refreshing, media);
  // What was shapes cannot become a picture again without losing what was done to the group.
  refreshing.note(pair, { outcome: 'unmatched', what: 'picture', reason: 'changed_form' });
  return { fate: 'left', unused: [] };
}

const isOurGroup = ({ shape, old, next }: Pair<'picture'>): boolean => {
  const hash = groupHash(shape.node);
  return hash === old.shapes || hash === next.shapes;
};

/** Points a picture at the media of today's, where it does not show them already. */
function replaceMedia(
  pair: Pair<'picture'>,
  drawn: RasterPicture,
  refreshing: Refreshing,
  media: Set<string>,
): PictureResult {
  const { found, shape, next } = pair;
  const { deck } = refreshing;
  const [blip, svgBlip] = [at(shape.node, 'p:blipFill', 'a:blip'), find(shape.node, 'asvg:svgBlip')[0]];
  const shown = shownBy(pair, refreshing);
  if (!blip || (shown.raster === next.raster && (!svgBlip || shown.svg === next.svg)))
    return { fate: 'ours', unused: [] };
  const part = deck.part(found.path);
  const store = (bytes: Uint8Array, type: keyof typeof NAMES): string => {
    const path = stored(deck, bytes, type, media);
    media.add(path);
    return path;
  };
  retarget(blip, part, found.path, store(drawn.png, drawn.mime), deck);
  if (svgBlip && drawn.svg !== undefined) {
    retarget(svgBlip, part, found.path, store(new TextEncoder().encode(drawn.svg), 'image/svg+xml'), deck);
  }
  refreshing.note(pair, { outcome: 'updated', what: 'picture' });
  return { fate: 'ours', unused: [blip, svgBlip].flatMap((node) => node?.attributes['r:embed'] ?? []) };
}
