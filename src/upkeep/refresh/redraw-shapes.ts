import { box, type Box } from '../../base/box.ts';
import { groupFrame, groupShapes } from '../../files/pptx/redraw.ts';
import type { EditedPart } from '../../files/ooxml/opc/edited-part.ts';
import { renderFragment } from '../../files/ooxml/xml/render.ts';
import { at, child, el, find, prefixOf, type Located, type XmlElement } from '../../files/ooxml/xml/tree.ts';
import type { DrawnShapes } from '../../files/shapes/types.ts';
import type { Fate, Pair, Refreshing } from './context.ts';

const NAMESPACES = {
  p: 'http://schemas.openxmlformats.org/presentationml/2006/main',
  a: 'http://schemas.openxmlformats.org/drawingml/2006/main',
};

/** What became of a picture, and references that may no longer be needed. */
export interface PictureResult {
  readonly fate: Fate;
  readonly unused: readonly string[];
}

/**
 * Draws today's shapes in the place of those of the file, or of the picture that an earlier version put there. The
 * object keeps its number, name, place and whatever refers to it. A picture that was cropped stays: shapes cannot be.
 */
export function redrawAsShapes(pair: Pair<'picture'>, shapes: DrawnShapes, refreshing: Refreshing): PictureResult {
  const { found, shape, old } = pair;
  const { node } = shape;
  const part = refreshing.deck.part(found.path);
  if (isCropped(node)) {
    refreshing.note(pair, { outcome: 'unmatched', what: 'picture', reason: 'changed_form' });
    return { fate: 'left', unused: [] };
  }
  const inside = groupShapes(shape.name, shapes, {
    firstId: firstIdFor(pair, shapes.items.length, part),
    language: refreshing.fresh.scene.language,
  });
  if (node.name === 'p:grpSp') replaceInside(part, node, inside, shapes);
  else pictureToGroup(part, node, old.box, inside, shapes);
  refreshing.note(pair, { outcome: 'updated', what: 'picture' });
  const blips = find(node, 'a:blip', 'asvg:svgBlip');
  return { fate: 'ours', unused: blips.flatMap(({ attributes }) => attributes['r:embed'] ?? []) };
}

const isCropped = (node: Located): boolean =>
  Object.values(at(node, 'p:blipFill', 'a:srcRect')?.attributes ?? {}).some((value) => Number(value) !== 0);

const idsIn = (node: Located): readonly number[] =>
  find(node, 'p:cNvPr').map(({ attributes }) => Number(attributes['id']) || 0);

/** More than a group has shapes. */
const GROUP_IDS = 10_000;

/**
 * The number of the first of so many shapes: that of the first one so far, where no other shape of the slide has one of
 * theirs; else one above all numbers of the slide, and other ones than for the slide's other drawings.
 */
function firstIdFor({ found, shape }: Pair<'picture'>, count: number, part: EditedPart): number {
  const [, first] = shape.node.name === 'p:grpSp' ? idsIn(shape.node) : [];
  const inside = new Set(idsIn(shape.node));
  const others = idsIn(part.root).filter((id) => !inside.has(id));
  if (first !== undefined && !others.some((id) => id >= first && id < first + count)) return first;
  return 1 + Math.max(0, ...others) + GROUP_IDS * found.shapes.indexOf(shape);
}

/** Elements as text, with the namespaces that the document does not declare under our prefixes. */
function written(part: EditedPart, elements: readonly XmlElement[]): string {
  const missing = Object.entries(NAMESPACES).filter(
    ([prefix, uri]) => !part.source.includes(`xmlns:${prefix}="${uri}"`),
  );
  const declared = Object.fromEntries(missing.map(([prefix, uri]) => [`xmlns:${prefix}`, uri]));
  return elements.map((one) => renderFragment({ ...one, attributes: { ...declared, ...one.attributes } })).join('');
}

/** The group stays where and as large as it is; the shapes inside count in their own units. */
function replaceInside(part: EditedPart, node: Located, inside: readonly XmlElement[], shapes: DrawnShapes): void {
  const frame = at(node, 'p:grpSpPr', 'a:xfrm');
  const fresh = groupFrame(NOWHERE, shapes);
  for (const name of ['a:chOff', 'a:chExt']) {
    const found = child(frame, name);
    const wanted = child(fresh, name);
    for (const [key, value] of Object.entries(wanted?.attributes ?? {})) {
      if (found) part.setAttribute(found, key, value);
    }
  }
  const properties = child(node, 'p:grpSpPr');
  const start = properties?.end ?? node.openEnd;
  part.replace({ start, end: node.closeStart }, written(part, inside));
}

const NOWHERE = box(0, 0, 0, 0);

/** Makes a group of a picture, piece by piece, so that other changes to its properties still apply. */
function pictureToGroup(
  part: EditedPart,
  node: Located,
  made: Pick<Box, 'x' | 'y' | 'w' | 'h'>,
  inside: readonly XmlElement[],
  shapes: DrawnShapes,
): void {
  const own = at(node, 'p:spPr', 'a:xfrm');
  const [offset, extent] = [child(own, 'a:off')?.attributes, child(own, 'a:ext')?.attributes];
  // Without a place of its own, it stands where its placeholder does: where it was made.
  const place = box(
    Number(offset?.['x'] ?? made.x),
    Number(offset?.['y'] ?? made.y),
    Number(extent?.['cx'] ?? made.w),
    Number(extent?.['cy'] ?? made.h),
  );
  const properties = child(node, 'p:nvPicPr');
  rename(part, node, 'grpSp');
  if (properties) {
    rename(part, properties, 'nvGrpSpPr');
    const kind = child(properties, 'p:cNvPicPr');
    if (kind) part.replace(kind, `<${prefixOf(kind)}cNvGrpSpPr/>`);
    const application = child(properties, 'p:nvPr');
    if (application) part.replace(application, `<${prefixOf(application)}nvPr/>`);
  }
  const frame = el('p:grpSpPr', {}, groupFrame(place, shapes));
  const start = properties?.end ?? node.openEnd;
  part.replace({ start, end: node.closeStart }, written(part, [frame, ...inside]));
}

/** Gives an element another name, in its opening and its closing tag. */
function rename(part: EditedPart, node: Located, name: string): void {
  const full = `${prefixOf(node)}${name}`;
  part.replace({ start: node.start + 1, end: node.start + 1 + node.written.length }, full);
  if (node.openEnd === node.end) return;
  part.replace({ start: node.closeStart + 2, end: node.closeStart + 2 + node.written.length }, full);
}
