import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import type { DeckSources } from '../../src/base/deck-sources.ts';
import { buildDeck, type BuiltDeck } from '../../src/build-deck.ts';
import { offeredCharts } from '../../src/deck/chart/kinds/index.ts';
import { lintPackage } from '../../src/upkeep/lint/lint-package.ts';
import { loadDeckSources } from '../../src/world/input/load-deck-sources.ts';
import { throwIt, worded } from '../build-from-disk.ts';
import { SECTIONS } from './cases.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

function load(locale: string): Promise<DeckSources | undefined> {
  const own = `${ROOT}test/gallery`;
  return loadDeckSources({ root: own, survey: own, template: `${own}/deck.yaml`, brand: `${ROOT}templates/brand/log.yaml`, layouts: `${ROOT}templates/layouts` }, locale, throwIt); // prettier-ignore
}

/** Every tenth slide is written; all are laid out and audited. */
const EVERY = 10;

const slides = SECTIONS.flatMap(({ cases }) => cases.flatMap(({ drawings }) => drawings));

it('the gallery shows every drawing that a deck can ask for, on 80 slides at least', () => {
  const drawn = new Set(slides.map(({ chart }) => chart['drawing']));
  // Grids are not in the gallery yet; their drawings are tested with the decks of grids.
  expect(offeredCharts().filter((name) => !drawn.has(name))).toEqual(['item_table']);
  expect(slides.length).toBeGreaterThanOrEqual(80);
});

describe.each(['ja', 'en'])('the gallery in %s', (locale) => {
  let sources: DeckSources;
  let whole: BuiltDeck;
  beforeAll(async () => {
    const loaded = await load(locale);
    if (!loaded) throw new Error('the gallery cannot be read');
    sources = loaded;
    whole = await buildDeck(sources, { locale, draft: false, formats: [] });
  }, 60_000);

  it('is laid out without a fault, each slide', () => {
    expect(whole.diagnostics.map(worded)).toEqual([]);
    expect(whole.scene?.slides).toHaveLength(slides.length);
  });

  it('is a file that nothing would repair, of some of its slides', async () => {
    const chosen = whole.scene?.slides.filter((_, i) => i % EVERY === 0).map(({ id }) => id) ?? [];
    const { pptx } = await buildDeck(sources, { locale, draft: false, formats: ['pptx'], slides: chosen });
    expect(lintPackage(pptx!, { levels: ['integrity', 'repair'] })).toEqual([]);
  }, 60_000);
});
