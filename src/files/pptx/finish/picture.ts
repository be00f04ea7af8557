import type { PictureElement } from '../../../deck/scene/types.ts';
import { el, must, type XmlElement } from '../../ooxml/xml/tree.ts';
import { finishLink } from './link.ts';
import type { PageContext, StoredRaster } from './page-context.ts';

/**
 * Places the real picture: the raster and, where there is one, the SVG in the extension that PowerPoint 2016 and later
 * prefer. Reasons: under Node pptxgenjs puts SVG text, or a broken-image placeholder, into the `.png` beside an SVG,
 * stores a picture once per use, and gives an SVG with a link two references with the same id.
 */
export function finishPicture(
  shape: XmlElement,
  element: PictureElement,
  { raster, svg }: StoredRaster,
  page: PageContext,
): void {
  const blip = el('a:blip', { 'r:embed': page.relations.to('image', raster) });
  if (svg !== undefined) {
    const svgBlip = el('asvg:svgBlip', {
      'xmlns:asvg': 'http://schemas.microsoft.com/office/drawing/2016/SVG/main',
      'r:embed': page.relations.to('image', svg),
    });
    blip.children.push(el('a:extLst', {}, el('a:ext', { uri: '{96DAC541-7B7A-43D3-8B79-37D633B846F1}' }, svgBlip)));
  }
  must(shape, 'p:blipFill').children = [blip, el('a:stretch', {}, el('a:fillRect'))];
  if (element.link !== undefined) finishLink(shape, element.link, page);
}
