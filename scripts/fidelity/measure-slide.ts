import { createCanvas } from 'canvas';
import type { Box } from '../../src/base/box.ts';
import type { PlacedSlide, Scene } from '../../src/deck/scene/types.ts';
import type { Studio } from '../../src/files/paint/open-studio.ts';
import { paintSlide } from '../../src/files/paint/paint-slide.ts';
import { points } from '../../src/files/paint/surface.ts';
import { unmatched, worstWindow, type Pixels } from './difference.ts';
import { OVERSAMPLING, reduce } from './render.ts';

/** A rectangle of whole pixels on a slide. */
export interface Region {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** How far around a change its effect can reach, in pixels. */
const MARGIN = 16;

/** The pixels of a box and its surroundings, on a slide of that size. */
export function regionOf(box: Box, scene: Scene, slide: Pixels): Region {
  const scale = slide.width / scene.width;
  const x = Math.max(0, Math.floor(box.x * scale) - MARGIN);
  const y = Math.max(0, Math.floor(box.y * scale) - MARGIN);
  const right = Math.min(slide.width, Math.ceil((box.x + box.w) * scale) + MARGIN);
  const bottom = Math.min(slide.height, Math.ceil((box.y + box.h) * scale) + MARGIN);
  return { x, y, width: right - x, height: bottom - y };
}

/** Paints part of a slide; `width` is that of the whole slide. */
export function paintRegion(studio: Studio, scene: Scene, slide: PlacedSlide, region: Region, width: number): Pixels {
  const canvas = createCanvas(region.width * OVERSAMPLING, region.height * OVERSAMPLING).getContext('2d');
  canvas.scale(OVERSAMPLING, OVERSAMPLING);
  canvas.translate(-region.x, -region.y);
  canvas.scale(width / points(scene.width), width / points(scene.width));
  paintSlide({ ...studio, canvas }, scene, slide);
  const { data } = canvas.getImageData(0, 0, region.width * OVERSAMPLING, region.height * OVERSAMPLING);
  return reduce(new Uint8Array(data.buffer), region.width, region.height, 4);
}

export function crop(source: Pixels, region: Region): Pixels {
  const rgba = new Uint8Array(region.width * region.height * 4);
  for (let y = 0; y < region.height; y++) {
    const from = 4 * ((region.y + y) * source.width + region.x);
    rgba.set(source.rgba.subarray(from, from + 4 * region.width), 4 * y * region.width);
  }
  return { rgba, width: region.width, height: region.height };
}

/** How far our picture of a region is from LibreOffice's: unmatched pixels in the worst window. */
export function scoreOf(ours: Pixels, theirs: Pixels): number {
  return worstWindow(unmatched(ours, theirs), ours.width, ours.height).score;
}
