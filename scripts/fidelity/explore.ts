import { resolve } from 'node:path';
import { writeFileSync } from 'node:fs';
import { createCanvas } from 'canvas';
import { buildDeck } from '../../src/build-deck.ts';
import { chartPicture, scenePictures, seamColor } from '../../src/draw/chart-picture.ts';
import { drawPictures } from '../../src/draw/draw-pictures.ts';
import { loadDeckSources } from '../../src/input/load-deck-sources.ts';
import { loadProject } from '../../src/input/project.ts';
import { openStudio } from '../../src/write/paint/open-studio.ts';
import { slidePixels } from '../../src/write/paint/paint-png.ts';
import { unmatched, worstWindow } from './difference.ts';
import { libreOffice } from './libreoffice.ts';
import { reduce, renderByLibreOffice, OVERSAMPLING } from './render.ts';
const [root = '.', only = ''] = process.argv.slice(2);
const project = (await loadProject(resolve(root), () => {}))!;
for (const deck of project.decks) for (const locale of deck.locales) {
  if (only && locale !== only) continue;
  const at = (p: string) => resolve(root, p);
  const sources = (await loadDeckSources({ root: resolve(root), survey: at(deck.survey), template: at(deck.template), brand: at(deck.brand), layouts: at(deck.layouts) }, locale, () => {}))!;
  const built = await buildDeck(sources, { locale, draft: true, formats: ['pptx'] });
  const scene = built.scene!;
  const theirs = renderByLibreOffice(built.pptx!, 960, 540);
  const halves = scene.slides.flatMap((s) => s.elements.flatMap((e) => e.kind === 'chart' ? [chartPicture({ ...e, hole: 0.5 }, seamColor(scene))] : []));
  const drawings = await drawPictures([...scenePictures(scene, true), ...halves], { fonts: sources.fonts, assets: sources.assets });
  const studio = await openStudio(scene, drawings, sources.fonts, () => libreOffice(scene.fonts[0]!));
  scene.slides.forEach((slide, i) => {
    const big = slidePixels(studio, scene, slide, 960 * OVERSAMPLING);
    const ours = reduce(big.rgba, 960, 540, 4);
    const b = theirs[i]!;
    const map = unmatched(ours, b);
    const found: string[] = [];
    const m = map.slice();
    let w = worstWindow(m, 960, 540); const first = w.score;
    for (let k = 0; k < 4 && w.score > 1.5; k++) { found.push(`${w.score.toFixed(1)}@${w.x},${w.y}`); for (let y = Math.max(0, w.y - 12); y < Math.min(540, w.y + 12); y++) m.fill(0, y * 960 + Math.max(0, w.x - 30), y * 960 + Math.min(960, w.x + 30)); w = worstWindow(m, 960, 540); }
    console.log(locale, i + 1, slide.id, first.toFixed(2), found.join(' '));
    const c = createCanvas(960, 540), x = c.getContext('2d'), im = x.createImageData(960, 540);
    for (let p = 0; p < map.length; p++) { const g = 255 - Math.round((255 - (0.3 * ours.rgba[p * 4]! + 0.6 * ours.rgba[p * 4 + 1]! + 0.1 * ours.rgba[p * 4 + 2]!)) * 0.4), h = 255 - Math.round((255 - (0.3 * b.rgba[p * 4]! + 0.6 * b.rgba[p * 4 + 1]! + 0.1 * b.rgba[p * 4 + 2]!)) * 0.4); im.data[p * 4] = Math.max(g, map[p]! * 255); im.data[p * 4 + 1] = map[p]! > 0.05 ? 0 : h; im.data[p * 4 + 2] = map[p]! > 0.05 ? 0 : h; im.data[p * 4 + 3] = 255; }
    x.putImageData(im, 0, 0); writeFileSync(`/tmp/pt/dec/d-${deck.id}.${locale}-${String(i + 1).padStart(2, '0')}.png`, c.toBuffer('image/png'));
  });
}
