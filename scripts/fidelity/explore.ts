import { writeFileSync } from 'node:fs';
import { createCanvas } from 'canvas';
import { resolve } from 'node:path';
import { buildDeck } from '../../src/build-deck.ts';
import { chartPicture, scenePictures, seamColor } from '../../src/draw/chart-picture.ts';
import { drawPictures } from '../../src/draw/draw-pictures.ts';
import { pictureKey } from '../../src/draw/picture-key.ts';
import { openTypefaces } from '../../src/draw/typefaces.ts';
import { loadDeckSources } from '../../src/input/load-deck-sources.ts';
import { loadProject } from '../../src/input/project.ts';
import { loadPictures } from '../../src/write/paint/load-pictures.ts';
import { openStudio } from '../../src/write/paint/open-studio.ts';
import { writePptx } from '../../src/write/pptx/write-pptx.ts';
import { comparable } from './comparable.ts';
import { libreOffice } from './libreoffice.ts';
import { crop, paintRegion, regionOf, scoreOf } from './measure-slide.ts';
import { plant } from './plant.ts';
import { renderByLibreOffice } from './render.ts';
const [root = '.', only = '', no = ''] = process.argv.slice(2);
const project = (await loadProject(resolve(root), () => {}))!;
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
      () => {},
    ))!;
    const built = await buildDeck(sources, { locale, draft: true, formats: [] });
    const scene = comparable(built.scene!, await openTypefaces(sources.fonts, built.scene!.fonts));
    const options = { fonts: sources.fonts, assets: sources.assets };
    const pictures = (s: typeof scene) => [
      ...scenePictures(s, true),
      ...s.slides.flatMap((sl) =>
        sl.elements.flatMap((e) => (e.kind === 'chart' ? [chartPicture({ ...e, hole: 0.5 }, seamColor(s))] : [])),
      ),
    ];
    const drawings = await drawPictures(pictures(scene), options);
    const theirs = renderByLibreOffice(await writePptx(scene, drawings), 960, 540);
    const studio = await openStudio(scene, drawings, sources.fonts, () => libreOffice(scene.fonts[0]!));
    const whole = { x: 0, y: 0, width: 960, height: 540 };
    for (const [i, slide] of scene.slides.entries()) {
      const b = theirs[i]!;
      const t0 = performance.now();
      const base = scoreOf(paintRegion(studio, scene, slide, whole, 960), b);
      if (base > 1) {
        const o = paintRegion(studio, scene, slide, whole, 960);
        for (const [q, im] of [
          ['o', o],
          ['l', b],
        ] as const) {
          const c = createCanvas(960, 540),
            x = c.getContext('2d'),
            d = x.createImageData(960, 540);
          d.data.set(im.rgba);
          x.putImageData(d, 0, 0);
          writeFileSync(`/tmp/pt/dec/v-${q}.png`, c.toBuffer('image/png'));
        }
      }
      const lows: string[] = [];
      const least: Record<string, number> = {};
      let n = 0;
      if (!no)
        for (const p of plant(slide)) {
          n++;
          const r = regionOf(p.where, scene, b);
          let st = studio;
          if (p.sort === 'colour' || p.sort === 'shift') {
            const d = await drawPictures(
              pictures({ ...scene, slides: [p.slide] }).filter((q) => !studio.pictures.has(pictureKey(q))),
              options,
            );
            const extra = new Map([...d].filter(([k]) => !studio.pictures.has(k)));
            if (extra.size) st = { ...studio, pictures: new Map([...studio.pictures, ...(await loadPictures(extra))]) };
          }
          const s = scoreOf(paintRegion(st, scene, p.slide, r, 960), crop(b, r));
          least[p.sort] = Math.min(least[p.sort] ?? Infinity, s);
          if (s < 6) lows.push(`${p.sort}:${p.what}=${s.toFixed(1)}`);
        }
      console.log(
        locale,
        i + 1,
        slide.id,
        'base',
        base.toFixed(2),
        n,
        Object.entries(least)
          .map(([k, v]) => `${k} ${v.toFixed(1)}`)
          .join(' '),
        '|',
        lows.join(' ; '),
        Math.round(performance.now() - t0),
      );
    }
  }
