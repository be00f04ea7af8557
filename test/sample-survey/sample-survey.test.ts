import { mkdirSync, writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { auditLook } from '../../src/deck/scene/audit-look.ts';
import { auditScene } from '../../src/deck/scene/audit.ts';
import { drawPictures } from '../../src/files/draw/draw-pictures.ts';
import { scenePictures } from '../../src/files/draw/chart-picture.ts';
import { paintPng } from '../../src/files/paint/paint-png.ts';
import { writePptx } from '../../src/files/pptx/write-pptx.ts';
import { lintPackage } from '../../src/upkeep/lint/lint-package.ts';
import { worded } from '../build-from-disk.ts';
import { compareFilesWithGoldens } from '../golden.ts';
import { slideParts } from '../slide-xml.ts';
import { sampleDeck, type SampleDeck } from './sample-deck.ts';

/** A folder to which the deck and its pictures are written, for somebody to look at. */
const SHOW = process.env['SAMPLE_OUT'];

let deck: SampleDeck;
let pptx: Uint8Array;
beforeAll(async () => {
  deck = await sampleDeck();
  const { sources } = deck.sample;
  const drawings = await drawPictures(scenePictures(deck.scene, SHOW !== undefined), sources);
  pptx = await writePptx(deck.scene, drawings, deck.origin);
  if (SHOW === undefined) return;
  mkdirSync(SHOW, { recursive: true });
  writeFileSync(`${SHOW}/sample-survey.ja.pptx`, pptx);
  const pictures = await paintPng(deck.scene, drawings, sources.fonts, { width: 960 });
  for (const [id, png] of pictures) writeFileSync(`${SHOW}/painted-${id}.png`, png);
}, 60_000);

describe('the charts of the sample survey', () => {
  it('stand on their slides with nothing that a careful designer would find', () => {
    const found = [...deck.found];
    auditScene(deck.scene, (diagnostic) => found.push(diagnostic));
    auditLook(deck.scene, new Map(), (diagnostic) => found.push(diagnostic));
    expect(found.map((one) => `${one.slides?.join()}: ${worded(one)}`)).toEqual([]);
  });

  it('are a file that nothing would repair', () => {
    expect(lintPackage(pptx, { levels: ['integrity', 'repair', 'quality'] })).toEqual([]);
  });

  it('are the golden slides', () => {
    const complaint = compareFilesWithGoldens('test/golden/slides/sample-survey.ja', slideParts({ scene: deck.scene, pptx }, 'all'));
    if (complaint !== undefined) expect.fail(complaint);
  });
}); // prettier-ignore
