/**
 * Makes the pictures of slides in the docs from what was built: each slide that docs/templates.md and the README show, at a
 * width that a page needs.
 *
 *   npm start -- --format png && npm run docs-pictures
 */
import { createCanvas, loadImage } from 'canvas';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

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

const files = readdirSync(FROM);
mkdirSync(join(TO, 'layouts'), { recursive: true });
for (const [slide, name] of Object.entries(PICTURES)) {
  const file = files.find((one) => one.replace(/^\d+-/, '') === `${slide}.png`);
  if (file === undefined) throw new Error(`${FROM} has no picture of ${slide}`);
  const picture = await loadImage(join(FROM, file));
  const canvas = createCanvas(WIDTH, Math.round((WIDTH * picture.height) / picture.width));
  const context = canvas.getContext('2d');
  context.imageSmoothingQuality = 'high';
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  writeFileSync(join(TO, `${name}.png`), canvas.toBuffer('image/png'));
}
