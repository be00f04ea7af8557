import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { valueAt, type Pixels } from './difference.ts';

/** Each pixel is the mean of this many by this many, to even out how renderers treat edges and hints. */
export const OVERSAMPLING = 2;

/** Means of squares of pixels; `channels` is the number in the source, of which three are used. */
export function reduce(source: Uint8Array, width: number, height: number, channels: number): Pixels {
  const rgba = new Uint8Array(width * height * 4).fill(255);
  const stride = width * OVERSAMPLING * channels;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      for (let c = 0; c < 3; c++) {
        let sum = 0;
        for (let dy = 0; dy < OVERSAMPLING; dy++) {
          const at = (y * OVERSAMPLING + dy) * stride + x * OVERSAMPLING * channels + c;
          for (let dx = 0; dx < OVERSAMPLING; dx++) sum += valueAt(source, at + dx * channels);
        }
        rgba[4 * (y * width + x) + c] = Math.round(sum / OVERSAMPLING ** 2);
      }
    }
  }
  return { rgba, width, height };
}

/** Whether the programs needed for rendering are installed. */
export function canRender(): boolean {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore' });
    execFileSync('pdftoppm', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Every slide of a PPTX as LibreOffice shows it. */
export function renderByLibreOffice(pptx: Uint8Array, width: number, height: number): readonly Pixels[] {
  const folder = mkdtempSync(join(tmpdir(), 'surveydeck-fidelity-'));
  try {
    const [deck, profile] = [join(folder, 'deck.pptx'), `-env:UserInstallation=file://${join(folder, 'profile')}`];
    writeFileSync(deck, pptx);
    execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, deck], { stdio: 'ignore' });
    const [w, h] = [width * OVERSAMPLING, height * OVERSAMPLING];
    execFileSync('pdftoppm', ['-scale-to-x', String(w), '-scale-to-y', String(h), join(folder, 'deck.pdf'), join(folder, 'page')], { stdio: 'ignore' });
    const pages = readdirSync(folder).filter((name) => name.endsWith('.ppm')).sort();
    return pages.map((name) => {
      const file = readFileSync(join(folder, name));
      return reduce(file.subarray(file.length - w * h * 3), width, height, 3);
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
} // prettier-ignore
