import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { buildDeck } from '../../../src/build-deck.ts';
import { scenePictures } from '../../../src/files/draw/chart-picture.ts';
import { pictureKey } from '../../../src/files/draw/picture-key.ts';
import { drawPictures } from '../../../src/files/draw/draw-pictures.ts';
import { openDiskCache } from '../../../src/world/input/disk-cache.ts';
import { DeckPackage } from '../../../src/files/ooxml/opc/deck-package.ts';
import { findRecord, STORED_SCENE } from '../../../src/files/record/custom-xml.ts';
import { readLedger } from '../../../src/files/record/read-ledger.ts';
import { throwIt } from '../../build-from-disk.ts';
import { readScene, type ReadScene } from '../../../src/files/record/read-scene.ts';
import { paintPng } from '../../../src/files/paint/paint-png.ts';
import type { Scene } from '../../../src/deck/scene/types.ts';
import type { StoredScene } from '../../../src/files/record/scene-schema.ts';
import { EditedDeck } from '../../upkeep/refresh/edited-deck.ts';
import { loadReport, ROOT } from '../../acceptance/report.ts';

const WIDTH = 240;
const SCENE = 'customXml/item2.xml';
const decoder = new TextDecoder();
const cache = openDiskCache(ROOT);
const sources = await loadReport();
const built = await buildDeck(sources, {
  locale: 'ja',
  draft: false,
  formats: ['pptx', 'png'],
  pngWidth: WIDTH,
  cache,
});
const [pptx, pngs] = [built.pptx as Uint8Array, built.pngs as ReadonlyMap<string, Uint8Array>];

async function painted({ scene, drawings }: ReadScene): Promise<ReadonlyMap<string, Uint8Array>> {
  const charts = await drawPictures(scenePictures({ ...scene, slides: scene.slides.map((s) => ({ ...s, elements: s.elements.filter((e) => e.kind === 'chart') })), layouts: [] }, true), { ...sources, cache }); // prettier-ignore
  return paintPng(scene, new Map([...drawings, ...charts]), sources.fonts, { width: WIDTH });
}

