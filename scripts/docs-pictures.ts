/**
 * Makes the pictures in the docs: each slide that docs/templates.md and the README show, from what was built, at a width
 * that a page needs; a sheet with every kind of picture; and slides of first decks, for docs/your-own-survey.md.
 *
 *   npm start -- --format png && npm run docs-pictures
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from '../src/base/diagnostic.ts';
import { inches, pt } from '../src/base/length.ts';
import { buildPicture, type PictureSpec } from '../src/deck/chart/pictures/build-picture.ts';
import type { Element } from '../src/deck/scene/types.ts';
import { chartColors } from '../src/deck/template/chart-colors.ts';
import { parseBrand } from '../src/deck/template/parse-brand.ts';
import { paintPng } from '../src/files/paint/paint-png.ts';
import { readYaml } from '../src/world/input/read-file.ts';
import { draw, FONTS, sceneOf } from '../test/files/paint/fixture.ts';
import { area, lines, picture, run, text } from '../test/files/pptx/builders.ts';
import { ownSurveyPictures } from './own-survey-pictures.ts';
import { slidePictures } from './slide-pictures.ts';

const WIDTH = 640;
const FROM = 'output/ai-survey-2025.ja';
const TO = 'docs/pictures';

/** Names of pictures by the slide that they show. */
const PICTURES: Readonly<Record<string, string>> = {
  cover: 'cover',
  q9: 'question',
  outline: 'layouts/outline',
  q2: 'layouts/question-chart',
  q3: 'layouts/question-chart-net',
  q1: 'layouts/question-field',
  q7: 'layouts/question-verbatims',
  'summary-1': 'layouts/summary-pair',
  'insight-1': 'layouts/insight',
  'insight-2': 'layouts/insight-evidence',
  'insight-3': 'layouts/insight-ranking',
  problems: 'layouts/cards',
  training: 'layouts/tile-wall',
  strengths: 'layouts/strengths',
  contact: 'layouts/checklist-contact',
  profile: 'layouts/profile',
  team: 'layouts/team',
  closing: 'layouts/closing',
};

await slidePictures(FROM, TO, PICTURES, WIDTH);

// Each kind of picture of figures, under its name, in the brand of the first deck.

const SAMPLES: readonly (readonly [name: string, PictureSpec])[] = [
  ['field', { picture: 'field', params: { stretches: [{ dots: 66, look: 'picked' }, { dots: 228, look: 'rest' }, { dots: 8, look: 'hollow' }] } }],
  ['dots', { picture: 'dots', params: { total: 3, counted: 1 } }],
  ['people', { picture: 'people', params: { total: 10, counted: 7 } }],
  ['waffle', { picture: 'waffle', params: { share: 33 } }],
  ['parts', { picture: 'parts', params: { parts: [{ share: 11.6, highlighted: true }, { share: 27.2, highlighted: true }] } }],
  ['bars', { picture: 'bars', params: { bars: [{ value: 53, highlighted: true }], axisMax: 100, thickness: 0.3 } }],
  ['ring', { picture: 'ring', params: { parts: [{ share: 40, highlighted: true }, { share: 25, highlighted: false }] } }],
  ['ranking', { picture: 'ranking', params: { steps: [{ value: 30, highlighted: true }, { value: 27, highlighted: false }, { value: 24, highlighted: false }] } }],
]; // prettier-ignore
/** How high each is beside the others, in inches; all are as wide as their cell. */
const HEIGHTS: Readonly<Record<string, number>> = { parts: 0.36, bars: 0.6 };
const CELL = { w: 2.7, h: 2.0, gapX: 0.45, gapY: 0.85 };

async function pictureKinds(): Promise<Uint8Array> {
  const source = await readYaml('.', 'templates/brand/log.yaml', fail);
  const brand = source && parseBrand(source, fail);
  if (!brand) throw new Error('the brand cannot be read');
  const colors = chartColors(brand);
  const elements = SAMPLES.flatMap(([name, spec], i): readonly Element[] => {
    const [x, y] = [0.6 + (i % 4) * (CELL.w + CELL.gapX), 0.4 + Math.floor(i / 4) * (CELL.h + CELL.gapY)];
    const size = { width: CELL.w, height: HEIGHTS[name] ?? CELL.h };
    const drawing = buildPicture(spec.picture, spec.params, colors, size);
    const words = lines([[run(name, { size: pt(16), bold: true, color: colors.ink, language: 'en' })]]);
    return [
      text(`${name}-name`, name, area(x, y, CELL.w, 0.4), [words], { ground: colors.ground }),
      picture(name, name, area(x, y + 0.5, size.width, size.height), drawing),
    ];
  });
  const drawn = { ...sceneOf(elements), height: inches(6.3), theme: { ...sceneOf([]).theme, colors: brand.theme } };
  const [png] = (await paintPng(drawn, await draw(drawn), FONTS, { width: 2 * WIDTH })).values();
  if (!png) throw new Error('nothing was painted');
  return png;
}

function fail({ says }: Diagnostic): never {
  throw new Error(says.en.found);
}

writeFileSync(join(TO, 'picture-kinds.png'), await pictureKinds());
await ownSurveyPictures(join(TO, 'own-survey'));
