import { mkdirSync, writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { marksOf } from '../../src/deck/chart/types.ts';
import { auditLook } from '../../src/deck/scene/audit-look.ts';
import { auditScene } from '../../src/deck/scene/audit.ts';
import type { ChartElement } from '../../src/deck/scene/types.ts';
import { scenePictures } from '../../src/files/draw/chart-picture.ts';
import { drawPictures } from '../../src/files/draw/draw-pictures.ts';
import type { DrawnPicture } from '../../src/files/draw/types.ts';
import { paintPng } from '../../src/files/paint/paint-png.ts';
import { writePptx } from '../../src/files/pptx/write-pptx.ts';
import { readLedger } from '../../src/files/record/read-ledger.ts';
import { readScene } from '../../src/files/record/read-scene.ts';
import { storedScene } from '../../src/files/record/store-scene.ts';
import { lintPackage } from '../../src/upkeep/lint/lint-package.ts';
import { refreshDeck } from '../../src/upkeep/refresh/refresh-deck.ts';
import { throwIt, worded } from '../build-from-disk.ts';
import { openPng } from '../files/paint/pixels.ts';
import { compareFilesWithGoldens } from '../golden.ts';
import { slideParts } from '../slide-xml.ts';
import { EditedDeck } from '../upkeep/refresh/edited-deck.ts';
import { sampleDeck, type SampleDeck } from './sample-deck.ts';
import { LAST, type Language, type Reassign } from './sample-survey.ts';

/** A folder to which the deck and its pictures are written, for somebody to look at. */
const SHOW = process.env['SAMPLE_OUT'];

interface Written extends SampleDeck {
  readonly pptx: Uint8Array;
  readonly drawings: ReadonlyMap<string, DrawnPicture>;
}

async function written(language: Language = 'ja', reassign?: Reassign): Promise<Written> {
  const deck = await sampleDeck(language, reassign);
  const drawings = await drawPictures(scenePictures(deck.scene, true), deck.sample.sources);
  return { ...deck, drawings, pptx: await writePptx(deck.scene, drawings, deck.origin) };
}

const paint = ({ scene, drawings, sample }: Written): Promise<ReadonlyMap<string, Uint8Array>> =>
  paintPng(scene, drawings, sample.sources.fonts, { width: 960 });

let deck: Written;
let english: Written;
let pictures: ReadonlyMap<string, Uint8Array>;
beforeAll(async () => {
  deck = await written();
  english = await written('en');
  pictures = await paint(deck);
  if (SHOW === undefined) return;
  mkdirSync(SHOW, { recursive: true });
  writeFileSync(`${SHOW}/sample-survey.ja.pptx`, deck.pptx);
  writeFileSync(`${SHOW}/sample-survey.en.pptx`, english.pptx);
  for (const [id, png] of pictures) writeFileSync(`${SHOW}/painted-${id}.png`, png);
  for (const [id, png] of await paint(english)) writeFileSync(`${SHOW}/painted-en-${id}.png`, png);
}, 60_000);

const chartsOn = ({ scene }: Written, id: string): readonly ChartElement[] =>
  scene.slides.find((slide) => slide.id === id)?.elements.filter((element) => element.kind === 'chart') ?? [];

describe('the charts of the sample survey', () => {
  it.each(['ja', 'en'])('stand on their slides with nothing that a careful designer would find, in %s', (language) => {
    const { scene, found: before } = language === 'en' ? english : deck;
    const found = [...before];
    auditScene(scene, (diagnostic) => found.push(diagnostic));
    auditLook(scene, { styles: new Map(), accents: [], layoutPlaces: new Map() }, (diagnostic) =>
      found.push(diagnostic),
    );
    expect(found.map((one) => `${one.slides?.join()}: ${worded(one)}`)).toEqual([]);
  });

  it('say that their data is made up', () => {
    for (const { elements } of [...deck.scene.slides, ...english.scene.slides]) {
      const words = elements.flatMap((one) => (one.kind === 'text' ? one.paragraphs.flatMap(({ lines }) => lines.flat().map(({ text }) => text)) : [])); // prettier-ignore
      expect(words.filter((text) => /見本データ|Sample data/.test(text))).toHaveLength(2);
    }
  });

  it('are a file that nothing would repair', () => {
    expect(lintPackage(deck.pptx, { levels: ['integrity', 'repair', 'quality'] })).toEqual([]);
  });

  it.each(['ja', 'en'])('are the golden slides in %s', (language) => {
    const shown = language === 'en' ? english : deck;
    const complaint = compareFilesWithGoldens(`test/golden/slides/sample-survey.${language}`, slideParts(shown, 'all'));
    if (complaint !== undefined) expect.fail(complaint.replace('test/decks.test.ts', 'test/sample-survey'));
  });

  it('are remembered by the deck, and read back', () => {
    const open = readLedger(deck.pptx, 'deck.pptx', throwIt);
    expect(open && readScene(open.deck)?.scene).toEqual(storedScene(deck.scene, deck.drawings).scene);
  });
});

describe('what is painted', () => {
  /** The colours at places of a slide in EMU. */
  const colours = async (id: string, places: readonly (readonly [x: number, y: number])[]): Promise<readonly string[]> => {
    const shown = await openPng(pictures.get(id)!, 960);
    return places.map(([x, y]) => shown.at(x / 12_700, y / 12_700));
  }; // prettier-ignore

  it('has the markers of a trend where its values are, the open ones empty', async () => {
    const [chart] = chartsOn(deck, 'trend');
    const { plot, axisMax } = chart!;
    const marks = marksOf(chart!.chart).filter(({ c }) => c === 1);
    const found = await colours('trend', marks.map(({ displayed }) => [plot.x + plot.w / 3, plot.y + plot.h * (1 - displayed / axisMax)])); // prettier-ignore
    expect(found).toEqual(marks.map(({ fill, s }) => (chart!.chart.series[s]?.line?.open ? 'FFFFFF' : fill.hex)));
  });

  it('has the sides of a grid away from the centre', async () => {
    const [positive, negative] = chartsOn(deck, 'grid');
    const inFirst = ({ plot, axisMax }: ChartElement, value: number): readonly [number, number] => {
      const x = negative === undefined ? 0 : (plot.w * value) / axisMax;
      return [plot === negative?.plot ? plot.x + plot.w - x : plot.x + x, plot.y + plot.h / 14 - 60_000];
    };
    const [nearest, next] = [positive!, negative!].map(({ chart }) => chart.series.map(({ points }) => points[0]!));
    const outside = (points: typeof nearest): number => points!.reduce((sum, { displayed }) => sum + displayed, 0) + 1;
    const places = [
      inFirst(positive!, nearest![0]!.displayed / 4),
      inFirst(positive!, nearest![0]!.displayed + nearest![1]!.displayed / 4),
      inFirst(positive!, outside(nearest)),
      inFirst(negative!, next![0]!.displayed / 4),
      inFirst(negative!, next![0]!.displayed + next![1]!.displayed / 2),
    ];
    expect(await colours('grid', places)).toEqual([nearest![0]!.fill.hex, nearest![1]!.fill.hex, 'FFFFFF', next![0]!.fill.hex, next![1]!.fill.hex]); // prettier-ignore
  });
});

describe('a deck with these charts, refreshed', () => {
  it('shows what a new one would', async () => {
    // Every fifth of the last wave is taken for one of the wave before it.
    const after = await written('ja', (wave, row) => (wave === LAST && row % 5 === 0 ? 'w2024' : wave));
    const { scene, drawings, origin } = after;
    const { bytes, report } = refreshDeck(deck.pptx, { scene, drawings, origin }, 'edited.pptx', throwIt)!;
    const charts = report.items.filter(({ what }) => what === 'chart').map(({ outcome }) => outcome);
    expect(charts).toEqual(Array.from({ length: 7 }, () => 'updated'));
    const [before, fresh, refreshed] = [deck.pptx, after.pptx, bytes].map((file) => new EditedDeck(file));
    const parts = Object.keys(fresh!.files).filter((path) => /^ppt\/charts\/chart\d+\.xml$/.test(path));
    expect(parts).toHaveLength(7);
    for (const part of parts) {
      expect(fresh!.text(part), part).not.toBe(before!.text(part));
      const numbers = (file: EditedDeck): readonly string[] => [...file.text(part).matchAll(/<c:v>([^<]*)/g)].map((match) => match[1] ?? ''); // prettier-ignore
      expect(numbers(refreshed!), part).toEqual(numbers(fresh!));
    }
    expect(lintPackage(bytes, { levels: ['integrity', 'repair'] })).toEqual([]);
  }, 60_000);
});
