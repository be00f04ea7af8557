import { createCanvas, loadImage } from 'canvas';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Pictures of slides for the docs, as wide as a page needs: of the slides in `from` (what a build with `--format png` wrote), each by
 * its id, under the name that `pictures` gives it in `to`. Throws for a slide of which there is none.
 */
export async function slidePictures(
  from: string,
  to: string,
  pictures: Readonly<Record<string, string>>,
  width: number,
): Promise<void> {
  const files = readdirSync(from);
  for (const [slide, name] of Object.entries(pictures)) {
    const file = files.find((one) => one.replace(/^\d+-/, '') === `${slide}.png`);
    if (file === undefined) throw new Error(`${from} has no picture of ${slide}`);
    const shown = await loadImage(join(from, file));
    const canvas = createCanvas(width, Math.round((width * shown.height) / shown.width));
    const context = canvas.getContext('2d');
    context.imageSmoothingQuality = 'high';
    context.drawImage(shown, 0, 0, canvas.width, canvas.height);
    const path = join(to, `${name}.png`);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, canvas.toBuffer('image/png'));
  }
}
