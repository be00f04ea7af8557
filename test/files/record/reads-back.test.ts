import fc from 'fast-check';
import { join } from 'node:path';
import { describe, expect, expectTypeOf, it } from 'vitest';
import type { DeckSources } from '../../../src/base/deck-sources.ts';
import { buildDeck } from '../../../src/build-deck.ts';
import { marksOf } from '../../../src/deck/chart/types.ts';
import type { DeckOrigin } from '../../../src/deck/scene/deck-origin.ts';
import type { ChartElement, Origin, Picture, Scene } from '../../../src/deck/scene/types.ts';
import { scenePictures } from '../../../src/files/draw/chart-picture.ts';
import { drawPictures } from '../../../src/files/draw/draw-pictures.ts';
import { pictureKey } from '../../../src/files/draw/picture-key.ts';
import type { DrawnPicture } from '../../../src/files/draw/types.ts';
import type { DrawnShapes } from '../../../src/files/shapes/types.ts';
import { pack } from '../../../src/files/ooxml/opc/pack.ts';
import { Relations } from '../../../src/files/ooxml/opc/relations.ts';
import { el } from '../../../src/files/ooxml/xml/tree.ts';
import { writeChart } from '../../../src/files/pptx/chart/write-chart.ts';
import { shapesHash } from '../../../src/files/pptx/shapes-hash.ts';
import { writePptx } from '../../../src/files/pptx/write-pptx.ts';
import { LEDGER, recordParts, recordText, STORED_SCENE } from '../../../src/files/record/custom-xml.ts';
import { deckContent, makeLedger, type WrittenFiles } from '../../../src/files/record/make-ledger.ts';
import { readLedger } from '../../../src/files/record/read-ledger.ts';
import { readScene } from '../../../src/files/record/read-scene.ts';
import type { StoredScene } from '../../../src/files/record/scene-schema.ts';
import { storedScene } from '../../../src/files/record/store-scene.ts';
import { snapshotOf } from '../../../src/upkeep/compare/snapshot.ts';
import { openDiskCache } from '../../../src/world/input/disk-cache.ts';
import { loadDeckSources } from '../../../src/world/input/load-deck-sources.ts';
import { loadProject } from '../../../src/world/input/project.ts';
import { ROOT } from '../../acceptance/report.ts';
import { throwIt } from '../../build-from-disk.ts';
import { tinyPng } from '../pptx/tiny-png.ts';
import { anyOrigin, anyScene } from './any-deck.ts';
import { answersTable } from '../../answers-table.ts';

/** The type of a scene without optional parts, and with the pictures and origins of a stored one. */
type AllOf<T> = T extends string | number | boolean
  ? T
  : T extends Picture
    ? 'picture'
    : T extends Pick<Origin, 'slot' | 'figures' | 'claims'>
      ? 'origin'
      : { [K in keyof Omit<T, 'placeholders' | 'notes'>]-?: AllOf<Exclude<T[K], undefined>> };

it('names every part of a scene in its schema', () => {
  // If the scene gains a part, optional or not, that the schema does not name, this does not compile.
  expectTypeOf<AllOf<StoredScene['scene']>>().toExtend<AllOf<Scene>>();
  expectTypeOf<AllOf<Scene>>().toExtend<AllOf<StoredScene['scene']>>();
});

/** Everything written is read back from the bytes, and comparing a build with its own file finds no difference. */
function readsBack(bytes: Uint8Array, scene: Scene, origin: DeckOrigin, files: WrittenFiles): void {
  const written = makeLedger(scene, origin, files);
  const open = readLedger(bytes, 'deck.pptx', throwIt);
  expect(open?.ledger).toEqual(written);
  // In the same order too: what a refreshed deck keeps of its old ledger is written unchanged.
  expect(JSON.stringify(open?.ledger)).toBe(JSON.stringify(written));
  expect(open && readScene(open.deck)?.scene).toEqual(storedScene(scene, files.drawings).scene);
  // A comparison sees the same in a build as in its file, except for the hashes, which only a file has.
  expect(open && snapshotOf(open.ledger)).toMatchObject(snapshotOf(deckContent(scene, origin)));
}