/** A change made by somebody who knows how the hash is computed. */
function forged(deck: EditedDeck, change: (stored: StoredScene) => unknown): void {
  deck.edit(SCENE, (xml) => {
    const [, json = ''] = /<scene [^>]*>([\s\S]*)<\/scene>/.exec(xml) ?? [];
    const stored = JSON.parse(unescaped(json)) as StoredScene;
    const after = JSON.stringify({ ...stored, scene: change(stored) });
    const hash = createHash('sha256').update(after).digest('hex');
    return xml.replace(/sha256="\w+"/, `sha256="${hash}"`).replace(json, () => after.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')); // prettier-ignore
  });
}

const unescaped = (xml: string): string => xml.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&'); // prettier-ignore

const everyPicture = (scene: Scene, picture: unknown): object =>
  JSON.parse(JSON.stringify(scene), (key, value: unknown) => (key === 'picture' ? picture : value)) as object;

describe('the scene that a deck carries', () => {
  it('is painted as the scene that the deck was written from, pixel by pixel', async () => {
    const read = readScene(new DeckPackage(pptx));
    expect(read && [...(await painted(read))]).toEqual([...pngs]);
  });

  it('says nothing of how pictures were drawn, of notes, and of where words came from', () => {
    const { scene } = readScene(new DeckPackage(pptx)) as ReadScene;
    expect(built.scene?.slides.some(({ notes }) => notes.length > 0)).toBe(true);
    expect(scene.slides.flatMap(({ notes }) => notes)).toEqual([]);
    const text = decoder.decode(unzipSync(pptx)[SCENE]);
    expect(text).toContain('生成AI格差が');
    expect(text).not.toMatch(/vegaLite|\.yaml|"message"/);
  });

  it('shows the deck without a picture that somebody exchanged', async () => {
    const before = readScene(new DeckPackage(pptx)) as ReadScene;
    const deck = new EditedDeck(pptx);
    const [path = ''] = Object.keys(deck.files).filter((name) => /^ppt\/media\/.*\.png$/.test(name));
    deck.files[path] = new Uint8Array([1, 2, 3]);
    const after = readScene(new DeckPackage(deck.toBytes())) as ReadScene;
    const pictures = ({ scene }: ReadScene): number => scene.slides.flatMap((s) => s.elements).filter((e) => e.kind === 'picture').length; // prettier-ignore
    expect([after.drawings.size, pictures(after) < pictures(before)]).toEqual([before.drawings.size - 1, true]);
    expect((await painted(after)).size).toBe(26);
  });

  it('shows a picture behind the slides as long as its file is there', () => {
    const { drawings } = readScene(new DeckPackage(pptx)) as ReadScene;
    const deck = new EditedDeck(pptx);
    forged(deck, ({ scene }) => {
      const pictures = scene.slides.flatMap(({ elements }) => elements.filter((e) => e.kind === 'picture'));
      const raster = pictures.find((e) => drawings.get(pictureKey(e.picture))?.kind === 'raster');
      return { ...scene, layouts: scene.layouts.map((layout) => ({ ...layout, decoration: [raster] })) };
    });
    const behind = (): readonly number[] =>
      (readScene(new DeckPackage(deck.toBytes())) as ReadScene).scene.layouts.map(
        ({ decoration }) => decoration.length,
      );
    expect(new Set(behind())).toEqual(new Set([1]));
    for (const path of Object.keys(deck.files))
      if (path.startsWith('ppt/media/')) deck.files[path] = new Uint8Array([1]);
    expect(new Set(behind())).toEqual(new Set([0]));
  });

  it.each<readonly [string, (deck: EditedDeck) => void]>([
    ['is not there', (deck) => deck.remove(SCENE)],
    ['a hand has changed', (deck) => deck.edit(SCENE, (xml) => xml.replace('生成AI格差', '何か'))],
    ['a newer program wrote', (deck) => deck.edit(SCENE, (xml) => xml.replace('version="3"', 'version="4"'))],
    ['wants something drawn', (deck) => forged(deck, ({ scene }) => ({ ...everyPicture(scene, { kind: 'drawing', width: 1, height: 1, vegaLite: { data: { url: 'file:///etc/passwd' } } }) }))],
    ['is wider than any slide', (deck) => forged(deck, ({ scene }) => ({ ...scene, width: 1e12 }))],
    ['has a colour that is none', (deck) => forged(deck, ({ scene }) => ({ ...scene, theme: { ...scene.theme, colors: { ...scene.theme.colors, lt1: 'red' } } }))],
    ['names a layout that is not there', (deck) => forged(deck, ({ scene }) => ({ ...scene, layouts: [] }))],
    ['is something else', (deck) => forged(deck, () => [])],
  ])('is not read where it %s', (_, change) => {
    const deck = new EditedDeck(pptx);
    change(deck);
    expect(readScene(new DeckPackage(deck.toBytes()))).toBeUndefined();
  }); // prettier-ignore

  it('is read where version 1 wrote it: the options of a stacked bar were its series, those of all others its categories', () => {
    const old = readFileSync(new URL('fixtures/survey-deck.pptx', import.meta.url));
    const deck = new DeckPackage(old);
    expect(findRecord(deck, STORED_SCENE)?.version).toBe(1);
    const charts = readScene(deck)!.scene.slides.flatMap(({ elements }) => elements.filter((element) => element.kind === 'chart'));
    expect(charts.map(({ chart: { kind, table, options, categories, series } }) => [kind, table, options, categories.length, series.map(({ points }) => points.map((point) => point?.base))])).toEqual([
      ['doughnut', 'Q2', 'categories', 3, [[302, 302, 302]]],
      ['bars', 'Q6', 'categories', 3, [[200, 200, 200]]],
      ['stacked_bar', 'Q8', 'series', 1, [[302], [302], [302]]],
    ]);
    const { ledger } = readLedger(old, 'old.pptx', throwIt)!;
    const recorded = ledger.slides.flatMap(({ elements }) => elements.flatMap((element) => (element.kind === 'chart' ? [element.chart] : [])));
    expect(recorded.map(({ options, rows }) => [options, rows.map(({ base, beside }) => [base, beside])])).toEqual([
      ['categories', [[302, undefined], [302, undefined], [302, undefined]]],
      ['categories', [[200, undefined], [200, undefined], [200, undefined]]],
      ['series', [[302, true], [302, undefined], [302, undefined]]],
    ]);
  }); // prettier-ignore

  it('is read where somebody wrote it who knows how', () => {
    const deck = new EditedDeck(pptx);
    forged(deck, ({ scene }) => ({ ...scene, subject: 'another' }));
    expect(readScene(new DeckPackage(deck.toBytes()))?.scene.subject).toBe('another');
  });
});
