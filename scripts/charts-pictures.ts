/**
 * Makes the pictures of docs/charts.md: one of each drawing, from what the gallery built.
 *
 *   npm run gallery -- --format pptx,png && npm run charts-pictures
 */
import { createCanvas, loadImage } from 'canvas';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const WIDTH = 480;
const FROM = 'output/gallery/gallery.en';
const TO = 'docs/pictures/charts';

/** Names of pictures by the slide that they show. */
const PICTURES: Readonly<Record<string, string>> = {
  's-two-chosen': 'doughnut',
  's-seven-chosen': 'bars-ranked',
  's-ages-chosen': 'bars-ordered',
  's-seven-stacked-bar-net': 'stacked-bar-net',
  'c-five-chosen': 'stacked-bar',
  'c-five-diverging': 'diverging',
  'c-recommend-nps': 'nps',
  'n-even-chosen': 'histogram',
  'n-uneven-chosen': 'columns',
  's-two-dot-field': 'dot-field',
  's-seven-answer-table': 'answer-table',
  'm-seven-two-columns': 'two-columns',
  'f-few-chosen': 'verbatims',
};

const files = readdirSync(FROM);
mkdirSync(TO, { recursive: true });
for (const [slide, name] of Object.entries(PICTURES)) {
  const file = files.find((one) => one.replace(/^\d+-/, '') === `${slide}.png`);
  if (file === undefined) throw new Error(`${FROM} has no picture of ${slide}`);
  const shown = await loadImage(join(FROM, file));
  const canvas = createCanvas(WIDTH, Math.round((WIDTH * shown.height) / shown.width));
  const context = canvas.getContext('2d');
  context.imageSmoothingQuality = 'high';
  context.drawImage(shown, 0, 0, canvas.width, canvas.height);
  writeFileSync(join(TO, `${name}.png`), canvas.toBuffer('image/png'));
}