function workbooksOf({ slides, theme, date }: Scene): WrittenFiles['workbooks'] {
  const charts = slides.flatMap(({ elements }) => elements.filter((element) => element.kind === 'chart'));
  return new Map(charts.map((chart) => [chart, writeChart(chart, 1, theme.minor.eastAsian, date).workbook]));
}

describe('any deck', () => {
  const PRESENTATION = 'ppt/presentation.xml';

  /** A package with the records of a deck and the media of its pictures, and nothing else. */
  function filed(scene: Scene, origin: DeckOrigin, files: WrittenFiles): Uint8Array {
    const root = new Relations();
    root.to('officeDocument', PRESENTATION);
    const media = [...files.drawings.values()].flatMap((picture, p) => {
      if (picture.kind === 'shapes') return [];
      const { png, svg } = picture;
      return [
        { path: `ppt/media/image${p}.png`, contentType: 'image/png', body: png },
        ...(svg === undefined ? [] : [{ path: `ppt/media/image${p}.svg`, contentType: 'image/svg+xml', body: new TextEncoder().encode(svg) }]), // prettier-ignore
      ];
    });
    const main = el('p:presentation', { 'xmlns:p': 'http://schemas.openxmlformats.org/presentationml/2006/main' });
    return pack(
      [
        { path: PRESENTATION, contentType: 'application/xml', body: main },
        ...recordParts(scene.id, LEDGER, recordText(JSON.stringify(makeLedger(scene, origin, files))), []),
        ...recordParts(scene.id, STORED_SCENE, recordText(JSON.stringify(storedScene(scene, files.drawings))), []),
        ...media,
      ],
      root,
      '2025-01-01',
    );
  }

  /** A triangle and a word that differ by number. */
  const shapesOf = (n: number): DrawnShapes => {
    const color = { slot: 'accent1', lighter: 0, hex: 'E4572E' } as const;
    return {
      width: 72,
      height: 36,
      items: [
        {
          kind: 'path',
          name: 'part',
          steps: [['M', 0, 0], ['L', n + 1, 0], ['C', 1, 2, 3, 4, 5, n], ['Z']],
          fill: { color, opacity: 0.5 },
          stroke: { color, opacity: 1, width: 1, dash: [2, 1], cap: 'round', join: 'bevel' },
        },
        { kind: 'words', name: 'word', text: `n=${n}`, x: 1, baseline: 12, width: 20, align: 'right', size: 10, ascent: 0.9, bold: true, color }, // prettier-ignore
      ],
    };
  };

  /** A different drawing for every picture of a scene, with or without an SVG. */
  function drawn({ slides, layouts }: Scene): ReadonlyMap<string, DrawnPicture> {
    const elements = [...slides.flatMap((slide) => slide.elements), ...layouts.flatMap((layout) => layout.decoration)];
    const keys = elements.flatMap((element) => (element.kind === 'picture' ? [pictureKey(element.picture)] : []));
    return new Map(
      [...new Set(keys)].map((key, p): readonly [string, DrawnPicture] => {
        if (p % 3 === 2) return [key, { kind: 'shapes', shapes: shapesOf(p) }];
        const svg = p % 2 === 0 ? {} : { svg: `<svg xmlns="http://www.w3.org/2000/svg" width="2" height="${p}"/>` };
        return [
          key,
          { kind: 'raster', png: tinyPng(2, p + 1, '5B7DB1'), mime: 'image/png', width: 2, height: p + 1, ...svg },
        ];
      }),
    );
  }

  it('reads back as it was written', () => {
    fc.assert(
      fc.property(anyScene, anyOrigin, (scene, origin) => {
        const charts = scene.slides.flatMap(({ elements }) => elements.filter(({ kind }) => kind === 'chart'));
        const workbooks = new Map(charts.map((chart, c) => [chart, new Uint8Array([c])]));
        const files = { drawings: drawn(scene), workbooks, shapesHash };
        readsBack(filed(scene, origin, files), scene, origin, files);
      }),
      { numRuns: 100 },
    );
  });
});

