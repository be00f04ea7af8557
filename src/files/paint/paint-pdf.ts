import { setImmediate } from 'node:timers/promises';
import { PDFDocument, type SKRSContext2D } from 'canvas';
import { safeAddress } from '../../base/address.ts';
import type { FontSource } from '../../base/deck-sources.ts';
import type { DrawnPicture } from '../draw/types.ts';
import type { Scene } from '../../deck/scene/types.ts';
import { finishPdf } from './finish-pdf.ts';
import { openStudio } from './open-studio.ts';
import { paintSlide } from './paint-slide.ts';
import { points, type Rect } from './surface.ts';

/**
 * Every slide as a page of one PDF, in the deck's order: text stays text, in reading order and in embedded fonts;
 * pictures and charts are shapes; links work. `drawings` as for `paintPng`. The same scene gives the same bytes.
 */
export async function paintPdf(
  scene: Scene,
  drawings: ReadonlyMap<string, DrawnPicture>,
  fonts: readonly FontSource[],
): Promise<Uint8Array> {
  const studio = await openStudio(scene, drawings, fonts);
  const document = new PDFDocument();
  for (const slide of scene.slides) {
    // This is the same context that a canvas gives; the package's types describe less of it.
    const canvas = document.beginPage(points(scene.width), points(scene.height)) as SKRSContext2D;
    const link = ({ x, y, w, h }: Rect, address: string): void => {
      if (address.startsWith('#')) canvas.annotateLinkToDestination(x, y, x + w, y + h, address.slice(1));
      else canvas.annotateLinkUrl(x, y, x + w, y + h, safeAddress(address));
    };
    canvas.annotateNamedDestination(0, 0, slide.id);
    paintSlide({ ...studio, canvas, link }, scene, slide);
    document.endPage();
    await setImmediate();
  }
  return finishPdf(document.close(), scene);
}
