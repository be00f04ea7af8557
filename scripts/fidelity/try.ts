import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { createCanvas } from 'canvas';
import { loadDeckSources } from '../../src/input/load-deck-sources.ts';
import { loadProject } from '../../src/input/project.ts';
import { buildDeck } from '../../src/build-deck.ts';
import { drawPictures } from '../../src/draw/draw-pictures.ts';
import { scenePictures } from '../../src/draw/chart-picture.ts';
import { openStudio } from '../../src/write/paint/open-studio.ts';
import { slidePixels } from '../../src/write/paint/paint-png.ts';
import { libreOffice } from './libreoffice.ts';
import { execSync } from 'node:child_process';
const [root = '.', only = ''] = process.argv.slice(2);
const log = (d: any) => d.severity === 'error' && console.log(d.code, d.says?.en?.found);
const project = (await loadProject(resolve(root), log))!;
const K = 2;
const gray = (p: Uint8Array, s: number) => {
  const g = new Float32Array(p.length / s);
  for (let i = 0; i < g.length; i++) g[i] = 0.3 * p[i * s]! + 0.59 * p[i * s + 1]! + 0.11 * p[i * s + 2]!;
  return g;
};
for (const deck of project.decks)
  for (const locale of deck.locales) {
    if (only && locale !== only) continue;
    const at = (p: string) => resolve(root, p);
    const sources = (await loadDeckSources(
      {
        root: resolve(root),
        survey: at(deck.survey),
        template: at(deck.template),
        brand: at(deck.brand),
        layouts: at(deck.layouts),
      },
      locale,
      log,
    ))!;
    const built = await buildDeck(sources, { locale, draft: true, formats: ['pptx'] });
    const scene = built.scene!;
    const name = `${deck.id}.${locale}`;
    writeFileSync(`/tmp/pt/dec/${name}.pptx`, built.pptx!);
    execSync(
      `cd /tmp/pt/dec && soffice -env:UserInstallation=file:///tmp/pt/prof --headless --convert-to pdf ${name}.pptx && rm -f ${name}-*.ppm && pdftoppm -scale-to-x ${960 * K} -scale-to-y ${540 * K} ${name}.pdf ${name}`,
      { stdio: 'ignore' },
    );
    const drawings = await drawPictures(
      scenePictures(
        {
          ...scene,
          slides: scene.slides.map((s) => ({
            ...s,
            elements: s.elements.flatMap((e) => (e.kind === 'chart' ? [e, { ...e, hole: 0.5 }] : [e])),
          })),
        },
        true,
      ),
      { fonts: sources.fonts, assets: sources.assets },
    );
    const studio = await openStudio(scene, drawings, sources.fonts, () => libreOffice(scene.fonts[0]!));
    scene.slides.forEach((slide, i) => {
      const ours = slidePixels(studio, scene, slide, 960 * K);
      const n = String(i + 1).padStart(2, '0');
      let file;
      try {
        file = readFileSync(`/tmp/pt/dec/${name}-${n}.ppm`);
      } catch {
        file = readFileSync(`/tmp/pt/dec/${name}-${i + 1}.ppm`);
      }
      const off = file.length - 960 * K * 540 * K * 3;
      const a = gray(ours.rgba, 4),
        b = gray(file.subarray(off), 3),
        W = 960 * K,
        H = 540 * K;
      // blend
      const c = createCanvas(W, H),
        x = c.getContext('2d'),
        im = x.createImageData(W, H);
      for (let p = 0; p < a.length; p++) {
        im.data[p * 4] = a[p]!;
        im.data[p * 4 + 1] = im.data[p * 4 + 2] = b[p]!;
        im.data[p * 4 + 3] = 255;
      }
      x.putImageData(im, 0, 0);
      writeFileSync(`/tmp/pt/dec/${name}-${n}.png`, c.toBuffer('image/png'));
      const px = (e: number) => (e / 12192000) * W;
      for (const e of slide.elements) {
        if (e.kind !== 'chart') continue;
        for (const l of e.labels) {
          const x0 = Math.max(50, Math.floor(px(l.box.x) - 4)),
            x1 = Math.min(W - 50, Math.ceil(px(l.box.x + l.box.w) + 4)),
            y0 = Math.max(20, Math.floor(px(l.box.y))),
            y1 = Math.min(H - 20, Math.ceil(px(l.box.y + l.box.h)));
          let best = [Infinity, 0, 0];
          for (let dy = -14; dy <= 14; dy++)
            for (let dx = -36; dx <= 36; dx++) {
              let t = 0;
              for (let y = y0; y < y1; y += 1)
                for (let xx = x0; xx < x1; xx += 1) t += Math.abs(a[y * W + xx]! - b[(y + dy) * W + xx + dx]!);
              if (t < best[0]!) best = [t, dx, dy];
            }
          console.log(
            slide.id,
            e.chart.kind,
            l.text.slice(0, 14),
            'dx',
            best[1]! / K,
            'dy',
            best[2]! / K,
            'size',
            l.size,
            l.lines?.length ?? 0,
            (l.box.w / 12700).toFixed(1),
          );
        }
      }
      for (const e of slide.elements) {
        if (e.kind !== 'text' || !e.paragraphs.length) continue;
        const x0 = Math.max(20, Math.floor(px(e.ink.x) - 4)),
          x1 = Math.min(W - 20, Math.ceil(px(e.ink.x + e.ink.w) + 20)),
          y0 = Math.max(20, Math.floor(px(e.ink.y) - 6)),
          y1 = Math.min(H - 20, Math.ceil(px(e.ink.y + e.ink.h) + 6));
        let best = [Infinity, 0, 0],
          zero = 0;
        for (let dy = -14; dy <= 14; dy++)
          for (let dx = -14; dx <= 14; dx++) {
            let s = 0;
            for (let y = y0; y < y1; y += 1)
              for (let xx = x0; xx < x1; xx += 2) s += Math.abs(a[y * W + xx]! - b[(y + dy) * W + xx + dx]!);
            if (dx === 0 && dy === 0) zero = s;
            if (s < best[0]!) best = [s, dx, dy];
          }
        const p = e.paragraphs[0]!;
        const r = p.lines[0]?.[0];
        if (best[1] || best[2])
          console.log(
            slide.id,
            e.id,
            'dx',
            best[1]! / K,
            'dy',
            best[2]! / K,
            'lines',
            e.paragraphs.map((q) => q.lines.length).join('+'),
            'size',
            r?.size,
            'sp',
            p.lineSpacing,
            e.anchor,
            p.align,
            'err',
            Math.round((100 * best[0]!) / zero) + '%',
            [...new Set(p.lines.flat().map((q) => q.size))].join('/'),
            r?.text.slice(0, 10),
          );
      }
    });
  }