const PROJECTS = [ROOT, join(ROOT, 'test/decks/charity-spreadsheets'), join(ROOT, 'test/decks/ai-survey-r350')];

interface Wanted {
  readonly id: string;
  readonly locale: string;
  readonly sources: DeckSources;
}

async function decksOf(root: string): Promise<readonly Wanted[]> {
  const project = await loadProject(root, throwIt);
  const wanted = (project?.decks ?? []).flatMap((deck) => deck.locales.map((locale) => ({ deck, locale })));
  return Promise.all(
    wanted.map(async ({ deck, locale }) => {
      const [survey, template, brand, layouts] = [deck.survey, deck.template, deck.brand, deck.layouts].map((path) => join(root, path)); // prettier-ignore
      if (!survey || !template || !brand || !layouts) throw new Error('no paths');
      const sources = await loadDeckSources({ root, survey, template, brand, layouts }, locale, throwIt);
      if (!sources) throw new Error(`${deck.id} has no sources`);
      return { id: deck.id, locale, sources };
    }),
  );
}
const decks = (await Promise.all(PROJECTS.map(decksOf))).flat();
const cache = openDiskCache(ROOT);

describe('every deck of the project', () => {
  it.each(decks)('$id ($locale) reads back as it was written', async ({ locale, sources }) => {
    const { scene, origin, drawings, pptx } = await buildDeck(sources, { locale, draft: false, formats: ['pptx'], cache }); // prettier-ignore
    if (!scene || !origin || !drawings || !pptx) throw new Error('the deck was not written');
    readsBack(pptx, scene, origin, { drawings, workbooks: workbooksOf(scene), shapesHash });
  });
});

describe('a deck of answers at their ends', () => {
  /** The survey of charities with other answers, as a scene, since false sentences now keep it from becoming a file. */
  async function answered(change: (column: string, cell: string) => string): Promise<Scene> {
    const charity = decks.find(({ id }) => id === 'charity-spreadsheets');
    if (!charity) throw new Error('the survey of charities has gone');
    const { sources, locale } = charity;
    const table = answersTable(sources);
    const { header, columns } = table;
    const answers = {
      ...table,
      columns: columns.map((cells, c) => cells.map((cell) => change(header[c] ?? '', cell))),
    };
    const { scene, origin, diagnostics } = await buildDeck(
      { ...sources, answers },
      { locale, draft: true, formats: [] },
    );
    if (!scene || !origin) throw new Error(diagnostics.map(({ code }) => code).join());
    const drawings = await drawPictures(scenePictures(scene, false), { ...sources, cache });
    readsBack(await writePptx(scene, drawings, origin), scene, origin, {
      drawings,
      workbooks: workbooksOf(scene),
      shapesHash,
    });
    return scene;
  }
  const charts = ({ slides }: Scene): readonly ChartElement[] =>
    slides.flatMap(({ elements }) => elements.filter((element) => element.kind === 'chart'));
  const shares = (scene: Scene): readonly number[] =>
    charts(scene).flatMap(({ chart }) => marksOf(chart).map(({ displayed }) => displayed));

  it('reads back where all bars are 100 % long, and their axis longer', async () => {
    const scene = await answered((column, cell) => {
      if (column.startsWith('M1.')) return /dont_know|other|none/.test(column) ? '0' : '1';
      return { T1: '5', H1: '1', R1: 'deleted' }[column] ?? cell;
    });
    expect(Math.max(...charts(scene).map(({ axisMax }) => axisMax))).toBeGreaterThan(100);
    expect(shares(scene).filter((share) => share === 100).length).toBeGreaterThan(8);
  });

  it('reads back where nearly all bars are 0 % long', async () => {
    const scene = await answered((column, cell) =>
      column.startsWith('M1.') && column !== 'M1.formula' ? String(Number(column === 'M1.versions')) : cell,
    );
    expect(shares(scene).filter((share) => share === 0).length).toBeGreaterThan(7);
  });
});
