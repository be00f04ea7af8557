import { setImmediate } from 'node:timers/promises';
import { createCanvas } from 'canvas';
import type { FontSource } from '../../base/deck-sources.ts';
import { EMU_PER_INCH } from '../../base/length.ts';
import { OWN_MARK } from '../../base/own-mark.ts';
import { encodePng } from '../draw/png.ts';
import type { DrawnPicture } from '../draw/types.ts';
import type { PlacedSlide, Scene } from '../../deck/scene/types.ts';
import { openStudio, type Studio } from './open-studio.ts';
import { paintSlide } from './paint-slide.ts';
import { points } from './surface.ts';

export interface PngOptions {
  /** Width of each PNG in pixels; its height follows from the slide's. */
  readonly width: number;
}

/** Pixels of a painted slide: RGBA, row by row, nowhere transparent. */
export interface SlidePixels {
  readonly rgba: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** Paints one slide as pixels. */
export function slidePixels(studio: Studio, scene: Scene, slide: PlacedSlide, width: number): SlidePixels {
  const height = Math.round((width * scene.height) / scene.width);
  const canvas = createCanvas(width, height).getContext('2d');
  canvas.scale(width / points(scene.width), height / points(scene.height));
  paintSlide({ ...studio, canvas }, scene, slide);
  const { data } = canvas.getImageData(0, 0, width, height);
  return { rgba: new Uint8Array(data.buffer, data.byteOffset, data.byteLength), width, height };
}

/**
 * Every slide as a PNG, by slide id and in the deck's order. `drawings` holds every picture of the scene and the marks
 * of its charts (`scenePictures(scene, true)`) by `pictureKey`. The same scene gives the same bytes.
 */
export async function paintPng(
  scene: Scene,
  drawings: ReadonlyMap<string, DrawnPicture>,
  fonts: readonly FontSource[],
  { width }: PngOptions,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const studio = await openStudio(scene, drawings, fonts);
  const painted = new Map<string, Uint8Array>();
  for (const slide of scene.slides) {
    const { rgba, height } = slidePixels(studio, scene, slide, width);
    painted.set(slide.id, encodePng(rgba, width, height, (width * EMU_PER_INCH) / scene.width, OWN_MARK));
    // The canvas library frees its pixels only between tasks.
    await setImmediate();
  }
  return painted;
}
