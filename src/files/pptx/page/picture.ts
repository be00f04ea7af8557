import type { PictureElement } from '../../../deck/scene/types.ts';
import { el, type XmlElement } from '../../ooxml/xml/tree.ts';
import { firstIdIn, nonVisual } from './identity.ts';
import type { PageContext, ShapeContext, StoredRaster } from './page-context.ts';
import { groupFrame, groupShapes } from './shape-group.ts';
import { visual } from './visual.ts';

/**
 * A picture. A drawing is a group of PowerPoint's own shapes: they follow the theme, and a designer can change each; those
 * inside are named after the group.
 */
export function pictureShapes(element: PictureElement, context: ShapeContext): XmlElement {
  const { page, index } = context;
  const stored = page.storedPicture(element);
  if (stored.kind === 'raster') return rasterPicture(element, stored, context);
  // A group fills no placeholder and leads nowhere.
  const { link: _, ...group } = element;
  return el(
    'p:grpSp',
    {},
    nonVisual('p:nvGrpSpPr', group, { ...context, inherited: undefined }, el('p:cNvGrpSpPr')),
    el('p:grpSpPr', {}, groupFrame(element.box, stored.shapes)),
    groupShapes(element.name, stored.shapes, { firstId: firstIdIn(index), language: page.language }),
  );
}

function rasterPicture(element: PictureElement, stored: StoredRaster, context: ShapeContext): XmlElement {
  const { page, inherited } = context;
  const locks = el('a:picLocks', { noGrp: inherited ? 1 : undefined, noChangeAspect: 1 });
  const fill = el('p:blipFill', {}, blip(stored, page), el('a:stretch', {}, el('a:fillRect')));
  return el(
    'p:pic',
    {},
    nonVisual('p:nvPicPr', element, context, el('p:cNvPicPr', {}, locks)),
    fill,
    visual(element.box, [el('a:prstGeom', { prst: 'rect' }, el('a:avLst'))], inherited),
  );
}

/** The raster and, where there is one, the SVG in the extension that PowerPoint 2016 and later prefer. */
function blip({ raster, svg }: StoredRaster, { relations }: PageContext): XmlElement {
  const embed = { 'r:embed': relations.to('image', raster) };
  if (svg === undefined) return el('a:blip', embed);
  const svgBlip = el('asvg:svgBlip', {
    'xmlns:asvg': 'http://schemas.microsoft.com/office/drawing/2016/SVG/main',
    'r:embed': relations.to('image', svg),
  });
  return el('a:blip', embed, el('a:extLst', {}, el('a:ext', { uri: '{96DAC541-7B7A-43D3-8B79-37D633B846F1}' }, svgBlip)));
} // prettier-ignore
